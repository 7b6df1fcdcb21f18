#include "base/written-date.h"

#include <string.h>

#define PIVOT 70 /* '70 is 1970, '69 is 2069 */
#define LONGEST_TEXT 64

/* Excel counts from here; its number of the first and of the last day that is taken for one. */
#define EXCEL_EPOCH ht_date_new (1899, 12, 30)
#define EXCEL_FIRST 10959 /* 1930-01-01 */
#define EXCEL_LAST 73050  /* 2099-12-31 */

/* Quotation marks before a year of two digits, as word processors set them. */
static const char *const year_marks[] = { "'", "’", "‘", "`", "´" };
static const char *const midnights[] = { " 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00" };

/* Takes a weekday in brackets off the end; FALSE when there is something else in them. */
static gboolean
take_weekday (char *text, gboolean *has_weekday, HtWeekday *weekday)
{
  char *open = strrchr (text, '(');

  *has_weekday = open != NULL;
  if (open == NULL)
    return TRUE;
  if (!g_str_has_suffix (text, ")"))
    return FALSE;
  text[strlen (text) - 1] = '\0';
  *open = '\0';
  g_strchomp (text);
  return ht_weekday_parse (open + 1, weekday);
}

static void
take_midnight (char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (midnights); i++)
    if (g_str_has_suffix (text, midnights[i]))
      {
        text[strlen (text) - strlen (midnights[i])] = '\0';
        return;
      }
}

/* 2021년 4월 5일 → 2021. 4. 5. */
static char *
replace_words (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "년", ".", 1);
  g_string_replace (plain, "월", ".", 1);
  g_string_replace (plain, "일", ".", 1);
  return g_string_free (plain, FALSE);
}

/* Puts the century before a year of two digits; NULL when the year has more or fewer. */
static char *
complete_year (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (year_marks); i++)
    if (g_str_has_prefix (text, year_marks[i]))
      {
        text += strlen (year_marks[i]);
        break;
      }
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return NULL;
  const int year = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
  const char *mark = text + 2 + strspn (text + 2, " ");
  if (*mark != '.' && *mark != '-')
    return NULL;
  return g_strdup_printf ("%d%s", (year < PIVOT ? 2000 : 1900) + year, text + 2);
}

static gboolean
read_excel_number (const char *text, HtDate *date)
{
  guint64 number;

  if (strlen (text) != 5
      || !g_ascii_string_to_unsigned (text, 10, EXCEL_FIRST, EXCEL_LAST, &number, NULL))
    return FALSE;
  *date = EXCEL_EPOCH + (HtDate)number;
  return TRUE;
}

static gboolean
read_day (const char *text, HtDate *date)
{
  if (ht_date_parse (text, date) || read_excel_number (text, date))
    return TRUE;
  g_autofree char *plain = replace_words (text);
  g_autofree char *complete = complete_year (plain);
  return ht_date_parse (complete != NULL ? complete : plain, date);
}

gboolean
ht_written_date_parse (const char *text, HtDate *date)
{
  HtWeekday weekday = HT_MONDAY;
  gboolean has_weekday = FALSE;
  HtDate read = HT_DATE_NONE;

  if (text == NULL || strlen (text) > LONGEST_TEXT)
    return FALSE;
  g_autofree char *day = g_strstrip (g_strdup (text));
  take_midnight (day);
  if (!take_weekday (day, &has_weekday, &weekday) || !read_day (day, &read)
      || (has_weekday && ht_date_weekday (read) != weekday))
    return FALSE;
  *date = read;
  return TRUE;
}
