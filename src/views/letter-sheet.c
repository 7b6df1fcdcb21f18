#include "views/letter-sheet.h"

#include "exchange/document-pages.h"
#include "views/document-words.h"

#define DESK 6 /* around the paper */
#define MIN_WIDTH 400

struct _HtLetterSheet
{
  GtkDrawingArea parent_instance;
  HtDocument *document;
  cairo_surface_t *drawing; /* of the first sheet, in points */
};

G_DEFINE_FINAL_TYPE (HtLetterSheet, ht_letter_sheet, GTK_TYPE_DRAWING_AREA)

static void
draw_sheet (HtLetterSheet *self)
{
  g_autoptr (HtDocumentPages) pages
      = ht_document_pages_new (self->document, HT_PAPER_WIDTH, HT_PAPER_HEIGHT);
  cairo_t *cairo;

  self->drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo = cairo_create (self->drawing);
  ht_document_pages_draw (pages, 0, cairo);
  cairo_destroy (cairo);
}

static gboolean
ht_letter_sheet_draw (GtkWidget *widget, cairo_t *cairo)
{
  HtLetterSheet *self = HT_LETTER_SHEET (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);
  double scale = MIN ((width - 2 * DESK) / HT_PAPER_WIDTH, (height - 2 * DESK) / HT_PAPER_HEIGHT);
  double left = (width - scale * HT_PAPER_WIDTH) / 2;

  gtk_render_background (context, cairo, 0, 0, width, height);
  gtk_style_context_save (context);
  gtk_style_context_add_class (context, "ht-paper");
  gtk_render_background (context, cairo, left, DESK, scale * HT_PAPER_WIDTH,
                         scale * HT_PAPER_HEIGHT);
  gtk_render_frame (context, cairo, left, DESK, scale * HT_PAPER_WIDTH, scale * HT_PAPER_HEIGHT);
  gtk_style_context_restore (context);
  if (self->drawing == NULL)
    return GDK_EVENT_PROPAGATE;
  cairo_translate (cairo, left, DESK);
  cairo_scale (cairo, scale, scale);
  cairo_set_source_surface (cairo, self->drawing, 0, 0);
  cairo_paint (cairo);
  return GDK_EVENT_PROPAGATE;
}

static void
ht_letter_sheet_finalize (GObject *object)
{
  HtLetterSheet *self = HT_LETTER_SHEET (object);

  g_clear_pointer (&self->document, ht_document_free);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  G_OBJECT_CLASS (ht_letter_sheet_parent_class)->finalize (object);
}

static void
ht_letter_sheet_class_init (HtLetterSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ht_letter_sheet_finalize;
  widget_class->draw = ht_letter_sheet_draw;
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_DOCUMENT_FRAME);
}

static void
ht_letter_sheet_init (HtLetterSheet *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), MIN_WIDTH,
                               (int)(MIN_WIDTH * HT_PAPER_HEIGHT / HT_PAPER_WIDTH));
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "ht-desk");
}

void
ht_letter_sheet_take (HtLetterSheet *self, HtDocument *document)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  g_autofree char *words = document != NULL ? ht_document_to_words (document) : g_strdup ("");

  g_clear_pointer (&self->document, ht_document_free);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  self->document = document;
  if (document != NULL)
    draw_sheet (self);
  atk_object_set_description (accessible, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
