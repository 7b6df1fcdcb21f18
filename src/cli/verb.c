#include "cli/verb.h"
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const format_names[] = { "text", "csv", "json" };

static char *
list_formats (guint allowed)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (allowed & (1u << i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", format_names[i]);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

int
ht_exit_code (const GError *error)
{
  if (error == NULL)
    return 0;
  if (error->domain == G_OPTION_ERROR)
    return 2;
  if (error->domain != HT_ERROR)
    return 3;
  switch ((HtError)error->code)
    {
    case HT_ERROR_INVALID:
    case HT_ERROR_NOT_FOUND:
    case HT_ERROR_CONFLICT:
      return 1;
    case HT_ERROR_USAGE:
      return 2;
    case HT_ERROR_BUSY:
    case HT_ERROR_READ_ONLY:
    case HT_ERROR_NEWER_FILE:
    case HT_ERROR_FORMAT:
    case HT_ERROR_FILE:
    case HT_ERROR_INTERNAL:
      return 3;
    }
  return 3;
}

void
ht_command_say (const HtCommand *command, const char *format, ...)
{
  if (command->quiet)
    return;
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "%s\n", sentence);
}

gboolean
ht_read_format (const char *text, guint allowed, HtFormat *format, GError **error)
{
  *format = HT_FORMAT_TEXT;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    if ((allowed & (1u << i)) && strcmp (text, format_names[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  g_autofree char *formats = list_formats (allowed);
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--format takes one of %s, not “%s”."), formats,
               text);
  return FALSE;
}

gboolean
ht_read_day (const char *option, const char *text, HtDate *date, GError **error)
{
  if (text == NULL || ht_date_parse (text, date))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("%s takes a day such as 2021-04-05; “%s” is no day of the calendar."), option,
               text);
  return FALSE;
}

gboolean
ht_read_period (const char *text, HtPeriod *period, GError **error)
{
  if (text == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("The option --period is missing: 2021, 2021-Q1, 2021-03 or FROM..TO."));
      return FALSE;
    }
  if (ht_period_parse (text, period))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--period takes 2021, 2021-Q1, 2021-03 or FROM..TO, not “%s”."), text);
  return FALSE;
}

gboolean
ht_read_month (const char *text, HtDate *month, GError **error)
{
  HtPeriod period;
  if (text == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("The option --month is missing: 2021-03."));
      return FALSE;
    }
  if (ht_period_parse (text, &period) && ht_date_month_start (period.from) == period.from
      && ht_date_month_end (period.from) == period.to)
    {
      *month = period.from;
      return TRUE;
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--month takes a month such as 2021-03, not “%s”."), text);
  return FALSE;
}
