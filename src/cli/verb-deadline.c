#include "cli/json.h"
#include "cli/verbs.h"
#include "domain/deadline.h"
#include "store/office.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char *from_text;
static char *file;
static char *format_text;
static char **correction_texts;
static gboolean extended;

static const GOptionEntry options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("The day that starts the period"),
    N_ ("DATE") },
  { "correction", 0, 0, G_OPTION_ARG_STRING_ARRAY, &correction_texts,
    N_ ("Days of a correction period, may be repeated"), N_ ("FROM..TO") },
  { "extended", 0, 0, G_OPTION_ARG_NONE, &extended, N_ ("The ruling period was extended"), NULL },
  { "file", 0, 0, G_OPTION_ARG_STRING, &file, N_ ("Use the holidays of this office file"),
    N_ ("FILE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text or json"), N_ ("FORMAT") },
  { NULL },
};

static gboolean
read_rule (const char *text, HtDeadlineRule *rule, GError **error)
{
  if (ht_deadline_rule_parse (text, rule))
    return TRUE;
  g_autoptr (GString) known = g_string_new (NULL);
  for (HtDeadlineRule r = 0; r < HT_N_DEADLINE_RULES; r++)
    g_string_append_printf (known, "%s%s", r > 0 ? ", " : "", ht_deadline_rule_code (r));
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("There is no deadline “%s”; there are %s."),
               text, known->str);
  return FALSE;
}

/* Corrections and the extension lengthen the ruling period and nothing else; a number that would
 * leave them out silently would be believed. */
static gboolean
check_options (HtDeadlineRule rule, GError **error)
{
  if (rule == HT_DEADLINE_RULING || rule == HT_DEADLINE_EXTENSION_NOTICE)
    return TRUE;
  if (!extended && correction_texts == NULL)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("%s belongs to the ruling period and not to “%s”. Leave it out."),
               extended ? "--extended" : "--correction", ht_deadline_rule_code (rule));
  return FALSE;
}

static gboolean
read_from (HtDate *from, GError **error)
{
  if (from_text != NULL)
    return ht_read_day ("--from", from_text, from, error);
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("The option --from is missing: the day that starts the period."));
  return FALSE;
}

static GArray *
read_corrections (GError **error)
{
  g_autoptr (GArray) corrections = g_array_new (FALSE, FALSE, sizeof (HtCorrection));
  for (char **text = correction_texts; text != NULL && *text != NULL; text++)
    {
      HtPeriod period;
      if (!ht_period_parse (*text, &period))
        {
          g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                       _ ("--correction takes FROM..TO, two days such as 2021-03-10..2021-03-19, "
                          "not “%s”."),
                       *text);
          return NULL;
        }
      HtCorrection correction = { .from = period.from, .to = period.to };
      g_array_append_val (corrections, correction);
    }
  return g_steal_pointer (&corrections);
}

static HtHolidayCalendar *
load_holidays (GError **error)
{
  if (file == NULL)
    return ht_holiday_calendar_new ();
  g_autoptr (HtDb) db = ht_office_open (file, HT_DB_READ, error);
  return db == NULL ? NULL : ht_holidays_load (db, error);
}

static void
print_json (const HtDeadline *deadline)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_text (json, "rule", ht_deadline_rule_code (deadline->rule));
  ht_json_text (json, "article", deadline->article);
  ht_json_day (json, "from", deadline->from);
  ht_json_int (json, "days", deadline->days);
  ht_json_int (json, "not_counted", deadline->not_counted);
  ht_json_day (json, "nominal", deadline->nominal);
  ht_json_day (json, "due", deadline->due);
  ht_json_begin_array (json, "moved");
  for (guint i = 0; i < deadline->moved->len; i++)
    {
      HtMovedDay *moved = &g_array_index (deadline->moved, HtMovedDay, i);
      ht_json_begin_object (json, NULL);
      ht_json_day (json, "date", moved->date);
      ht_json_text (json, "why", moved->why);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  if (deadline->moved->len > 0)
    ht_json_text (json, "moved_by", "민법 §161");
  else
    ht_json_null (json, "moved_by");
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
print_text (const HtDeadline *deadline)
{
  char iso[HT_DATE_ISO_SIZE];
  printf ("%s (%s)\n", ht_deadline_rule_name (deadline->rule), deadline->article);
  printf (_ ("Starts: %s"), ht_date_write_iso (deadline->from, iso));
  putchar ('\n');
  if (deadline->days < 0)
    printf (_ ("Days before: %d"), -deadline->days);
  else
    printf (_ ("Days: %d, not counted: %d"), deadline->days, deadline->not_counted);
  putchar ('\n');
  printf (_ ("Nominal end: %s"), ht_date_write_iso (deadline->nominal, iso));
  putchar ('\n');
  for (guint i = 0; i < deadline->moved->len; i++)
    {
      HtMovedDay *moved = &g_array_index (deadline->moved, HtMovedDay, i);
      printf ("  %s %s (민법 §161)\n", ht_date_write_iso (moved->date, iso), moved->why);
    }
  printf (_ ("Due: %s"), ht_date_write_iso (deadline->due, iso));
  putchar ('\n');
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDeadlineRule rule;
  HtDate from = HT_DATE_NONE;
  HtFormat format;
  if (!read_rule (arguments[0], &rule, error) || !check_options (rule, error)
      || !read_from (&from, error)
      || !ht_read_format (format_text, HT_FORMATS_NO_CSV, &format, error))
    return FALSE;
  g_autoptr (GArray) corrections = read_corrections (error);
  if (corrections == NULL)
    return FALSE;
  g_autoptr (HtHolidayCalendar) holidays = load_holidays (error);
  if (holidays == NULL)
    return FALSE;
  g_autoptr (HtDeadline) deadline
      = ht_deadline_compute (rule, from, corrections, extended, command->today, holidays);
  if (format == HT_FORMAT_JSON)
    print_json (deadline);
  else
    print_text (deadline);
  return TRUE;
}

const HtVerb ht_verb_deadline = {
  .name = "deadline",
  .arguments = "RULE --from DATE",
  .summary = N_ ("The last day of a period of the Administrative Appeals Act, and why"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
