#include "views/history-list.h"
#include "store/journal.h"
#include "views/history-words.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

/* 2021. 12. 31. 23:59 and a little more. */
#define TIME_CHARS 20

struct _HtHistoryList
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (HtHistoryList, ht_history_list, GTK_TYPE_BOX)

/* Keys of the database say nothing to a clerk. */
static gboolean
is_worth_showing (const HtFieldChange *change)
{
  return ht_history_field_name (change->table, change->field) != NULL
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

/* The changes of one row of a table stand together: so many from the first on, until the table or
 * the entry changes or a field comes again. */
static guint
count_row (GPtrArray *changes, guint first)
{
  const HtFieldChange *head = changes->pdata[first];
  guint n = 1;

  for (; first + n < changes->len; n++)
    {
      const HtFieldChange *change = changes->pdata[first + n];

      if (change->entry_id != head->entry_id || !g_str_equal (change->table, head->table)
          || g_str_equal (change->field, head->field))
        break;
    }
  return n;
}

typedef enum
{
  ROW_CHANGED,
  ROW_ADDED,
  ROW_REMOVED
} RowFate;

static RowFate
find_fate (GPtrArray *changes, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const HtFieldChange *change = changes->pdata[i];

      if (g_str_equal (change->field, ht_history_key_field (change->table)))
        return change->before[0] == '\0'  ? ROW_ADDED
               : change->after[0] == '\0' ? ROW_REMOVED
                                          : ROW_CHANGED;
    }
  return ROW_CHANGED;
}

/* What a row that came or went said, in one line. */
static void
add_whole_row (GtkWidget *lines, GPtrArray *changes, guint first, guint n, RowFate fate)
{
  const HtFieldChange *head = changes->pdata[first];
  const char *part = ht_history_part_name (head->table);
  g_autoptr (GString) text = g_string_new (part);

  if (part != NULL)
    g_string_append_printf (text, " %s: ", fate == ROW_ADDED ? _ ("added") : _ ("removed"));
  gsize start = text->len;
  for (guint i = first; i < first + n; i++)
    {
      const HtFieldChange *change = changes->pdata[i];
      g_autofree char *value = ht_history_value (
          change->table, change->field, fate == ROW_ADDED ? change->after : change->before);

      /* Of a row as a whole, what is not so goes without saying. */
      if (is_worth_showing (change) && !g_str_equal (value, _ ("none"))
          && !g_str_equal (value, _ ("no")))
        g_string_append_printf (text, "%s%s %s", text->len > start ? " · " : "",
                                ht_history_field_name (change->table, change->field), value);
    }
  ht_rows_add (GTK_CONTAINER (lines), text->str, "ht-tabular");
}

static void
add_changed_field (GtkWidget *lines, const HtFieldChange *change)
{
  const char *part = ht_history_part_name (change->table);
  g_autofree char *before = ht_history_value (change->table, change->field, change->before);
  g_autofree char *after = ht_history_value (change->table, change->field, change->after);
  g_autofree char *text
      = g_strdup_printf ("%s%s%s: %s → %s", part != NULL ? part : "", part != NULL ? " · " : "",
                         ht_history_field_name (change->table, change->field), before, after);

  ht_rows_add (GTK_CONTAINER (lines), text, "ht-tabular");
}

static void
add_row (GtkWidget *lines, GPtrArray *changes, guint first, guint n)
{
  RowFate fate = find_fate (changes, first, n);

  if (fate != ROW_CHANGED)
    {
      add_whole_row (lines, changes, first, n, fate);
      return;
    }
  for (guint i = first; i < first + n; i++)
    if (is_worth_showing (changes->pdata[i]))
      add_changed_field (lines, changes->pdata[i]);
}

/* The time at the left, and beside it what was done, by whom, and line by line what changed. */
static GtkWidget *
add_entry (HtHistoryList *self, const HtFieldChange *change)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *time = write_time (change->at);
  g_autofree char *done
      = change->what[0] == 'u'   ? g_strdup_printf (_ ("%s (undone)"), change->label)
        : change->what[0] == 'r' ? g_strdup_printf (_ ("%s (done again)"), change->label)
                                 : g_strdup (change->label);
  g_autofree char *heading = g_strdup_printf ("%s · %s", done, change->clerk);
  GtkWidget *at = ht_rows_add (GTK_CONTAINER (entry), time, "ht-note");

  gtk_label_set_width_chars (GTK_LABEL (at), TIME_CHARS);
  gtk_widget_set_valign (at, GTK_ALIGN_START);
  gtk_widget_set_hexpand (lines, TRUE);
  ht_rows_add (GTK_CONTAINER (lines), heading, "ht-section-title");
  gtk_container_add (GTK_CONTAINER (entry), lines);
  gtk_container_add (GTK_CONTAINER (self), entry);
  return lines;
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
ht_history_list_show (HtHistoryList *self, GPtrArray *changes)
{
  GtkWidget *lines = NULL;
  gint64 entry_id = 0;

  ht_rows_clear (GTK_CONTAINER (self));
  for (guint first = 0, n; first < changes->len; first += n)
    {
      const HtFieldChange *change = changes->pdata[first];

      n = count_row (changes, first);
      if (lines == NULL || change->entry_id != entry_id)
        lines = add_entry (self, change);
      entry_id = change->entry_id;
      add_row (lines, changes, first, n);
    }
  if (changes->len == 0)
    ht_rows_add (GTK_CONTAINER (self), _ ("Nothing was changed yet."), "ht-zero");
  gtk_widget_show_all (GTK_WIDGET (self));
}
