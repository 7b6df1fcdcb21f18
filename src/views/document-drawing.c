#include "views/document-drawing.h"

#include <math.h>
#include <pango/pangocairo.h>

#define FAMILY "Noto Sans CJK KR, NanumGothic, Sans"
#define CELL_PADDING 6.0
#define ROW_HEIGHT 26.0

/* The colours of paper and print, in a dark desktop too. */
#define INK 0.11, 0.106, 0.102
#define LINE 0.60, 0.62, 0.65
#define HEADER_FILL 0.910, 0.929, 0.953 /* as in the spreadsheet */

typedef struct
{
  double size;
  gboolean bold;
  PangoAlignment align;
  double above; /* the space before it */
} Style;

static const Style title_style = { 24, TRUE, PANGO_ALIGN_CENTER, 0 };
static const Style unit_style = { 13, FALSE, PANGO_ALIGN_RIGHT, 12 };
static const Style footer_style = { 10, FALSE, PANGO_ALIGN_LEFT, 24 };
static const Style block_styles[] = {
  [HT_BLOCK_HEADING] = { 16, TRUE, PANGO_ALIGN_LEFT, 24 },
  [HT_BLOCK_PARAGRAPH] = { 14, FALSE, PANGO_ALIGN_LEFT, 6 },
  [HT_BLOCK_NOTE] = { 12, FALSE, PANGO_ALIGN_LEFT, 6 },
  [HT_BLOCK_PAGE] = { 24, TRUE, PANGO_ALIGN_CENTER, 72 },
};
static const Style aligned_styles[] = {
  [HT_ALIGN_LEFT] = { 14, FALSE, PANGO_ALIGN_LEFT, 6 },
  [HT_ALIGN_CENTRE] = { 14, FALSE, PANGO_ALIGN_CENTER, 6 },
  [HT_ALIGN_RIGHT] = { 14, FALSE, PANGO_ALIGN_RIGHT, 6 },
};
static const Style header_style = { 13, TRUE, PANGO_ALIGN_CENTER, 0 };
static const Style text_style = { 13, FALSE, PANGO_ALIGN_LEFT, 0 };
static const Style date_style = { 13, FALSE, PANGO_ALIGN_CENTER, 0 };
static const Style figure_style = { 13, FALSE, PANGO_ALIGN_RIGHT, 0 };

typedef struct
{
  cairo_t *cairo;
  PangoLayout *layout;
  double width;
  double y; /* where the next block starts */
} Paper;

/* A grid laid out: where its columns and rows begin, with the end of the last. */
typedef struct
{
  Paper *paper;
  const HtGrid *grid;
  double *x;
  double *y;
} Table;

static void
set_text (Paper *paper, const Style *style, const char *text, double width)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (paper->layout, font);
  pango_layout_set_alignment (paper->layout, style->align);
  pango_layout_set_width (paper->layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_text (paper->layout, text, -1);
}

static void
draw_line (Paper *paper, const Style *style, const char *mark, const char *text)
{
  g_autofree char *marked = g_strconcat (mark, text, NULL);
  int height;

  paper->y += style->above;
  set_text (paper, style, marked, paper->width);
  pango_layout_get_pixel_size (paper->layout, NULL, &height);
  cairo_set_source_rgb (paper->cairo, INK);
  cairo_move_to (paper->cairo, 0, paper->y);
  pango_cairo_show_layout (paper->cairo, paper->layout);
  paper->y += height;
}

static gboolean
is_header (const HtGrid *grid, const HtCell *cell)
{
  return cell->row < grid->n_header_rows;
}

static const Style *
style_of (const HtGrid *grid, const HtCell *cell)
{
  if (is_header (grid, cell))
    return &header_style;
  if (cell->kind == HT_CELL_DATE)
    return &date_style;
  return cell->kind == HT_CELL_TEXT ? &text_style : &figure_style;
}

static double
sum (const double *sizes, guint first, guint n)
{
  double total = 0;

  for (guint i = first; i < first + n; i++)
    total += sizes[i];
  return total;
}

/* What the cell lacks is shared by the columns (or rows) that it spans. */
static void
make_room (double *sizes, guint first, guint n, double wanted)
{
  double lacking = wanted - sum (sizes, first, n);

  for (guint i = first; lacking > 0 && i < first + n; i++)
    sizes[i] += lacking / n;
}

static void
measure_columns (Table *table, double *widths, gboolean spanning)
{
  const HtGrid *grid = table->grid;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);
      g_autofree char *text = ht_cell_to_text (cell);
      int width;

      if ((cell->column_span > 1) != spanning)
        continue;
      set_text (table->paper, style_of (grid, cell), text, -1);
      pango_layout_get_pixel_size (table->paper->layout, &width, NULL);
      make_room (widths, cell->column, cell->column_span, width + 2 * CELL_PADDING + 1);
    }
}

static void
place_columns (Table *table)
{
  guint n = table->grid->n_columns;
  g_autofree double *widths = g_new0 (double, n);
  double total, wanted = table->paper->width - 1;

  measure_columns (table, widths, FALSE);
  measure_columns (table, widths, TRUE);
  total = sum (widths, 0, n);
  table->x[0] = 0;
  for (guint i = 0; i < n; i++)
    table->x[i + 1]
        = table->x[i]
          + (total > wanted ? widths[i] * wanted / total : widths[i] + (wanted - total) / n);
}

static double
inner_width (const Table *table, const HtCell *cell)
{
  return table->x[cell->column + cell->column_span] - table->x[cell->column] - 2 * CELL_PADDING;
}

static void
place_rows (Table *table)
{
  const HtGrid *grid = table->grid;
  g_autofree double *heights = g_new (double, grid->n_rows);

  for (guint row = 0; row < grid->n_rows; row++)
    heights[row] = ROW_HEIGHT;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);
      g_autofree char *text = ht_cell_to_text (cell);
      int height;

      set_text (table->paper, style_of (grid, cell), text, inner_width (table, cell));
      pango_layout_get_pixel_size (table->paper->layout, NULL, &height);
      make_room (heights, cell->row, cell->row_span, height + CELL_PADDING);
    }
  table->y[0] = table->paper->y;
  for (guint row = 0; row < grid->n_rows; row++)
    table->y[row + 1] = table->y[row] + heights[row];
}

/* On the middle of a pixel, so that a thin line stays thin. */
static void
add_box (const Table *table, guint row, guint column, guint row_span, guint column_span)
{
  double left = floor (table->x[column]) + 0.5;
  double top = floor (table->y[row]) + 0.5;

  cairo_rectangle (table->paper->cairo, left, top,
                   floor (table->x[column + column_span]) + 0.5 - left,
                   floor (table->y[row + row_span]) + 0.5 - top);
}

static void
draw_lattice (const Table *table)
{
  const HtGrid *grid = table->grid;

  for (guint row = 0; row < grid->n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      add_box (table, row, column, 1, 1);
  cairo_set_source_rgb (table->paper->cairo, LINE);
  cairo_stroke (table->paper->cairo);
}

static void
draw_header_box (const Table *table, const HtCell *cell)
{
  cairo_t *cairo = table->paper->cairo;

  add_box (table, cell->row, cell->column, cell->row_span, cell->column_span);
  cairo_set_source_rgb (cairo, HEADER_FILL);
  cairo_fill_preserve (cairo);
  cairo_set_source_rgb (cairo, LINE);
  cairo_stroke (cairo);
}

static void
draw_cell (const Table *table, const HtCell *cell)
{
  Paper *paper = table->paper;
  g_autofree char *text = ht_cell_to_text (cell);
  double top = table->y[cell->row];
  double bottom = table->y[cell->row + cell->row_span];
  int height;

  if (is_header (table->grid, cell))
    draw_header_box (table, cell);
  set_text (paper, style_of (table->grid, cell), text, inner_width (table, cell));
  pango_layout_get_pixel_size (paper->layout, NULL, &height);
  cairo_set_source_rgb (paper->cairo, INK);
  cairo_move_to (paper->cairo, floor (table->x[cell->column] + CELL_PADDING),
                 floor ((top + bottom - height) / 2));
  pango_cairo_show_layout (paper->cairo, paper->layout);
}

static void
draw_grid (Paper *paper, const HtGrid *grid)
{
  g_autofree double *x = g_new (double, grid->n_columns + 1);
  g_autofree double *y = g_new (double, grid->n_rows + 1);
  Table table = { paper, grid, x, y };

  paper->y += CELL_PADDING;
  place_columns (&table);
  place_rows (&table);
  cairo_set_line_width (paper->cairo, 1);
  draw_lattice (&table);
  for (guint i = 0; i < grid->cells->len; i++)
    draw_cell (&table, g_ptr_array_index (grid->cells, i));
  paper->y = ceil (y[grid->n_rows]) + 1;
}

double
ht_document_draw (const HtDocument *document, cairo_t *cairo, double width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  Paper paper = { cairo, layout, width, 0 };

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (*document->title != '\0')
    draw_line (&paper, &title_style, "", document->title);
  if (*document->unit_line != '\0')
    draw_line (&paper, &unit_style, "", document->unit_line);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HT_BLOCK_GRID)
        draw_grid (&paper, block->grid);
      else if (block->kind == HT_BLOCK_TEXT)
        draw_line (&paper, &aligned_styles[block->alignment], "", block->text);
      else
        draw_line (&paper, &block_styles[block->kind], ht_block_mark (block->kind), block->text);
    }
  if (*document->footer != '\0')
    draw_line (&paper, &footer_style, "", document->footer);
  return ceil (paper.y);
}
