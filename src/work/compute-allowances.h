/* Computing a month's allowances from the sessions that were held: what it would do, shown before,
 * and doing it as one journalled change. */
#pragma once

#include "domain/allowance.h"
#include "store/db.h"

G_BEGIN_DECLS

/* Lines that nobody reviewed yet are computed anew, so that a session that was not held after all,
 * or a rate that was entered late, is followed; every later line stays as it is. */
typedef struct
{
  GPtrArray *added;    /* of HtAllowance, in order of day */
  GPtrArray *changed;  /* of HtAllowance as they become */
  GPtrArray *removed;  /* of HtAllowance whose session is not paid any more */
  GPtrArray *refusals; /* of HtAllowanceRefusal, in order of day */
  guint n_unconfirmed; /* sessions of the month of which nobody said whether they were held */
} HtAllowanceComputing;
void ht_allowance_computing_free (HtAllowanceComputing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowanceComputing, ht_allowance_computing_free)

/* What computing the month of a day would do now; nothing is written. Owned by the caller. */
HtAllowanceComputing *ht_allowance_computing_plan (HtDb *db, HtDate month, GError **error);
/* A job of the store: does so for the month of an HtAllowanceSettling. The HtAllowanceComputing
 * that was done, owned by the caller. */
gpointer ht_compute_allowances (HtDb *db, gpointer settling, GError **error);

G_END_DECLS
