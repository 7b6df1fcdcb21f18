#include "exchange/csv-guard.h"

#include <string.h>

gboolean
ht_csv_needs_guard (const char *text)
{
  char sign = text[strspn (text, "'")];
  return sign != '\0' && strchr ("=+-@\t\r", sign) != NULL;
}

const char *
ht_csv_unguard (const char *text)
{
  return text[0] == '\'' && ht_csv_needs_guard (text) ? text + 1 : text;
}
