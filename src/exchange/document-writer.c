#include "exchange/document-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One line a format: the command line takes its ending and the window offers it. */
static const HtDocumentFormat formats[] = {
  { ".xlsx", N_ ("Excel"), ht_document_write_xlsx },
  { ".hwpx", N_ ("Hangul"), ht_document_write_hwpx },
  { ".pdf", N_ ("PDF"), ht_document_write_pdf },
  { ".csv", N_ ("CSV"), ht_document_write_csv },
  { ".xml", N_ ("XML"), ht_document_write_xml },
};

const HtDocumentFormat *
ht_document_format (guint number)
{
  return number < G_N_ELEMENTS (formats) ? &formats[number] : NULL;
}

const HtDocumentFormat *
ht_document_format_of (const char *path, GError **error)
{
  g_autoptr (GString) endings = g_string_new (NULL);
  gsize length = path != NULL ? strlen (path) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize n = strlen (formats[i].ending);
      if (length > n && g_ascii_strcasecmp (path + length - n, formats[i].ending) == 0)
        return &formats[i];
      g_string_append_printf (endings, "%s%s", i > 0 ? ", " : "", formats[i].ending);
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("Name a file to write that ends in one of these: %s."), endings->str);
  return NULL;
}
