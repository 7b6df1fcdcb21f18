#include "cli/allowance-output.h"

#include "cli/json.h"
#include "cli/table.h"
#include "work/allowance-sheet.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

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
write_line (HtJson *json, const HtAllowance *line)
{
  ht_json_begin_object (json, NULL);
  ht_json_int (json, "id", line->id);
  ht_json_text (json, "name", line->partner);
  ht_json_text (json, "role", ht_role_name (line->role));
  ht_json_day (json, "session_on", line->session_on);
  ht_json_text (json, "district", line->district);
  ht_json_text (json, "dong", line->dong);
  ht_json_int (json, "amount", line->amount);
  ht_json_int (json, "withheld", line->withheld);
  ht_json_text (json, "state", ht_allowance_state_code (line->state));
  ht_json_day (json, "paid_on", line->paid_on);
  if (line->reverses_id != 0)
    ht_json_int (json, "reverses", line->reverses_id);
  ht_json_text (json, "note", line->note);
  ht_json_end_object (json);
}

static void
write_lines (HtJson *json, GPtrArray *lines)
{
  ht_json_begin_array (json, "lines");
  for (guint i = 0; i < lines->len; i++)
    write_line (json, lines->pdata[i]);
  ht_json_end_array (json);
}

static void
print_json (const HtAllowanceSheet *sheet, GPtrArray *lines)
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
  if (lines != NULL)
    write_lines (json, lines);
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

static void
print_line (HtTable *table, const HtAllowance *line)
{
  g_autofree char *place = g_strdup_printf ("%s %s", line->district, line->dong);
  char day[HT_DATE_ISO_SIZE];

  ht_table_int (table, line->id);
  ht_table_text (table, line->partner);
  ht_table_text (table, ht_role_name (line->role));
  ht_table_text (table, ht_date_write_iso (line->session_on, day));
  ht_table_text (table, g_strstrip (place));
  ht_table_int (table, line->amount);
  ht_table_int (table, line->withheld);
  ht_table_text (table, ht_allowance_state_name (line->state));
  ht_table_text (table, line->note);
  ht_table_end_row (table);
}

static void
print_lines (GPtrArray *lines, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();

  if (csv)
    ht_table_row (table, "id", "name", "role", "session_on", "place", "amount", "withheld", "state",
                  "note", NULL);
  else
    ht_table_row (table, _ ("Number"), _ ("Name"), _ ("Role"), _ ("Day"), _ ("Place"), _ ("Amount"),
                  _ ("Withheld"), _ ("State"), _ ("Note"), NULL);
  for (guint i = 0; i < lines->len; i++)
    print_line (table, lines->pdata[i]);
  ht_table_print (table, csv);
}

void
ht_allowances_print (GPtrArray *lines, HtPeriod month, gboolean each_line, HtFormat format)
{
  g_autoptr (HtAllowanceSheet) sheet = ht_allowance_sheet_of (lines, month);

  if (format == HT_FORMAT_JSON)
    {
      print_json (sheet, each_line ? lines : NULL);
      return;
    }
  if (format == HT_FORMAT_TEXT)
    print_states (sheet);
  if (each_line)
    print_lines (lines, format == HT_FORMAT_CSV);
  else
    print_table (sheet, format == HT_FORMAT_CSV);
}
