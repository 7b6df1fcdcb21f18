#include "views/share-bar.h"

#define BAR_HEIGHT 12

typedef struct
{
  guint value;
  const char *colour;
} Segment;

struct _HtShareBar
{
  GtkBox parent_instance;
  GtkWidget *bar;
  GtkWidget *parts;
  GArray *segments;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtShareBar, ht_share_bar, GTK_TYPE_BOX)

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

static gboolean
draw_cb (GtkWidget *bar, cairo_t *cr, HtShareBar *self)
{
  const double width = gtk_widget_get_allocated_width (bar);
  double whole = 0.0, left = 0.0;
  for (guint i = 0; i < self->segments->len; i++)
    whole += g_array_index (self->segments, Segment, i).value;
  for (guint i = 0; i < self->segments->len && whole > 0.0; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);
      const double right = left + width * segment->value / whole;
      GdkRGBA colour;
      if (segment->value > 0
          && gtk_style_context_lookup_color (gtk_widget_get_style_context (bar), segment->colour,
                                             &colour))
        {
          gdk_cairo_set_source_rgba (cr, &colour);
          cairo_rectangle (cr, left, 0.0, MAX (right - left - 1.0, 1.0), BAR_HEIGHT);
          cairo_fill (cr);
        }
      left = right;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
clicked_cb (HtShareBar *self, GtkWidget *button)
{
  const int key = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "key"));
  g_signal_emit (self, signals[ACTIVATED], 0, key);
}

static GtkWidget *
new_part (HtShareBar *self, const HtSharePart *part)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *swatch = g_strdup_printf ("%s-swatch", part->colour);
  g_autofree char *name = g_strdup_printf ("%s %s", part->name, part->text);
  gtk_container_add (GTK_CONTAINER (head), new_label ("■", swatch));
  gtk_container_add (GTK_CONTAINER (head), new_label (part->name, "ht-label"));
  gtk_container_add (GTK_CONTAINER (box), head);
  gtk_container_add (GTK_CONTAINER (box), new_label (part->text, "ht-part"));
  gtk_container_add (GTK_CONTAINER (button), box);
  gtk_button_set_relief (GTK_BUTTON (button), GTK_RELIEF_NONE);
  gtk_style_context_add_class (gtk_widget_get_style_context (button), "ht-part-button");
  atk_object_set_name (gtk_widget_get_accessible (button), name);
  g_object_set_data (G_OBJECT (button), "key", GINT_TO_POINTER (part->key));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_show_all (button);
  return button;
}

/* The parts break into a further line where large counts would make the window wider. */
static GtkWidget *
new_parts (void)
{
  GtkWidget *parts = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (parts), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (parts), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (parts), 6);
  gtk_widget_set_can_focus (parts, FALSE);
  gtk_style_context_add_class (gtk_widget_get_style_context (parts), "ht-parts");
  return parts;
}

static void
ht_share_bar_finalize (GObject *object)
{
  g_array_unref (HT_SHARE_BAR (object)->segments);
  G_OBJECT_CLASS (ht_share_bar_parent_class)->finalize (object);
}

static void
ht_share_bar_class_init (HtShareBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_share_bar_finalize;
  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_SHARE_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ht_share_bar_init (HtShareBar *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  self->bar = gtk_drawing_area_new ();
  self->parts = new_parts ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_size_request (self->bar, -1, BAR_HEIGHT);
  g_signal_connect (self->bar, "draw", G_CALLBACK (draw_cb), self);
  gtk_container_add (GTK_CONTAINER (self), self->bar);
  gtk_container_add (GTK_CONTAINER (self), self->parts);
  gtk_widget_show (self->bar);
  gtk_widget_show (self->parts);
}

/* The buttons are made anew; the keyboard goes back to where it was,
 * so that a refresh takes nothing from the clerk. */
void
ht_share_bar_show (HtShareBar *self, const HtSharePart *parts, guint n)
{
  g_autoptr (GList) old = gtk_container_get_children (GTK_CONTAINER (self->parts));
  int focused = -1, place = 0;
  for (GList *child = old; child != NULL; child = child->next, place++)
    {
      if (gtk_widget_has_focus (gtk_bin_get_child (GTK_BIN (child->data))))
        focused = place;
      gtk_widget_destroy (child->data);
    }
  g_array_set_size (self->segments, 0);
  for (guint i = 0; i < n; i++)
    {
      const Segment segment = { parts[i].value, parts[i].colour };
      GtkWidget *button = new_part (self, &parts[i]);
      g_array_append_val (self->segments, segment);
      gtk_container_add (GTK_CONTAINER (self->parts), button);
      gtk_widget_set_can_focus (gtk_widget_get_parent (button), FALSE);
      g_free (parts[i].text);
      if (focused == (int)i)
        gtk_widget_grab_focus (button);
    }
  gtk_widget_queue_draw (self->bar);
}
