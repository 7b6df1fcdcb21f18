#include "views/document-preview.h"

#include "exchange/document-drawing.h"
#include "views/document-words.h"

#define DESK 12 /* around the paper */
#define MARGIN 36
#define MIN_WIDTH 800
#define MAX_WIDTH 1060

struct _HtDocumentPreview
{
  GtkDrawingArea parent_instance;
  HtDocument *document;
  cairo_surface_t *drawing; /* the document drawn once for `width`, painted as often as needed */
  int width;
  int height; /* of the drawing */
};

G_DEFINE_FINAL_TYPE (HtDocumentPreview, ht_document_preview, GTK_TYPE_DRAWING_AREA)

static void
draw_for_width (HtDocumentPreview *self, int width)
{
  cairo_t *cairo;

  if (self->drawing != NULL && self->width == width)
    return;
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  self->drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  self->width = width;
  cairo = cairo_create (self->drawing);
  self->height = (int)ht_document_draw (self->document, cairo, width);
  cairo_destroy (cairo);
}

static int
paper_width (int width)
{
  return CLAMP (width, MIN_WIDTH, MAX_WIDTH) - 2 * DESK;
}

static void
draw_paper (HtDocumentPreview *self, cairo_t *cairo, int width)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  int paper = paper_width (width);
  int x = MAX (width - paper, 0) / 2;

  draw_for_width (self, paper - 2 * MARGIN);
  gtk_style_context_save (context);
  gtk_style_context_add_class (context, "ht-paper");
  gtk_render_background (context, cairo, x, DESK, paper, self->height + 2 * MARGIN);
  gtk_render_frame (context, cairo, x, DESK, paper, self->height + 2 * MARGIN);
  gtk_style_context_restore (context);
  cairo_set_source_surface (cairo, self->drawing, x + MARGIN, DESK + MARGIN);
  cairo_paint (cairo);
}

static GtkSizeRequestMode
ht_document_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ht_document_preview_get_preferred_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = MIN_WIDTH;
  *natural = MAX_WIDTH;
}

static void
ht_document_preview_get_preferred_height_for_width (GtkWidget *widget, int width, int *minimum,
                                                    int *natural)
{
  HtDocumentPreview *self = HT_DOCUMENT_PREVIEW (widget);

  *minimum = 0;
  if (self->document != NULL)
    {
      draw_for_width (self, paper_width (width) - 2 * MARGIN);
      *minimum = self->height + 2 * MARGIN + 2 * DESK;
    }
  *natural = *minimum;
}

static void
ht_document_preview_get_preferred_height (GtkWidget *widget, int *minimum, int *natural)
{
  ht_document_preview_get_preferred_height_for_width (widget, MIN_WIDTH, minimum, natural);
}

/* The whole widget is painted, the desk beside the paper too: the viewport around it keeps a
 * picture of its child that has no ground of its own. */
static gboolean
ht_document_preview_draw (GtkWidget *widget, cairo_t *cairo)
{
  HtDocumentPreview *self = HT_DOCUMENT_PREVIEW (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);

  gtk_render_background (context, cairo, 0, 0, width, height);
  if (self->document != NULL)
    draw_paper (self, cairo, width);
  if (gtk_widget_has_visible_focus (widget))
    gtk_render_focus (context, cairo, 0, 0, width, height);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
ht_document_preview_button_press (GtkWidget *widget, GdkEventButton *event)
{
  gtk_widget_grab_focus (widget);
  return GDK_EVENT_PROPAGATE;
}

static void
ht_document_preview_finalize (GObject *object)
{
  HtDocumentPreview *self = HT_DOCUMENT_PREVIEW (object);

  g_clear_pointer (&self->document, ht_document_free);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  G_OBJECT_CLASS (ht_document_preview_parent_class)->finalize (object);
}

static void
ht_document_preview_class_init (HtDocumentPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ht_document_preview_finalize;
  widget_class->get_request_mode = ht_document_preview_get_request_mode;
  widget_class->get_preferred_width = ht_document_preview_get_preferred_width;
  widget_class->get_preferred_height = ht_document_preview_get_preferred_height;
  widget_class->get_preferred_height_for_width = ht_document_preview_get_preferred_height_for_width;
  widget_class->draw = ht_document_preview_draw;
  widget_class->button_press_event = ht_document_preview_button_press;
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_DOCUMENT_FRAME);
}

static void
ht_document_preview_init (HtDocumentPreview *self)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_BUTTON_PRESS_MASK);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "ht-desk");
}

void
ht_document_preview_take (HtDocumentPreview *self, HtDocument *document)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  g_autofree char *words = document != NULL ? ht_document_to_words (document) : g_strdup ("");

  g_clear_pointer (&self->document, ht_document_free);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  self->document = document;
  atk_object_set_name (accessible, document != NULL ? document->title : "");
  atk_object_set_description (accessible, words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const HtDocument *
ht_document_preview_document (HtDocumentPreview *self)
{
  return self->document;
}
