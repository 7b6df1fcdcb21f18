#include "views/sheets-window.h"

#include <glib/gi18n-lib.h>

#define DESK 12 /* around the sheets */
#define ZOOM 1.25

/* One sheet, drawn each time it is seen. */
typedef struct
{
  const HtDocumentPages *pages;
  guint page;
} Sheet;

static void
free_sheet (gpointer sheet, GClosure *closure)
{
  g_free (sheet);
}

static gboolean
draw_cb (GtkWidget *widget, cairo_t *cairo, Sheet *sheet)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);

  gtk_render_background (context, cairo, 0, 0, width, height);
  gtk_render_frame (context, cairo, 0, 0, width, height);
  cairo_scale (cairo, ZOOM, ZOOM);
  ht_document_pages_draw (sheet->pages, sheet->page, cairo);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_sheet (const HtDocumentPages *pages, guint page, double width, double height)
{
  GtkWidget *area = gtk_drawing_area_new ();
  AtkObject *accessible = gtk_widget_get_accessible (area);
  g_autofree char *name = g_strdup_printf (_ ("Page %u"), page + 1);
  Sheet *sheet = g_new (Sheet, 1);

  *sheet = (Sheet){ pages, page };
  gtk_widget_set_size_request (area, (int)(width * ZOOM), (int)(height * ZOOM));
  gtk_widget_set_can_focus (area, TRUE); /* for the keys that scroll */
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_style_context_add_class (gtk_widget_get_style_context (area), "ht-paper");
  atk_object_set_name (accessible, name);
  g_signal_connect_data (area, "draw", G_CALLBACK (draw_cb), sheet, free_sheet, 0);
  return area;
}

static gboolean
key_press_cb (GtkWidget *window, GdkEventKey *event)
{
  if (event->keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_window_close (GTK_WINDOW (window));
  return GDK_EVENT_STOP;
}

GtkWidget *
ht_sheets_window_new (const char *title, const HtDocumentPages *pages, double width, double height)
{
  GtkWidget *window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  GtkWidget *scroller = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *desk = gtk_box_new (GTK_ORIENTATION_VERTICAL, DESK);

  g_object_set (desk, "margin", DESK, NULL);
  for (guint page = 0; page < ht_document_pages_count (pages); page++)
    gtk_container_add (GTK_CONTAINER (desk), new_sheet (pages, page, width, height));
  gtk_container_add (GTK_CONTAINER (scroller), desk);
  gtk_style_context_add_class (
      gtk_widget_get_style_context (gtk_bin_get_child (GTK_BIN (scroller))), "ht-desk");
  gtk_container_add (GTK_CONTAINER (window), scroller);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_position (GTK_WINDOW (window), GTK_WIN_POS_CENTER_ON_PARENT);
  gtk_window_set_default_size (GTK_WINDOW (window), (int)(width * ZOOM) + 5 * DESK, 700);
  g_signal_connect (window, "key-press-event", G_CALLBACK (key_press_cb), NULL);
  gtk_widget_show_all (scroller);
  return window;
}
