#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/journal.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>

static int last = 20;
static char *format_text;

static const GOptionEntry options[] = {
  { "last", 0, 0, G_OPTION_ARG_INT, &last, N_ ("How many entries, the newest first"), "N" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text or json"), N_ ("FORMAT") },
  { NULL },
};

static void
print_json (GPtrArray *entries)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_begin_array (json, "entries");
  for (guint i = 0; i < entries->len; i++)
    {
      const HtJournalEntry *entry = g_ptr_array_index (entries, i);
      ht_json_begin_object (json, NULL);
      ht_json_int (json, "id", entry->id);
      ht_json_text (json, "at", entry->at);
      ht_json_text (json, "clerk", entry->clerk);
      ht_json_text (json, "label", entry->label);
      ht_json_text (json, "kind", entry->kind);
      ht_json_int (json, "record_id", entry->record_id);
      ht_json_text (json, "what", entry->what);
      ht_json_int (json, "undoes", entry->undoes);
      ht_json_text (json, "hash", entry->hash);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
print_text (GPtrArray *entries)
{
  g_autoptr (HtTable) table = ht_table_new ();
  for (guint i = 0; i < entries->len; i++)
    {
      const HtJournalEntry *entry = g_ptr_array_index (entries, i);
      ht_table_int (table, entry->id);
      ht_table_text (table, entry->at);
      ht_table_text (table, entry->clerk);
      ht_table_text (table, entry->what);
      ht_table_text (table, entry->label);
      ht_table_end_row (table);
    }
  ht_table_print (table, FALSE);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtFormat format;
  if (!ht_read_format (format_text, HT_FORMATS_NO_CSV, &format, error))
    return FALSE;
  if (last < 1)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--last takes a number from 1 on."));
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (GPtrArray) entries = ht_journal_last (db, (guint)last, error);
  if (entries == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    print_json (entries);
  else
    print_text (entries);
  return TRUE;
}

const HtVerb ht_verb_journal = {
  .name = "journal",
  .arguments = "FILE",
  .summary = N_ ("The newest changes: when, who, what"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
