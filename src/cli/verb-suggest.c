#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/suggest-lawyers.h"
#include <glib/gi18n-lib.h>

static char *on_text;
static char *format_text;
static gboolean accept;

static const GOptionEntry options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_text, N_ ("The day to look at, today without it"),
    N_ ("YYYY-MM-DD") },
  { "accept", 0, 0, G_OPTION_ARG_NONE, &accept,
    N_ ("Make schedules of all suggestions, from that day on"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static void
print_json (GPtrArray *suggestions)
{
  g_autoptr (HtJson) json = ht_json_new ();

  ht_json_begin_array (json, NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const HtSuggestion *one = g_ptr_array_index (suggestions, i);
      g_autofree char *weeks = ht_weeks_to_text (one->weeks);
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "district", one->district);
      ht_json_text (json, "dong", one->dong);
      ht_json_text (json, "partner", one->partner);
      ht_json_text (json, "weekday", ht_weekday_name (one->weekday));
      ht_json_text (json, "weeks", weeks);
      ht_json_int (json, "load", one->load);
      ht_json_int (json, "limit", one->limit);
      ht_json_int (json, "cost", one->cost);
      ht_json_text (json, "reason", one->reason);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_print (json);
}

static void
print_table (GPtrArray *suggestions, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();

  if (csv)
    ht_table_row (table, "district", "dong", "partner", "weekday", "weeks", "reason", NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const HtSuggestion *one = g_ptr_array_index (suggestions, i);
      g_autofree char *weeks = ht_weeks_to_text (one->weeks);
      ht_table_row (table, one->district, one->dong, one->partner, ht_weekday_name (one->weekday),
                    weeks, one->reason, NULL);
    }
  ht_table_print (table, csv);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtFormat format;
  HtDate on = command->today;

  if (!ht_read_format (format_text, HT_FORMATS_ALL, &format, error)
      || !ht_read_day ("--on", on_text, &on, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], accept ? HT_DB_WRITE : HT_DB_READ, error);
  g_autoptr (GPtrArray) suggestions
      = db != NULL ? ht_suggest_lawyers (db, GINT_TO_POINTER (on), error) : NULL;
  if (suggestions == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    print_json (suggestions);
  else
    print_table (suggestions, format == HT_FORMAT_CSV);
  if (!accept || suggestions->len == 0)
    return TRUE;
  g_autoptr (HtSuggestionAccepting) accepting
      = ht_suggestion_accepting_new (g_ptr_array_ref (suggestions), on, command->clerk);
  return ht_accept_suggestions (db, accepting, error) != NULL;
}

const HtVerb ht_verb_suggest = {
  .name = "suggest",
  .arguments = "FILE",
  .summary = N_ ("Suggest lawyers for the neighbourhoods that are not covered"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
