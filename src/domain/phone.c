#include "domain/phone.h"

#include "base/text.h"

#include <string.h>

#define SEPARATORS ",/;"
/* The marks that may stand between the digits of a number. */
#define MARKS " -.()"

/* The digits of a number, with its leading 0; NULL when the text has anything but digits and marks.
 */
static char *
take_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *rest = text + strspn (text, MARKS);
  gboolean is_abroad = FALSE;

  if (g_str_has_prefix (rest, "+82") || g_str_has_prefix (rest, "0082"))
    {
      is_abroad = TRUE;
      rest += *rest == '+' ? 3 : 4;
    }
  for (; *rest != '\0'; rest++)
    if (g_ascii_isdigit (*rest))
      g_string_append_c (digits, *rest);
    else if (strchr (MARKS, *rest) == NULL)
      return NULL;
  if (is_abroad && digits->str[0] != '0')
    g_string_prepend_c (digits, '0');
  return g_strdup (digits->str);
}

/* A spreadsheet that takes a number for an amount drops its first 0, and has no marks in it. */
static gboolean
lost_its_zero (const char *text, const char *digits)
{
  const gsize n = strlen (digits);

  if (strspn (text, "0123456789") != strlen (text))
    return FALSE;
  return (n == 10 && g_str_has_prefix (digits, "10")) || (n == 9 && digits[0] == '2')
         || ((n == 9 || n == 10) && digits[0] >= '3' && digits[0] <= '6');
}

/* How many digits the area or the network has; 0 for a number that has none, or is no number. */
static gsize
count_prefix (const char *digits)
{
  const gsize n = strlen (digits);

  if (g_str_has_prefix (digits, "02"))
    return n == 9 || n == 10 ? 2 : 0;
  if (g_str_has_prefix (digits, "050"))
    return n == 11 || n == 12 ? 4 : 0;
  return digits[0] == '0' && digits[1] != '0' && (n == 10 || n == 11) ? 3 : 0;
}

static char *
tidy_one (const char *text)
{
  g_autofree char *taken = take_digits (text);

  if (taken == NULL)
    return ht_text_tidy (text);
  g_autofree char *digits
      = lost_its_zero (text, taken) ? g_strconcat ("0", taken, NULL) : g_strdup (taken);
  const gsize n = strlen (digits), prefix = count_prefix (digits);
  if (prefix > 0)
    return g_strdup_printf ("%.*s-%.*s-%s", (int)prefix, digits, (int)(n - prefix - 4),
                            digits + prefix, digits + n - 4);
  /* 1588-1234 and its like have no area. */
  if (n == 8 && digits[0] == '1')
    return g_strdup_printf ("%.4s-%s", digits, digits + 4);
  return ht_text_tidy (text);
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (text, SEPARATORS, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *number = tidy_one (parts[i]);
      if (number[0] != '\0')
        g_ptr_array_add (numbers, g_steal_pointer (&number));
    }
  return numbers;
}

char *
ht_phone_tidy (const char *text)
{
  g_autofree char *composed = ht_text_tidy (text);
  g_autoptr (GPtrArray) numbers = split (composed);

  g_ptr_array_add (numbers, NULL);
  return g_strjoinv (", ", (char **)numbers->pdata);
}

gboolean
ht_phone_same (const char *a, const char *b)
{
  g_autoptr (GPtrArray) left = split (a);
  g_autoptr (GPtrArray) right = split (b);

  for (guint i = 0; i < left->len; i++)
    if (g_ptr_array_find_with_equal_func (right, left->pdata[i], g_str_equal, NULL))
      return TRUE;
  return FALSE;
}
