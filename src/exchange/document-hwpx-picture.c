#include "exchange/document-hwpx.h"

#define PICTURE_MARGIN 283 /* 1 mm */

/* The picture as it is: neither moved, nor turned, nor cut. */
static void
write_shape (HtXmlStream *xml, guint width, guint height)
{
  static const char *const matrices[] = { "transMatrix", "scaMatrix", "rotMatrix" };
  ht_xml_stream_markup (
      xml,
      "<hp:offset x=\"0\" y=\"0\"/><hp:orgSz width=\"%u\" height=\"%u\"/><hp:curSz width=\"%u\" "
      "height=\"%u\"/><hp:flip horizontal=\"0\" vertical=\"0\"/><hp:rotationInfo angle=\"0\" "
      "centerX=\"%u\" centerY=\"%u\" rotateimage=\"1\"/><hp:renderingInfo>",
      width, height, width, height, width / 2, height / 2);
  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    ht_xml_stream_markup (xml, "<hc:%s e1=\"1\" e2=\"0\" e3=\"0\" e4=\"0\" e5=\"1\" e6=\"0\"/>",
                          matrices[i]);
  ht_xml_stream_markup (
      xml,
      "</hp:renderingInfo><hp:imgRect><hc:pt0 x=\"0\" y=\"0\"/><hc:pt1 x=\"%u\" y=\"0\"/>"
      "<hc:pt2 x=\"%u\" y=\"%u\"/><hc:pt3 x=\"0\" y=\"%u\"/></hp:imgRect><hp:imgClip left=\"0\" "
      "right=\"%u\" top=\"0\" bottom=\"%u\"/><hp:inMargin left=\"0\" right=\"0\" top=\"0\" "
      "bottom=\"0\"/><hp:imgDim dimwidth=\"%u\" dimheight=\"%u\"/>",
      width, width, height, height, width, height, width, height);
}

char *
ht_hwpx_picture_id (guint number)
{
  return g_strdup_printf ("image%u", number);
}

/* It stands in its line as a letter does, so that no page cuts it. */
void
ht_hwpx_write_picture (HtXmlStream *xml, const char *words, guint width, guint height, guint number)
{
  g_autofree char *id = ht_hwpx_picture_id (number);
  ht_xml_stream_markup (
      xml,
      "<hp:pic id=\"%u\" zOrder=\"%u\" numberingType=\"PICTURE\" textWrap=\"TOP_AND_BOTTOM\" "
      "textFlow=\"BOTH_SIDES\" lock=\"0\" dropcapstyle=\"None\" href=\"\" groupLevel=\"0\" "
      "instid=\"%u\" reverse=\"0\">",
      HT_HWPX_PICTURE_IDS + number, number, HT_HWPX_PICTURE_IDS + number);
  write_shape (xml, width, height);
  ht_xml_stream_markup (
      xml,
      "<hc:img binaryItemIDRef=\"%s\" bright=\"0\" contrast=\"0\" effect=\"REAL_PIC\" "
      "alpha=\"0\"/><hp:effects/><hp:sz width=\"%u\" widthRelTo=\"ABSOLUTE\" height=\"%u\" "
      "heightRelTo=\"ABSOLUTE\" protect=\"0\"/><hp:pos treatAsChar=\"1\" affectLSpacing=\"0\" "
      "flowWithText=\"1\" allowOverlap=\"0\" holdAnchorAndSO=\"0\" vertRelTo=\"PARA\" "
      "horzRelTo=\"COLUMN\" vertAlign=\"TOP\" horzAlign=\"LEFT\" vertOffset=\"0\" "
      "horzOffset=\"0\"/><hp:outMargin left=\"0\" right=\"0\" top=\"%d\" bottom=\"%d\"/>",
      id, width, height, PICTURE_MARGIN, PICTURE_MARGIN);
  ht_xml_stream_element (xml, "hp:shapeComment", words);
  ht_xml_stream_markup (xml, "</hp:pic>");
}
