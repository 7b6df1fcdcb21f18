#include "views/pending-lines.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  guint number;
  HtConsultationLine *line;
  GPtrArray *faults; /* of HtFault, NULL: none */
  GtkWidget *row;    /* not owned; NULL while it is being stored */
} Pending;

struct _HtPendingLines
{
  GtkBox parent_instance;
  GtkLabel *title;
  GtkListBox *rows;

  GPtrArray *lines; /* of Pending */
  guint last_number;
};

enum
{
  OPENED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtPendingLines, ht_pending_lines, GTK_TYPE_BOX)

static void
free_pending (gpointer data)
{
  Pending *pending = data;

  ht_consultation_line_free (pending->line);
  g_clear_pointer (&pending->faults, g_ptr_array_unref);
  g_free (pending);
}

static Pending *
find (HtPendingLines *self, guint number)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((Pending *)self->lines->pdata[i])->number == number)
      return self->lines->pdata[i];
  return NULL;
}

static void
show_title (HtPendingLines *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((Pending *)self->lines->pdata[i])->row != NULL;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u line is not stored yet: Enter takes it up to correct it",
                "%u lines are not stored yet: Enter takes one up to correct it", n),
      n);
  gtk_label_set_text (self->title, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static char *
write_line (const HtConsultationLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (HtLineCell cell = 0; cell < HT_N_LINE_CELLS; cell++)
    if (line->cells[cell][0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", line->cells[cell]);
  return g_strdup (text->str);
}

static void
add_row (HtPendingLines *self, Pending *pending)
{
  const HtFault *fault
      = pending->faults != NULL && pending->faults->len > 0 ? pending->faults->pdata[0] : NULL;
  const char *reason = fault != NULL ? fault->reason : _ ("Not finished.");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = write_line (pending->line);
  g_autofree char *name = g_strdup_printf ("%s — %s", text, reason);
  GtkWidget *words = gtk_label_new (text);
  GtkWidget *why = gtk_label_new (reason);

  gtk_label_set_ellipsize (GTK_LABEL (why), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (why, reason);
  gtk_style_context_add_class (gtk_widget_get_style_context (why), "ht-field-error");
  gtk_container_add (GTK_CONTAINER (box), words);
  gtk_container_add (GTK_CONTAINER (box), why);
  pending->row = gtk_list_box_row_new ();
  g_object_set_data (G_OBJECT (pending->row), "number", GUINT_TO_POINTER (pending->number));
  gtk_container_add (GTK_CONTAINER (pending->row), box);
  atk_object_set_name (gtk_widget_get_accessible (pending->row), name);
  gtk_widget_show_all (pending->row);
  gtk_container_add (GTK_CONTAINER (self->rows), pending->row);
}

static void
drop (HtPendingLines *self, Pending *pending)
{
  if (pending->row != NULL)
    gtk_widget_destroy (pending->row);
  g_ptr_array_remove (self->lines, pending);
  show_title (self);
}

static void
row_activated_cb (GtkListBox *rows, GtkListBoxRow *row, HtPendingLines *self)
{
  g_signal_emit (self, signals[OPENED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "number")));
}

static void
ht_pending_lines_finalize (GObject *object)
{
  g_ptr_array_unref (HT_PENDING_LINES (object)->lines);
  G_OBJECT_CLASS (ht_pending_lines_parent_class)->finalize (object);
}

static void
ht_pending_lines_class_init (HtPendingLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_pending_lines_finalize;
  signals[OPENED] = g_signal_new ("opened", HT_TYPE_PENDING_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/pending-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, HtPendingLines, title);
  gtk_widget_class_bind_template_child (widget_class, HtPendingLines, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ht_pending_lines_init (HtPendingLines *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_pending);
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint
ht_pending_lines_add (HtPendingLines *self, HtConsultationLine *line)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->number = ++self->last_number;
  pending->line = line;
  g_ptr_array_add (self->lines, pending);
  return pending->number;
}

void
ht_pending_lines_refuse (HtPendingLines *self, guint number, GPtrArray *faults)
{
  Pending *pending = find (self, number);

  if (pending == NULL)
    return;
  g_clear_pointer (&pending->faults, g_ptr_array_unref);
  pending->faults = faults != NULL ? g_ptr_array_ref (faults) : NULL;
  if (pending->row == NULL)
    add_row (self, pending);
  show_title (self);
}

HtConsultationLine *
ht_pending_lines_take (HtPendingLines *self, guint number, GPtrArray **faults)
{
  Pending *pending = find (self, number);

  if (pending == NULL)
    return NULL;
  HtConsultationLine *line = g_steal_pointer (&pending->line);
  *faults = g_steal_pointer (&pending->faults);
  drop (self, pending);
  return line;
}

guint
ht_pending_lines_count (HtPendingLines *self)
{
  return self->lines->len;
}

void
ht_pending_lines_write (HtPendingLines *self, guint except, GString *text)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Pending *pending = self->lines->pdata[i];
      g_autofree char *line = ht_consultation_line_to_text (pending->line);
      if (pending->number != except)
        g_string_append_printf (text, "%s\n", line);
    }
}

void
ht_pending_lines_clear (HtPendingLines *self)
{
  while (self->lines->len > 0)
    drop (self, self->lines->pdata[0]);
}
