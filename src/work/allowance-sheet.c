#include "work/allowance-sheet.h"

#include "store/allowances.h"
#include "store/dongs.h"
#include "store/partners.h"
#include "store/sessions.h"
#include <string.h>

/* What the names in the sheet are found by. */
typedef struct
{
  HtAllowanceSheet *sheet;
  GHashTable *payees;    /* "partner role" → HtAllowanceSum, not owned */
  GHashTable *districts; /* name → HtAllowanceSum, not owned */
  GHashTable *homes;     /* partner → its district, owned by the partners */
  GHashTable *places;    /* session → its district, owned by the dongs */
} Build;

static void
free_sum (gpointer data)
{
  HtAllowanceSum *sum = data;

  g_free (sum->name);
  g_free (sum->district);
  g_free (sum);
}

static HtAllowanceSum *
new_sum (const char *name)
{
  HtAllowanceSum *sum = g_new0 (HtAllowanceSum, 1);

  sum->name = g_strdup (name);
  sum->district = g_strdup ("");
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
add (HtAllowanceSum *sum, const HtAllowance *line)
{
  sum->n += line->reverses_id != 0 ? -1 : 1;
  sum->amount += line->amount;
  sum->withheld += line->withheld;
}

static void
add_line (Build *build, const HtAllowance *line)
{
  HtAllowanceSheet *sheet = build->sheet;
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %d", line->partner_id, (int)line->role);
  const char *home = g_hash_table_lookup (build->homes, &line->partner_id);
  const char *place = g_hash_table_lookup (build->places, &line->session_id);
  HtAllowanceSum *payee = sum_under (build->payees, sheet->payees, key, line->partner);

  payee->role = line->role;
  g_free (payee->district);
  payee->district = g_strdup (home != NULL ? home : "");
  if (place == NULL)
    place = "";
  add (payee, line);
  add (sum_under (build->districts, sheet->districts, g_strdup (place), place), line);
  add (sheet->total, line);
  sheet->n_of_state[line->state]++;
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
  return order != 0 ? order : strcmp (one->district, other->district);
}

static void
fill_homes (Build *build, GPtrArray *partners)
{
  for (guint i = 0; i < partners->len; i++)
    {
      HtPartner *partner = partners->pdata[i];
      g_hash_table_insert (build->homes, &partner->id, partner->district);
    }
}

static void
fill_places (Build *build, GPtrArray *sessions, GPtrArray *dongs)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < dongs->len; i++)
    {
      HtDong *dong = dongs->pdata[i];
      g_hash_table_insert (by_id, &dong->id, dong);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      const HtDong *dong = g_hash_table_lookup (by_id, &session->dong_id);
      if (dong != NULL)
        g_hash_table_insert (build->places, &session->id, dong->district);
    }
}

static HtAllowanceSheet *
new_sheet (HtPeriod period)
{
  HtAllowanceSheet *sheet = g_new0 (HtAllowanceSheet, 1);

  sheet->period.from = ht_date_month_start (period.from);
  sheet->period.to = ht_date_month_end (period.to);
  sheet->total = new_sum ("");
  sheet->payees = g_ptr_array_new_with_free_func (free_sum);
  sheet->districts = g_ptr_array_new_with_free_func (free_sum);
  return sheet;
}

/* A reversing line may be of a session long before the period. */
static GPtrArray *
list_sessions (HtDb *db, GError **error)
{
  HtPeriod period;

  return ht_sessions_period (db, &period, error) ? ht_sessions_list (db, period, error) : NULL;
}

void
ht_allowance_sheet_free (HtAllowanceSheet *self)
{
  if (self == NULL)
    return;
  free_sum (self->total);
  g_ptr_array_unref (self->payees);
  g_ptr_array_unref (self->districts);
  g_free (self);
}

HtAllowanceSheet *
ht_allowance_sheet_load (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) lines = ht_allowances_list (db, error);
  g_autoptr (GPtrArray) partners = lines != NULL ? ht_partners_list (db, error) : NULL;
  g_autoptr (GPtrArray) dongs = partners != NULL ? ht_dongs_list (db, error) : NULL;
  g_autoptr (GPtrArray) sessions = dongs != NULL ? list_sessions (db, error) : NULL;
  g_autoptr (GHashTable) payees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) districts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) homes = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (sessions == NULL)
    return NULL;
  g_autoptr (HtAllowanceSheet) sheet = new_sheet (period);
  Build build = { sheet, payees, districts, homes, places };
  fill_homes (&build, partners);
  fill_places (&build, sessions, dongs);
  for (guint i = 0; i < lines->len; i++)
    if (ht_period_contains (sheet->period, ((HtAllowance *)lines->pdata[i])->month))
      add_line (&build, lines->pdata[i]);
  g_ptr_array_sort (sheet->payees, compare_sums);
  g_ptr_array_sort (sheet->districts, compare_sums);
  return g_steal_pointer (&sheet);
}
