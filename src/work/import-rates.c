#include "work/import-kind.h"

#include "base/text.h"
#include "store/allowances.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST 100000000

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_rates_list (db, error);
}

static void
release (gpointer context)
{
  g_ptr_array_unref (context);
}

static const HtRate *
find_existing (const GPtrArray *rates, const HtRate *like)
{
  for (guint i = 0; i < rates->len; i++)
    {
      const HtRate *rate = rates->pdata[i];
      if (rate->role == like->role && rate->valid_from == like->valid_from)
        return rate;
    }
  return NULL;
}

/* A percentage with at most one decimal, in thousandths. */
static void
read_withholding (HtImport *import, guint row, int *withholding)
{
  g_autofree char *text = ht_text_squeeze (ht_import_cell (import, row, RATE_WITHHOLDING));
  char *end = NULL;
  if (text[0] == '\0')
    return;
  double percent = g_ascii_strtod (text, &end);
  if (*end == '%')
    end++;
  if (*end == '\0' && percent >= 0 && percent <= 100
      && fabs (percent * 10 - round (percent * 10)) < 1e-6)
    *withholding = (int)lround (percent * 10);
  else
    ht_import_fault (import, row, RATE_WITHHOLDING,
                     _ ("“%s” is no percentage; write a number from 0 to 100, such as 3.3."), text);
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autofree HtRate *rate = g_new0 (HtRate, 1);
  rate->valid_from = HT_DATE_NONE;
  if (!ht_role_parse (ht_import_cell (import, row, RATE_ROLE), &rate->role))
    ht_import_fault_word (import, row, RATE_ROLE,
                          "마을변호사, 마을법무사, 공익변호사단, 위원, 국선대리인");
  ht_import_date (import, row, RATE_VALID_FROM, &rate->valid_from);
  ht_import_won (import, row, RATE_AMOUNT, 0, MOST, &rate->amount);
  ht_import_won (import, row, RATE_CAP, 0, MOST, &rate->cap);
  read_withholding (import, row, &rate->withholding);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtRate *existing = find_existing (ht_import_context (import), rate);
  if (existing != NULL && !ht_import_has (import, RATE_CAP))
    rate->cap = existing->cap;
  if (existing != NULL && !ht_import_has (import, RATE_WITHHOLDING))
    rate->withholding = existing->withholding;
  *key = g_strdup_printf ("%d %d", (int)rate->role, (int)rate->valid_from);
  *verdict = existing == NULL ? HT_VERDICT_NEW
             : existing->amount == rate->amount && existing->cap == rate->cap
                     && existing->withholding == rate->withholding
                 ? HT_VERDICT_SAME
                 : HT_VERDICT_CHANGED;
  return g_steal_pointer (&rate);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_rates_put (db, record, error);
}

const HtImportKind ht_import_rates = { prepare, release, read_row, store, g_free, NULL };
