#include "exchange/csv-line.h"

#include "exchange/csv-guard.h"

#include <string.h>

void
ht_csv_append (GString *line, gboolean first, const char *text, gboolean guarded)
{
  gsize length = strlen (text);
  gboolean quoted = strpbrk (text, ",;\t\"\r\n") != NULL
                    || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
  if (!first)
    g_string_append_c (line, ',');
  if (quoted)
    g_string_append_c (line, '"');
  if (guarded && ht_csv_needs_guard (text))
    g_string_append_c (line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  if (quoted)
    g_string_append_c (line, '"');
}

gboolean
ht_csv_write_line (GOutputStream *output, GString *line, HtEncoding encoding, GError **error)
{
  g_string_append (line, "\r\n");
  if (encoding != HT_ENCODING_CP949)
    return g_output_stream_write_all (output, line->str, line->len, NULL, NULL, error);
  gsize length = 0;
  g_autofree char *bytes = ht_encoding_to_cp949 (line->str, &length, error);
  return bytes != NULL && g_output_stream_write_all (output, bytes, length, NULL, NULL, error);
}
