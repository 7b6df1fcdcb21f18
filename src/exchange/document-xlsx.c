#include "exchange/document-writer.h"
#include "exchange/document-xlsx-chart.h"
#include "exchange/xlsx-book.h"

#include <glib/gi18n-lib.h>

#define HEADER_FILL 0xE8EDF3
#define COUNT_FORMAT "#,##0;-#,##0;\"-\""
#define N_DIGITS 4
#define TWO_LINES 28 /* points: a head of one row has room to wrap */
#define MIN_WIDTH 8  /* of a column, in digits */
#define MAX_WIDTH 40

typedef struct
{
  const HtDocument *document;
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  HtXlsxCharts *charts;
  guint first; /* of the document's blocks, those of this sheet */
  guint end;   /* behind the last of them */
  guint row;   /* the next free one */
  guint n_grids;
  GArray *widths; /* of the columns, in digits: as many as the widest grid has */
  lxw_format *title;
  lxw_format *unit;
  lxw_format *heading;
  lxw_format *plain;
  lxw_format *aligned[HT_ALIGN_RIGHT + 1];
  lxw_format *small;
  lxw_format *header;
  lxw_format *text;
  lxw_format *nothing;
  lxw_format *count;
  lxw_format *share;
  lxw_format *pair_count; /* no line between a count and its share */
  lxw_format *pair_share;
  lxw_format *date;
  lxw_format *decimals[N_DIGITS];
  lxw_format *changes[N_DIGITS]; /* with a triangle for a decrease */
} Sheet;

static lxw_format *
add_format (lxw_workbook *workbook, double size, gboolean bold, enum lxw_format_alignments align)
{
  lxw_format *format = workbook_add_format (workbook);
  format_set_font_size (format, size);
  format_set_align (format, (uint8_t)align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (bold)
    format_set_bold (format);
  return format;
}

static lxw_format *
add_cell_format (lxw_workbook *workbook, enum lxw_format_alignments align, const char *number)
{
  lxw_format *format = add_format (workbook, 10, FALSE, align);
  format_set_border (format, LXW_BORDER_THIN);
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

static void
add_formats (Sheet *sheet, lxw_workbook *workbook)
{
  static const char *const decimals[N_DIGITS] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000" };
  static const char *const changes[N_DIGITS]
      = { "#,##0;\"△\"#,##0", "#,##0.0;\"△\"#,##0.0", "#,##0.00;\"△\"#,##0.00",
          "#,##0.000;\"△\"#,##0.000" };
  sheet->title = add_format (workbook, 18, TRUE, LXW_ALIGN_CENTER);
  sheet->unit = add_format (workbook, 10, FALSE, LXW_ALIGN_RIGHT);
  sheet->heading = add_format (workbook, 13, TRUE, LXW_ALIGN_LEFT);
  sheet->plain = add_format (workbook, 10, FALSE, LXW_ALIGN_LEFT);
  sheet->aligned[HT_ALIGN_LEFT] = sheet->plain;
  sheet->aligned[HT_ALIGN_CENTRE] = add_format (workbook, 10, FALSE, LXW_ALIGN_CENTER);
  sheet->aligned[HT_ALIGN_RIGHT] = sheet->unit;
  sheet->small = add_format (workbook, 8, FALSE, LXW_ALIGN_LEFT);
  sheet->header = add_cell_format (workbook, LXW_ALIGN_CENTER, NULL);
  format_set_bold (sheet->header);
  format_set_bg_color (sheet->header, HEADER_FILL);
  format_set_text_wrap (sheet->header);
  sheet->text = add_cell_format (workbook, LXW_ALIGN_LEFT, NULL);
  format_set_text_wrap (sheet->text);
  sheet->nothing = add_cell_format (workbook, LXW_ALIGN_RIGHT, NULL);
  sheet->count = add_cell_format (workbook, LXW_ALIGN_RIGHT, COUNT_FORMAT);
  sheet->share = add_cell_format (workbook, LXW_ALIGN_RIGHT, "0%");
  sheet->pair_count = add_cell_format (workbook, LXW_ALIGN_RIGHT, COUNT_FORMAT);
  format_set_right (sheet->pair_count, LXW_BORDER_NONE);
  sheet->pair_share = add_cell_format (workbook, LXW_ALIGN_LEFT, "(0%);(-0%);\"\"");
  format_set_left (sheet->pair_share, LXW_BORDER_NONE);
  sheet->date = add_cell_format (workbook, LXW_ALIGN_CENTER, "yyyy\". \"m\". \"d\".\"");
  for (guint i = 0; i < N_DIGITS; i++)
    {
      sheet->decimals[i] = add_cell_format (workbook, LXW_ALIGN_RIGHT, decimals[i]);
      sheet->changes[i] = add_cell_format (workbook, LXW_ALIGN_RIGHT, changes[i]);
    }
}

static void
write_line (Sheet *sheet, const char *text, lxw_format *format)
{
  guint row = sheet->row++;
  lxw_col_t last = (lxw_col_t)(sheet->widths->len - 1);
  if (last > 0)
    worksheet_merge_range (sheet->sheet, row, 0, row, last, text, format);
  else
    worksheet_write_string (sheet->sheet, row, 0, text, format);
}

static void
write_lines (Sheet *sheet, const HtBlock *block, lxw_format *format)
{
  g_auto (GStrv) lines = ht_block_lines (block);
  for (guint i = 0; lines[i] != NULL; i++)
    write_line (sheet, lines[i], format);
}

static void
write_figure (Sheet *sheet, guint row, lxw_col_t column, const HtCell *cell)
{
  lxw_worksheet *to = sheet->sheet;
  switch (cell->kind)
    {
    case HT_CELL_TEXT:
      worksheet_write_string (to, row, column, cell->text, sheet->text);
      break;
    case HT_CELL_COUNT:
      worksheet_write_number (to, row, column, cell->number, sheet->count);
      break;
    case HT_CELL_COUNT_SHARE:
      worksheet_write_number (to, row, column, cell->number, sheet->pair_count);
      break;
    case HT_CELL_DECIMAL:
      worksheet_write_number (
          to, row, column, cell->number,
          (cell->triangle ? sheet->changes : sheet->decimals)[MIN (cell->digits, N_DIGITS - 1u)]);
      break;
    case HT_CELL_SHARE:
      worksheet_write_number (to, row, column, cell->share, sheet->share);
      break;
    case HT_CELL_DATE:
      worksheet_write_number (to, row, column, ht_xlsx_serial (cell->date), sheet->date);
      break;
    case HT_CELL_EMPTY:
    default:
      worksheet_write_string (to, row, column, "-", sheet->nothing);
      break;
    }
}

static void
write_cell (Sheet *sheet, guint top, const GArray *starts, const HtCell *cell, gboolean header)
{
  guint row = top + cell->row;
  guint last_row = row + cell->row_span - 1;
  lxw_col_t first = (lxw_col_t)g_array_index (starts, guint, cell->column);
  lxw_col_t last = (lxw_col_t)(g_array_index (starts, guint, cell->column + cell->column_span) - 1);
  if (header && (last_row > row || last > first))
    worksheet_merge_range (sheet->sheet, row, first, last_row, last, cell->text, sheet->header);
  else if (header)
    worksheet_write_string (sheet->sheet, row, first, cell->text, sheet->header);
  else
    write_figure (sheet, row, first, cell);
  if (header || last == first)
    return;
  if (cell->kind == HT_CELL_COUNT_SHARE)
    worksheet_write_number (sheet->sheet, row, last, cell->share, sheet->pair_share);
  else
    worksheet_write_blank (sheet->sheet, row, last, sheet->text);
}

/* A place without a figure has its lines all the same. */
static void
write_blanks (Sheet *sheet, guint row, const GArray *starts, guint column)
{
  guint end = g_array_index (starts, guint, column + 1);
  for (guint i = g_array_index (starts, guint, column); i < end; i++)
    worksheet_write_blank (sheet->sheet, row, (lxw_col_t)i, sheet->text);
}

/* The head of a sheet's only table stays in sight, on the screen and on each printed page. */
static void
keep_head (Sheet *sheet, guint n_rows)
{
  worksheet_freeze_panes (sheet->sheet, sheet->row + n_rows, 0);
  worksheet_repeat_rows (sheet->sheet, sheet->row, sheet->row + n_rows - 1);
}

static void
write_grid (Sheet *sheet, const HtGrid *grid)
{
  g_autoptr (GArray) starts = ht_grid_sheet_columns (grid);
  for (guint row = 0; row < grid->n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      {
        const HtCell *cell = ht_grid_cell (grid, row, column);
        if (cell != NULL)
          write_cell (sheet, sheet->row, starts, cell, row < grid->n_header_rows);
        else if (row >= grid->n_header_rows)
          write_blanks (sheet, sheet->row + row, starts, column);
      }
  if (grid->n_header_rows == 1)
    worksheet_set_row (sheet->sheet, sheet->row, TWO_LINES, NULL);
  if (sheet->n_grids == 1)
    keep_head (sheet, grid->n_header_rows);
  sheet->row += grid->n_rows;
}

/* A Hangul syllable is as wide as two digits. */
static guint
width_of (const HtCell *cell)
{
  g_autofree char *text = ht_cell_to_text (cell);
  guint width = 1;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return CLAMP (width, MIN_WIDTH, MAX_WIDTH);
}

/* Heads have room to wrap, so the figures alone say how wide a column is. */
static void
measure_grid (Sheet *sheet, const HtGrid *grid)
{
  const guint min_width = MIN_WIDTH;
  g_autoptr (GArray) starts = ht_grid_sheet_columns (grid);
  for (guint i = sheet->widths->len; i < g_array_index (starts, guint, grid->n_columns); i++)
    g_array_append_val (sheet->widths, min_width);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);
      guint column = g_array_index (starts, guint, cell->column);
      guint *width = &g_array_index (sheet->widths, guint, column);
      if (cell->row >= grid->n_header_rows && cell->kind != HT_CELL_COUNT_SHARE)
        *width = MAX (*width, width_of (cell));
    }
}

static void
measure_sheet (Sheet *sheet)
{
  const guint first_width = 16;
  g_array_set_size (sheet->widths, 0);
  g_array_append_val (sheet->widths, first_width);
  sheet->n_grids = 0;
  for (guint i = sheet->first; i < sheet->end; i++)
    {
      const HtBlock *block = g_ptr_array_index (sheet->document->blocks, i);
      if (block->grid == NULL)
        continue;
      sheet->n_grids++;
      measure_grid (sheet, block->grid);
    }
}

static void
set_up_page (Sheet *sheet)
{
  for (guint i = 0; i < sheet->widths->len; i++)
    worksheet_set_column (sheet->sheet, (lxw_col_t)i, (lxw_col_t)i,
                          g_array_index (sheet->widths, guint, i), NULL);
  worksheet_set_row (sheet->sheet, 0, 30, NULL);
  worksheet_set_paper (sheet->sheet, 9); /* A4 */
  worksheet_set_landscape (sheet->sheet);
  worksheet_fit_to_pages (sheet->sheet, 1, 0);
  worksheet_freeze_panes (sheet->sheet, 2, 0);
}

/* The sheet is named by its title where there are several and the title can be a name. */
static void
add_sheet (Sheet *sheet, const char *title)
{
  gboolean is_only = sheet->first == 0 && sheet->end == sheet->document->blocks->len;
  gboolean is_free = strcmp (title, HT_XLSX_CHARTS) != 0 && strcmp (title, HT_XLSX_FIGURES) != 0;
  gboolean is_name = !is_only && *title != '\0' && is_free
                     && workbook_validate_sheet_name (sheet->workbook, title) == LXW_NO_ERROR;
  sheet->sheet = workbook_add_worksheet (sheet->workbook, is_name ? title : NULL);
  sheet->row = 0;
  measure_sheet (sheet);
  set_up_page (sheet);
  write_line (sheet, title, sheet->title);
}

/* The sheet fits the width of its paper, for which Excel takes no breaks of pages that would keep a
 * chart whole; so charts have a sheet of their own. */
static void
write_chart (Sheet *sheet, const HtChart *chart)
{
  g_autofree char *text = g_strdup_printf ("[차트] %s (‘%s’ 시트)", chart->title, HT_XLSX_CHARTS);
  write_line (sheet, text, sheet->plain);
  ht_xlsx_charts_add (sheet->charts, chart);
}

static void
write_block (Sheet *sheet, const HtBlock *block)
{
  if (block->kind == HT_BLOCK_GRID)
    write_grid (sheet, block->grid);
  else if (block->kind == HT_BLOCK_CHART)
    write_chart (sheet, block->chart);
  else if (block->kind == HT_BLOCK_HEADING)
    {
      sheet->row++;
      write_lines (sheet, block, sheet->heading);
    }
  else if (block->kind == HT_BLOCK_TEXT)
    write_lines (sheet, block, sheet->aligned[block->alignment]);
  else
    write_lines (sheet, block, sheet->plain);
}

static guint
find_page_end (const HtDocument *document, guint first)
{
  while (first < document->blocks->len
         && ((HtBlock *)g_ptr_array_index (document->blocks, first))->kind != HT_BLOCK_PAGE)
    first++;
  return first;
}

/* The blocks from that one to the next page. */
static void
write_page (Sheet *sheet, guint first)
{
  const HtDocument *document = sheet->document;
  const HtBlock *page = first > 0 ? g_ptr_array_index (document->blocks, first - 1) : NULL;
  sheet->first = first;
  sheet->end = find_page_end (document, first);
  add_sheet (sheet, page != NULL ? page->text : document->title);
  if (page == NULL)
    write_line (sheet, document->unit_line, sheet->unit);
  for (guint i = first; i < sheet->end; i++)
    write_block (sheet, g_ptr_array_index (document->blocks, i));
}

gboolean
ht_document_write_xlsx (const HtDocument *self, GOutputStream *output, GError **error)
{
  g_autoptr (HtXlsxBook) book = ht_xlsx_book_new (FALSE, error);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  if (book == NULL)
    return FALSE;
  g_autoptr (HtXlsxCharts) charts = ht_xlsx_charts_new (book->workbook);
  Sheet sheet
      = { .document = self, .workbook = book->workbook, .charts = charts, .widths = widths };
  add_formats (&sheet, book->workbook);
  write_page (&sheet, 0);
  while (sheet.end < self->blocks->len)
    write_page (&sheet, sheet.end + 1);
  if (self->footer[0] != '\0')
    {
      sheet.row++;
      write_line (&sheet, self->footer, sheet.small);
    }
  ht_xlsx_charts_write (charts);
  return ht_xlsx_book_finish (book, output, error);
}
