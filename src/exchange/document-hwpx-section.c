#include "exchange/chart-drawing.h"
#include "exchange/document-hwpx.h"
#include "exchange/document-layout.h"
#include "exchange/document-pages.h"

#include <math.h>

/* A unit of the layout, whose cells have letters of 13 units: 10 points. They are written smaller
 * than that, for Hangul Office has other fonts than the layout was measured with. */
#define UNIT (1000 / 13.0)

typedef struct
{
  HtXmlStream *xml;
  const HtLayout *layout;
  gboolean is_wide;
  gboolean is_begun;  /* the first paragraph, which carries the page's form, is written */
  gboolean new_paper; /* the next paragraph begins another paper, whose pages count from 1 */
  guint n_tables;
  guint n_pictures;
} Section;

static guint
paper_width (gboolean is_wide)
{
  return is_wide ? HT_HWPX_PAPER_HEIGHT : HT_HWPX_PAPER_WIDTH;
}

/* The sizes are always those of the paper upright: NARROWLY turns it. */
static void
write_page_form (HtXmlStream *xml, gboolean is_wide)
{
  ht_xml_stream_markup (
      xml,
      "<hp:grid lineGrid=\"0\" charGrid=\"0\" wonggojiFormat=\"0\"/><hp:startNum "
      "pageStartsOn=\"BOTH\" page=\"0\" pic=\"0\" tbl=\"0\" equation=\"0\"/><hp:visibility "
      "hideFirstHeader=\"0\" hideFirstFooter=\"0\" hideFirstMasterPage=\"0\" border=\"SHOW_ALL\" "
      "fill=\"SHOW_ALL\" hideFirstPageNum=\"0\" hideFirstEmptyLine=\"0\" showLineNumber=\"0\"/>"
      "<hp:lineNumberShape restartType=\"0\" countBy=\"0\" distance=\"0\" startNumber=\"0\"/>");
  ht_xml_stream_markup (
      xml,
      "<hp:pagePr landscape=\"%s\" width=\"%d\" height=\"%d\" gutterType=\"LEFT_ONLY\">"
      "<hp:margin header=\"0\" footer=\"2835\" gutter=\"0\" left=\"%d\" right=\"%d\" top=\"%d\" "
      "bottom=\"%d\"/></hp:pagePr>",
      is_wide ? "NARROWLY" : "WIDELY", HT_HWPX_PAPER_WIDTH, HT_HWPX_PAPER_HEIGHT, HT_HWPX_MARGIN,
      HT_HWPX_MARGIN, HT_HWPX_MARGIN, HT_HWPX_MARGIN_BELOW);
}

static void
write_notes_form (HtXmlStream *xml, const char *name, int line, int between, const char *place)
{
  ht_xml_stream_markup (
      xml,
      "<hp:%s><hp:autoNumFormat type=\"DIGIT\" userChar=\"\" prefixChar=\"\" suffixChar=\")\" "
      "supscript=\"0\"/><hp:noteLine length=\"%d\" type=\"SOLID\" width=\"0.12 mm\" "
      "color=\"#000000\"/><hp:noteSpacing betweenNotes=\"%d\" belowLine=\"567\" "
      "aboveLine=\"850\"/><hp:numbering type=\"CONTINUOUS\" newNum=\"1\"/><hp:placement "
      "place=\"%s\" beneathText=\"0\"/></hp:%s>",
      name, line, between, place, name);
}

static void
write_section_form (HtXmlStream *xml, gboolean is_wide)
{
  static const char *const pages[] = { "BOTH", "EVEN", "ODD" };
  ht_xml_stream_markup (xml, "<hp:secPr id=\"\" textDirection=\"HORIZONTAL\" spaceColumns=\"1134\" "
                             "tabStop=\"8000\" tabStopVal=\"4000\" tabStopUnit=\"HWPUNIT\" "
                             "outlineShapeIDRef=\"1\" memoShapeIDRef=\"0\" "
                             "textVerticalWidthHead=\"0\" masterPageCnt=\"0\">");
  write_page_form (xml, is_wide);
  write_notes_form (xml, "footNotePr", -1, 283, "EACH_COLUMN");
  write_notes_form (xml, "endNotePr", 14692344, 0, "END_OF_DOCUMENT");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    ht_xml_stream_markup (xml,
                          "<hp:pageBorderFill type=\"%s\" borderFillIDRef=\"%d\" "
                          "textBorder=\"PAPER\" headerInside=\"0\" footerInside=\"0\" "
                          "fillArea=\"PAPER\"><hp:offset left=\"1417\" right=\"1417\" "
                          "top=\"1417\" bottom=\"1417\"/></hp:pageBorderFill>",
                          pages[i], HT_HWPX_NO_BORDER);
  ht_xml_stream_markup (xml, "</hp:secPr><hp:ctrl><hp:colPr id=\"\" type=\"NEWSPAPER\" "
                             "layout=\"LEFT\" colCount=\"1\" sameSz=\"1\" sameGap=\"0\"/></hp:ctrl>"
                             "<hp:ctrl><hp:pageNum pos=\"BOTTOM_CENTER\" formatType=\"DIGIT\" "
                             "sideChar=\"-\"/></hp:ctrl>");
}

static void
start_paragraph (HtXmlStream *xml, HtHwpxStyle style, gboolean on_new_page)
{
  ht_xml_stream_markup (xml,
                        "<hp:p id=\"0\" paraPrIDRef=\"%d\" styleIDRef=\"0\" pageBreak=\"%d\" "
                        "columnBreak=\"0\" merged=\"0\"><hp:run charPrIDRef=\"%d\">",
                        (int)style, on_new_page ? 1 : 0, (int)style);
}

static void
end_paragraph (HtXmlStream *xml)
{
  ht_xml_stream_markup (xml, "</hp:run></hp:p>");
}

/* The first paragraph of a section says what its pages are like. */
static void
start_block (Section *section, HtHwpxStyle style, gboolean on_new_page)
{
  gboolean new_page = section->is_begun && (on_new_page || section->new_paper);
  start_paragraph (section->xml, style, new_page);
  if (!section->is_begun)
    write_section_form (section->xml, section->is_wide);
  else if (section->new_paper)
    ht_xml_stream_markup (section->xml,
                          "<hp:ctrl><hp:newNum num=\"1\" numType=\"PAGE\"/></hp:ctrl>");
  if (!section->is_begun || section->new_paper)
    ht_xml_stream_markup (section->xml, "</hp:run><hp:run charPrIDRef=\"%d\">", (int)style);
  section->is_begun = TRUE;
  section->new_paper = FALSE;
}

static void
add_line (Section *section, HtHwpxStyle style, const char *text, gboolean on_new_page)
{
  start_block (section, style, on_new_page);
  ht_hwpx_write_words (section->xml, text);
  end_paragraph (section->xml);
}

/* Rounded where columns begin, so that rows with and without merged cells end at the same place. */
static void
add_table (Section *section, const HtGrid *grid)
{
  const HtTableLayout *table = g_ptr_array_index (section->layout->tables, section->n_tables++);
  g_autofree guint *x = g_new (guint, grid->n_columns + 1);
  g_autofree guint *heights = g_new (guint, grid->n_rows);
  for (guint i = 0; i <= grid->n_columns; i++)
    x[i] = (guint)round (table->x[i] * UNIT);
  for (guint i = 0; i < grid->n_rows; i++)
    heights[i] = (guint)round (table->heights[i] * UNIT);
  start_block (section, HT_HWPX_TABLE, FALSE);
  ht_hwpx_write_table (section->xml, grid, x, heights, section->n_tables);
  ht_xml_stream_markup (section->xml, "<hp:t/>");
  end_paragraph (section->xml);
}

static void
add_chart (Section *section, const HtChart *chart)
{
  double width = MIN (section->layout->width, HT_CHART_WIDTH);
  start_block (section, HT_HWPX_TEXT_CENTRE, FALSE);
  ht_hwpx_write_picture (section->xml, chart->title, (guint)round (width * UNIT),
                         (guint)round (width * UNIT * HT_CHART_HEIGHT / HT_CHART_WIDTH),
                         ++section->n_pictures);
  ht_xml_stream_markup (section->xml, "<hp:t/>");
  end_paragraph (section->xml);
}

static void
add_lines (Section *section, const HtBlock *block)
{
  static const HtHwpxStyle styles[] = {
    [HT_BLOCK_HEADING] = HT_HWPX_HEADING, [HT_BLOCK_PARAGRAPH] = HT_HWPX_PARAGRAPH,
    [HT_BLOCK_NOTE] = HT_HWPX_NOTE,       [HT_BLOCK_TEXT] = HT_HWPX_TEXT_LEFT,
    [HT_BLOCK_PAGE] = HT_HWPX_TITLE,
  };
  HtHwpxStyle style = styles[block->kind];
  if (block->kind == HT_BLOCK_TEXT)
    style = (HtHwpxStyle)(HT_HWPX_TEXT_LEFT + block->alignment);
  g_auto (GStrv) lines = ht_block_lines (block);
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (section, style, lines[i], block->kind == HT_BLOCK_PAGE && i == 0);
}

/* A page without a title is another paper, as the next letter is. */
static void
add_block (Section *section, const HtBlock *block)
{
  if (block->kind == HT_BLOCK_GRID)
    add_table (section, block->grid);
  else if (block->kind == HT_BLOCK_CHART)
    add_chart (section, block->chart);
  else if (block->kind == HT_BLOCK_PAGE && block->text[0] == '\0')
    section->new_paper = TRUE;
  else
    add_lines (section, block);
}

void
ht_hwpx_write_words (HtXmlStream *xml, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\t", -1);
  ht_xml_stream_start (xml, "hp:t");
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        ht_xml_stream_markup (xml, "<hp:tab width=\"4000\" leader=\"0\" type=\"1\"/>");
      ht_xml_stream_text (xml, parts[i]);
    }
  ht_xml_stream_end (xml);
}

void
ht_hwpx_write_line (HtXmlStream *xml, HtHwpxStyle style, const char *text)
{
  start_paragraph (xml, style, FALSE);
  ht_hwpx_write_words (xml, text);
  end_paragraph (xml);
}

void
ht_hwpx_write_section (HtXmlStream *xml, const HtDocument *document)
{
  gboolean is_wide = ht_document_is_wide (document);
  g_autoptr (HtLayout) layout
      = ht_layout_new (document, (paper_width (is_wide) - 2 * HT_HWPX_MARGIN) / UNIT);
  Section section = { .xml = xml, .layout = layout, .is_wide = is_wide };
  ht_hwpx_start_root (xml, "hs:sec");
  if (document->title[0] != '\0' || document->blocks->len == 0)
    add_line (&section, HT_HWPX_TITLE, document->title, FALSE);
  if (document->unit_line[0] != '\0')
    add_line (&section, HT_HWPX_UNIT, document->unit_line, FALSE);
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (&section, g_ptr_array_index (document->blocks, i));
  if (document->footer[0] != '\0')
    add_line (&section, HT_HWPX_FOOTER, document->footer, FALSE);
  ht_xml_stream_end (xml);
}
