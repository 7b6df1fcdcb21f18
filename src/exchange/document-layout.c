#include "exchange/document-layout.h"

#include "exchange/chart-drawing.h"
#include "exchange/korean-fonts.h"

#include <math.h>
#include <string.h>

#define LETTER_SPACING 1.4 /* what Hangul calls 160 % */
#define ROW_HEIGHT 26.0
#define LONG_TEXT 180 /* text may be broken into lines from here on */
#define SHORT_WORD 60
#define CHART_SPACE 16.0
#define CHART_WIDTH 760.0 /* more would make a chart on paper across needlessly flat */
#define SMALL_TABLE 12    /* rows that a reader wants to see at once */
#define FEW_ROWS 3        /* that no page holds alone of a longer table */

static const HtTextStyle title_style = { 24, TRUE, PANGO_ALIGN_CENTER, 0 };
static const HtTextStyle unit_style = { 13, FALSE, PANGO_ALIGN_RIGHT, 12 };
static const HtTextStyle footer_style = { 10, FALSE, PANGO_ALIGN_LEFT, 24 };
static const HtTextStyle block_styles[] = {
  [HT_BLOCK_HEADING] = { 16, TRUE, PANGO_ALIGN_LEFT, 24 },
  [HT_BLOCK_PARAGRAPH] = { 14, FALSE, PANGO_ALIGN_LEFT, 6 },
  [HT_BLOCK_NOTE] = { 12, FALSE, PANGO_ALIGN_LEFT, 6 },
  [HT_BLOCK_PAGE] = { 24, TRUE, PANGO_ALIGN_CENTER, 72 },
};
static const HtTextStyle aligned_styles[] = {
  [HT_ALIGN_LEFT] = { 14, FALSE, PANGO_ALIGN_LEFT, 6, LETTER_SPACING },
  [HT_ALIGN_CENTRE] = { 14, FALSE, PANGO_ALIGN_CENTER, 6, LETTER_SPACING },
  [HT_ALIGN_RIGHT] = { 14, FALSE, PANGO_ALIGN_RIGHT, 6, LETTER_SPACING },
};
static const HtTextStyle header_style = { 13, TRUE, PANGO_ALIGN_CENTER, 0 };
static const HtTextStyle text_style = { 13, FALSE, PANGO_ALIGN_LEFT, 0 };
static const HtTextStyle date_style = { 13, FALSE, PANGO_ALIGN_CENTER, 0 };
static const HtTextStyle figure_style = { 13, FALSE, PANGO_ALIGN_RIGHT, 0 };

static void
free_table (gpointer data)
{
  HtTableLayout *table = data;
  g_free (table->x);
  g_free (table->heights);
  g_free (table);
}

/* Without hinting a text is as wide on every device, so that the preview, the print and the PDF
 * break their lines at the same places. */
static HtLayout *
new_layout (double width)
{
  HtLayout *self = g_new0 (HtLayout, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  self->width = width;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_language (self->context, pango_language_from_string ("ko"));
  self->font = pango_font_description_from_string (HT_KOREAN_FONTS);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->strips = g_array_new (FALSE, TRUE, sizeof (HtStrip));
  cairo_font_options_destroy (options);
  return self;
}

static void
add_text (HtLayout *self, const HtTextStyle *style, const char *mark, const char *text,
          gboolean stays_with_next)
{
  g_autofree char *marked = g_strconcat (mark, text, NULL);
  PangoLayout *layout = ht_layout_text (self, style, marked, self->width);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  guint line = 0;
  g_ptr_array_add (self->texts, layout);
  do
    {
      PangoRectangle place;
      pango_layout_iter_get_line_extents (lines, NULL, &place);
      HtStrip strip = { .above = line == 0 ? style->above : 0,
                        .height = place.height * MAX (style->line_spacing, 1) / PANGO_SCALE,
                        .stays_with_next = stays_with_next,
                        .text = layout,
                        .line = line };
      g_array_append_val (self->strips, strip);
      line++;
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

static const HtTextStyle *
style_of (const HtGrid *grid, const HtCell *cell)
{
  if (cell->row < grid->n_header_rows)
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

static int
width_of (PangoLayout *layout)
{
  int width;
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Pango may break Hangul within a word, and so would a word longer than SHORT_WORD be. */
static int
width_of_short_words (PangoLayout *layout, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  int longest = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      pango_layout_set_text (layout, words[i], -1);
      longest = MAX (longest, width_of (layout));
    }
  return MIN (longest, SHORT_WORD);
}

/* In a narrow column a head is broken into words and a long text into as many lines as it needs; a
 * figure never is. */
static double
cell_width (const HtLayout *self, const HtGrid *grid, const HtCell *cell, gboolean narrow)
{
  g_autofree char *text = ht_cell_to_text (cell);
  g_autoptr (PangoLayout) layout = ht_layout_text (self, style_of (grid, cell), text, -1);
  int width = width_of (layout);
  if (narrow && cell->row < grid->n_header_rows)
    width = MAX (width / 2, width_of_short_words (layout, text));
  else if (narrow && cell->kind == HT_CELL_TEXT)
    width = MIN (width, LONG_TEXT);
  return width + 2 * HT_CELL_PADDING + 1;
}

static double *
column_widths (const HtLayout *self, const HtGrid *grid, gboolean narrow)
{
  double *widths = g_new0 (double, grid->n_columns);
  for (guint spanning = 0; spanning <= 1; spanning++)
    for (guint i = 0; i < grid->cells->len; i++)
      {
        const HtCell *cell = g_ptr_array_index (grid->cells, i);
        if ((cell->column_span > 1) == spanning)
          make_room (widths, cell->column, cell->column_span,
                     cell_width (self, grid, cell, narrow));
      }
  return widths;
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

/* The width that no column may exceed so that all fit: the narrow ones keep what they need, the
 * wide ones break their lines. */
static double
find_limit (const double *widths, guint n, double wanted)
{
  g_autofree double *sorted = g_memdup2 (widths, n * sizeof *widths);
  double left = wanted;
  qsort (sorted, n, sizeof *sorted, compare_widths);
  for (guint i = 0; i < n; i++)
    {
      double share = left / (n - i);
      if (sorted[i] > share)
        return share;
      left -= sorted[i];
    }
  return G_MAXDOUBLE;
}

/* Columns get what they want, and an equal share of what is left; on narrow paper each gives up the
 * same part of what it could do without; on the narrowest the wide ones are cut. */
static void
place_columns (const HtLayout *self, HtTableLayout *table)
{
  guint n = table->grid->n_columns;
  g_autofree double *wanted = column_widths (self, table->grid, FALSE);
  g_autofree double *needed = column_widths (self, table->grid, TRUE);
  double width = self->width - 1;
  double spare = MAX (width - sum (wanted, 0, n), 0) / n;
  double limit = find_limit (needed, n, width);
  double given = MAX (width - sum (needed, 0, n), 0);
  double part = MIN (given / MAX (sum (wanted, 0, n) - sum (needed, 0, n), 1), 1);
  table->x = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++)
    table->x[i + 1] = table->x[i] + MIN (needed[i], limit) + part * (wanted[i] - needed[i]) + spare;
}

/* Whole units, so that the thin lines of rows above each other meet on a screen. */
static void
place_rows (const HtLayout *self, HtTableLayout *table)
{
  const HtGrid *grid = table->grid;
  table->heights = g_new (double, grid->n_rows);
  for (guint row = 0; row < grid->n_rows; row++)
    table->heights[row] = ROW_HEIGHT;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);
      g_autoptr (PangoLayout) layout = ht_layout_cell (self, table, cell);
      int height;
      pango_layout_get_pixel_size (layout, NULL, &height);
      make_room (table->heights, cell->row, cell->row_span, height + HT_CELL_PADDING);
    }
  for (guint row = 0; row < grid->n_rows; row++)
    table->heights[row] = ceil (table->heights[row]);
}

/* The head stands over some rows, and the last row under another one. */
static gboolean
stays_with_next (const HtGrid *grid, guint row)
{
  guint n = grid->n_rows;
  return row + 1 < n
         && (row + 1 < grid->n_header_rows + FEW_ROWS || row + 2 == n || n <= SMALL_TABLE);
}

static void
add_rows (HtLayout *self, const HtTableLayout *table, guint row, guint n_rows, double above)
{
  HtStrip strip = { .above = above,
                    .height = sum (table->heights, row, n_rows),
                    .stays_with_next = stays_with_next (table->grid, row + n_rows - 1),
                    .table = table,
                    .row = row,
                    .n_rows = n_rows };
  g_array_append_val (self->strips, strip);
}

static void
add_grid (HtLayout *self, const HtGrid *grid)
{
  HtTableLayout *table = g_new0 (HtTableLayout, 1);
  double above = HT_CELL_PADDING;
  table->grid = grid;
  g_ptr_array_add (self->tables, table);
  place_columns (self, table);
  place_rows (self, table);
  if (grid->n_header_rows > 0)
    {
      add_rows (self, table, 0, grid->n_header_rows, above);
      above = 0;
    }
  for (guint row = grid->n_header_rows; row < grid->n_rows; row++, above = 0)
    add_rows (self, table, row, 1, above);
}

/* A page without a title, or with that of the document, is the next of several papers. */
static void
add_page (HtLayout *self, const HtDocument *document, const char *title)
{
  const HtTextStyle *style = &block_styles[HT_BLOCK_PAGE];
  guint first = self->strips->len;
  HtStrip nothing = { .above = style->above };
  if (*title != '\0')
    add_text (self, style, "", title, TRUE);
  else
    g_array_append_val (self->strips, nothing);
  HtStrip *strip = &g_array_index (self->strips, HtStrip, first);
  strip->starts_page = TRUE;
  strip->starts_paper = *title == '\0' || strcmp (title, document->title) == 0;
}

/* As wide as the paper on which tables of ordinary width stand, but never flat. */
static void
add_chart (HtLayout *self, const HtChart *chart)
{
  HtStrip strip = { .above = CHART_SPACE,
                    .chart = chart,
                    .width = MIN (self->width, CHART_WIDTH),
                    .height = HT_CHART_HEIGHT };
  g_array_append_val (self->strips, strip);
}

static void
add_block (HtLayout *self, const HtDocument *document, const HtBlock *block)
{
  if (block->kind == HT_BLOCK_PAGE)
    add_page (self, document, block->text);
  else if (block->kind == HT_BLOCK_GRID)
    add_grid (self, block->grid);
  else if (block->kind == HT_BLOCK_CHART)
    add_chart (self, block->chart);
  else if (block->kind == HT_BLOCK_TEXT)
    add_text (self, &aligned_styles[block->alignment], "", block->text, FALSE);
  else
    add_text (self, &block_styles[block->kind], ht_block_mark (block->kind), block->text,
              block->kind == HT_BLOCK_HEADING);
}

HtLayout *
ht_layout_new (const HtDocument *document, double width)
{
  HtLayout *self = new_layout (width);
  if (*document->title != '\0')
    add_text (self, &title_style, "", document->title, TRUE);
  if (*document->unit_line != '\0')
    add_text (self, &unit_style, "", document->unit_line, TRUE);
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (self, document, g_ptr_array_index (document->blocks, i));
  if (*document->footer != '\0')
    add_text (self, &footer_style, "", document->footer, FALSE);
  return self;
}

void
ht_layout_free (HtLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->strips);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->tables);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  g_free (self);
}

double
ht_layout_needed_width (const HtDocument *document)
{
  g_autoptr (HtLayout) self = new_layout (0);
  double needed = 0;
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);
      if (block->grid == NULL)
        continue;
      g_autofree double *widths = column_widths (self, block->grid, TRUE);
      needed = MAX (needed, sum (widths, 0, block->grid->n_columns));
    }
  return needed;
}

PangoLayout *
ht_layout_text (const HtLayout *self, const HtTextStyle *style, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  pango_font_description_set_absolute_size (self->font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (self->font,
                                     style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_alignment (layout, style->align);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
ht_layout_cell (const HtLayout *self, const HtTableLayout *table, const HtCell *cell)
{
  g_autofree char *text = ht_cell_to_text (cell);
  double width = table->x[cell->column + cell->column_span] - table->x[cell->column];
  return ht_layout_text (self, style_of (table->grid, cell), text,
                         MAX (width - 2 * HT_CELL_PADDING, 0));
}

const HtStrip *
ht_layout_header_of (const HtLayout *self, guint strip)
{
  const HtStrip *row = &g_array_index (self->strips, HtStrip, strip);
  guint n_header_rows = row->table != NULL ? row->table->grid->n_header_rows : 0;
  if (n_header_rows == 0 || row->row < n_header_rows)
    return NULL;
  /* One strip for the header, one for each row. */
  return row - (row->row - n_header_rows) - 1;
}
