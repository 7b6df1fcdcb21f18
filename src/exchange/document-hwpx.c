#include "exchange/document-hwpx.h"

#include "exchange/chart-drawing.h"
#include "exchange/chart-writer.h"
#include "exchange/document-writer.h"
#include "exchange/zip-package.h"

#define HANCOM "http://www.hancom.co.kr/hwpml/"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
#define PREVIEW_LENGTH 1000 /* characters; enough for a file manager */

static const char type[] = "application/hwp+zip";
/* "tagetApplication" is spelt so in the format. */
static const char version[]
    = XML "<hv:HCFVersion xmlns:hv=\"" HANCOM "2011/version\" tagetApplication=\"WORDPROCESSOR\" "
          "major=\"5\" minor=\"0\" micro=\"5\" buildNumber=\"0\" os=\"1\" xmlVersion=\"1.4\" "
          "application=\"Haetae\" appVersion=\"" HAETAE_VERSION "\"/>";
static const char settings[]
    = XML "<ha:HWPApplicationSetting xmlns:ha=\"" HANCOM "2011/app\" xmlns:config=\"" OASIS
          "config:1.0\"><ha:CaretPosition listIDRef=\"0\" paraIDRef=\"0\" pos=\"0\"/>"
          "</ha:HWPApplicationSetting>";
static const char container[]
    = XML "<ocf:container xmlns:ocf=\"" OASIS "container\" "
          "xmlns:hpf=\"http://www.hancom.co.kr/schema/2011/hpf\"><ocf:rootfiles>"
          "<ocf:rootfile full-path=\"Contents/content.hpf\" "
          "media-type=\"application/hwpml-package+xml\"/>"
          "<ocf:rootfile full-path=\"Preview/PrvText.txt\" media-type=\"text/plain\"/>"
          "</ocf:rootfiles></ocf:container>";
static const char manifest[] = XML "<odf:manifest xmlns:odf=\"" OASIS "manifest:1.0\"/>";

static void
add_literal (HtZipPackage *package, const char *name, const char *text, gboolean stored)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  ht_zip_package_add (package, name, bytes, stored);
}

static gboolean
add_part (HtZipPackage *package, const char *name, const HtDocument *document,
          void (*write) (HtXmlStream *xml, const HtDocument *document), GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (HtXmlStream) xml = ht_xml_stream_new_part (memory);
  write (xml, document);
  if (!ht_xml_stream_finish (xml, error) || !g_output_stream_close (memory, NULL, error))
    return FALSE;
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  ht_zip_package_add (package, name, bytes, FALSE);
  return TRUE;
}

/* Pictures are packed as they are: a PNG is compressed already. */
static gboolean
add_picture (HtZipPackage *package, const HtChart *chart, guint number, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *id = ht_hwpx_picture_id (number);
  g_autofree char *name = g_strdup_printf ("BinData/%s.png", id);
  if (!ht_chart_write_png (chart, HT_CHART_WIDTH, HT_CHART_HEIGHT, memory, error)
      || !g_output_stream_close (memory, NULL, error))
    return FALSE;
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  ht_zip_package_add (package, name, bytes, TRUE);
  return TRUE;
}

static const HtChart *
chart_at (const HtDocument *document, guint block)
{
  return ((const HtBlock *)g_ptr_array_index (document->blocks, block))->chart;
}

static gboolean
add_pictures (HtZipPackage *package, const HtDocument *document, GError **error)
{
  guint number = 0;
  for (guint i = 0; i < document->blocks->len; i++)
    if (chart_at (document, i) != NULL
        && !add_picture (package, chart_at (document, i), ++number, error))
      return FALSE;
  return TRUE;
}

static void
write_meta (HtXmlStream *xml, const char *name, const char *text)
{
  ht_xml_stream_start (xml, "opf:meta");
  ht_xml_stream_attribute (xml, "name", name);
  ht_xml_stream_attribute (xml, "content", "text");
  ht_xml_stream_text (xml, text);
  ht_xml_stream_end (xml);
}

/* The day is the one that the document tells of, not that of writing: two files of the same figures
 * are the same. */
static void
write_metadata (HtXmlStream *xml, const HtDocument *document)
{
  g_autofree char *iso = ht_date_to_iso (document->as_of);
  g_autofree char *moment = g_strconcat (iso, "T00:00:00Z", NULL);
  g_autofree char *day = ht_date_to_korean (document->as_of);
  ht_xml_stream_start (xml, "opf:metadata");
  ht_xml_stream_element (xml, "opf:title", document->title);
  ht_xml_stream_element (xml, "opf:language", "ko");
  write_meta (xml, "creator", "Haetae");
  write_meta (xml, "subject", "");
  write_meta (xml, "description", document->unit_line);
  write_meta (xml, "lastsaveby", "Haetae");
  if (document->as_of != HT_DATE_NONE)
    {
      write_meta (xml, "CreatedDate", moment);
      write_meta (xml, "ModifiedDate", moment);
      write_meta (xml, "date", day);
    }
  write_meta (xml, "keyword", "");
  ht_xml_stream_end (xml);
}

static void
write_picture_items (HtXmlStream *xml, const HtDocument *document)
{
  guint number = 0;
  for (guint i = 0; i < document->blocks->len; i++)
    {
      if (chart_at (document, i) == NULL)
        continue;
      g_autofree char *id = ht_hwpx_picture_id (++number);
      ht_xml_stream_markup (xml,
                            "<opf:item id=\"%s\" href=\"BinData/%s.png\" "
                            "media-type=\"image/png\" isEmbeded=\"1\"/>",
                            id, id);
    }
}

static void
write_content (HtXmlStream *xml, const HtDocument *document)
{
  ht_hwpx_start_root (xml, "opf:package");
  ht_xml_stream_attribute (xml, "version", "");
  ht_xml_stream_attribute (xml, "unique-identifier", "");
  ht_xml_stream_attribute (xml, "id", "");
  write_metadata (xml, document);
  ht_xml_stream_markup (xml, "<opf:manifest><opf:item id=\"header\" href=\"Contents/header.xml\" "
                             "media-type=\"application/xml\"/><opf:item id=\"section0\" "
                             "href=\"Contents/section0.xml\" media-type=\"application/xml\"/>");
  write_picture_items (xml, document);
  ht_xml_stream_markup (xml,
                        "<opf:item id=\"settings\" href=\"settings.xml\" "
                        "media-type=\"application/xml\"/></opf:manifest><opf:spine><opf:itemref "
                        "idref=\"header\" linear=\"yes\"/><opf:itemref "
                        "idref=\"section0\" linear=\"yes\"/></opf:spine>");
  ht_xml_stream_end (xml);
}

static void
write_header (HtXmlStream *xml, const HtDocument *document)
{
  ht_hwpx_write_header (xml);
}

static void
append_grid (GString *text, const HtGrid *grid)
{
  for (guint row = 0; row < grid->n_rows; row++)
    {
      for (guint column = 0; column < grid->n_columns; column++)
        {
          const HtCell *cell = ht_grid_cell (grid, row, column);
          g_autofree char *words = cell != NULL ? ht_cell_to_text (cell) : NULL;
          if (words != NULL)
            g_string_append_printf (text, "<%s>", words);
        }
      g_string_append (text, "\r\n");
    }
}

/* What a file manager shows, cells in the marks that Hangul Office writes. */
static char *
preview_text (const HtDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%s\r\n%s\r\n", document->title, document->unit_line);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);
      g_auto (GStrv) lines = block->text != NULL ? ht_block_lines (block) : NULL;
      if (block->grid != NULL)
        append_grid (text, block->grid);
      if (block->chart != NULL)
        g_string_append_printf (text, "%s\r\n", block->chart->title);
      for (guint line = 0; lines != NULL && lines[line] != NULL; line++)
        g_string_append_printf (text, "%s\r\n", lines[line]);
    }
  return g_utf8_substring (text->str, 0, MIN (g_utf8_strlen (text->str, -1), PREVIEW_LENGTH));
}

void
ht_hwpx_start_root (HtXmlStream *xml, const char *name)
{
  static const char *const namespaces[][2] = {
    { "xmlns:ha", HANCOM "2011/app" },
    { "xmlns:hp", HANCOM "2011/paragraph" },
    { "xmlns:hp10", HANCOM "2016/paragraph" },
    { "xmlns:hs", HANCOM "2011/section" },
    { "xmlns:hc", HANCOM "2011/core" },
    { "xmlns:hh", HANCOM "2011/head" },
    { "xmlns:hhs", HANCOM "2011/history" },
    { "xmlns:hm", HANCOM "2011/master-page" },
    { "xmlns:hpf", "http://www.hancom.co.kr/schema/2011/hpf" },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
    { "xmlns:opf", "http://www.idpf.org/2007/opf/" },
    { "xmlns:ooxmlchart", HANCOM "2016/ooxmlchart" },
    { "xmlns:hwpunitchar", HANCOM "2016/HwpUnitChar" },
    { "xmlns:epub", "http://www.idpf.org/2007/ops" },
    { "xmlns:config", OASIS "config:1.0" },
  };
  ht_xml_stream_start (xml, name);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    ht_xml_stream_attribute (xml, namespaces[i][0], namespaces[i][1]);
}

gboolean
ht_document_write_hwpx (const HtDocument *self, GOutputStream *output, GError **error)
{
  g_autoptr (HtZipPackage) package = ht_zip_package_new ();
  g_autofree char *preview = preview_text (self);
  add_literal (package, "mimetype", type, TRUE);
  add_literal (package, "version.xml", version, FALSE);
  if (!add_part (package, "Contents/header.xml", self, write_header, error)
      || !add_part (package, "Contents/section0.xml", self, ht_hwpx_write_section, error)
      || !add_part (package, "Contents/content.hpf", self, write_content, error)
      || !add_pictures (package, self, error))
    return FALSE;
  add_literal (package, "Preview/PrvText.txt", preview, FALSE);
  add_literal (package, "settings.xml", settings, FALSE);
  add_literal (package, "META-INF/container.xml", container, FALSE);
  add_literal (package, "META-INF/manifest.xml", manifest, FALSE);
  return ht_zip_package_write (package, output, error);
}
