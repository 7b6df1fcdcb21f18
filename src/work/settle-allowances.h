/* The course of a month's allowances once they are computed (compute-allowances.h): reviewed,
 * approved, paid, and corrected by lines that reverse others. Each function is a job of the store
 * that writes one journalled change. */
#pragma once

#include "domain/allowance.h"
#include "store/journal.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_ALLOWANCE_KIND "allowance"

typedef struct
{
  HtDate month;           /* any day of it */
  HtAllowanceState state; /* to which ht_advance_allowances() brings the lines */
  HtDate paid_on;         /* of HT_ALLOWANCE_PAID */
  char *clerk;
} HtAllowanceSettling;
/* Of the month; state and paid_on are set by the caller. */
HtAllowanceSettling *ht_allowance_settling_new (HtDate month, const char *clerk);
void ht_allowance_settling_free (HtAllowanceSettling *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowanceSettling, ht_allowance_settling_free)

/* Begins a change of the month's allowances; what: what is done to them, for the journal. */
HtChange *ht_allowance_change_begin (HtDb *db, const HtAllowanceSettling *settling,
                                     const char *what, GError **error);

typedef struct
{
  guint n_moved;
  guint n_left; /* that are in neither the state before nor that one or a later one */
} HtAllowanceAdvance;
/* Brings the month's lines of the state before to the state, or reviewed lines back to computed:
 * an HtAllowanceAdvance for g_free(). HT_ERROR_INVALID when there is none to move, or a payment
 * without its day or before the month. */
gpointer ht_advance_allowances (HtDb *db, gpointer settling, GError **error);

typedef struct
{
  gint64 id;    /* of the line that is taken back */
  HtDate on;    /* in the month of this day */
  char *reason; /* why */
  char *clerk;
} HtAllowanceReversing;
HtAllowanceReversing *ht_allowance_reversing_new (gint64 id, HtDate on, const char *reason,
                                                  const char *clerk);
void ht_allowance_reversing_free (HtAllowanceReversing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowanceReversing, ht_allowance_reversing_free)

/* Stores the reversing line; it is an HtAllowance owned by the caller. HT_ERROR_NOT_FOUND without
 * the line; HT_ERROR_INVALID for one that is reversed already, reverses another or comes to
 * nothing, for a month before the line's and without a reason. */
gpointer ht_reverse_allowance (HtDb *db, gpointer reversing, GError **error);

G_END_DECLS
