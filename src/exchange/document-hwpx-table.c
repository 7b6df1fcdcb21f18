#include "exchange/document-hwpx.h"

#define CELL_MARGIN 425 /* 1.5 mm */
#define CELL_MARGIN_ABOVE 141
#define TABLE_MARGIN 283                     /* 1 mm */
#define LONG_TABLE (HT_HWPX_PAPER_WIDTH / 2) /* that readers let go over two pages */

static gboolean
is_header (const HtGrid *grid, guint row)
{
  return row < grid->n_header_rows;
}

static HtHwpxStyle
style_of (const HtGrid *grid, const HtCell *cell)
{
  if (is_header (grid, cell->row))
    return HT_HWPX_CELL_HEAD;
  if (cell->kind == HT_CELL_DATE)
    return HT_HWPX_CELL_DATE;
  return cell->kind == HT_CELL_TEXT ? HT_HWPX_CELL_TEXT : HT_HWPX_CELL_FIGURE;
}

static void
write_cell_text (HtXmlStream *xml, const HtGrid *grid, const HtCell *cell)
{
  g_autofree char *text = ht_cell_to_text (cell);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  if (lines[0] == NULL)
    ht_hwpx_write_line (xml, style_of (grid, cell), "");
  for (guint i = 0; lines[i] != NULL; i++)
    ht_hwpx_write_line (xml, style_of (grid, cell), lines[i]);
}

/* cell NULL: a place that is blank. */
static void
write_cell (HtXmlStream *xml, const HtGrid *grid, const HtCell *cell, guint row, guint column,
            const guint *x, const guint *heights)
{
  guint row_span = cell != NULL ? cell->row_span : 1;
  guint column_span = cell != NULL ? cell->column_span : 1;
  gboolean header = is_header (grid, row);
  guint height = 0;
  for (guint i = row; i < row + row_span; i++)
    height += heights[i];
  ht_xml_stream_markup (xml,
                        "<hp:tc name=\"\" header=\"%d\" hasMargin=\"0\" protect=\"0\" "
                        "editable=\"0\" dirty=\"0\" borderFillIDRef=\"%d\"><hp:subList id=\"\" "
                        "textDirection=\"HORIZONTAL\" lineWrap=\"BREAK\" vertAlign=\"CENTER\" "
                        "linkListIDRef=\"0\" linkListNextIDRef=\"0\" textWidth=\"0\" "
                        "textHeight=\"0\" hasTextRef=\"0\" hasNumRef=\"0\">",
                        header ? 1 : 0, header ? HT_HWPX_LINES_AND_FILL : HT_HWPX_LINES);
  if (cell != NULL)
    write_cell_text (xml, grid, cell);
  else
    ht_hwpx_write_line (xml, HT_HWPX_CELL_TEXT, "");
  ht_xml_stream_markup (
      xml,
      "</hp:subList><hp:cellAddr colAddr=\"%u\" rowAddr=\"%u\"/>"
      "<hp:cellSpan colSpan=\"%u\" rowSpan=\"%u\"/>"
      "<hp:cellSz width=\"%u\" height=\"%u\"/>"
      "<hp:cellMargin left=\"%d\" right=\"%d\" top=\"%d\" bottom=\"%d\"/></hp:tc>",
      column, row, column_span, row_span, x[column + column_span] - x[column], height, CELL_MARGIN,
      CELL_MARGIN, CELL_MARGIN_ABOVE, CELL_MARGIN_ABOVE);
}

/* The places that a cell over several rows or columns covers, by row and column. */
static gboolean *
find_covered (const HtGrid *grid)
{
  gboolean *covered = g_new0 (gboolean, (gsize)grid->n_rows * grid->n_columns);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const HtCell *cell = g_ptr_array_index (grid->cells, i);
      for (guint row = cell->row; row < cell->row + cell->row_span; row++)
        for (guint column = cell->column; column < cell->column + cell->column_span; column++)
          covered[row * grid->n_columns + column] = row != cell->row || column != cell->column;
    }
  return covered;
}

/* A table that stands in its line as a letter does goes whole to the next page, with its heading;
 * but a long one would be cut off at the end of the page, so that one flows with the text. */
static void
write_table_start (HtXmlStream *xml, const HtGrid *grid, guint width, guint height, guint number)
{
  ht_xml_stream_markup (
      xml,
      "<hp:tbl id=\"%u\" zOrder=\"%u\" numberingType=\"TABLE\" textWrap=\"TOP_AND_BOTTOM\" "
      "textFlow=\"BOTH_SIDES\" lock=\"0\" dropcapstyle=\"None\" pageBreak=\"CELL\" "
      "repeatHeader=\"%d\" rowCnt=\"%u\" colCnt=\"%u\" cellSpacing=\"0\" borderFillIDRef=\"%d\" "
      "noAdjust=\"0\"><hp:sz width=\"%u\" widthRelTo=\"ABSOLUTE\" height=\"%u\" "
      "heightRelTo=\"ABSOLUTE\" protect=\"0\"/><hp:pos treatAsChar=\"%d\" affectLSpacing=\"0\" "
      "flowWithText=\"1\" allowOverlap=\"0\" holdAnchorAndSO=\"0\" vertRelTo=\"PARA\" "
      "horzRelTo=\"COLUMN\" vertAlign=\"TOP\" horzAlign=\"LEFT\" vertOffset=\"0\" "
      "horzOffset=\"0\"/>",
      number, number - 1, grid->n_header_rows > 0 ? 1 : 0, grid->n_rows, grid->n_columns,
      HT_HWPX_LINES, width, height, height < LONG_TABLE ? 1 : 0);
  ht_xml_stream_markup (xml,
                        "<hp:outMargin left=\"0\" right=\"0\" top=\"%d\" bottom=\"%d\"/>"
                        "<hp:inMargin left=\"%d\" right=\"%d\" top=\"%d\" bottom=\"%d\"/>",
                        TABLE_MARGIN, TABLE_MARGIN, CELL_MARGIN, CELL_MARGIN, CELL_MARGIN_ABOVE,
                        CELL_MARGIN_ABOVE);
}

void
ht_hwpx_write_table (HtXmlStream *xml, const HtGrid *grid, const guint *x, const guint *heights,
                     guint number)
{
  g_autofree gboolean *covered = find_covered (grid);
  guint height = 0;
  for (guint row = 0; row < grid->n_rows; row++)
    height += heights[row];
  write_table_start (xml, grid, x[grid->n_columns] - x[0], height, number);
  for (guint row = 0; row < grid->n_rows; row++)
    {
      ht_xml_stream_markup (xml, "<hp:tr>");
      for (guint column = 0; column < grid->n_columns; column++)
        if (!covered[row * grid->n_columns + column])
          write_cell (xml, grid, ht_grid_cell (grid, row, column), row, column, x, heights);
      ht_xml_stream_markup (xml, "</hp:tr>");
    }
  ht_xml_stream_markup (xml, "</hp:tbl>");
}
