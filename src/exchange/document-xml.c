#include "exchange/chart-grid.h"
#include "exchange/document-writer.h"
#include "exchange/xml-stream.h"

#define SCHEMA "haetae-document.xsd"

static const char *const block_names[] = {
  [HT_BLOCK_HEADING] = "heading", [HT_BLOCK_PARAGRAPH] = "paragraph", [HT_BLOCK_NOTE] = "note",
  [HT_BLOCK_GRID] = "table",      [HT_BLOCK_TEXT] = "text",           [HT_BLOCK_PAGE] = "page",
  [HT_BLOCK_CHART] = "chart",
};
static const char *const chart_names[] = {
  [HT_CHART_LINES] = "lines",     [HT_CHART_COLUMNS] = "columns",
  [HT_CHART_STACKED] = "stacked", [HT_CHART_HISTOGRAM] = "histogram",
  [HT_CHART_STEPS] = "steps",
};
static const char *const alignment_names[] = {
  [HT_ALIGN_LEFT] = "left",
  [HT_ALIGN_CENTRE] = "centre",
  [HT_ALIGN_RIGHT] = "right",
};
static const char *const kind_names[] = {
  [HT_CELL_TEXT] = "text",       [HT_CELL_EMPTY] = "empty", [HT_CELL_COUNT] = "count",
  [HT_CELL_DECIMAL] = "decimal", [HT_CELL_SHARE] = "share", [HT_CELL_COUNT_SHARE] = "count-share",
  [HT_CELL_DATE] = "date",
};

/* With all the digits that tell two figures apart, whatever the locale. */
static void
write_number (HtXmlStream *xml, const char *name, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  ht_xml_stream_attribute (xml, name, g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static void
write_value (HtXmlStream *xml, const HtCell *cell)
{
  if (cell->kind == HT_CELL_DATE)
    {
      g_autofree char *day = ht_date_to_iso (cell->date);
      ht_xml_stream_attribute (xml, "value", day);
    }
  else if (cell->kind == HT_CELL_SHARE)
    write_number (xml, "value", cell->share);
  else if (ht_cell_is_figure (cell))
    write_number (xml, "value", cell->number);
  if (cell->kind == HT_CELL_COUNT_SHARE)
    write_number (xml, "share", cell->share);
}

static void
write_cell (HtXmlStream *xml, const HtCell *cell)
{
  g_autofree char *text = ht_cell_to_text (cell);
  ht_xml_stream_start (xml, "cell");
  ht_xml_stream_count (xml, "row", cell->row + 1);
  ht_xml_stream_count (xml, "column", cell->column + 1);
  if (cell->column_span > 1)
    ht_xml_stream_count (xml, "column-span", cell->column_span);
  if (cell->row_span > 1)
    ht_xml_stream_count (xml, "row-span", cell->row_span);
  ht_xml_stream_attribute (xml, "kind", kind_names[cell->kind]);
  write_value (xml, cell);
  ht_xml_stream_text (xml, text);
  ht_xml_stream_end (xml);
}

static void
write_grid (HtXmlStream *xml, const HtGrid *grid)
{
  ht_xml_stream_start (xml, block_names[HT_BLOCK_GRID]);
  ht_xml_stream_count (xml, "columns", grid->n_columns);
  ht_xml_stream_count (xml, "header-rows", grid->n_header_rows);
  for (guint row = 0; row < grid->n_rows; row++)
    {
      ht_xml_stream_start (xml, "row");
      for (guint column = 0; column < grid->n_columns; column++)
        {
          const HtCell *cell = ht_grid_cell (grid, row, column);
          if (cell != NULL)
            write_cell (xml, cell);
        }
      ht_xml_stream_end (xml);
    }
  ht_xml_stream_end (xml);
}

static void
write_limits (HtXmlStream *xml, const HtChart *chart)
{
  for (guint i = 0; i < chart->limits->len; i++)
    {
      const HtChartLimit *limit = g_ptr_array_index (chart->limits, i);
      ht_xml_stream_start (xml, "limit");
      write_number (xml, "value", limit->value);
      ht_xml_stream_text (xml, limit->label);
      ht_xml_stream_end (xml);
    }
}

static void
write_chart (HtXmlStream *xml, const HtChart *chart)
{
  g_autoptr (HtGrid) grid = ht_chart_to_grid (chart);
  ht_xml_stream_start (xml, block_names[HT_BLOCK_CHART]);
  ht_xml_stream_attribute (xml, "name", chart->name);
  ht_xml_stream_attribute (xml, "kind", chart_names[chart->kind]);
  ht_xml_stream_element (xml, "title", chart->title);
  ht_xml_stream_element (xml, "x-axis", chart->x_title);
  ht_xml_stream_element (xml, "y-axis", chart->y_title);
  write_limits (xml, chart);
  write_grid (xml, grid);
  ht_xml_stream_end (xml);
}

static void
write_block (HtXmlStream *xml, const HtBlock *block)
{
  if (block->kind == HT_BLOCK_GRID)
    {
      write_grid (xml, block->grid);
      return;
    }
  if (block->kind == HT_BLOCK_CHART)
    {
      write_chart (xml, block->chart);
      return;
    }
  ht_xml_stream_start (xml, block_names[block->kind]);
  if (block->kind == HT_BLOCK_TEXT)
    ht_xml_stream_attribute (xml, "align", alignment_names[block->alignment]);
  ht_xml_stream_text (xml, block->text);
  ht_xml_stream_end (xml);
}

static void
write_head (HtXmlStream *xml, const HtDocument *document)
{
  g_autofree char *day = ht_date_to_iso (document->as_of);
  ht_xml_stream_start (xml, "document");
  ht_xml_stream_attribute (xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  ht_xml_stream_attribute (xml, "xsi:noNamespaceSchemaLocation", SCHEMA);
  if (document->as_of != HT_DATE_NONE)
    ht_xml_stream_attribute (xml, "as-of", day);
  ht_xml_stream_element (xml, "title", document->title);
  ht_xml_stream_element (xml, "unit", document->unit_line);
}

gboolean
ht_document_write_xml (const HtDocument *self, GOutputStream *output, GError **error)
{
  g_autoptr (HtXmlStream) xml = ht_xml_stream_new (output);
  write_head (xml, self);
  ht_xml_stream_start (xml, "body");
  for (guint i = 0; i < self->blocks->len; i++)
    write_block (xml, g_ptr_array_index (self->blocks, i));
  ht_xml_stream_end (xml);
  ht_xml_stream_element (xml, "footer", self->footer);
  return ht_xml_stream_finish (xml, error);
}
