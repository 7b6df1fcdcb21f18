#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "domain/duplicate-partners.h"
#include "store/office.h"
#include "store/partners.h"
#include <glib/gi18n-lib.h>

static char *format_text;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static const char *const codes[] = { "possible", "likely", "sure" };
static const char *const words[] = { N_ ("possible"), N_ ("likely"), N_ ("sure") };

static void
write_person (HtJson *json, const char *key, const HtPartner *person)
{
  ht_json_begin_object (json, key);
  ht_json_int (json, "id", person->id);
  ht_json_text (json, "name", person->name);
  ht_json_text (json, "firm", person->firm);
  ht_json_text (json, "district", person->district);
  ht_json_text (json, "phone", person->phone);
  ht_json_text (json, "email", person->email);
  ht_json_end_object (json);
}

static void
print_json (GPtrArray *pairs)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_begin_array (json, "pairs");
  for (guint i = 0; i < pairs->len; i++)
    {
      const HtDuplicatePair *pair = pairs->pdata[i];
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "sureness", codes[pair->sureness]);
      ht_json_text (json, "reason", pair->reason);
      write_person (json, "a", pair->a);
      write_person (json, "b", pair->b);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
put_person (HtTable *table, const HtPartner *person)
{
  ht_table_int (table, person->id);
  ht_table_text (table, person->name);
  ht_table_text (table, person->firm);
}

static void
print_table (GPtrArray *pairs, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_row (table, "sureness", "id", "name", "firm", "other_id", "other_name", "other_firm",
                  "reason", NULL);
  for (guint i = 0; i < pairs->len; i++)
    {
      const HtDuplicatePair *pair = pairs->pdata[i];
      ht_table_text (table, csv ? codes[pair->sureness] : _ (words[pair->sureness]));
      put_person (table, pair->a);
      put_person (table, pair->b);
      ht_table_text (table, pair->reason);
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
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  g_autoptr (GPtrArray) partners = db != NULL ? ht_partners_list (db, error) : NULL;
  if (partners == NULL)
    return FALSE;
  g_autoptr (GPtrArray) pairs = ht_partners_duplicates (partners);
  if (format == HT_FORMAT_JSON)
    print_json (pairs);
  else
    print_table (pairs, format == HT_FORMAT_CSV);
  return TRUE;
}

const HtVerb ht_verb_duplicates = {
  .name = "duplicates",
  .arguments = "FILE",
  .summary = N_ ("Partners who may be one person under two records, the surest first"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
