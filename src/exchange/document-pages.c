#include "exchange/document-pages.h"

#include "exchange/document-drawing.h"

#include <math.h>

/* A unit of the drawing in points: a pixel of a screen, 96 of them an inch. Paper that is too
 * narrow for a table makes it smaller, as far as one can still read. */
#define UNIT 0.75
#define SMALLEST_UNIT 0.5
#define MILLIMETRE (72 / 25.4)
#define MARGIN (20 * MILLIMETRE)
#define MARGIN_BELOW (15 * MILLIMETRE)
#define NUMBER_HEIGHT 20 /* of the line with the page number */

typedef struct
{
  const HtStrip *strip;
  guint page;
  double y;
  double scale; /* below 1 for a row that is higher than a page */
} Place;

struct _HtDocumentPages
{
  HtLayout *layout;
  double height; /* of the sheet, in points */
  double unit;
  double room;     /* for strips, from margin to margin in units */
  GArray *places;  /* of Place, page by page */
  GArray *numbers; /* of each page, guint */
  double y;        /* where the next strip goes */
};

static const HtTextStyle number_style = { 13, FALSE, PANGO_ALIGN_CENTER, 0 };

static const HtStrip *
strip_at (const HtDocumentPages *self, guint i)
{
  return &g_array_index (self->layout->strips, HtStrip, i);
}

static void
start_page (HtDocumentPages *self, guint number)
{
  g_array_append_val (self->numbers, number);
  self->y = 0;
}

static void
go_on_to_next_page (HtDocumentPages *self)
{
  start_page (self, g_array_index (self->numbers, guint, self->numbers->len - 1) + 1);
}

static void
put (HtDocumentPages *self, const HtStrip *strip)
{
  if (self->y > 0)
    self->y += strip->above;
  Place place = { strip, self->numbers->len - 1, self->y, 1 };
  if (strip->height > self->room - self->y)
    place.scale = (self->room - self->y) / strip->height;
  g_array_append_val (self->places, place);
  self->y += strip->height * place.scale;
}

static gboolean
has_room (const HtDocumentPages *self, double height)
{
  return self->y == 0 || self->y + height <= self->room;
}

/* The head is repeated unless it would leave no room for what it is the head of. */
static void
put_on_page (HtDocumentPages *self, guint i)
{
  const HtStrip *strip = strip_at (self, i);
  const HtStrip *header = ht_layout_header_of (self->layout, i);
  if (!has_room (self, strip->above + strip->height))
    go_on_to_next_page (self);
  if (self->y == 0 && header != NULL && header->height < self->room / 2)
    put (self, header);
  put (self, strip);
}

/* Behind the last strip that stays with the one given. */
static guint
end_of_group (const HtDocumentPages *self, guint first)
{
  guint end = first;
  while (end + 1 < self->layout->strips->len && strip_at (self, end)->stays_with_next
         && !strip_at (self, end + 1)->starts_page)
    end++;
  return end + 1;
}

static double
height_of_group (const HtDocumentPages *self, guint first, guint end)
{
  double height = 0;
  for (guint i = first; i < end; i++)
    height += strip_at (self, i)->above + strip_at (self, i)->height;
  return height;
}

static void
begin_page (HtDocumentPages *self, const HtStrip *first)
{
  if (self->y == 0)
    return;
  if (first->starts_paper)
    start_page (self, 1);
  else
    go_on_to_next_page (self);
}

static void
fill_pages (HtDocumentPages *self)
{
  guint end;
  start_page (self, 1);
  for (guint first = 0; first < self->layout->strips->len; first = end)
    {
      end = end_of_group (self, first);
      double height = height_of_group (self, first, end);
      if (strip_at (self, first)->starts_page)
        begin_page (self, strip_at (self, first));
      else if (!has_room (self, height) && height <= self->room)
        go_on_to_next_page (self);
      for (guint i = first; i < end; i++)
        put_on_page (self, i);
    }
}

static void
draw_number (const HtDocumentPages *self, guint page, cairo_t *cairo)
{
  g_autofree char *text = g_strdup_printf ("- %u -", g_array_index (self->numbers, guint, page));
  g_autoptr (PangoLayout) number
      = ht_layout_text (self->layout, &number_style, text, self->layout->width);
  cairo_move_to (cairo, 0, (self->height - MARGIN_BELOW - MARGIN - NUMBER_HEIGHT / 2) / self->unit);
  pango_cairo_show_layout (cairo, number);
}

gboolean
ht_document_is_wide (const HtDocument *document)
{
  return ht_layout_needed_width (document) + 1 > (HT_PAPER_WIDTH - 2 * MARGIN) / UNIT;
}

HtDocumentPages *
ht_document_pages_new (const HtDocument *document, double width, double height)
{
  HtDocumentPages *self = g_new0 (HtDocumentPages, 1);
  double inner_width = MAX (width - 2 * MARGIN, MARGIN);
  double needed = MAX (ht_layout_needed_width (document) + 1, 1);
  self->unit = CLAMP (inner_width / needed, SMALLEST_UNIT, UNIT);
  self->height = height;
  self->room = MAX (height - MARGIN - MARGIN_BELOW - NUMBER_HEIGHT, MARGIN) / self->unit;
  self->layout = ht_layout_new (document, inner_width / self->unit);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  fill_pages (self);
  return self;
}

void
ht_document_pages_free (HtDocumentPages *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->places);
  g_array_unref (self->numbers);
  ht_layout_free (self->layout);
  g_free (self);
}

guint
ht_document_pages_count (const HtDocumentPages *self)
{
  return self->numbers->len;
}

void
ht_document_pages_draw (const HtDocumentPages *self, guint page, cairo_t *cairo)
{
  cairo_save (cairo);
  cairo_translate (cairo, MARGIN, MARGIN);
  cairo_scale (cairo, self->unit, self->unit);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      if (place->page != page)
        continue;
      cairo_save (cairo);
      cairo_translate (cairo, 0, place->y);
      cairo_scale (cairo, place->scale, place->scale);
      ht_layout_draw (self->layout, place->strip, cairo, 0);
      cairo_restore (cairo);
    }
  draw_number (self, page, cairo);
  cairo_restore (cairo);
}
