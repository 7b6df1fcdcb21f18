#include "exchange/document-drawing.h"

#include "exchange/chart-drawing.h"

#include <math.h>

/* The colours of paper and print, in a dark desktop too. */
#define INK 0.11, 0.106, 0.102
#define LINE 0.60, 0.62, 0.65
#define HEADER_FILL 0.910, 0.929, 0.953 /* as in the spreadsheet */

/* Rows of a table on their way to the paper. */
typedef struct
{
  const HtLayout *layout;
  const HtTableLayout *table;
  cairo_t *cairo;
  guint row; /* the first one */
  double y;  /* of its top */
} Rows;

static double
top_of (const Rows *rows, guint row)
{
  double y = rows->y;
  for (guint i = rows->row; i < row; i++)
    y += rows->table->heights[i];
  return y;
}

/* On the middle of a pixel, so that a thin line stays thin. */
static void
add_box (const Rows *rows, guint row, guint column, guint row_span, guint column_span)
{
  const double *x = rows->table->x;
  double left = floor (x[column]) + 0.5;
  double top = floor (top_of (rows, row)) + 0.5;
  cairo_rectangle (rows->cairo, left, top, floor (x[column + column_span]) + 0.5 - left,
                   floor (top_of (rows, row + row_span)) + 0.5 - top);
}

static void
draw_header_ground (const Rows *rows, guint n_rows)
{
  add_box (rows, rows->row, 0, n_rows, rows->table->grid->n_columns);
  cairo_set_source_rgb (rows->cairo, HEADER_FILL);
  cairo_fill (rows->cairo);
}

/* A cell that no one has set has its lines all the same. */
static void
draw_row_boxes (const Rows *rows)
{
  for (guint column = 0; column < rows->table->grid->n_columns; column++)
    add_box (rows, rows->row, column, 1, 1);
  cairo_set_source_rgb (rows->cairo, LINE);
  cairo_stroke (rows->cairo);
}

static void
draw_cell (const Rows *rows, const HtCell *cell)
{
  g_autoptr (PangoLayout) text = ht_layout_cell (rows->layout, rows->table, cell);
  double top = top_of (rows, cell->row);
  double bottom = top_of (rows, cell->row + cell->row_span);
  int height;
  pango_layout_get_pixel_size (text, NULL, &height);
  cairo_set_source_rgb (rows->cairo, INK);
  cairo_move_to (rows->cairo, floor (rows->table->x[cell->column] + HT_CELL_PADDING),
                 floor ((top + bottom - height) / 2));
  pango_cairo_show_layout (rows->cairo, text);
}

static void
draw_cells (const Rows *rows, guint n_rows, gboolean boxed)
{
  const HtGrid *grid = rows->table->grid;
  for (guint row = rows->row; row < rows->row + n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      {
        const HtCell *cell = ht_grid_cell (grid, row, column);
        if (cell == NULL)
          continue;
        if (boxed)
          {
            add_box (rows, row, column, cell->row_span, cell->column_span);
            cairo_set_source_rgb (rows->cairo, LINE);
            cairo_stroke (rows->cairo);
          }
        draw_cell (rows, cell);
      }
}

static void
draw_rows (const HtLayout *layout, const HtStrip *strip, cairo_t *cairo, double y)
{
  Rows rows = { layout, strip->table, cairo, strip->row, y };
  gboolean is_header = strip->row < strip->table->grid->n_header_rows;
  cairo_set_line_width (cairo, 1);
  if (is_header)
    draw_header_ground (&rows, strip->n_rows);
  else
    draw_row_boxes (&rows);
  draw_cells (&rows, strip->n_rows, is_header);
}

/* A line is placed by its baseline, and to the side as its alignment says. */
static void
draw_line (const HtStrip *strip, cairo_t *cairo, double y)
{
  PangoLayoutIter *lines = pango_layout_get_iter (strip->text);
  for (guint i = 0; i < strip->line; i++)
    pango_layout_iter_next_line (lines);
  PangoRectangle place;
  pango_layout_iter_get_line_extents (lines, NULL, &place);
  double baseline = (double)(pango_layout_iter_get_baseline (lines) - place.y) / PANGO_SCALE;
  cairo_set_source_rgb (cairo, INK);
  cairo_move_to (cairo, (double)place.x / PANGO_SCALE, y + baseline);
  pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (lines));
  pango_layout_iter_free (lines);
}

static void
draw_chart (const HtLayout *layout, const HtStrip *strip, cairo_t *cairo, double y)
{
  cairo_save (cairo);
  cairo_translate (cairo, floor ((layout->width - strip->width) / 2), floor (y));
  ht_chart_draw (strip->chart, cairo, strip->width, strip->height);
  cairo_restore (cairo);
}

gboolean
ht_document_drawing_load (const HtDocument *document, GError **error)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (((const HtBlock *)g_ptr_array_index (document->blocks, i))->kind == HT_BLOCK_CHART)
      return ht_chart_drawing_load (error);
  return TRUE;
}

double
ht_document_draw (const HtDocument *document, cairo_t *cairo, double width)
{
  g_autoptr (HtLayout) layout = ht_layout_new (document, width);
  double y = 0;
  for (guint i = 0; i < layout->strips->len; i++)
    {
      const HtStrip *strip = &g_array_index (layout->strips, HtStrip, i);
      y = strip->table != NULL ? ceil (y + strip->above) : y + strip->above;
      ht_layout_draw (layout, strip, cairo, y);
      y += strip->height;
    }
  return ceil (y) + 1;
}

void
ht_layout_draw (const HtLayout *self, const HtStrip *strip, cairo_t *cairo, double y)
{
  if (strip->table != NULL)
    draw_rows (self, strip, cairo, y);
  else if (strip->chart != NULL)
    draw_chart (self, strip, cairo, y);
  else if (strip->text != NULL)
    draw_line (strip, cairo, y);
}
