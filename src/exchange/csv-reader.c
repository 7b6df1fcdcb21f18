#include "exchange/csv-reader.h"

#include "exchange/csv-guard.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  HtSheet *sheet;
  guint line;         /* being fed */
  gboolean in_record; /* a record has begun and not ended */
  guint record_line;  /* where it began */
} Reading;

/* The separator is the one that stands most often in the first record outside quotes. */
static char
sniff_delimiter (const char *text)
{
  static const char candidates[] = ",\t;";
  guint counts[3] = { 0, 0, 0 };
  gboolean quoted = FALSE;
  for (const char *p = text; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      const char *found = strchr (candidates, *p);
      if (*p == '"')
        quoted = !quoted;
      else if (found != NULL && !quoted)
        counts[found - candidates]++;
    }
  guint best = 0;
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* The end of the line that starts at text: after its line break, whichever it is. */
static const char *
line_end (const char *text, const char *end)
{
  while (text < end && *text != '\n' && *text != '\r')
    text++;
  if (text + 1 < end && text[0] == '\r' && text[1] == '\n')
    return text + 2;
  return text < end ? text + 1 : end;
}

static gboolean
is_blank_line (const char *line, const char *end)
{
  while (line < end && g_ascii_isspace (*line))
    line++;
  return line == end;
}

static void
field_ended_cb (void *text, size_t length, void *data)
{
  Reading *reading = data;
  const char *plain = text != NULL ? ht_csv_unguard (text) : "";
  ht_sheet_add_cell (reading->sheet, plain, (gssize)strlen (plain));
}

static void
record_ended_cb (int terminator, void *data)
{
  Reading *reading = data;
  ht_sheet_end_row (reading->sheet);
  reading->in_record = FALSE;
}

static gboolean
feed_line (Reading *reading, struct csv_parser *parser, const char *line, const char *end)
{
  if (!reading->in_record)
    {
      if (is_blank_line (line, end))
        return TRUE;
      reading->in_record = TRUE;
      reading->record_line = reading->line;
      ht_sheet_begin_row (reading->sheet, reading->line);
    }
  gsize size = (gsize)(end - line);
  return csv_parse (parser, line, size, field_ended_cb, record_ended_cb, reading) == size;
}

static gboolean
feed_all (Reading *reading, struct csv_parser *parser, const char *text, gsize length,
          GError **error)
{
  const char *end = text + length;
  gboolean fed = TRUE;
  for (const char *line = text; line < end && fed;)
    {
      const char *next = line_end (line, end);
      reading->line++;
      fed = feed_line (reading, parser, line, next);
      line = next;
    }
  csv_set_opts (parser, CSV_APPEND_NULL | CSV_STRICT | CSV_STRICT_FINI);
  gboolean open = reading->in_record;
  if (fed && csv_fini (parser, field_ended_cb, record_ended_cb, reading) == 0)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               open ? _ ("The quotation mark opened in the record of line %u is never closed.")
                    : _ ("The record of line %u cannot be read as CSV."),
               reading->record_line);
  return FALSE;
}

HtSheet *
ht_csv_read (const char *bytes, gsize size, HtEncoding encoding, GError **error)
{
  gsize length = 0;
  g_autofree char *text = ht_encoding_decode (bytes, size, &encoding, &length, error);
  if (text == NULL)
    return NULL;
  g_autoptr (HtSheet) sheet = ht_sheet_new ();
  sheet->encoding = encoding;
  Reading reading = { .sheet = sheet };
  struct csv_parser parser;
  csv_init (&parser, CSV_APPEND_NULL);
  csv_set_delim (&parser, (unsigned char)sniff_delimiter (text));
  gboolean done = feed_all (&reading, &parser, text, length, error);
  csv_free (&parser);
  return done ? g_steal_pointer (&sheet) : NULL;
}
