#include "exchange/xlsx-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

struct _HtXlsxPackage
{
  zip_t *zip;
};

/* A sheet of the largest size Excel knows stays far below; a ZIP bomb does not. */
#define LARGEST_PART ((gint64)1 << 30)

typedef struct
{
  zip_file_t *file;
  gint64 left; /* bytes that may still be read */
} Part;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static int
read_part_cb (void *data, char *buffer, int size)
{
  Part *part = data;
  zip_int64_t n = zip_fread (part->file, buffer, (zip_uint64_t)size);
  part->left -= n;
  return n < 0 || part->left < 0 ? -1 : (int)n;
}

static int
close_part_cb (void *data)
{
  return 0;
}

static void
ignore_message_cb (void *data, xmlErrorPtr message)
{
}

static gboolean
read_nodes (xmlTextReader *xml, HtXlsxNode node, gpointer data)
{
  int more = xmlTextReaderRead (xml);
  for (; more == 1; more = xmlTextReaderRead (xml))
    {
      if (xmlTextReaderNodeType (xml) == XML_READER_TYPE_DOCUMENT_TYPE)
        return FALSE;
      if (!node (xml, data))
        return TRUE;
    }
  return more == 0;
}

HtXlsxPackage *
ht_xlsx_package_open (const char *path, GError **error)
{
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);
  if (zip == NULL)
    {
      ht_xlsx_set_damaged ("ZIP", error);
      return NULL;
    }
  HtXlsxPackage *self = g_new0 (HtXlsxPackage, 1);
  self->zip = zip;
  return self;
}

void
ht_xlsx_package_close (HtXlsxPackage *self)
{
  if (self == NULL)
    return;
  zip_discard (self->zip);
  g_free (self);
}

gboolean
ht_xlsx_package_read (HtXlsxPackage *self, const char *part, gboolean *found, HtXlsxNode node,
                      gpointer data, GError **error)
{
  Part source = { .file = zip_fopen (self->zip, part, 0), .left = LARGEST_PART };
  if (found != NULL)
    *found = source.file != NULL;
  if (source.file == NULL)
    return found != NULL ? TRUE : ht_xlsx_set_damaged (part, error);
  gboolean sound = FALSE;
  g_autoptr (xmlTextReader) xml
      = xmlReaderForIO (read_part_cb, close_part_cb, &source, NULL, NULL, XML_PARSE_NONET);
  if (xml != NULL)
    {
      xmlTextReaderSetStructuredErrorHandler (xml, ignore_message_cb, NULL);
      sound = read_nodes (xml, node, data);
    }
  zip_fclose (source.file);
  return sound ? TRUE : ht_xlsx_set_damaged (part, error);
}

char *
ht_xlsx_attribute (xmlTextReader *xml, const char *name)
{
  char *value = NULL;
  int more = xmlTextReaderMoveToFirstAttribute (xml);
  for (; more == 1 && value == NULL; more = xmlTextReaderMoveToNextAttribute (xml))
    if (strcmp ((const char *)xmlTextReaderConstLocalName (xml), name) == 0)
      value = g_strdup ((const char *)xmlTextReaderConstValue (xml));
  xmlTextReaderMoveToElement (xml);
  return value;
}

gboolean
ht_xlsx_set_damaged (const char *part, GError **error)
{
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("The workbook is damaged or no workbook (%s); open it in the spreadsheet program "
                  "and save it again as .xlsx."),
               part);
  return FALSE;
}
