#include "domain/allowance.h"

#include "domain/words.h"
#include <glib/gi18n-lib.h>

static const HtWord states[HT_N_ALLOWANCE_STATES] = {
  [HT_ALLOWANCE_COMPUTED] = { "computed", "산정", { "", "계산" } },
  [HT_ALLOWANCE_REVIEWED] = { "reviewed", "검토", { "검토완료" } },
  [HT_ALLOWANCE_APPROVED] = { "approved", "승인", { "결재", "승인완료" } },
  [HT_ALLOWANCE_PAID] = { "paid", "지급", { "지급완료" } },
};

HtAllowance *
ht_allowance_new (void)
{
  HtAllowance *self = g_new0 (HtAllowance, 1);

  self->month = self->paid_on = self->session_on = HT_DATE_NONE;
  self->partner = g_strdup ("");
  self->firm = g_strdup ("");
  self->home = g_strdup ("");
  self->district = g_strdup ("");
  self->dong = g_strdup ("");
  self->note = g_strdup ("");
  return self;
}

HtAllowance *
ht_allowance_copy (const HtAllowance *self)
{
  HtAllowance *copy = g_memdup2 (self, sizeof *self);

  copy->partner = g_strdup (self->partner);
  copy->firm = g_strdup (self->firm);
  copy->home = g_strdup (self->home);
  copy->district = g_strdup (self->district);
  copy->dong = g_strdup (self->dong);
  copy->note = g_strdup (self->note);
  return copy;
}

void
ht_allowance_free (HtAllowance *self)
{
  if (self == NULL)
    return;
  g_free (self->partner);
  g_free (self->firm);
  g_free (self->home);
  g_free (self->district);
  g_free (self->dong);
  g_free (self->note);
  g_free (self);
}

const char *
ht_allowance_state_code (HtAllowanceState state)
{
  return states[state].code;
}

const char *
ht_allowance_state_name (HtAllowanceState state)
{
  return states[state].name;
}

gboolean
ht_allowance_state_parse (const char *text, HtAllowanceState *state)
{
  const int found = text[0] == '\0' ? HT_ALLOWANCE_COMPUTED
                                    : ht_words_find (states, HT_N_ALLOWANCE_STATES, text);

  if (found < 0)
    return FALSE;
  *state = (HtAllowanceState)found;
  return TRUE;
}

const HtRate *
ht_rate_on (GPtrArray *rates, HtRoleKind role, HtDate on)
{
  const HtRate *found = NULL;

  for (guint i = 0; i < rates->len; i++)
    {
      const HtRate *rate = rates->pdata[i];

      if (rate->role == role && rate->valid_from <= on
          && (found == NULL || rate->valid_from > found->valid_from))
        found = rate;
    }
  return found;
}

int
ht_rate_withheld (const HtRate *rate, int amount)
{
  return (int)((gint64)amount * rate->withholding / 1000 / 10 * 10);
}

void
ht_allowance_refusal_free (HtAllowanceRefusal *self)
{
  if (self == NULL)
    return;
  g_free (self->partner);
  g_free (self->reason);
  g_free (self);
}

char *
ht_allowance_refusal_text (const HtAllowanceRefusal *self)
{
  g_autofree char *day = ht_date_to_korean (self->held_on);

  return g_strdup_printf ("%s, %s: %s", self->partner, day, self->reason);
}

void
ht_computed_allowances_free (HtComputedAllowances *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

/* What the statement is being made of. */
typedef struct
{
  HtDate month;
  GPtrArray *rates;
  GHashTable *partners; /* by id */
  GHashTable *paying;   /* sessions that a line pays, by id */
  GHashTable *taken;    /* "partner day start" of sessions that are paid */
  GHashTable *sums;     /* of the month by "partner role" */
  HtComputedAllowances *statement;
} Run;

static char *
capacity (gint64 partner_id, HtRoleKind role)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d", partner_id, (int)role);
}

static int
sum_of (const Run *run, gint64 partner_id, HtRoleKind role)
{
  g_autofree char *key = capacity (partner_id, role);

  return GPOINTER_TO_INT (g_hash_table_lookup (run->sums, key));
}

static void
add_to_sum (Run *run, const HtAllowance *line)
{
  const int sum = sum_of (run, line->partner_id, line->role);

  g_hash_table_insert (run->sums, capacity (line->partner_id, line->role),
                       GINT_TO_POINTER (sum + line->amount));
}

/* A reversal takes the line it reverses out of the paying ones. */
static void
read_ledger (Run *run, GPtrArray *ledger)
{
  g_autoptr (GHashTable) reversed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ledger->len; i++)
    {
      HtAllowance *line = ledger->pdata[i];

      if (line->reverses_id != 0)
        g_hash_table_add (reversed, &line->reverses_id);
    }
  for (guint i = 0; i < ledger->len; i++)
    {
      HtAllowance *line = ledger->pdata[i];

      if (line->reverses_id != 0 || g_hash_table_contains (reversed, &line->id))
        continue;
      if (line->month == run->month)
        add_to_sum (run, line);
      if (line->session_id != 0)
        g_hash_table_add (run->paying, &line->session_id);
    }
}

static char *
occasion (const HtSession *session)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %s", session->partner_id, (int)session->held_on,
                          session->start);
}

static gboolean
is_in_term (const Run *run, const HtSession *session)
{
  const HtPartner *partner = g_hash_table_lookup (run->partners, &session->partner_id);

  for (guint i = 0; partner != NULL && i < partner->roles->len; i++)
    {
      const HtRole *role = partner->roles->pdata[i];

      if (role->role == ht_service_role (session->service)
          && ht_role_in_force (role, session->held_on))
        return TRUE;
    }
  return FALSE;
}

static void refuse (Run *run, const HtSession *session, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static void
refuse (Run *run, const HtSession *session, const char *format, ...)
{
  HtAllowanceRefusal *refusal = g_new0 (HtAllowanceRefusal, 1);
  va_list arguments;

  refusal->session_id = session->id;
  refusal->partner = g_strdup (session->partner);
  refusal->held_on = session->held_on;
  va_start (arguments, format);
  refusal->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (run->statement->refusals, refusal);
}

static void
add_line (Run *run, const HtSession *session, const HtRate *rate)
{
  HtAllowance *line = ht_allowance_new ();

  line->month = run->month;
  line->partner_id = session->partner_id;
  g_free (line->partner);
  line->partner = g_strdup (session->partner);
  line->session_id = session->id;
  line->session_on = session->held_on;
  line->role = rate->role;
  line->amount = rate->amount;
  line->withheld = ht_rate_withheld (rate, rate->amount);
  g_ptr_array_add (run->statement->lines, line);
  add_to_sum (run, line);
  g_hash_table_add (run->taken, occasion (session));
}

static void
pay_session (Run *run, const HtSession *session)
{
  const HtRate *rate
      = ht_rate_on (run->rates, ht_service_role (session->service), session->held_on);
  g_autofree char *when = occasion (session);

  if (!is_in_term (run, session))
    refuse (run, session, _ ("The session lies outside the term of the partner."));
  else if (rate == NULL)
    refuse (run, session, _ ("There is no rate for %s on that day. Enter one."),
            ht_role_name (ht_service_role (session->service)));
  else if (g_hash_table_contains (run->taken, when))
    refuse (run, session, _ ("Another session of the same time is paid already."));
  else if (rate->cap > 0
           && sum_of (run, session->partner_id, rate->role) + rate->amount > rate->cap)
    refuse (run, session, _ ("The month's cap of %d won would be exceeded."), rate->cap);
  else
    add_line (run, session, rate);
}

HtComputedAllowances *
ht_allowances_compute (HtDate month, GPtrArray *sessions, GPtrArray *partners, GPtrArray *rates,
                       GPtrArray *ledger)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) paying = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HtComputedAllowances *statement = g_new0 (HtComputedAllowances, 1);
  Run run = { ht_date_month_start (month), rates, by_id, paying, taken, sums, statement };

  statement->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);
  statement->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_refusal_free);
  for (guint i = 0; i < partners->len; i++)
    {
      HtPartner *partner = partners->pdata[i];
      g_hash_table_insert (by_id, &partner->id, partner);
    }
  read_ledger (&run, ledger);
  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      if (g_hash_table_contains (paying, &session->id))
        g_hash_table_add (taken, occasion (session));
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      if (session->state == HT_SESSION_HELD && !g_hash_table_contains (paying, &session->id))
        pay_session (&run, session);
    }
  return statement;
}

HtAllowance *
ht_allowance_reverse (const HtAllowance *line, HtDate on, const char *reason)
{
  HtAllowance *reversal = ht_allowance_copy (line);

  reversal->id = 0;
  reversal->month = ht_date_month_start (on);
  reversal->amount = -line->amount;
  reversal->withheld = -line->withheld;
  reversal->state = HT_ALLOWANCE_COMPUTED;
  reversal->paid_on = HT_DATE_NONE;
  reversal->reverses_id = line->id;
  g_free (reversal->note);
  reversal->note = g_strdup (reason);
  return reversal;
}
