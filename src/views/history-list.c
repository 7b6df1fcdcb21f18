#include "views/history-list.h"
#include "store/agencies.h"
#include "store/journal.h"
#include "views/appeal-fields.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

struct _HtHistoryList
{
  GtkBox parent_instance;
};

G_DEFINE_TYPE (HtHistoryList, ht_history_list, GTK_TYPE_BOX)

static char *
show_agency (const char *id, GPtrArray *agencies)
{
  for (guint i = 0; i < agencies->len; i++)
    {
      const HtAgency *agency = agencies->pdata[i];

      if (agency->id == g_ascii_strtoll (id, NULL, 10))
        return g_strdup (agency->name);
    }
  return g_strdup (id);
}

static char *
show_value (const HtFieldChange *change, const char *value, GPtrArray *agencies)
{
  g_autofree char *text = g_str_equal (change->field, "agency_id")
                              ? show_agency (value, agencies)
                              : ht_appeal_field_show_stored (change->field, value);

  return g_strdup (text[0] != '\0' ? text : _ ("none"));
}

static const char *
name_field (const HtFieldChange *change)
{
  const HtAppealField *field = ht_appeal_field_find (change->field);

  if (g_str_equal (change->field, "agency_id"))
    field = ht_appeal_field_find ("agency");
  if (g_str_equal (change->field, "from_day"))
    return _ ("Correction from");
  if (g_str_equal (change->field, "to_day"))
    return _ ("Correction to");
  return field != NULL ? ht_appeal_field_name (field) : change->field;
}

/* Keys of the database say nothing to a clerk. */
static gboolean
is_worth_showing (const HtFieldChange *change)
{
  return !g_str_equal (change->field, "id") && !g_str_equal (change->field, "appeal_id")
         && !g_str_equal (change->before, change->after);
}

static char *
write_time (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (at, utc);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y. %-m. %-d. %H:%M") : g_strdup (at);
}

static GtkWidget *
add_entry (HtHistoryList *self, const HtFieldChange *change)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *time = write_time (change->at);
  g_autofree char *who = g_strdup_printf ("%s · %s", time, change->clerk);

  ht_rows_add (GTK_CONTAINER (entry), change->label, "ht-section-title");
  ht_rows_add (GTK_CONTAINER (entry), who, "ht-label");
  gtk_container_add (GTK_CONTAINER (self), entry);
  return entry;
}

static void
add_change (GtkWidget *entry, const HtFieldChange *change, GPtrArray *agencies)
{
  g_autofree char *before = show_value (change, change->before, agencies);
  g_autofree char *after = show_value (change, change->after, agencies);
  g_autofree char *text = g_strdup_printf ("%s: %s → %s", name_field (change), before, after);

  if (is_worth_showing (change))
    ht_rows_add (GTK_CONTAINER (entry), text, "ht-tabular");
}

static void
ht_history_list_class_init (HtHistoryListClass *klass)
{
}

static void
ht_history_list_init (HtHistoryList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

void
ht_history_list_show (HtHistoryList *self, GPtrArray *changes, GPtrArray *agencies)
{
  GtkWidget *entry = NULL;
  gint64 entry_id = 0;

  ht_rows_clear (GTK_CONTAINER (self));
  for (guint i = 0; i < changes->len; i++)
    {
      const HtFieldChange *change = changes->pdata[i];

      if (entry == NULL || change->entry_id != entry_id)
        entry = add_entry (self, change);
      entry_id = change->entry_id;
      add_change (entry, change, agencies);
    }
  if (changes->len == 0)
    ht_rows_add (GTK_CONTAINER (self), _ ("Nothing was changed yet."), "ht-zero");
  gtk_widget_show_all (GTK_WIDGET (self));
}
