#include "work/save-rate.h"

#include "store/allowances.h"
#include "store/journal.h"
#include <glib/gi18n-lib.h>

static const HtRate *
find_rate (GPtrArray *rates, gint64 id)
{
  for (guint i = 0; i < rates->len; i++)
    if (((HtRate *)rates->pdata[i])->id == id)
      return rates->pdata[i];
  return NULL;
}

static gboolean
is_taken (GPtrArray *rates, const HtRate *rate)
{
  for (guint i = 0; i < rates->len; i++)
    {
      const HtRate *other = rates->pdata[i];

      if (other->id != rate->id && other->role == rate->role
          && other->valid_from == rate->valid_from)
        return TRUE;
    }
  return FALSE;
}

static const char *
why_not (GPtrArray *rates, const HtRate *rate)
{
  if (rate->valid_from == HT_DATE_NONE)
    return _ ("Enter the day from which the rate is paid, such as 2021-05-01.");
  if (rate->amount <= 0 || rate->amount > HT_RATE_MOST)
    return _ ("Enter what a session is paid, from 1 to 100,000,000 won.");
  if (rate->cap != 0 && rate->cap < rate->amount)
    return _ ("The month's cap is less than one session is paid; enter more, or nothing for none.");
  if (rate->withholding < 0 || rate->withholding > 1000)
    return _ ("Enter what is withheld as a percentage from 0 to 100.");
  return is_taken (rates, rate) ? _ ("There is a rate of this role from this day already; change "
                                     "that one.")
                                : NULL;
}

HtRateSaving *
ht_rate_saving_new (const HtRate *rate, const char *clerk)
{
  HtRateSaving *self = g_new0 (HtRateSaving, 1);

  self->rate = *rate;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_rate_saving_free (HtRateSaving *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_save_rate (HtDb *db, gpointer saving_data, GError **error)
{
  const HtRateSaving *saving = saving_data;
  const HtRate *rate = &saving->rate;
  g_autoptr (GPtrArray) rates = ht_rates_list (db, error);
  const char *refusal = rates != NULL ? why_not (rates, rate) : NULL;

  if (refusal != NULL)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID, refusal);
  if (rates == NULL || refusal != NULL)
    return NULL;
  g_autofree char *day = ht_date_to_korean (rate->valid_from);
  g_autofree char *label
      = g_strdup_printf (_ ("Rate of %s from %s"), ht_role_name (rate->role), day);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_RATE_KIND, rate->id, error);
  gboolean is_stored
      = change != NULL
        && (rate->id != 0 ? ht_rates_update (db, rate, error) : ht_rates_put (db, rate, error));
  if (!is_stored || !ht_change_commit (change, error))
    return NULL;
  return ht_rates_list (db, error);
}

gpointer
ht_delete_rate (HtDb *db, gpointer deleting_data, GError **error)
{
  const HtDeleting *deleting = deleting_data;
  g_autoptr (GPtrArray) rates = ht_rates_list (db, error);
  const HtRate *rate = rates != NULL ? find_rate (rates, deleting->id) : NULL;

  if (rates != NULL && rate == NULL)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                         _ ("There is no such rate any more."));
  if (rate == NULL)
    return NULL;
  g_autofree char *day = ht_date_to_korean (rate->valid_from);
  g_autofree char *label
      = g_strdup_printf (_ ("Take out the rate of %s from %s"), ht_role_name (rate->role), day);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_RATE_KIND, rate->id, error);
  if (change == NULL || !ht_rates_delete (db, rate->id, error) || !ht_change_commit (change, error))
    return NULL;
  return ht_rates_list (db, error);
}
