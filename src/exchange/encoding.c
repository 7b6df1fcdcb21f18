#include "exchange/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CP949 "CP949"
#define MOST_NAMED_CHARACTERS 5

static guint
line_of (const char *bytes, gsize offset)
{
  guint line = 1;
  for (gsize i = 0; i < offset; i++)
    if (bytes[i] == '\n')
      line++;
  return line;
}

static gboolean
has_mark (const char *bytes, gsize size, const char *mark)
{
  return size >= strlen (mark) && memcmp (bytes, mark, strlen (mark)) == 0;
}

static HtEncoding
guess (const char *bytes, gsize size)
{
  if (has_mark (bytes, size, "\xff\xfe") || has_mark (bytes, size, "\xfe\xff"))
    return HT_ENCODING_UTF16;
  if (has_mark (bytes, size, "\xef\xbb\xbf"))
    return HT_ENCODING_UTF8;
  return g_utf8_validate_len (bytes, size, NULL) ? HT_ENCODING_UTF8 : HT_ENCODING_CP949;
}

static char *
decode_utf8 (const char *bytes, gsize size, gsize *length, GError **error)
{
  gsize mark = has_mark (bytes, size, "\xef\xbb\xbf") ? 3 : 0;
  const char *end = NULL;
  if (!g_utf8_validate_len (bytes, size, &end))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("Line %u is not %s; save the file as UTF-8 or give its encoding."),
                   line_of (bytes, (gsize)(end - bytes)), "UTF-8");
      return NULL;
    }
  *length = size - mark;
  return g_strndup (bytes + mark, *length);
}

static char *
decode_by_iconv (const char *bytes, gsize size, const char *charset, gsize *length, GError **error)
{
  gsize read = 0;
  char *text = g_convert (bytes, (gssize)size, "UTF-8", charset, &read, length, NULL);
  if (text == NULL)
    g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                 _ ("Line %u is not %s; save the file as UTF-8 or give its encoding."),
                 line_of (bytes, MIN (read, size)), charset);
  return text;
}

/* For bytes that are no UTF-8. A file in which one line is broken is most likely text in the
 * encoding that gets further in it. */
static char *
decode_guessed_cp949 (const char *bytes, gsize size, gsize *length, GError **error)
{
  gsize read = 0;
  const char *end = NULL;
  char *text = g_convert (bytes, (gssize)size, "UTF-8", CP949, &read, length, NULL);
  if (text != NULL)
    return text;
  g_utf8_validate_len (bytes, size, &end);
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("Line %u is neither UTF-8 nor %s text; save the file as UTF-8 CSV or XLSX."),
               line_of (bytes, MAX (MIN (read, size), (gsize)(end - bytes))), CP949);
  return NULL;
}

/* UTF-16 by its mark; "UTF-16" of iconv takes the order of bytes from it and leaves it out. */
static char *
decode_any (const char *bytes, gsize size, HtEncoding encoding, gboolean guessed, gsize *length,
            GError **error)
{
  if (encoding == HT_ENCODING_UTF16)
    return decode_by_iconv (bytes, size, "UTF-16", length, error);
  if (encoding == HT_ENCODING_CP949 && guessed)
    return decode_guessed_cp949 (bytes, size, length, error);
  if (encoding == HT_ENCODING_CP949)
    return decode_by_iconv (bytes, size, CP949, length, error);
  return decode_utf8 (bytes, size, length, error);
}

static gboolean
is_in_cp949 (const char *character, gsize size)
{
  g_autofree char *converted
      = g_convert (character, (gssize)size, CP949, "UTF-8", NULL, NULL, NULL);
  return converted != NULL;
}

static char *
name_missing_characters (const char *text)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  for (const char *p = text; *p != '\0' && missing->len < MOST_NAMED_CHARACTERS;
       p = g_utf8_next_char (p))
    {
      gsize size = (gsize)(g_utf8_next_char (p) - p);
      if (g_ascii_isprint (*p) || is_in_cp949 (p, size))
        continue;
      char *named = g_strdup_printf ("%.*s (U+%04X)", (int)size, p, g_utf8_get_char (p));
      if (g_ptr_array_find_with_equal_func (missing, named, g_str_equal, NULL))
        g_free (named);
      else
        g_ptr_array_add (missing, named);
    }
  g_ptr_array_add (missing, NULL);
  return g_strjoinv (", ", (char **)missing->pdata);
}

gboolean
ht_encoding_parse (const char *text, HtEncoding *encoding)
{
  static const struct
  {
    const char *name;
    HtEncoding encoding;
  } names[] = {
    { "auto", HT_ENCODING_AUTO },   { "utf-8", HT_ENCODING_UTF8 },   { "utf8", HT_ENCODING_UTF8 },
    { "cp949", HT_ENCODING_CP949 }, { "uhc", HT_ENCODING_CP949 },    { "ms949", HT_ENCODING_CP949 },
    { "euckr", HT_ENCODING_CP949 }, { "euc-kr", HT_ENCODING_CP949 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i].name) == 0)
      {
        *encoding = names[i].encoding;
        return TRUE;
      }
  return FALSE;
}

char *
ht_encoding_decode (const char *bytes, gsize size, HtEncoding *encoding, gsize *length,
                    GError **error)
{
  HtEncoding used = *encoding == HT_ENCODING_AUTO ? guess (bytes, size) : *encoding;
  g_autofree char *text
      = decode_any (bytes, size, used, *encoding == HT_ENCODING_AUTO, length, error);
  if (text == NULL)
    return NULL;
  if (memchr (text, '\0', *length) != NULL)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                           _ ("This is no text file; export it as CSV or XLSX first."));
      return NULL;
    }
  *encoding = used;
  return g_steal_pointer (&text);
}

char *
ht_encoding_to_cp949 (const char *text, gsize *length, GError **error)
{
  char *converted = g_convert (text, -1, CP949, "UTF-8", NULL, length, NULL);
  if (converted != NULL)
    return converted;
  g_autofree char *missing = name_missing_characters (text);
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("CP949 does not have these characters: %s. Use UTF-8 instead."), missing);
  return NULL;
}
