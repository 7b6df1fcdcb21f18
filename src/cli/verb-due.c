#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/due-list.h"
#include <glib/gi18n-lib.h>

static int within = 14;
static char *format_text;

static const GOptionEntry options[] = {
  { "within", 0, 0, G_OPTION_ARG_INT, &within, N_ ("Deadlines of so many days from today"),
    N_ ("DAYS") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static void
print_json (GPtrArray *items, HtDate today)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_day (json, "today", today);
  ht_json_int (json, "within", within);
  ht_json_begin_array (json, "deadlines");
  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = g_ptr_array_index (items, i);
      ht_json_begin_object (json, NULL);
      ht_json_day (json, "due", item->due);
      ht_json_int (json, "days_left", item->days_left);
      ht_json_text (json, "rule", ht_deadline_rule_code (item->rule));
      ht_json_text (json, "article", ht_deadline_rule_article (item->rule));
      ht_json_text (json, "case_number", item->case_number);
      ht_json_text (json, "agency", item->agency);
      ht_json_text (json, "title", item->title);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
print_table (GPtrArray *items, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_row (table, "due", "days_left", "rule", "case_number", "agency", "title", NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = g_ptr_array_index (items, i);
      char iso[HT_DATE_ISO_SIZE];
      ht_table_text (table, ht_date_write_iso (item->due, iso));
      ht_table_int (table, item->days_left);
      ht_table_text (table,
                     csv ? ht_deadline_rule_code (item->rule) : ht_deadline_rule_name (item->rule));
      ht_table_text (table, item->case_number);
      ht_table_text (table, item->agency);
      ht_table_text (table, item->title);
      ht_table_end_row (table);
    }
  ht_table_print (table, csv);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtFormat format;
  if (!ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  if (within < 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--within takes a number from 0 on."));
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (GPtrArray) items = ht_due_list_load (db, command->today, within, error);
  if (items == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    print_json (items, command->today);
  else
    print_table (items, format == HT_FORMAT_CSV);
  return TRUE;
}

const HtVerb ht_verb_due = {
  .name = "due",
  .arguments = "FILE",
  .summary = N_ ("Open deadlines, soonest first"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
