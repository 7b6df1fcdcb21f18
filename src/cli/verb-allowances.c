#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/allowance-sheet.h"
#include "work/settle-allowances.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static char *month_text;
static gboolean compute;
static char *state_text;
static char *paid_text;
static char *format_text;

static const GOptionEntry options[] = {
  { "month", 0, 0, G_OPTION_ARG_STRING, &month_text, N_ ("The month, such as 2021-05"),
    N_ ("MONTH") },
  { "compute", 0, 0, G_OPTION_ARG_NONE, &compute,
    N_ ("Add the allowances of the sessions that were held"), NULL },
  { "advance", 0, 0, G_OPTION_ARG_STRING, &state_text,
    N_ ("Make the allowances reviewed, approved or paid, or computed again"), N_ ("STATE") },
  { "paid-on", 0, 0, G_OPTION_ARG_STRING, &paid_text, N_ ("The day of the payment"), N_ ("DATE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static gboolean
read_state (HtAllowanceState *state, GError **error)
{
  if (state_text == NULL)
    return TRUE;
  if (compute)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("Give either --compute or --advance, not both."));
      return FALSE;
    }
  if (state_text[0] != '\0' && ht_allowance_state_parse (state_text, state))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--advance takes computed, reviewed, approved or paid, not “%s”."), state_text);
  return FALSE;
}

static gboolean
compute_month (HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  g_autoptr (HtAllowanceStatement) statement = ht_compute_allowances (db, settling, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < statement->refusals->len; i++)
    fprintf (stderr, "%s\n", (const char *)statement->refusals->pdata[i]);
  return TRUE;
}

static gboolean
advance_month (const HtCommand *command, HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  g_autofree HtAllowanceAdvance *advance = ht_advance_allowances (db, settling, error);
  if (advance == NULL)
    return FALSE;
  if (advance->n_left > 0)
    ht_command_say (command, _ ("%u allowances are not that far yet and stay."), advance->n_left);
  return TRUE;
}

static void
write_sum (HtJson *json, const HtAllowanceSum *sum)
{
  ht_json_int (json, "n", sum->n);
  ht_json_int (json, "amount", sum->amount);
  ht_json_int (json, "withheld", sum->withheld);
  ht_json_int (json, "net", sum->amount - sum->withheld);
}

static void
write_states (HtJson *json, const HtAllowanceSheet *sheet)
{
  ht_json_begin_object (json, "states");
  for (guint i = 0; i < HT_N_ALLOWANCE_STATES; i++)
    ht_json_int (json, ht_allowance_state_code ((HtAllowanceState)i), sheet->n_of_state[i]);
  ht_json_end_object (json);
}

static void
print_json (const HtAllowanceSheet *sheet)
{
  g_autoptr (HtJson) json = ht_json_new ();
  g_autofree char *month = g_strdup_printf ("%04d-%02d", ht_date_year (sheet->period.from),
                                            ht_date_month (sheet->period.from));
  ht_json_begin_object (json, NULL);
  ht_json_text (json, "month", month);
  write_states (json, sheet);
  ht_json_begin_object (json, "total");
  write_sum (json, sheet->total);
  ht_json_end_object (json);
  ht_json_begin_array (json, "payees");
  for (guint i = 0; i < sheet->payees->len; i++)
    {
      const HtAllowanceSum *payee = sheet->payees->pdata[i];
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "name", payee->name);
      ht_json_text (json, "role", ht_role_name (payee->role));
      ht_json_text (json, "district", payee->district);
      write_sum (json, payee);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_begin_array (json, "districts");
  for (guint i = 0; i < sheet->districts->len; i++)
    {
      const HtAllowanceSum *district = sheet->districts->pdata[i];
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "district", district->name);
      write_sum (json, district);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

/* part: what the row is a sum of, for a program. */
static void
add_row (HtTable *table, const char *part, const char *name, const char *role, const char *district,
         const HtAllowanceSum *sum)
{
  if (part != NULL)
    ht_table_text (table, part);
  ht_table_text (table, name);
  ht_table_text (table, role);
  ht_table_text (table, district);
  ht_table_int (table, sum->n);
  ht_table_int (table, sum->amount);
  ht_table_int (table, sum->withheld);
  ht_table_int (table, sum->amount - sum->withheld);
  ht_table_end_row (table);
}

/* The total first, then the payees, then the districts. */
static void
print_table (const HtAllowanceSheet *sheet, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_row (table, "part", "name", "role", "district", "n", "amount", "withheld", "net",
                  NULL);
  else
    ht_table_row (table, _ ("Name"), _ ("Role"), _ ("District"), _ ("Sessions"), _ ("Amount"),
                  _ ("Withheld"), _ ("Net"), NULL);
  add_row (table, csv ? "total" : NULL, csv ? "" : _ ("Total"), "", "", sheet->total);
  for (guint i = 0; i < sheet->payees->len; i++)
    {
      const HtAllowanceSum *payee = sheet->payees->pdata[i];
      add_row (table, csv ? "payee" : NULL, payee->name, ht_role_name (payee->role),
               payee->district, payee);
    }
  for (guint i = 0; i < sheet->districts->len; i++)
    {
      const HtAllowanceSum *district = sheet->districts->pdata[i];
      add_row (table, csv ? "district" : NULL, "", "", district->name, district);
    }
  ht_table_print (table, csv);
}

static void
print_states (const HtAllowanceSheet *sheet)
{
  for (guint i = 0; i < HT_N_ALLOWANCE_STATES; i++)
    printf ("%s%s %u", i > 0 ? ", " : "", ht_allowance_state_name ((HtAllowanceState)i),
            sheet->n_of_state[i]);
  putchar ('\n');
}

static gboolean
settle (const HtCommand *command, HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  if (compute)
    return compute_month (db, settling, error);
  return state_text == NULL || advance_month (command, db, settling, error);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDate month;
  HtFormat format;
  if (!ht_read_month (month_text, &month, error))
    return FALSE;
  g_autoptr (HtAllowanceSettling) settling = ht_allowance_settling_new (month, command->clerk);
  if (!read_state (&settling->state, error)
      || !ht_read_day ("--paid-on", paid_text, &settling->paid_on, error)
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  HtDbMode mode = compute || state_text != NULL ? HT_DB_WRITE : HT_DB_READ;
  HtPeriod period = { month, ht_date_month_end (month) };
  g_autoptr (HtDb) db = ht_office_open (arguments[0], mode, error);
  if (db == NULL || !settle (command, db, settling, error))
    return FALSE;
  g_autoptr (HtAllowanceSheet) sheet = ht_allowance_sheet_load (db, period, error);
  if (sheet == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    print_json (sheet);
  else
    {
      if (format == HT_FORMAT_TEXT)
        print_states (sheet);
      print_table (sheet, format == HT_FORMAT_CSV);
    }
  return TRUE;
}

const HtVerb ht_verb_allowances = {
  .name = "allowances",
  .arguments = "FILE --month MONTH [--compute|--advance STATE]",
  .summary = N_ ("The allowances of a month: compute, advance, and the sums by payee and district"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
