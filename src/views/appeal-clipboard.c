#include "views/appeal-clipboard.h"
#include "domain/appeal-stage.h"
#include "store/appeals.h"
#include "views/copied-table.h"
#include <glib/gi18n-lib.h>

/* About 5 MB of text; more belongs into a file. */
#define MAX_ROWS 20000

static void
add_appeal (HtCopiedTable *table, const HtAppeal *appeal)
{
  g_autofree char *received = ht_date_to_iso (appeal->received_on);
  g_autofree char *ruled = ht_date_to_iso (appeal->ruled_on);
  const char *cells[] = { appeal->case_number,
                          received,
                          appeal->agency,
                          appeal->title,
                          appeal->appellant,
                          ht_stage_name (ht_appeal_stage (appeal)),
                          ht_outcome_name (appeal->outcome),
                          ruled };

  ht_copied_table_add (table, cells);
}

static HtCopiedTable *
start_table (void)
{
  const char *titles[]
      = { _ ("Case no."), _ ("Received"), _ ("Appellee"), _ ("Title"), _ ("Appellant"),
          _ ("Stage"),    _ ("Outcome"),  _ ("Ruled on"), NULL };

  return ht_copied_table_new (titles);
}

static gpointer
copy_job (HtDb *db, gpointer data, GError **error)
{
  GArray *ids = data;
  g_autoptr (GPtrArray) appeals
      = ht_appeals_load (db, (const gint64 *)(gpointer)ids->data, ids->len, error);

  if (appeals == NULL)
    return NULL;
  g_ptr_array_set_free_func (appeals, (GDestroyNotify)ht_appeal_free);
  HtCopiedTable *table = start_table ();
  for (guint i = 0; i < appeals->len; i++)
    add_appeal (table, appeals->pdata[i]);
  return table;
}

static void
copied_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  HtCopiedTable *table = ht_store_finish (HT_STORE (store), result, &error);

  if (table == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  const guint n = ht_copied_table_rows (table);
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u case was copied.", "%u cases were copied.", n), n);
  ht_copied_table_put (table, GTK_WIDGET (page));
  ht_page_show_notice (page, sentence, FALSE);
}

void
ht_appeals_copy (HtPage *page, GArray *ids)
{
  if (ids->len > MAX_ROWS)
    {
      g_autoptr (GError) error = g_error_new (
          HT_ERROR, HT_ERROR_INVALID,
          _ ("%u cases are too many for the clipboard (at most %d); select fewer or filter the "
             "list."),
          ids->len, MAX_ROWS);

      ht_page_show_error (page, error);
      return;
    }
  ht_store_read_async (ht_page_store (page), copy_job, g_array_ref (ids),
                       (GDestroyNotify)g_array_unref, (GDestroyNotify)ht_copied_table_free, NULL,
                       copied_cb, g_object_ref (page));
}
