#include "views/chart-view.h"

#include "exchange/chart-drawing.h"
#include "exchange/chart-writer.h"
#include "views/document-words.h"
#include "views/save-file.h"

#include <glib/gi18n-lib.h>

#define PADDING 8

struct _HtChartView
{
  GtkDrawingArea parent_instance;
  HtChart *chart; /* NULL for an empty sheet */
  GMenuModel *model;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (HtChartView, ht_chart_view, GTK_TYPE_DRAWING_AREA)

static HtWindow *
find_window (HtChartView *self)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  while (window != NULL && !HT_IS_WINDOW (window))
    window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));
  return window != NULL ? HT_WINDOW (window) : NULL;
}

static gboolean
write_picture (HtDb *db, gpointer picture, GOutputStream *output, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (picture, &size);

  return g_output_stream_write_all (output, bytes, size, NULL, NULL, error);
}

/* The picture is that of the moment: what is shown may change while a name is typed. */
static GBytes *
take_picture (const HtChart *chart, const HtPictureFormat *format, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (!ht_chart_write (chart, format, memory, error)
      || !g_output_stream_close (memory, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
save_cb (GSimpleAction *action, GVariant *number, gpointer user_data)
{
  HtChartView *self = user_data;
  const HtPictureFormat *format = ht_picture_format (g_variant_get_uint32 (number));
  HtWindow *window = find_window (self);
  g_autoptr (GError) error = NULL;

  if (self->chart == NULL || window == NULL)
    return;
  g_autofree char *name = g_strconcat (self->chart->title, format->ending, NULL);
  GBytes *picture = take_picture (self->chart, format, &error);
  if (picture == NULL)
    ht_window_show_error (window, error);
  else
    ht_save_file (window, _ ("Save the Chart as a Picture"), name, write_picture, picture,
                  (GDestroyNotify)g_bytes_unref);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  const HtPictureFormat *format;

  for (guint i = 0; (format = ht_picture_format (i)) != NULL; i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("Save as a Picture (%s)…"), _ (format->name));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "chart.save", "u", i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static gboolean
ht_chart_view_draw (GtkWidget *widget, cairo_t *cairo)
{
  HtChartView *self = HT_CHART_VIEW (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);

  gtk_render_background (context, cairo, 0, 0, width, height);
  gtk_render_frame (context, cairo, 0, 0, width, height);
  cairo_translate (cairo, PADDING, PADDING);
  if (self->chart != NULL && width > 2 * PADDING && height > 2 * PADDING)
    ht_chart_draw (self->chart, cairo, width - 2 * PADDING, height - 2 * PADDING);
  cairo_translate (cairo, -PADDING, -PADDING);
  if (gtk_widget_has_visible_focus (widget))
    gtk_render_focus (context, cairo, 0, 0, width, height);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
ht_chart_view_button_press (GtkWidget *widget, GdkEventButton *event)
{
  HtChartView *self = HT_CHART_VIEW (widget);

  gtk_widget_grab_focus (widget);
  if (!gdk_event_triggers_context_menu ((GdkEvent *)event) || self->chart == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_menu_popup_at_pointer (GTK_MENU (self->menu), (GdkEvent *)event);
  return GDK_EVENT_STOP;
}

static gboolean
ht_chart_view_popup_menu (GtkWidget *widget)
{
  HtChartView *self = HT_CHART_VIEW (widget);

  if (self->chart == NULL)
    return FALSE;
  gtk_menu_popup_at_widget (GTK_MENU (self->menu), widget, GDK_GRAVITY_CENTER, GDK_GRAVITY_CENTER,
                            NULL);
  return TRUE;
}

static void
ht_chart_view_finalize (GObject *object)
{
  HtChartView *self = HT_CHART_VIEW (object);

  g_clear_pointer (&self->chart, ht_chart_free);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (ht_chart_view_parent_class)->finalize (object);
}

static void
ht_chart_view_class_init (HtChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ht_chart_view_finalize;
  widget_class->draw = ht_chart_view_draw;
  widget_class->button_press_event = ht_chart_view_button_press;
  widget_class->popup_menu = ht_chart_view_popup_menu;
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_IMAGE);
}

static void
ht_chart_view_init (HtChartView *self)
{
  static const GActionEntry actions[] = { { "save", save_cb, "u" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (group));
  self->model = new_menu ();
  self->menu = gtk_menu_new_from_model (self->model);
  gtk_menu_attach_to_widget (GTK_MENU (self->menu), GTK_WIDGET (self), NULL);
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_BUTTON_PRESS_MASK);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "ht-paper");
}

void
ht_chart_view_take (HtChartView *self, HtChart *chart)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  g_autofree char *words = chart != NULL ? ht_chart_to_words (chart) : g_strdup ("");

  g_clear_pointer (&self->chart, ht_chart_free);
  self->chart = chart;
  atk_object_set_name (accessible, chart != NULL ? chart->title : "");
  atk_object_set_description (accessible, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ht_chart_view_add_menu (HtChartView *self, GtkMenuButton *button)
{
  gtk_widget_insert_action_group (GTK_WIDGET (button), "chart",
                                  gtk_widget_get_action_group (GTK_WIDGET (self), "chart"));
  gtk_menu_button_set_menu_model (button, self->model);
}
