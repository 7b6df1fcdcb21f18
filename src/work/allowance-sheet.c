#include "work/allowance-sheet.h"

#include "store/allowances.h"
#include <string.h>

/* What the names in the sheet are found by. */
typedef struct
{
  HtAllowanceSheet *sheet;
  GHashTable *payees;    /* "partner role" → HtAllowanceSum, not owned */
  GHashTable *persons;   /* partner → HtAllowanceSum, not owned */
  GHashTable *districts; /* name → HtAllowanceSum, not owned */
} Build;

static void
free_sum (gpointer data)
{
  HtAllowanceSum *sum = data;

  g_free (sum->name);
  g_free (sum->district);
  g_free (sum->firm);
  g_free (sum);
}

static HtAllowanceSum *
new_sum (const char *name)
{
  HtAllowanceSum *sum = g_new0 (HtAllowanceSum, 1);

  sum->name = g_strdup (name);
  sum->district = g_strdup ("");
  sum->firm = g_strdup ("");
  sum->state = HT_ALLOWANCE_PAID;
  return sum;
}

/* The sum under a key, made when there is none; takes the key. */
static HtAllowanceSum *
sum_under (GHashTable *sums, GPtrArray *list, char *key, const char *name)
{
  HtAllowanceSum *sum = g_hash_table_lookup (sums, key);

  if (sum != NULL)
    {
      g_free (key);
      return sum;
    }
  sum = new_sum (name);
  g_ptr_array_add (list, sum);
  g_hash_table_insert (sums, key, sum);
  return sum;
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
add (HtAllowanceSum *sum, const HtAllowance *line)
{
  sum->n += line->reverses_id != 0 ? -1 : 1;
  sum->amount += line->amount;
  sum->withheld += line->withheld;
  sum->roles |= 1u << line->role;
  sum->state = MIN (sum->state, line->state);
}

static void
add_to_payee (HtAllowanceSum *payee, const HtAllowance *line)
{
  payee->partner_id = line->partner_id;
  payee->role = line->role;
  set_text (&payee->district, line->home);
  set_text (&payee->firm, line->firm);
  add (payee, line);
}

static void
add_line (Build *build, const HtAllowance *line)
{
  HtAllowanceSheet *sheet = build->sheet;
  char *role = g_strdup_printf ("%" G_GINT64_FORMAT " %d", line->partner_id, (int)line->role);
  char *person = g_strdup_printf ("%" G_GINT64_FORMAT, line->partner_id);

  add_to_payee (sum_under (build->payees, sheet->payees, role, line->partner), line);
  add_to_payee (sum_under (build->persons, sheet->persons, person, line->partner), line);
  HtAllowanceSum *district
      = sum_under (build->districts, sheet->districts, g_strdup (line->district), line->district);

  district->order = line->district_order;
  add (district, line);
  add (sheet->total, line);
  sheet->n_of_state[line->state]++;
  sheet->amount_of_state[line->state] += line->amount;
  sheet->n_reversals += line->reverses_id != 0 ? 1 : 0;
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const HtAllowanceSum *one = *(HtAllowanceSum *const *)a;
  const HtAllowanceSum *other = *(HtAllowanceSum *const *)b;
  int order = strcmp (one->name, other->name);

  if (order == 0)
    order = (int)one->role - (int)other->role;
  if (order == 0)
    order = strcmp (one->district, other->district);
  return order != 0 ? order
                    : (one->partner_id > other->partner_id) - (one->partner_id < other->partner_id);
}

static HtAllowanceSheet *
new_sheet (HtPeriod period)
{
  HtAllowanceSheet *sheet = g_new0 (HtAllowanceSheet, 1);

  sheet->period.from = ht_date_month_start (period.from);
  sheet->period.to = ht_date_month_end (period.to);
  sheet->total = new_sum ("");
  sheet->payees = g_ptr_array_new_with_free_func (free_sum);
  sheet->persons = g_ptr_array_new_with_free_func (free_sum);
  sheet->districts = g_ptr_array_new_with_free_func (free_sum);
  return sheet;
}

static int
compare_orders (gconstpointer a, gconstpointer b)
{
  const HtAllowanceSum *one = *(HtAllowanceSum *const *)a;
  const HtAllowanceSum *other = *(HtAllowanceSum *const *)b;

  return one->order - other->order;
}

void
ht_allowance_sheet_free (HtAllowanceSheet *self)
{
  if (self == NULL)
    return;
  free_sum (self->total);
  g_ptr_array_unref (self->payees);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->districts);
  g_free (self);
}

HtAllowanceSheet *
ht_allowance_sheet_of (GPtrArray *lines, HtPeriod period)
{
  g_autoptr (GHashTable) payees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) districts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HtAllowanceSheet *sheet = new_sheet (period);
  Build build = { sheet, payees, persons, districts };

  for (guint i = 0; i < lines->len; i++)
    add_line (&build, lines->pdata[i]);
  g_ptr_array_sort (sheet->payees, compare_sums);
  g_ptr_array_sort (sheet->persons, compare_sums);
  g_ptr_array_sort (sheet->districts, compare_orders);
  return sheet;
}

HtAllowanceSheet *
ht_allowance_sheet_load (HtDb *db, HtPeriod period, GError **error)
{
  const HtPeriod months = { ht_date_month_start (period.from), ht_date_month_end (period.to) };
  g_autoptr (GPtrArray) lines = ht_allowances_of_period (db, months, error);

  return lines != NULL ? ht_allowance_sheet_of (lines, months) : NULL;
}
