#include "work/settle-allowances.h"

#include "base/error.h"
#include "store/allowances.h"
#include <glib/gi18n-lib.h>

static gboolean
is_to_move (const HtAllowance *line, HtAllowanceState state)
{
  return line->state + 1 == state
         || (line->state == HT_ALLOWANCE_REVIEWED && state == HT_ALLOWANCE_COMPUTED);
}

static gboolean
check_payment (const HtAllowanceSettling *settling, GError **error)
{
  if (settling->state != HT_ALLOWANCE_PAID
      || (settling->paid_on != HT_DATE_NONE
          && settling->paid_on >= ht_date_month_start (settling->month)))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               settling->paid_on == HT_DATE_NONE
                   ? _ ("Enter the day on which the allowances are paid.")
                   : _ ("The allowances cannot be paid before their month; correct the day."));
  return FALSE;
}

static gboolean
move_line (HtDb *db, const HtAllowanceSettling *settling, HtAllowance *line, GError **error)
{
  line->state = settling->state;
  line->paid_on = settling->state == HT_ALLOWANCE_PAID ? settling->paid_on : HT_DATE_NONE;
  return ht_allowances_update (db, line, error);
}

static gboolean
move_lines (HtDb *db, const HtAllowanceSettling *settling, HtAllowanceAdvance *advance,
            GError **error)
{
  g_autoptr (GPtrArray) lines = ht_allowances_of_month (db, settling->month, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      HtAllowance *line = lines->pdata[i];

      if (line->month != ht_date_month_start (settling->month))
        continue;
      if (!is_to_move (line, settling->state))
        advance->n_left += line->state < settling->state ? 1 : 0;
      else if (move_line (db, settling, line, error))
        advance->n_moved++;
      else
        return FALSE;
    }
  if (advance->n_moved > 0)
    return TRUE;
  g_set_error (
      error, HT_ERROR, HT_ERROR_INVALID,
      _ ("No allowance of %d-%02d can become %s now: each goes from 산정 to 검토, 승인 and "
         "지급, and back from 검토 only."),
      ht_date_year (settling->month), ht_date_month (settling->month),
      ht_allowance_state_name (settling->state));
  return FALSE;
}

static const char *
why_not_reversed (const HtAllowanceReversing *reversing, const HtAllowance *line)
{
  if (line->is_reversed)
    return _ ("The allowance is taken back already.");
  if (line->reverses_id != 0)
    return _ ("The allowance takes back another one and cannot be taken back itself.");
  if (line->amount == 0)
    return _ ("The allowance comes to nothing; there is nothing to take back.");
  if (ht_date_month_start (reversing->on) < line->month)
    return _ ("An allowance cannot be taken back in a month before its own.");
  return reversing->reason[0] == '\0' ? _ ("Enter why the allowance is taken back.") : NULL;
}

/* The line to be taken back, when it can be. */
static HtAllowance *
load_line (HtDb *db, const HtAllowanceReversing *reversing, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HtAllowance) line = ht_allowances_get (db, reversing->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  const char *refusal = line != NULL ? why_not_reversed (reversing, line) : NULL;
  if (line != NULL && refusal == NULL)
    return g_steal_pointer (&line);
  g_set_error_literal (error, HT_ERROR, line == NULL ? HT_ERROR_NOT_FOUND : HT_ERROR_INVALID,
                       line == NULL ? _ ("There is no such allowance any more.") : refusal);
  return NULL;
}

HtAllowanceSettling *
ht_allowance_settling_new (HtDate month, const char *clerk)
{
  HtAllowanceSettling *self = g_new0 (HtAllowanceSettling, 1);

  self->month = month;
  self->paid_on = HT_DATE_NONE;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_allowance_settling_free (HtAllowanceSettling *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

HtAllowanceReversing *
ht_allowance_reversing_new (gint64 id, HtDate on, const char *reason, const char *clerk)
{
  HtAllowanceReversing *self = g_new0 (HtAllowanceReversing, 1);

  self->id = id;
  self->on = on;
  self->reason = g_strdup (reason);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_allowance_reversing_free (HtAllowanceReversing *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self->clerk);
  g_free (self);
}

HtChange *
ht_allowance_change_begin (HtDb *db, const HtAllowanceSettling *settling, const char *what,
                           GError **error)
{
  g_autofree char *label
      = g_strdup_printf (_ ("Allowances of %d-%02d: %s"), ht_date_year (settling->month),
                         ht_date_month (settling->month), what);

  return ht_change_begin (db, settling->clerk, label, HT_ALLOWANCE_KIND, 0, error);
}

gpointer
ht_advance_allowances (HtDb *db, gpointer settling_data, GError **error)
{
  const HtAllowanceSettling *settling = settling_data;
  g_autofree HtAllowanceAdvance *advance = g_new0 (HtAllowanceAdvance, 1);

  if (!check_payment (settling, error))
    return NULL;
  g_autoptr (HtChange) change
      = ht_allowance_change_begin (db, settling, ht_allowance_state_name (settling->state), error);
  if (change == NULL || !move_lines (db, settling, advance, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&advance);
}

gpointer
ht_reverse_allowance (HtDb *db, gpointer reversing_data, GError **error)
{
  const HtAllowanceReversing *reversing = reversing_data;
  g_autoptr (HtChange) change = ht_change_begin (db, reversing->clerk, _ ("Take back an allowance"),
                                                 HT_ALLOWANCE_KIND, 0, error);
  g_autoptr (HtAllowance) line = change != NULL ? load_line (db, reversing, error) : NULL;

  if (line == NULL)
    return NULL;
  g_autoptr (HtAllowance) reversal = ht_allowance_reverse (line, reversing->on, reversing->reason);
  if (!ht_allowances_insert (db, reversal, error))
    return NULL;
  ht_change_set_id (change, reversal->id);
  return ht_change_commit (change, error) ? g_steal_pointer (&reversal) : NULL;
}
