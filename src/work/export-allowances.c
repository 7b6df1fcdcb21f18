#include "work/export-kind.h"

#include "store/allowances.h"
#include "store/dongs.h"
#include "store/sessions.h"

typedef struct
{
  GPtrArray *dongs;
  GPtrArray *sessions;
  GHashTable *dong_by_id;
  GHashTable *session_by_id;
} Context;

static void
free_context (Context *context)
{
  g_clear_pointer (&context->dongs, g_ptr_array_unref);
  g_clear_pointer (&context->sessions, g_ptr_array_unref);
  g_hash_table_unref (context->dong_by_id);
  g_hash_table_unref (context->session_by_id);
  g_free (context);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, free_context)

static Context *
load_context (HtDb *db, GError **error)
{
  HtPeriod period;
  g_autoptr (Context) context = g_new0 (Context, 1);
  context->dong_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  context->session_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (!ht_sessions_period (db, &period, error))
    return NULL;
  context->dongs = ht_dongs_list (db, error);
  context->sessions = context->dongs != NULL ? ht_sessions_list (db, period, error) : NULL;
  if (context->sessions == NULL)
    return NULL;
  for (guint i = 0; i < context->dongs->len; i++)
    {
      HtDong *dong = context->dongs->pdata[i];
      g_hash_table_insert (context->dong_by_id, &dong->id, dong);
    }
  for (guint i = 0; i < context->sessions->len; i++)
    {
      HtSession *session = context->sessions->pdata[i];
      g_hash_table_insert (context->session_by_id, &session->id, session);
    }
  return g_steal_pointer (&context);
}

static void
put_won (HtExportCells *cells, guint field, int won)
{
  g_autofree char *text = g_strdup_printf ("%d", won);
  ht_export_text (cells, field, text);
}

static void
put_dong (const Context *context, const HtSession *session, HtExportCells *cells, guint district,
          guint name)
{
  const HtDong *dong = g_hash_table_lookup (context->dong_by_id, &session->dong_id);
  ht_export_text (cells, district, dong != NULL ? dong->district : "");
  ht_export_text (cells, name, dong != NULL ? dong->name : "");
}

static gboolean
each_session (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (Context) context = load_context (db, error);
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_SESSION_FIELDS);
  if (context == NULL)
    return FALSE;
  for (guint i = 0; i < context->sessions->len; i++)
    {
      const HtSession *session = context->sessions->pdata[i];
      ht_export_date (cells, SESSION_HELD, session->held_on);
      put_dong (context, session, cells, SESSION_DISTRICT, SESSION_DONG);
      ht_export_text (cells, SESSION_PARTNER, session->partner);
      ht_export_text (cells, SESSION_SERVICE, ht_role_name (ht_service_role (session->service)));
      ht_export_text (cells, SESSION_START, session->start);
      ht_export_text (cells, SESSION_END, session->end);
      ht_export_text (cells, SESSION_STATE, ht_session_state_name (session->state));
      ht_export_text (cells, SESSION_REASON, session->reason);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_rate (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) rates = ht_rates_list (db, error);
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_RATE_FIELDS);
  if (rates == NULL)
    return FALSE;
  for (guint i = 0; i < rates->len; i++)
    {
      const HtRate *rate = rates->pdata[i];
      g_autofree char *percent
          = g_strdup_printf ("%d.%d", rate->withholding / 10, rate->withholding % 10);
      ht_export_text (cells, RATE_ROLE, ht_role_name (rate->role));
      ht_export_date (cells, RATE_VALID_FROM, rate->valid_from);
      put_won (cells, RATE_AMOUNT, rate->amount);
      put_won (cells, RATE_CAP, rate->cap);
      ht_export_text (cells, RATE_WITHHOLDING, percent);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const HtAllowance *one = *(HtAllowance *const *)a;
  const HtAllowance *other = *(HtAllowance *const *)b;
  return one->id < other->id ? -1 : one->id > other->id;
}

static void
put_line (const Context *context, const HtAllowance *line, HtExportCells *cells)
{
  const HtSession *session = g_hash_table_lookup (context->session_by_id, &line->session_id);
  g_autofree char *month
      = g_strdup_printf ("%04d-%02d", ht_date_year (line->month), ht_date_month (line->month));
  ht_export_text (cells, ALLOWANCE_MONTH, month);
  ht_export_text (cells, ALLOWANCE_PARTNER, line->partner);
  ht_export_text (cells, ALLOWANCE_ROLE, ht_role_name (line->role));
  ht_export_date (cells, ALLOWANCE_SESSION, line->session_on);
  if (session != NULL)
    put_dong (context, session, cells, ALLOWANCE_DISTRICT, ALLOWANCE_DONG);
  put_won (cells, ALLOWANCE_AMOUNT, line->amount);
  put_won (cells, ALLOWANCE_WITHHELD, line->withheld);
  ht_export_text (cells, ALLOWANCE_STATE, ht_allowance_state_name (line->state));
  ht_export_date (cells, ALLOWANCE_PAID, line->paid_on);
  ht_export_text (cells, ALLOWANCE_NOTE, line->note);
}

static gboolean
each_allowance (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (Context) context = load_context (db, error);
  g_autoptr (GPtrArray) lines = context != NULL ? ht_allowances_list (db, error) : NULL;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_ALLOWANCE_FIELDS);
  if (lines == NULL)
    return FALSE;
  g_ptr_array_sort (lines, compare_ids);
  for (guint i = 0; i < lines->len; i++)
    {
      put_line (context, lines->pdata[i], cells);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

const HtExportKind ht_export_sessions = { each_session };
const HtExportKind ht_export_rates = { each_rate };
const HtExportKind ht_export_allowances = { each_allowance };
