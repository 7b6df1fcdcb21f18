/* The encodings that offices use for text files. */
#pragma once

#include "base/error.h"

G_BEGIN_DECLS

typedef enum
{
  HT_ENCODING_AUTO,
  HT_ENCODING_UTF8,
  HT_ENCODING_CP949,
  HT_ENCODING_UTF16, /* only ever found by its byte order mark */
} HtEncoding;

/* Reads auto, utf-8 and cp949 (also euc-kr), whatever the case. */
gboolean ht_encoding_parse (const char *text, HtEncoding *encoding);

/* The bytes as UTF-8 without a byte order mark, owned by the caller. *encoding AUTO is guessed: by
 * the mark, else UTF-8 when the bytes are valid UTF-8, else CP949; it is set to what was used.
 * HT_ERROR_FORMAT when the bytes are no text of that encoding; the message names the line. */
char *ht_encoding_decode (const char *bytes, gsize size, HtEncoding *encoding, gsize *length,
                          GError **error);

/* The text in CP949, owned by the caller. HT_ERROR_INVALID with a message that names the characters
 * which CP949 does not have. */
char *ht_encoding_to_cp949 (const char *text, gsize *length, GError **error);

G_END_DECLS
