#include "exchange/chart-grid.h"
#include "exchange/csv-line.h"
#include "exchange/document-writer.h"

#include <math.h>

static gboolean
write_text_line (GOutputStream *output, const char *text, GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  ht_csv_append (line, TRUE, text, TRUE);
  return ht_csv_write_line (output, line, HT_ENCODING_UTF8, error);
}

/* Counts are plain digits and decreases have a plain sign, so that a program can read them. */
static char *
plain_text (const HtCell *cell)
{
  if (cell->kind == HT_CELL_COUNT || cell->kind == HT_CELL_COUNT_SHARE)
    return g_strdup_printf ("%.0f", cell->number);
  HtCell plain = *cell;
  plain.triangle = FALSE;
  return cell->kind == HT_CELL_DATE ? ht_date_to_iso (cell->date) : ht_cell_to_text (&plain);
}

static gboolean
write_row (GOutputStream *output, const HtGrid *grid, const GArray *starts, guint row,
           GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint column = 0; column < grid->n_columns; column++)
    {
      const HtCell *cell = ht_grid_cell (grid, row, column);
      g_autofree char *text = cell != NULL ? plain_text (cell) : g_strdup ("");
      ht_csv_append (line, column == 0, text, cell != NULL && cell->kind == HT_CELL_TEXT);
      guint width
          = g_array_index (starts, guint, column + 1) - g_array_index (starts, guint, column);
      if (width == 1)
        continue;
      gboolean has_share = cell != NULL && cell->kind == HT_CELL_COUNT_SHARE;
      g_autofree char *share
          = has_share ? g_strdup_printf ("%.0f%%", round (cell->share * 100)) : g_strdup ("");
      ht_csv_append (line, FALSE, share, FALSE);
    }
  return ht_csv_write_line (output, line, HT_ENCODING_UTF8, error);
}

static gboolean
write_grid (GOutputStream *output, const HtGrid *grid, GError **error)
{
  g_autoptr (GArray) starts = ht_grid_sheet_columns (grid);
  for (guint row = 0; row < grid->n_rows; row++)
    if (!write_row (output, grid, starts, row, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_chart (GOutputStream *output, const HtChart *chart, GError **error)
{
  g_autoptr (HtGrid) grid = ht_chart_to_grid (chart);
  return write_text_line (output, chart->title, error) && write_grid (output, grid, error);
}

static gboolean
write_block (GOutputStream *output, const HtBlock *block, GError **error)
{
  if (block->kind == HT_BLOCK_GRID)
    return write_grid (output, block->grid, error);
  if (block->kind == HT_BLOCK_CHART)
    return write_chart (output, block->chart, error);
  gboolean starts = block->kind == HT_BLOCK_HEADING || block->kind == HT_BLOCK_PAGE;
  if (starts && !write_text_line (output, "", error))
    return FALSE;
  g_auto (GStrv) lines = ht_block_lines (block);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!write_text_line (output, lines[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ht_document_write_csv (const HtDocument *self, GOutputStream *output, GError **error)
{
  g_autofree char *titled = g_strconcat (HT_CSV_BYTE_ORDER_MARK, self->title, NULL);
  if (!write_text_line (output, titled, error) || !write_text_line (output, self->unit_line, error))
    return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    if (!write_block (output, g_ptr_array_index (self->blocks, i), error))
      return FALSE;
  return self->footer[0] == '\0' || write_text_line (output, self->footer, error);
}
