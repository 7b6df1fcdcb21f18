#include "views/appeal-clipboard.h"
#include "domain/appeal-stage.h"
#include "store/appeals.h"
#include <glib/gi18n-lib.h>

/* About 5 MB of text; more belongs into a file. */
#define MAX_ROWS 20000
#define COLUMNS 8

typedef struct
{
  GString *text;
  GString *html;
  guint n;
} Table;

static void
free_table (gpointer data)
{
  Table *table = data;

  g_string_free (table->text, TRUE);
  g_string_free (table->html, TRUE);
  g_free (table);
}

static void
add_row (Table *table, const char *const cells[COLUMNS], const char *tag)
{
  g_string_append (table->html, "<tr>");
  for (guint i = 0; i < COLUMNS; i++)
    {
      g_autofree char *plain = g_strdelimit (g_strdup (cells[i]), "\t\r\n", ' ');
      g_autofree char *escaped = g_markup_escape_text (plain, -1);

      g_string_append_printf (table->text, "%s%s", i > 0 ? "\t" : "", plain);
      g_string_append_printf (table->html, "<%s>%s</%s>", tag, escaped, tag);
    }
  g_string_append (table->text, "\r\n");
  g_string_append (table->html, "</tr>\n");
}

static void
add_appeal (Table *table, const HtAppeal *appeal)
{
  g_autofree char *received = ht_date_to_iso (appeal->received_on);
  g_autofree char *ruled = ht_date_to_iso (appeal->ruled_on);
  const char *cells[COLUMNS] = { appeal->case_number,
                                 received,
                                 appeal->agency,
                                 appeal->title,
                                 appeal->appellant,
                                 ht_stage_name (ht_appeal_stage (appeal)),
                                 ht_outcome_name (appeal->outcome),
                                 ruled };

  add_row (table, cells, "td");
  table->n++;
}

static Table *
start_table (void)
{
  Table *table = g_new0 (Table, 1);
  const char *heads[COLUMNS] = { _ ("Case no."),  _ ("Received"), _ ("Appellee"), _ ("Title"),
                                 _ ("Appellant"), _ ("Stage"),    _ ("Outcome"),  _ ("Ruled on") };

  table->text = g_string_new (NULL);
  table->html = g_string_new ("<meta charset=\"utf-8\"><table border=\"1\">\n");
  add_row (table, heads, "th");
  return table;
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
  Table *table = start_table ();
  for (guint i = 0; i < appeals->len; i++)
    add_appeal (table, appeals->pdata[i]);
  g_string_append (table->html, "</table>\n");
  return table;
}

enum
{
  TARGET_TEXT,
  TARGET_HTML
};

static void
get_data_cb (GtkClipboard *clipboard, GtkSelectionData *selection, guint info, gpointer user_data)
{
  const Table *table = user_data;

  if (info == TARGET_TEXT)
    gtk_selection_data_set_text (selection, table->text->str, (int)table->text->len);
  else
    gtk_selection_data_set (selection, gdk_atom_intern_static_string ("text/html"), 8,
                            (const guchar *)table->html->str, (int)table->html->len);
}

static void
clear_cb (GtkClipboard *clipboard, gpointer user_data)
{
  free_table (user_data);
}

static void
put_on_clipboard (GtkWidget *widget, Table *table)
{
  GtkTargetList *list = gtk_target_list_new (NULL, 0);
  int n;

  gtk_target_list_add_text_targets (list, TARGET_TEXT);
  gtk_target_list_add (list, gdk_atom_intern_static_string ("text/html"), 0, TARGET_HTML);
  GtkTargetEntry *targets = gtk_target_table_new_from_list (list, &n);
  GtkClipboard *clipboard = gtk_widget_get_clipboard (widget, GDK_SELECTION_CLIPBOARD);
  if (!gtk_clipboard_set_with_data (clipboard, targets, (guint)n, get_data_cb, clear_cb, table))
    free_table (table);
  gtk_target_table_free (targets, n);
  gtk_target_list_unref (list);
}

static void
copied_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  Table *table = ht_store_finish (HT_STORE (store), result, &error);

  if (table == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u case was copied.", "%u cases were copied.", table->n), table->n);
  put_on_clipboard (GTK_WIDGET (page), table);
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
                       (GDestroyNotify)g_array_unref, free_table, NULL, copied_cb,
                       g_object_ref (page));
}
