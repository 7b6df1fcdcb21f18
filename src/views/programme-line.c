#include "views/programme-line.h"

#include "views/date-entry.h"
#include "views/typing.h"
#include <glib/gi18n-lib.h>

struct _HtProgrammeLine
{
  GtkBox parent_instance;
  GtkGrid *grid;
  GtkLabel *hint, *fault;

  GtkEntry *entries[HT_PROGRAMME_MOST_FIELDS];
  guint n_entries;
};

enum
{
  ENTERED,
  ABANDONED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtProgrammeLine, ht_programme_line, GTK_TYPE_BOX)

static guint
place_of (HtProgrammeLine *self, GtkWidget *entry)
{
  guint place = 0;

  while (place + 1 < self->n_entries && GTK_WIDGET (self->entries[place]) != entry)
    place++;
  return place;
}

static gboolean
key_press_cb (GtkWidget *entry, GdkEventKey *event, HtProgrammeLine *self)
{
  const gboolean is_enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter;
  const guint place = place_of (self, entry);

  if (event->keyval == GDK_KEY_Escape)
    g_signal_emit (self, signals[ABANDONED], 0);
  else if (is_enter && place + 1 == self->n_entries)
    g_signal_emit (self, signals[ENTERED], 0);
  else if (is_enter)
    ht_programme_line_focus (self, place + 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
typed_cb (HtProgrammeLine *self)
{
  gtk_label_set_text (self->fault, "");
}

static void
add_cell (HtProgrammeLine *self, const HtProgrammeLook *look)
{
  GtkWidget *entry = look->is_day ? ht_date_entry_new () : gtk_entry_new ();
  GtkWidget *title = gtk_label_new (_ (look->title));
  const int column = (int)self->n_entries;

  self->entries[self->n_entries++] = GTK_ENTRY (entry);
  atk_object_set_name (gtk_widget_get_accessible (entry), _ (look->title));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (title), "ht-label");
  gtk_entry_set_width_chars (GTK_ENTRY (entry), look->characters);
  gtk_entry_set_max_width_chars (GTK_ENTRY (entry), look->characters);
  gtk_entry_set_alignment (GTK_ENTRY (entry), look->alignment == 1 ? 1 : 0);
  gtk_widget_set_hexpand (entry, look->expands);
  if (look->offers != NULL)
    ht_entry_complete (GTK_ENTRY (entry), look->offers, FALSE);
  gtk_grid_attach (self->grid, title, column, 0, 1, 1);
  gtk_grid_attach (self->grid, entry, column, 1, 1, 1);
  g_signal_connect (entry, "key-press-event", G_CALLBACK (key_press_cb), self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
}

static void
ht_programme_line_class_init (HtProgrammeLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ENTERED] = g_signal_new ("entered", HT_TYPE_PROGRAMME_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ABANDONED] = g_signal_new ("abandoned", HT_TYPE_PROGRAMME_LINE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/programme-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeLine, grid);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeLine, hint);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeLine, fault);
}

static void
ht_programme_line_init (HtProgrammeLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_programme_line_set_part (HtProgrammeLine *self, HtProgrammePart part)
{
  g_return_if_fail (self->n_entries == 0);
  for (const HtProgrammeLook *look = ht_programme_looks (part); look->title != NULL; look++)
    add_cell (self, look);
  gtk_widget_show_all (GTK_WIDGET (self->grid));
}

void
ht_programme_line_set_today (HtProgrammeLine *self, HtDate today)
{
  for (guint i = 0; i < self->n_entries; i++)
    if (HT_IS_DATE_ENTRY (self->entries[i]))
      ht_date_entry_set_today (HT_DATE_ENTRY (self->entries[i]), today);
}

void
ht_programme_line_offer (HtProgrammeLine *self, guint field, const char *const *words)
{
  ht_entry_complete (self->entries[field], words, FALSE);
}

char **
ht_programme_line_cells (HtProgrammeLine *self)
{
  char **cells = g_new0 (char *, self->n_entries + 1);

  for (guint i = 0; i < self->n_entries; i++)
    cells[i] = g_strdup (gtk_entry_get_text (self->entries[i]));
  return cells;
}

void
ht_programme_line_put (HtProgrammeLine *self, const char *const *cells, const char *hint)
{
  for (guint i = 0; i < self->n_entries; i++)
    gtk_entry_set_text (self->entries[i], cells[i]);
  gtk_label_set_text (self->hint, hint);
}

void
ht_programme_line_blame (HtProgrammeLine *self, const char *reason, int field)
{
  gtk_label_set_text (self->fault, reason);
  if (field >= 0)
    ht_programme_line_focus (self, (guint)field);
}

void
ht_programme_line_focus (HtProgrammeLine *self, guint field)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entries[field]));
}
