#include "exchange/chart-grid.h"
#include "exchange/document-writer.h"
#include "exchange/document-xml-names.h"
#include "exchange/xml-stream.h"

#define SCHEMA "haetae-document.xsd"

/* With as few digits as are read back as the same figure, whatever the locale. */
static const char *
write_digits (double number, char buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.15g", number);
  return g_ascii_strtod (buffer, NULL) == number
             ? buffer
             : g_ascii_dtostr (buffer, G_ASCII_DTOSTR_BUF_SIZE, number);
}

static void
write_number (HtXmlStream *xml, const char *name, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  ht_xml_stream_attribute (xml, name, write_digits (number, buffer));
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
  ht_xml_stream_attribute (xml, "kind", ht_xml_cell_names[cell->kind]);
  write_value (xml, cell);
  ht_xml_stream_text (xml, text);
  ht_xml_stream_end (xml);
}

static void
write_grid (HtXmlStream *xml, const HtGrid *grid)
{
  ht_xml_stream_start (xml, ht_xml_block_names[HT_BLOCK_GRID]);
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

/* What the figures of a chart do not tell: which series is a forecast or the end of a band, and
 * where the points stand. */
static void
write_chart_facts (HtXmlStream *xml, const HtChart *chart)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < chart->series->len; i++)
    {
      const HtChartSeries *series = g_ptr_array_index (chart->series, i);
      g_string_append_printf (roles, "%s%s", i > 0 ? " " : "", ht_xml_role_names[series->role]);
    }
  for (guint i = 0; i < chart->points->len; i++)
    {
      const HtChartPoint *point = g_ptr_array_index (chart->points, i);
      g_string_append_printf (places, "%s%s", i > 0 ? " " : "", write_digits (point->x, buffer));
    }
  ht_xml_stream_count (xml, "digits", chart->digits);
  ht_xml_stream_attribute (xml, "share", chart->is_share ? "true" : "false");
  ht_xml_stream_attribute (xml, "roles", roles->str);
  ht_xml_stream_attribute (xml, "places", places->str);
}

static void
write_chart (HtXmlStream *xml, const HtChart *chart)
{
  g_autoptr (HtGrid) grid = ht_chart_to_grid (chart);
  ht_xml_stream_start (xml, ht_xml_block_names[HT_BLOCK_CHART]);
  ht_xml_stream_attribute (xml, "name", chart->name);
  ht_xml_stream_attribute (xml, "kind", ht_xml_chart_names[chart->kind]);
  write_chart_facts (xml, chart);
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
  ht_xml_stream_start (xml, ht_xml_block_names[block->kind]);
  if (block->kind == HT_BLOCK_TEXT)
    ht_xml_stream_attribute (xml, "align", ht_xml_alignment_names[block->alignment]);
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
  ht_xml_stream_attribute (xml, "file", document->file_stem);
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
