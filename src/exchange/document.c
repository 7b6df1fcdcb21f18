#include "exchange/document.h"

#include <math.h>

static void
free_cell (gpointer data)
{
  HtCell *cell = data;
  g_free (cell->text);
  g_free (cell);
}

static void
free_block (gpointer data)
{
  HtBlock *block = data;
  g_free (block->text);
  g_clear_pointer (&block->grid, ht_grid_free);
  g_clear_pointer (&block->chart, ht_chart_free);
  g_free (block);
}

static HtBlock *
add_text_block (HtDocument *self, HtBlockKind kind, const char *text)
{
  HtBlock *block = g_new0 (HtBlock, 1);
  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static gpointer
place_of (const HtGrid *grid, guint row, guint column)
{
  return GUINT_TO_POINTER (row * grid->n_columns + column + 1);
}

static HtCell *
put_cell (HtGrid *grid, HtCellKind kind, guint row, guint column)
{
  g_assert (row < grid->n_rows && column < grid->n_columns);
  gpointer place = place_of (grid, row, column);
  HtCell *former = g_hash_table_lookup (grid->places, place);
  if (former != NULL)
    g_ptr_array_remove (grid->cells, former);
  HtCell *cell = g_new0 (HtCell, 1);
  cell->kind = kind;
  cell->row = row;
  cell->column = column;
  cell->row_span = 1;
  cell->column_span = 1;
  cell->text = g_strdup ("");
  cell->date = HT_DATE_NONE;
  g_ptr_array_add (grid->cells, cell);
  g_hash_table_insert (grid->places, place, cell);
  return cell;
}

/* Groups the whole part of a written number by commas whatever the locale: the same input gives the
 * same document. */
static char *
group_thousands (const char *digits)
{
  GString *text = g_string_new (digits);
  const gssize first = digits[0] == '-' ? 1 : 0;

  for (gssize i = (gssize)strcspn (digits, ".") - 3; i > first; i -= 3)
    g_string_insert_c (text, i, ',');
  return g_string_free (text, FALSE);
}

/* Halves go up, as spreadsheets round what they show. */
static char *
decimal_to_text (double number, guint digits)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f", "%.4f" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  guint kept = MIN (digits, G_N_ELEMENTS (formats) - 1);
  double scale = pow (10, kept);
  double rounded = round (number * scale) / scale + 0.0; /* no "-0" */
  return group_thousands (g_ascii_formatd (buffer, sizeof buffer, formats[kept], rounded));
}

static gboolean
column_has_shares (const HtGrid *grid, guint column)
{
  for (guint row = grid->n_header_rows; row < grid->n_rows; row++)
    {
      const HtCell *cell = ht_grid_cell (grid, row, column);
      if (cell != NULL && cell->kind == HT_CELL_COUNT_SHARE)
        return TRUE;
    }
  return FALSE;
}

HtDocument *
ht_document_new (const char *title, const char *file_stem)
{
  HtDocument *self = g_new0 (HtDocument, 1);
  self->title = g_strdup (title);
  self->as_of = HT_DATE_NONE;
  self->unit_line = g_strdup ("");
  self->footer = g_strdup ("");
  self->file_stem = g_strdup (file_stem);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
ht_document_free (HtDocument *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->unit_line);
  g_free (self->footer);
  g_free (self->file_stem);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
ht_document_set_unit (HtDocument *self, const char *unit, HtDate as_of)
{
  g_autofree char *day = ht_date_to_short (as_of);
  g_free (self->unit_line);
  self->as_of = as_of;
  self->unit_line = g_strdup_printf ("(단위: %s, %s 기준)", unit, day);
}

void
ht_document_set_footer (HtDocument *self, const char *footer)
{
  g_free (self->footer);
  self->footer = g_strdup (footer);
}

void
ht_document_add_heading (HtDocument *self, const char *text)
{
  add_text_block (self, HT_BLOCK_HEADING, text);
}

void
ht_document_add_paragraph (HtDocument *self, const char *text)
{
  add_text_block (self, HT_BLOCK_PARAGRAPH, text);
}

void
ht_document_add_note (HtDocument *self, const char *text)
{
  add_text_block (self, HT_BLOCK_NOTE, text);
}

void
ht_document_add_text (HtDocument *self, const char *text, HtAlignment alignment)
{
  add_text_block (self, HT_BLOCK_TEXT, text)->alignment = alignment;
}

void
ht_document_add_page (HtDocument *self, const char *title)
{
  add_text_block (self, HT_BLOCK_PAGE, title);
}

HtGrid *
ht_document_add_grid (HtDocument *self, guint n_columns, guint n_header_rows)
{
  g_return_val_if_fail (n_columns > 0, NULL);
  HtBlock *block = g_new0 (HtBlock, 1);
  block->kind = HT_BLOCK_GRID;
  block->grid = ht_grid_new (n_columns, n_header_rows);
  g_ptr_array_add (self->blocks, block);
  return block->grid;
}

void
ht_document_add_chart (HtDocument *self, HtChart *chart)
{
  add_text_block (self, HT_BLOCK_CHART, NULL)->chart = chart;
}

const char *
ht_block_mark (HtBlockKind kind)
{
  static const char *const marks[] = {
    [HT_BLOCK_HEADING] = "□ ", [HT_BLOCK_PARAGRAPH] = "○ ", [HT_BLOCK_NOTE] = "※ ",
    [HT_BLOCK_GRID] = "",      [HT_BLOCK_TEXT] = "",        [HT_BLOCK_PAGE] = "",
    [HT_BLOCK_CHART] = "",
  };
  return marks[kind];
}

GStrv
ht_block_lines (const HtBlock *self)
{
  static const char *const empty_line[] = { "", NULL };
  g_autofree char *marked = g_strconcat (ht_block_mark (self->kind), self->text, NULL);
  return *marked != '\0' ? g_strsplit (marked, "\n", -1) : g_strdupv ((GStrv)empty_line);
}

HtGrid *
ht_grid_new (guint n_columns, guint n_header_rows)
{
  HtGrid *self = g_new0 (HtGrid, 1);
  self->n_columns = n_columns;
  self->n_header_rows = n_header_rows;
  self->n_rows = n_header_rows;
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  self->places = g_hash_table_new (NULL, NULL);
  return self;
}

void
ht_grid_free (HtGrid *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
ht_grid_set_header (HtGrid *self, guint row, guint column, guint row_span, guint column_span,
                    const char *text)
{
  g_return_if_fail (row + row_span <= self->n_header_rows);
  g_return_if_fail (column + column_span <= self->n_columns);
  ht_grid_set_text (self, row, column, text);
  HtCell *cell = g_hash_table_lookup (self->places, place_of (self, row, column));
  cell->row_span = row_span;
  cell->column_span = column_span;
}

guint
ht_grid_add_row (HtGrid *self)
{
  return self->n_rows++;
}

void
ht_grid_set_text (HtGrid *self, guint row, guint column, const char *text)
{
  HtCell *cell = put_cell (self, HT_CELL_TEXT, row, column);
  g_free (cell->text);
  cell->text = g_strdup (text);
}

void
ht_grid_set_empty (HtGrid *self, guint row, guint column)
{
  put_cell (self, HT_CELL_EMPTY, row, column);
}

void
ht_grid_set_count (HtGrid *self, guint row, guint column, guint count)
{
  put_cell (self, HT_CELL_COUNT, row, column)->number = count;
}

void
ht_grid_set_decimal (HtGrid *self, guint row, guint column, double value, guint digits)
{
  ht_grid_set_change (self, row, column, value, digits, FALSE);
}

void
ht_grid_set_change (HtGrid *self, guint row, guint column, double value, guint digits,
                    gboolean triangle)
{
  HtCell *cell = put_cell (self, isnan (value) ? HT_CELL_EMPTY : HT_CELL_DECIMAL, row, column);
  cell->number = value;
  cell->digits = digits;
  cell->triangle = triangle;
}

void
ht_grid_set_share (HtGrid *self, guint row, guint column, double share)
{
  put_cell (self, isnan (share) ? HT_CELL_EMPTY : HT_CELL_SHARE, row, column)->share = share;
}

void
ht_grid_set_count_share (HtGrid *self, guint row, guint column, guint count, guint base)
{
  HtCell *cell = put_cell (self, base == 0 ? HT_CELL_EMPTY : HT_CELL_COUNT_SHARE, row, column);
  cell->number = count;
  cell->share = base == 0 ? 0 : (double)count / base;
}

void
ht_grid_set_date (HtGrid *self, guint row, guint column, HtDate date)
{
  HtCellKind kind = date == HT_DATE_NONE ? HT_CELL_EMPTY : HT_CELL_DATE;
  put_cell (self, kind, row, column)->date = date;
}

const HtCell *
ht_grid_cell (const HtGrid *self, guint row, guint column)
{
  return g_hash_table_lookup (self->places, place_of (self, row, column));
}

GArray *
ht_grid_sheet_columns (const HtGrid *self)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;
  for (guint column = 0; column < self->n_columns; column++)
    {
      g_array_append_val (starts, next);
      next += column_has_shares (self, column) ? 2 : 1;
    }
  g_array_append_val (starts, next);
  return starts;
}

char *
ht_cell_to_text (const HtCell *cell)
{
  g_autofree char *count = NULL;
  g_autofree char *number = NULL;
  switch (cell->kind)
    {
    case HT_CELL_TEXT:
      return g_strdup (cell->text);
    case HT_CELL_COUNT:
      return cell->number == 0 ? g_strdup ("-") : decimal_to_text (cell->number, 0);
    case HT_CELL_DECIMAL:
      number = decimal_to_text (cell->number, cell->digits);
      return cell->triangle && number[0] == '-' ? g_strconcat ("△", number + 1, NULL)
                                                : g_steal_pointer (&number);
    case HT_CELL_SHARE:
      return g_strdup_printf ("%.0f%%", round (cell->share * 100));
    case HT_CELL_COUNT_SHARE:
      if (cell->number == 0)
        return g_strdup ("-");
      count = decimal_to_text (cell->number, 0);
      return g_strdup_printf ("%s(%.0f%%)", count, round (cell->share * 100));
    case HT_CELL_DATE:
      return ht_date_to_korean (cell->date);
    case HT_CELL_EMPTY:
    default:
      return g_strdup ("-");
    }
}

gboolean
ht_cell_is_figure (const HtCell *cell)
{
  return cell->kind == HT_CELL_COUNT || cell->kind == HT_CELL_DECIMAL || cell->kind == HT_CELL_SHARE
         || cell->kind == HT_CELL_COUNT_SHARE;
}
