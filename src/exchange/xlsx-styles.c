#include "exchange/xlsx-styles.h"

#include <string.h>

typedef struct
{
  GByteArray *kinds;
  GHashTable *formats; /* number format id → HtXlsxNumberKind, of the workbook's own formats */
  gboolean in_cell_styles;
} Reading;

/* ECMA-376 18.8.30: the numbers of the formats that every program knows, those of Korean and other
 * East Asian Excel (27–36, 50–58) included. */
static HtXlsxNumberKind
kind_of_builtin (int id)
{
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
      || (id >= 50 && id <= 58))
    return HT_XLSX_DATE;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
    return HT_XLSX_TIME;
  return HT_XLSX_NUMBER;
}

/* A format is a date's when it has a y or d, a time's when it has an h or s, outside quoted text,
 * [brackets] and escaped signs. */
static HtXlsxNumberKind
kind_of_code (const char *code)
{
  gboolean time = FALSE;
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      char sign = g_ascii_tolower (*p);
      if (sign == '\\' && p[1] != '\0')
        p++;
      else if (sign == '"' || sign == '[')
        {
          const char *end = strchr (p + 1, sign == '"' ? '"' : ']');
          if (end == NULL)
            break;
          p = end;
        }
      else if (sign == 'y' || sign == 'd')
        return HT_XLSX_DATE;
      else if (sign == 'h' || sign == 's')
        time = TRUE;
    }
  return time ? HT_XLSX_TIME : HT_XLSX_NUMBER;
}

static int
integer_attribute (xmlTextReader *xml, const char *name)
{
  g_autofree char *text = ht_xlsx_attribute (xml, name);
  return text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
add_cell_style (Reading *reading, int format)
{
  gpointer known = NULL;
  guint8 kind = kind_of_builtin (format);
  if (g_hash_table_lookup_extended (reading->formats, GINT_TO_POINTER (format), NULL, &known))
    kind = (guint8)GPOINTER_TO_UINT (known);
  g_byte_array_append (reading->kinds, &kind, 1);
}

static gboolean
node_cb (xmlTextReader *xml, gpointer data)
{
  Reading *reading = data;
  const char *name = (const char *)xmlTextReaderConstLocalName (xml);
  if (strcmp (name, "cellXfs") == 0)
    reading->in_cell_styles = xmlTextReaderNodeType (xml) == XML_READER_TYPE_ELEMENT;
  if (xmlTextReaderNodeType (xml) != XML_READER_TYPE_ELEMENT)
    return TRUE;
  if (strcmp (name, "numFmt") == 0)
    {
      g_autofree char *code = ht_xlsx_attribute (xml, "formatCode");
      if (code != NULL)
        g_hash_table_insert (reading->formats,
                             GINT_TO_POINTER (integer_attribute (xml, "numFmtId")),
                             GUINT_TO_POINTER (kind_of_code (code)));
    }
  else if (reading->in_cell_styles && strcmp (name, "xf") == 0)
    add_cell_style (reading, integer_attribute (xml, "numFmtId"));
  return TRUE;
}

GByteArray *
ht_xlsx_styles_read (HtXlsxPackage *package, GError **error)
{
  g_autoptr (GByteArray) kinds = g_byte_array_new ();
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  Reading reading = { .kinds = kinds, .formats = formats };
  gboolean found = FALSE;
  if (!ht_xlsx_package_read (package, "xl/styles.xml", &found, node_cb, &reading, error))
    return NULL;
  return g_steal_pointer (&kinds);
}
