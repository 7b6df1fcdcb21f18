#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/outlook.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static int hearings;
static int cases;
static char *on_text;
static char *format_text;

static const GOptionEntry options[] = {
  { "hearings", 0, 0, G_OPTION_ARG_INT, &hearings,
    N_ ("Hearings a month; as in the past year when it is not given"), N_ ("N") },
  { "cases", 0, 0, G_OPTION_ARG_INT, &cases,
    N_ ("Cases ruled in each hearing; as in the past year when it is not given"), N_ ("M") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_text, N_ ("The day asked, today when it is not given"),
    N_ ("DATE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

/* 0 is what is not given; an outlook has a year before it and one behind it. */
static gboolean
check_options (HtDate on, GError **error)
{
  if (hearings < 0 || hearings > HT_OUTLOOK_MAX_HEARINGS)
    g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--hearings takes a number from 1 to %d."),
                 HT_OUTLOOK_MAX_HEARINGS);
  else if (cases < 0 || cases > HT_OUTLOOK_MAX_CASES)
    g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--cases takes a number from 1 to %d."),
                 HT_OUTLOOK_MAX_CASES);
  else if (ht_date_year (on) < 1900 || ht_date_year (on) > 2200)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                         _ ("--on takes a day between 1900 and 2200."));
  else
    return TRUE;
  return FALSE;
}

static void
write_band (HtJson *json, const char *key, HtQueueBand band)
{
  ht_json_begin_object (json, key);
  ht_json_number (json, "mean", band.mean);
  ht_json_number (json, "low", band.low);
  ht_json_number (json, "high", band.high);
  ht_json_end_object (json);
}

static void
write_past (HtJson *json, const HtOutlook *outlook)
{
  ht_json_begin_object (json, "past_year");
  ht_json_int (json, "received", outlook->past->received);
  ht_json_int (json, "ruled", outlook->past->ruled);
  ht_json_int (json, "others", outlook->past->others);
  ht_json_int (json, "pending", outlook->past->pending->len);
  ht_json_int (json, "meetings", outlook->n_meetings);
  ht_json_int (json, "hearings_a_month", outlook->past_hearings);
  ht_json_int (json, "cases_a_hearing", outlook->past_cases);
  ht_json_int (json, "ready_days", outlook->past->ready_days);
  ht_json_end_object (json);
}

static void
print_json (const HtOutlook *outlook)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_day (json, "on", outlook->past->on);
  write_past (json, outlook);
  ht_json_int (json, "hearings", outlook->plan.hearings);
  ht_json_int (json, "cases", outlook->plan.cases);
  ht_json_int (json, "runs", outlook->plan.runs);
  ht_json_begin_array (json, "months");
  for (guint i = 0; i < outlook->months->len; i++)
    {
      const HtQueueMonth *month = &g_array_index (outlook->months, HtQueueMonth, i);
      ht_json_begin_object (json, NULL);
      ht_json_day (json, "from", month->period.from);
      ht_json_day (json, "to", month->period.to);
      write_band (json, "received", month->received);
      write_band (json, "ruled", month->ruled);
      write_band (json, "others", month->others);
      write_band (json, "pending", month->pending);
      write_band (json, "days", month->days);
      write_band (json, "ruled_days", month->ruled_days);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
add_row (HtTable *table, const HtQueueMonth *month)
{
  const double numbers[] = {
    month->received.mean, month->ruled.mean,      month->others.mean, month->pending.mean,
    month->pending.low,   month->pending.high,    month->days.mean,   month->days.low,
    month->days.high,     month->ruled_days.mean,
  };
  char from[HT_DATE_ISO_SIZE], to[HT_DATE_ISO_SIZE];
  ht_table_text (table, ht_date_write_iso (month->period.from, from));
  ht_table_text (table, ht_date_write_iso (month->period.to, to));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    ht_table_number (table, numbers[i]);
  ht_table_end_row (table);
}

static void
print_table (const HtOutlook *outlook, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_row (table, "from", "to", "received", "ruled", "others", "pending", "pending_low",
                  "pending_high", "days", "days_low", "days_high", "ruled_days", NULL);
  else
    ht_table_row (table, _ ("from"), _ ("to"), _ ("received"), _ ("ruled"), _ ("withdrawn"),
                  _ ("pending"), _ ("low"), _ ("high"), _ ("days"), _ ("low"), _ ("high"),
                  _ ("days of rulings"), NULL);
  for (guint i = 0; i < outlook->months->len; i++)
    add_row (table, &g_array_index (outlook->months, HtQueueMonth, i));
  ht_table_print (table, csv);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDate on = command->today;
  HtFormat format;
  if (!ht_read_day ("--on", on_text, &on, error) || !check_options (on, error)
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  const HtOutlookRequest request = { on, (guint)hearings, (guint)cases };
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  g_autoptr (HtOutlook) outlook = db != NULL ? ht_outlook_load (db, &request, error) : NULL;
  if (outlook == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    print_json (outlook);
  else
    print_table (outlook, format == HT_FORMAT_CSV);
  if (format == HT_FORMAT_TEXT)
    {
      printf (
          _ ("Simulated with %u hearings a month and up to %u rulings in each; nine of ten runs "
             "lie between low and high."),
          outlook->plan.hearings, outlook->plan.cases);
      putchar ('\n');
    }
  return TRUE;
}

const HtVerb ht_verb_outlook = {
  .name = "outlook",
  .arguments = "FILE",
  .summary = N_ ("What will be pending in the coming year, with so many hearings"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
