#include "exchange/document-hwpx.h"

#define FILL "#E8EDF3" /* as in the spreadsheet */

/* Both come with every Hangul Office. */
enum
{
  FONT_BATANG,
  FONT_DOTUM,
};

static const struct
{
  int font;
  guint height;
  gboolean bold;
  const char *align;
  int hanging; /* how far the lines after the first go in, under the words behind the mark */
  guint above;
  guint line; /* per cent of the letters' height */
  gboolean stays_with_next;
} styles[HT_HWPX_N_STYLES] = {
  [HT_HWPX_TITLE] = { FONT_DOTUM, 1800, TRUE, "CENTER", 0, 0, 130, TRUE },
  [HT_HWPX_UNIT] = { FONT_DOTUM, 1000, FALSE, "RIGHT", 0, 600, 130, TRUE },
  [HT_HWPX_HEADING] = { FONT_DOTUM, 1300, TRUE, "LEFT", 1950, 1500, 150, TRUE },
  [HT_HWPX_PARAGRAPH] = { FONT_BATANG, 1100, FALSE, "JUSTIFY", 1650, 300, 150, FALSE },
  [HT_HWPX_NOTE] = { FONT_BATANG, 950, FALSE, "JUSTIFY", 1425, 300, 140, FALSE },
  [HT_HWPX_FOOTER] = { FONT_DOTUM, 800, FALSE, "LEFT", 0, 1800, 130, FALSE },
  [HT_HWPX_TEXT_LEFT] = { FONT_BATANG, 1200, FALSE, "JUSTIFY", 0, 0, 160, FALSE },
  [HT_HWPX_TEXT_CENTRE] = { FONT_BATANG, 1200, FALSE, "CENTER", 0, 0, 160, FALSE },
  [HT_HWPX_TEXT_RIGHT] = { FONT_BATANG, 1200, FALSE, "RIGHT", 0, 0, 160, FALSE },
  [HT_HWPX_TABLE] = { FONT_DOTUM, 200, FALSE, "LEFT", 0, 0, 100, FALSE },
  [HT_HWPX_CELL_HEAD] = { FONT_DOTUM, 950, TRUE, "CENTER", 0, 0, 120, FALSE },
  [HT_HWPX_CELL_TEXT] = { FONT_DOTUM, 950, FALSE, "LEFT", 0, 0, 120, FALSE },
  [HT_HWPX_CELL_DATE] = { FONT_DOTUM, 950, FALSE, "CENTER", 0, 0, 120, FALSE },
  [HT_HWPX_CELL_FIGURE] = { FONT_DOTUM, 950, FALSE, "RIGHT", 0, 0, 120, FALSE },
};

static void
write_fonts (HtXmlStream *xml)
{
  static const char *const languages[]
      = { "HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER" };
  static const char *const faces[] = { [FONT_BATANG] = "함초롬바탕", [FONT_DOTUM] = "함초롬돋움" };
  ht_xml_stream_markup (xml, "<hh:fontfaces itemCnt=\"%u\">", (guint)G_N_ELEMENTS (languages));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      ht_xml_stream_markup (xml, "<hh:fontface lang=\"%s\" fontCnt=\"%u\">", languages[i],
                            (guint)G_N_ELEMENTS (faces));
      for (guint font = 0; font < G_N_ELEMENTS (faces); font++)
        ht_xml_stream_markup (
            xml,
            "<hh:font id=\"%u\" face=\"%s\" type=\"TTF\" isEmbedded=\"0\">"
            "<hh:typeInfo familyType=\"FCAT_GOTHIC\" weight=\"8\" proportion=\"4\" contrast=\"0\" "
            "strokeVariation=\"1\" armStyle=\"1\" letterform=\"1\" midline=\"1\" xHeight=\"1\"/>"
            "</hh:font>",
            font, faces[font]);
      ht_xml_stream_markup (xml, "</hh:fontface>");
    }
  ht_xml_stream_markup (xml, "</hh:fontfaces>");
}

/* The space in "0.12 mm" matters: without it Hangul Office draws no line. */
static void
write_border (HtXmlStream *xml, HtHwpxBorder border)
{
  static const char *const sides[] = { "left", "right", "top", "bottom" };
  const char *type = border == HT_HWPX_NO_BORDER ? "NONE" : "SOLID";
  ht_xml_stream_markup (xml,
                        "<hh:borderFill id=\"%d\" threeD=\"0\" shadow=\"0\" centerLine=\"NONE\" "
                        "breakCellSeparateLine=\"0\">"
                        "<hh:slash type=\"NONE\" Crooked=\"0\" isCounter=\"0\"/>"
                        "<hh:backSlash type=\"NONE\" Crooked=\"0\" isCounter=\"0\"/>",
                        (int)border);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    ht_xml_stream_markup (xml, "<hh:%sBorder type=\"%s\" width=\"0.12 mm\" color=\"#000000\"/>",
                          sides[i], type);
  ht_xml_stream_markup (xml, "<hh:diagonal type=\"SOLID\" width=\"0.1 mm\" color=\"#000000\"/>");
  if (border == HT_HWPX_LINES_AND_FILL)
    ht_xml_stream_markup (xml, "<hc:fillBrush><hc:winBrush faceColor=\"" FILL "\" "
                               "hatchColor=\"#999999\" alpha=\"0\"/></hc:fillBrush>");
  ht_xml_stream_markup (xml, "</hh:borderFill>");
}

/* One value for each of the languages that fonts have. */
static void
write_for_languages (HtXmlStream *xml, const char *name, int value)
{
  ht_xml_stream_markup (xml,
                        "<hh:%s hangul=\"%d\" latin=\"%d\" hanja=\"%d\" japanese=\"%d\" "
                        "other=\"%d\" symbol=\"%d\" user=\"%d\"/>",
                        name, value, value, value, value, value, value, value);
}

static void
write_letters (HtXmlStream *xml, guint style)
{
  ht_xml_stream_markup (xml,
                        "<hh:charPr id=\"%u\" height=\"%u\" textColor=\"#000000\" "
                        "shadeColor=\"none\" useFontSpace=\"0\" useKerning=\"0\" "
                        "symMark=\"NONE\" borderFillIDRef=\"%d\">",
                        style, styles[style].height, HT_HWPX_NO_BORDER);
  write_for_languages (xml, "fontRef", styles[style].font);
  write_for_languages (xml, "ratio", 100);
  write_for_languages (xml, "spacing", 0);
  write_for_languages (xml, "relSz", 100);
  write_for_languages (xml, "offset", 0);
  if (styles[style].bold)
    ht_xml_stream_markup (xml, "<hh:bold/>");
  ht_xml_stream_markup (xml, "<hh:underline type=\"NONE\" shape=\"SOLID\" color=\"#000000\"/>"
                             "<hh:strikeout shape=\"NONE\" color=\"#000000\"/>"
                             "<hh:outline type=\"NONE\"/>"
                             "<hh:shadow type=\"NONE\" color=\"#B2B2B2\" offsetX=\"10\" "
                             "offsetY=\"10\"/></hh:charPr>");
}

static void
write_distances (HtXmlStream *xml, guint style, int factor)
{
  ht_xml_stream_markup (
      xml,
      "<hh:margin><hc:intent value=\"%d\" unit=\"HWPUNIT\"/><hc:left value=\"0\" "
      "unit=\"HWPUNIT\"/><hc:right value=\"0\" unit=\"HWPUNIT\"/><hc:prev value=\"%u\" "
      "unit=\"HWPUNIT\"/><hc:next value=\"0\" unit=\"HWPUNIT\"/></hh:margin>"
      "<hh:lineSpacing type=\"PERCENT\" value=\"%u\" unit=\"HWPUNIT\"/>",
      -styles[style].hanging * factor, styles[style].above * (guint)factor, styles[style].line);
}

/* Programs that do not know the unit of 2016 read distances in halves of it. */
static void
write_paragraph (HtXmlStream *xml, guint style)
{
  ht_xml_stream_markup (
      xml,
      "<hh:paraPr id=\"%u\" tabPrIDRef=\"0\" condense=\"0\" fontLineHeight=\"0\" "
      "snapToGrid=\"1\" suppressLineNumbers=\"0\" checked=\"0\">"
      "<hh:align horizontal=\"%s\" vertical=\"BASELINE\"/>"
      "<hh:heading type=\"NONE\" idRef=\"0\" level=\"0\"/>"
      "<hh:breakSetting breakLatinWord=\"KEEP_WORD\" breakNonLatinWord=\"KEEP_WORD\" "
      "widowOrphan=\"0\" keepWithNext=\"%d\" keepLines=\"0\" pageBreakBefore=\"0\" "
      "lineWrap=\"BREAK\"/><hh:autoSpacing eAsianEng=\"0\" eAsianNum=\"0\"/><hp:switch>"
      "<hp:case hp:required-namespace=\"http://www.hancom.co.kr/hwpml/2016/HwpUnitChar\">",
      style, styles[style].align, styles[style].stays_with_next ? 1 : 0);
  write_distances (xml, style, 1);
  ht_xml_stream_markup (xml, "</hp:case><hp:default>");
  write_distances (xml, style, 2);
  ht_xml_stream_markup (xml,
                        "</hp:default></hp:switch><hh:border borderFillIDRef=\"%d\" "
                        "offsetLeft=\"0\" offsetRight=\"0\" offsetTop=\"0\" offsetBottom=\"0\" "
                        "connect=\"0\" ignoreMargin=\"0\"/></hh:paraPr>",
                        HT_HWPX_NO_BORDER);
}

/* Nothing is numbered, but a section has to name the way in which its outline would be. */
static void
write_numbering (HtXmlStream *xml)
{
  static const char *const levels[]
      = { "DIGIT\" checkable=\"0\">^1.",       "HANGUL_SYLLABLE\" checkable=\"0\">^2.",
          "DIGIT\" checkable=\"0\">^3)",       "HANGUL_SYLLABLE\" checkable=\"0\">^4)",
          "DIGIT\" checkable=\"0\">(^5)",      "HANGUL_SYLLABLE\" checkable=\"0\">(^6)",
          "CIRCLED_DIGIT\" checkable=\"0\">^7" };
  ht_xml_stream_markup (xml, "<hh:numberings itemCnt=\"1\"><hh:numbering id=\"1\" start=\"0\">");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    ht_xml_stream_markup (xml,
                          "<hh:paraHead start=\"1\" level=\"%u\" align=\"LEFT\" useInstWidth=\"1\" "
                          "autoIndent=\"1\" widthAdjust=\"0\" textOffsetType=\"PERCENT\" "
                          "textOffset=\"50\" charPrIDRef=\"4294967295\" numFormat=\"%s"
                          "</hh:paraHead>",
                          i + 1, levels[i]);
  ht_xml_stream_markup (xml, "</hh:numbering></hh:numberings>");
}

static void
write_lists (HtXmlStream *xml)
{
  write_fonts (xml);
  ht_xml_stream_markup (xml, "<hh:borderFills itemCnt=\"%d\">", HT_HWPX_N_BORDERS);
  for (guint i = HT_HWPX_NO_BORDER; i <= HT_HWPX_N_BORDERS; i++)
    write_border (xml, (HtHwpxBorder)i);
  ht_xml_stream_markup (xml, "</hh:borderFills><hh:charProperties itemCnt=\"%d\">",
                        HT_HWPX_N_STYLES);
  for (guint i = 0; i < HT_HWPX_N_STYLES; i++)
    write_letters (xml, i);
  ht_xml_stream_markup (xml, "</hh:charProperties><hh:tabProperties itemCnt=\"1\"><hh:tabPr "
                             "id=\"0\" autoTabLeft=\"0\" autoTabRight=\"0\"/></hh:tabProperties>");
  write_numbering (xml);
  ht_xml_stream_markup (xml, "<hh:paraProperties itemCnt=\"%d\">", HT_HWPX_N_STYLES);
  for (guint i = 0; i < HT_HWPX_N_STYLES; i++)
    write_paragraph (xml, i);
  ht_xml_stream_markup (xml,
                        "</hh:paraProperties><hh:styles itemCnt=\"1\"><hh:style id=\"0\" "
                        "type=\"PARA\" name=\"바탕글\" engName=\"Normal\" paraPrIDRef=\"%d\" "
                        "charPrIDRef=\"%d\" nextStyleIDRef=\"0\" langID=\"1042\" "
                        "lockForm=\"0\"/></hh:styles>",
                        HT_HWPX_TEXT_LEFT, HT_HWPX_TEXT_LEFT);
}

void
ht_hwpx_write_header (HtXmlStream *xml)
{
  ht_hwpx_start_root (xml, "hh:head");
  ht_xml_stream_attribute (xml, "version", "1.4");
  ht_xml_stream_attribute (xml, "secCnt", "1");
  ht_xml_stream_markup (xml, "<hh:beginNum page=\"1\" footnote=\"1\" endnote=\"1\" pic=\"1\" "
                             "tbl=\"1\" equation=\"1\"/><hh:refList>");
  write_lists (xml);
  ht_xml_stream_markup (xml, "</hh:refList><hh:compatibleDocument targetProgram=\"HWP201X\">"
                             "<hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption>"
                             "<hh:linkinfo path=\"\" pageInherit=\"0\" footnoteInherit=\"0\"/>"
                             "</hh:docOption><hh:trackchageConfig flags=\"56\"/>");
  ht_xml_stream_end (xml);
}
