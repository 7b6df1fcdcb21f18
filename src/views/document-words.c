#include "views/document-words.h"

#include "exchange/chart-grid.h"

/* "재결건수 인용": the headers that stand above the column. */
static char *
column_name (const HtGrid *grid, guint column)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);

      if (cell->row >= grid->n_header_rows || column < cell->column
          || column >= cell->column + cell->column_span)
        continue;
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, cell->text);
    }
  return g_string_free (name, FALSE);
}

static void
add_row (GString *words, const HtGrid *grid, guint row, const GStrv names)
{
  const char *before = ": ";

  for (guint column = 0; column < grid->n_columns; column++)
    {
      const HtCell *cell = ht_grid_cell (grid, row, column);
      g_autofree char *text = cell != NULL ? ht_cell_to_text (cell) : NULL;

      if (text == NULL)
        continue;
      if (column == 0)
        g_string_append (words, text);
      else
        {
          g_string_append_printf (words, "%s%s %s", before, names[column], text);
          before = ", ";
        }
    }
  g_string_append_c (words, '\n');
}

static void
add_grid (GString *words, const HtGrid *grid)
{
  g_auto (GStrv) names = g_new0 (char *, grid->n_columns + 1);

  for (guint column = 0; column < grid->n_columns; column++)
    names[column] = column_name (grid, column);
  for (guint row = grid->n_header_rows; row < grid->n_rows; row++)
    add_row (words, grid, row, names);
}

static void
add_chart (GString *words, const HtChart *chart)
{
  g_autoptr (HtGrid) grid = ht_chart_to_grid (chart);

  g_string_append_printf (words, "%s\n", chart->title);
  add_grid (words, grid);
}

char *
ht_chart_to_words (const HtChart *chart)
{
  GString *words = g_string_new (NULL);

  add_chart (words, chart);
  return g_string_free (words, FALSE);
}

char *
ht_document_to_words (const HtDocument *document)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s\n%s\n", document->title, document->unit_line);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HT_BLOCK_GRID)
        add_grid (words, block->grid);
      else if (block->kind == HT_BLOCK_CHART)
        add_chart (words, block->chart);
      else
        g_string_append_printf (words, "%s%s\n", ht_block_mark (block->kind), block->text);
    }
  return g_string_free (words, FALSE);
}
