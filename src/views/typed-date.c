#include "views/typed-date.h"
#include "base/text.h"
#include "base/written-date.h"
#include <stdlib.h>
#include <string.h>

/* The number at *text and the mark after it, blanks skipped; -1 for none. */
static int
read_number (const char **text, const char *marks)
{
  char *end = NULL;
  long number;

  if (!g_ascii_isdigit (**text))
    return -1;
  number = strtol (*text, &end, 10);
  while (*end == ' ')
    end++;
  if (*end != '\0' && strchr (marks, *end) != NULL)
    end++;
  while (*end == ' ')
    end++;
  *text = end;
  return number <= 31 ? (int)number : -1;
}

gboolean
ht_typed_date_parse (const char *text, HtDate today, HtDate *date)
{
  g_autofree char *tidy = ht_text_tidy (text);
  const char *rest = tidy;

  if (tidy[0] == '\0')
    {
      *date = HT_DATE_NONE;
      return TRUE;
    }
  if (ht_written_date_parse (tidy, date))
    return TRUE;
  int month = read_number (&rest, "./-");
  int day = read_number (&rest, ".");
  if (month < 1 || day < 1 || *rest != '\0')
    return FALSE;
  *date = ht_date_new (ht_date_year (today), month, day);
  return *date != HT_DATE_NONE;
}
