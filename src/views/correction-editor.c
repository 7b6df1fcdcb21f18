#include "views/correction-editor.h"
#include "views/date-entry.h"
#include "views/text-rows.h"
#include "views/typing.h"
#include <glib/gi18n-lib.h>

struct _HtCorrectionEditor
{
  GtkBox parent_instance;
  HtDate today;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

#define FROM_KEY "ht-from"
#define TO_KEY "ht-to"

G_DEFINE_TYPE (HtCorrectionEditor, ht_correction_editor, GTK_TYPE_BOX)

static void add_row (HtCorrectionEditor *self, const char *from, const char *to);

static const char *
row_text (gpointer row, const char *key)
{
  return gtk_entry_get_text (g_object_get_data (row, key));
}

static gboolean
is_empty (gpointer row)
{
  return row_text (row, FROM_KEY)[0] == '\0' && row_text (row, TO_KEY)[0] == '\0';
}

static void
changed_cb (GtkEditable *entry, HtCorrectionEditor *self)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self));
  GList *last = g_list_last (rows);

  if (last != NULL && !is_empty (last->data))
    add_row (self, "", "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_day (HtCorrectionEditor *self, GtkWidget *row, const char *key, const char *name,
         const char *text)
{
  GtkWidget *entry = ht_date_entry_new ();

  ht_date_entry_set_today (HT_DATE_ENTRY (entry), self->today);
  gtk_entry_set_text (GTK_ENTRY (entry), text);
  atk_object_set_name (gtk_widget_get_accessible (entry), name);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  ht_widget_move_on (entry);
  gtk_container_add (GTK_CONTAINER (row), entry);
  g_object_set_data (G_OBJECT (row), key, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);
}

static void
add_row (HtCorrectionEditor *self, const char *from, const char *to)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_day (self, row, FROM_KEY, _ ("Correction from"), from);
  gtk_container_add (GTK_CONTAINER (row), gtk_label_new ("~"));
  add_day (self, row, TO_KEY, _ ("Correction to"), to);
  gtk_widget_show_all (row);
  gtk_container_add (GTK_CONTAINER (self), row);
}

static void
ht_correction_editor_class_init (HtCorrectionEditorClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_CORRECTION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ht_correction_editor_init (HtCorrectionEditor *self)
{
  self->today = ht_date_today ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_row (self, "", "");
}

char *
ht_correction_editor_get_text (HtCorrectionEditor *self)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self));
  GString *text = g_string_new (NULL);

  for (GList *row = rows; row != NULL; row = row->next)
    if (!is_empty (row->data))
      g_string_append_printf (text, "%s%s~%s", text->len > 0 ? ", " : "",
                              row_text (row->data, FROM_KEY), row_text (row->data, TO_KEY));
  return g_string_free (text, FALSE);
}

void
ht_correction_editor_set_text (HtCorrectionEditor *self, const char *text)
{
  g_auto (GStrv) spans = g_strsplit (text, ",", -1);

  ht_rows_clear (GTK_CONTAINER (self));
  for (guint i = 0; spans[i] != NULL; i++)
    {
      g_auto (GStrv) days = g_strsplit (g_strstrip (spans[i]), "~", 2);

      if (days[0] != NULL)
        add_row (self, days[0], days[1] != NULL ? days[1] : "");
    }
  add_row (self, "", "");
}

void
ht_correction_editor_set_today (HtCorrectionEditor *self, HtDate today)
{
  g_autofree char *text = ht_correction_editor_get_text (self);

  self->today = today;
  ht_correction_editor_set_text (self, text);
}
