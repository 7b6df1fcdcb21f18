#include "work/import-services.h"

#include "base/text.h"
#include "base/written-date.h"
#include "store/allowances.h"
#include "work/import-ledger.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MOST 100000000
#define FIRST_YEAR 1990
#define LAST_YEAR 2199

typedef struct
{
  HtDongLookup *dongs;
  HtPeopleLookup *people;
  HtLedger *ledger;
  GPtrArray *rates;
  GHashTable *taken_back; /* "name day" of the rows that take a payment back */
} Context;

/* What a row says, once its names are found. */
typedef struct
{
  HtAllowance *line;
  HtPartner *person;
  GPtrArray *sessions; /* of HtSession, not owned: those that the row can mean; NULL for none */
  gboolean has_withheld;
} Row;

static void
clear_row (Row *row)
{
  ht_allowance_free (row->line);
  g_clear_pointer (&row->sessions, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, clear_row)

static void
release (gpointer data)
{
  Context *context = data;
  ht_dong_lookup_free (context->dongs);
  ht_people_lookup_free (context->people);
  ht_ledger_free (context->ledger);
  g_clear_pointer (&context->rates, g_ptr_array_unref);
  g_hash_table_unref (context->taken_back);
  g_free (context);
}

static void
free_record (gpointer record)
{
  /* An HtLedgerEntry: the ledger's. */
}

/* "name day" of a row's session, owned by the caller. */
static char *
session_key (HtImport *import, guint row)
{
  g_autofree char *name = ht_text_tidy (ht_import_cell (import, row, ALLOWANCE_PARTNER));
  g_autofree char *written = ht_text_tidy (ht_import_cell (import, row, ALLOWANCE_SESSION));
  HtDate day = HT_DATE_NONE;
  ht_written_date_parse (written, &day);
  return g_strdup_printf ("%s %d", name, (int)day);
}

static GHashTable *
find_taken_back (HtImport *import)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 0; row < ht_sheet_n_rows (ht_import_sheet (import)); row++)
    {
      g_autofree char *amount = ht_text_tidy (ht_import_cell (import, row, ALLOWANCE_AMOUNT));
      if (amount[0] == '-')
        g_hash_table_add (keys, session_key (import, row));
    }
  return keys;
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  Context *context = g_new0 (Context, 1);
  context->taken_back = find_taken_back (import);
  context->dongs = ht_dong_lookup_load (db, error);
  if (context->dongs != NULL)
    context->people = ht_people_lookup_load (db, error);
  if (context->people != NULL)
    context->rates = ht_rates_list (db, error);
  if (context->rates != NULL)
    context->ledger = ht_ledger_load (db, ht_import_period (import, ALLOWANCE_SESSION), error);
  if (context->ledger != NULL)
    return context;
  release (context);
  return NULL;
}

/* Reads 2021-03, 2021.3., 2021/3, 202103 and 2021년 3월. */
static void
read_month (HtImport *import, guint row, HtDate *month)
{
  g_autofree char *text = NULL;
  int year = 0, number = 0, used = 0;
  ht_import_text (import, row, ALLOWANCE_MONTH, &text);
  if (text == NULL)
    return;
  g_autofree char *squeezed = ht_text_squeeze (text);
  gboolean is_read
      = (sscanf (squeezed, "%4d%*[-./]%2d%n", &year, &number, &used) == 2
         && (squeezed[used] == '\0' || g_str_equal (squeezed + used, ".")))
        || (sscanf (squeezed, "%4d년%2d월%n", &year, &number, &used) == 2 && used > 0
            && squeezed[used] == '\0')
        || (sscanf (squeezed, "%4d%2d%n", &year, &number, &used) == 2 && squeezed[used] == '\0');
  if (is_read && year >= FIRST_YEAR && year <= LAST_YEAR && number >= 1 && number <= 12)
    *month = ht_date_new (year, number, 1);
  else
    ht_import_fault (import, row, ALLOWANCE_MONTH, _ ("“%s” is no month; write it as 2021-03."),
                     text);
}

static void
read_cells (HtImport *import, guint row, HtAllowance *line)
{
  read_month (import, row, &line->month);
  ht_import_text (import, row, ALLOWANCE_PARTNER, &line->partner);
  if (!ht_role_parse (ht_import_cell (import, row, ALLOWANCE_ROLE), &line->role))
    ht_import_fault_word (import, row, ALLOWANCE_ROLE,
                          "마을변호사, 마을법무사, 공익변호사단, 위원, 국선대리인");
  ht_import_date (import, row, ALLOWANCE_SESSION, &line->session_on);
  ht_import_won (import, row, ALLOWANCE_AMOUNT, -MOST, MOST, &line->amount);
  ht_import_won (import, row, ALLOWANCE_WITHHELD, -MOST, MOST, &line->withheld);
  if (!ht_allowance_state_parse (ht_import_cell (import, row, ALLOWANCE_STATE), &line->state))
    ht_import_fault_word (import, row, ALLOWANCE_STATE, "산정, 검토, 승인, 지급");
  ht_import_date (import, row, ALLOWANCE_PAID, &line->paid_on);
  ht_import_note (import, row, ALLOWANCE_NOTE, &line->note);
  if ((line->state == HT_ALLOWANCE_PAID) != (line->paid_on != HT_DATE_NONE))
    ht_import_fault (import, row, ALLOWANCE_PAID,
                     _ ("A line that is paid, and no other, has the day on which it was paid."));
  if (ABS (line->withheld) > ABS (line->amount)
      || (gint64)line->withheld * (line->amount < 0 ? -1 : 1) < 0)
    ht_import_fault (import, row, ALLOWANCE_WITHHELD,
                     _ ("What is withheld cannot exceed the amount or have another sign."));
}

/* Persons of one name are told apart by who held a session on the day. */
static HtPartner *
find_person (HtImport *import, guint row, const HtAllowance *line, gint64 dong_id)
{
  const Context *context = ht_import_context (import);
  HtDate day = line->session_on != HT_DATE_NONE ? line->session_on : line->month;
  g_autofree char *district = ht_text_tidy (ht_import_cell (import, row, ALLOWANCE_DISTRICT));
  g_autoptr (GPtrArray) candidates
      = ht_people_lookup_candidates (context->people, line->partner, line->role, district, day);
  for (guint i = candidates->len; candidates->len > 1 && i > 0; i--)
    {
      const HtPartner *candidate = candidates->pdata[i - 1];
      g_autoptr (GPtrArray) sessions
          = ht_ledger_sessions (context->ledger, line, candidate->id, dong_id);
      if (line->session_on != HT_DATE_NONE && sessions->len == 0)
        g_ptr_array_remove_index (candidates, i - 1);
    }
  if (candidates->len == 1)
    return candidates->pdata[0];
  if (candidates->len == 0)
    ht_import_fault (import, row, ALLOWANCE_PARTNER,
                     _ ("“%s” is not among the partners; add the person first."), line->partner);
  else
    ht_import_fault (import, row, ALLOWANCE_PARTNER,
                     _ ("%u partners are called “%s”; enter the day and the dong of the session."),
                     candidates->len, line->partner);
  return NULL;
}

static gboolean
find_names (HtImport *import, guint row, Row *cells)
{
  const Context *context = ht_import_context (import);
  HtAllowance *line = cells->line;
  const HtDong *dong = NULL;
  char day[HT_DATE_ISO_SIZE];
  if (ht_import_cell (import, row, ALLOWANCE_DONG)[0] != '\0')
    dong = ht_dong_lookup_find (context->dongs, import, row, ALLOWANCE_DISTRICT, ALLOWANCE_DONG,
                                line->session_on);
  if (!ht_import_row_is_faulty (import, row))
    cells->person = find_person (import, row, line, dong != NULL ? dong->id : 0);
  if (ht_import_row_is_faulty (import, row))
    return FALSE;
  line->partner_id = cells->person->id;
  if (line->session_on == HT_DATE_NONE)
    return TRUE;
  cells->sessions
      = ht_ledger_sessions (context->ledger, line, line->partner_id, dong != NULL ? dong->id : 0);
  if (cells->sessions->len > 0)
    return TRUE;
  ht_import_fault (import, row, ALLOWANCE_SESSION,
                   _ ("%s has no session on %s there; add the session first."), line->partner,
                   ht_date_write_iso (line->session_on, day));
  return FALSE;
}

static gboolean
has_role (const HtPartner *person, HtRoleKind role, HtPeriod period)
{
  for (guint i = 0; i < person->roles->len; i++)
    for (HtDate day = period.from; day <= period.to; day++)
      {
        const HtRole *term = person->roles->pdata[i];
        if (term->role == role && ht_role_in_force (term, day))
          return TRUE;
      }
  return FALSE;
}

/* replaced: the line whose amount no longer counts, or NULL. */
static void
check_cap (HtImport *import, guint row, const Row *cells, const HtLedgerEntry *replaced)
{
  const Context *context = ht_import_context (import);
  const HtAllowance *line = cells->line;
  HtDate day
      = line->session_on != HT_DATE_NONE ? line->session_on : ht_date_month_end (line->month);
  const HtRate *rate = ht_rate_on (context->rates, line->role, day);
  gint64 sum = line->amount + ht_ledger_month_sum (context->ledger, line, replaced);
  if (rate != NULL && rate->cap > 0 && sum > rate->cap)
    ht_import_fault (import, row, ALLOWANCE_AMOUNT,
                     _ ("The month's cap of %d won would be exceeded."), rate->cap);
}

static void
check_term (HtImport *import, guint row, const Row *cells)
{
  const HtAllowance *line = cells->line;
  HtPeriod period = { line->month, ht_date_month_end (line->month) };
  if (line->session_on != HT_DATE_NONE)
    period.from = period.to = line->session_on;
  if (!has_role (cells->person, line->role, period))
    ht_import_fault (import, row, line->session_on != HT_DATE_NONE ? ALLOWANCE_SESSION : -1,
                     _ ("The session lies outside the term of the partner."));
}

/* The session that a new line pays: held, and not paid yet; one that turned out not to have been
 * held only where a row of the file takes the payment back. */
static void
choose_session (HtImport *import, guint row, Row *cells)
{
  const Context *context = ht_import_context (import);
  g_autofree char *key = session_key (import, row);
  const gboolean is_taken_back = g_hash_table_contains (context->taken_back, key);
  gboolean is_held = FALSE;
  for (guint i = 0; i < cells->sessions->len; i++)
    {
      const HtSession *session = cells->sessions->pdata[i];
      is_held = is_held || session->state == HT_SESSION_HELD;
      if ((session->state != HT_SESSION_HELD && !is_taken_back)
          || ht_ledger_pays (context->ledger, session))
        continue;
      cells->line->session_id = session->id;
      return;
    }
  ht_import_fault (import, row, ALLOWANCE_SESSION,
                   is_held ? _ ("Another line pays this session already.")
                           : _ ("The session is not recorded as held; only held ones are paid."));
}

static HtLedgerEntry *
read_reversal (HtImport *import, guint row, Row *cells)
{
  Context *context = ht_import_context (import);
  HtLedgerEntry *reversed = ht_ledger_find_reversed (context->ledger, cells->line, cells->sessions);
  if (reversed == NULL)
    {
      ht_import_fault (import, row, ALLOWANCE_AMOUNT,
                       _ ("No line of %d won is there that this one could take back."),
                       -cells->line->amount);
      return NULL;
    }
  cells->line->session_id = reversed->line->session_id;
  reversed->is_reversed = TRUE;
  HtLedgerEntry *entry = ht_ledger_add (context->ledger, g_steal_pointer (&cells->line));
  entry->reverses = reversed;
  return entry;
}

static HtLedgerEntry *
read_new (HtImport *import, guint row, Row *cells)
{
  Context *context = ht_import_context (import);
  if (cells->line->amount < 0)
    return read_reversal (import, row, cells);
  if (cells->sessions != NULL)
    choose_session (import, row, cells);
  check_term (import, row, cells);
  check_cap (import, row, cells, NULL);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  return ht_ledger_add (context->ledger, g_steal_pointer (&cells->line));
}

/* Columns that the file does not have keep what the ledger says. */
static gboolean
is_same (HtImport *import, HtAllowance *line, const HtAllowance *existing, gboolean has_withheld)
{
  if (!has_withheld && line->amount == existing->amount)
    line->withheld = existing->withheld;
  if (!ht_import_has (import, ALLOWANCE_STATE))
    {
      line->state = existing->state;
      line->paid_on = existing->paid_on;
    }
  if (!ht_import_has (import, ALLOWANCE_NOTE))
    {
      g_free (line->note);
      line->note = g_strdup (existing->note);
    }
  return line->amount == existing->amount && line->withheld == existing->withheld
         && line->state == existing->state && line->paid_on == existing->paid_on
         && g_str_equal (line->note, existing->note);
}

static HtLedgerEntry *
read_changed (HtImport *import, guint row, Row *cells, HtLedgerEntry *existing, HtVerdict *verdict)
{
  HtAllowance *line = cells->line;
  existing->is_claimed = TRUE;
  *verdict = HT_VERDICT_SAME;
  if (is_same (import, line, existing->line, cells->has_withheld))
    return existing;
  *verdict = HT_VERDICT_CHANGED;
  if (existing->line->state >= HT_ALLOWANCE_APPROVED)
    ht_import_fault (import, row, -1,
                     _ ("The line is %s already and is never changed; enter a reversing line."),
                     ht_allowance_state_name (existing->line->state));
  else if (line->amount < 0 && line->amount != existing->line->amount)
    ht_import_fault (import, row, ALLOWANCE_AMOUNT,
                     _ ("A reversing line takes back the whole amount, %d won."),
                     existing->line->amount);
  else if (line->amount >= 0)
    check_cap (import, row, cells, existing);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  line->id = existing->line->id;
  line->session_id = existing->line->session_id;
  line->reverses_id = existing->line->reverses_id;
  ht_allowance_free (existing->line);
  existing->line = g_steal_pointer (&cells->line);
  return existing;
}

/* What is not told to be withheld is what the rate of the day says. */
static void
complete_withheld (const Context *context, Row *cells)
{
  HtAllowance *line = cells->line;
  HtDate day
      = line->session_on != HT_DATE_NONE ? line->session_on : ht_date_month_end (line->month);
  const HtRate *rate = ht_rate_on (context->rates, line->role, day);
  if (!cells->has_withheld && rate != NULL)
    line->withheld = ht_rate_withheld (rate, line->amount);
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  Context *context = ht_import_context (import);
  g_auto (Row) cells = { ht_allowance_new (), NULL, NULL, FALSE };
  cells.has_withheld = ht_import_cell (import, row, ALLOWANCE_WITHHELD)[0] != '\0';
  read_cells (import, row, cells.line);
  if (ht_import_row_is_faulty (import, row) || !find_names (import, row, &cells))
    return NULL;
  complete_withheld (context, &cells);
  HtLedgerEntry *existing = ht_ledger_find (context->ledger, cells.line, cells.sessions);
  if (existing != NULL)
    return read_changed (import, row, &cells, existing, verdict);
  *verdict = HT_VERDICT_NEW;
  HtLedgerEntry *entry = read_new (import, row, &cells);
  if (entry != NULL)
    entry->is_claimed = TRUE;
  return entry;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  HtLedgerEntry *entry = record;
  if (entry->reverses != NULL)
    entry->line->reverses_id = entry->reverses->line->id;
  return verdict == HT_VERDICT_NEW ? ht_allowances_insert (db, entry->line, error)
                                   : ht_allowances_update (db, entry->line, error);
}

const HtImportKind ht_import_allowances = { prepare, release, read_row, store, free_record, NULL };
