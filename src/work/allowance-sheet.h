/* What is paid in a period: the lines of the ledger summed by payee and by district. */
#pragma once

#include "domain/allowance.h"
#include "store/db.h"

G_BEGIN_DECLS

/* Sums in won. */
typedef struct
{
  char *name;             /* of a payee or a district; "" for what was for no session */
  char *district;         /* of a payee's person, "" when it is not known */
  int order;              /* of a district, the official one */
  gint64 partner_id;      /* of a payee */
  char *firm;             /* of a payee */
  HtRoleKind role;        /* of a payee */
  guint roles;            /* 1u << HtRoleKind of each role that was paid */
  HtAllowanceState state; /* the one least far of its lines */
  int n;                  /* sessions paid; a line that takes another back takes one off */
  gint64 amount;
  gint64 withheld;
} HtAllowanceSum;

typedef struct
{
  HtPeriod period; /* of whole months */
  HtAllowanceSum *total;
  GPtrArray *payees;    /* of HtAllowanceSum by name; each role of a person is one */
  GPtrArray *persons;   /* of HtAllowanceSum by name, all roles of a person together */
  GPtrArray *districts; /* of HtAllowanceSum in official order: where the sessions were */
  guint n_of_state[HT_N_ALLOWANCE_STATES];
  gint64 amount_of_state[HT_N_ALLOWANCE_STATES];
  guint n_reversals;
} HtAllowanceSheet;
void ht_allowance_sheet_free (HtAllowanceSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowanceSheet, ht_allowance_sheet_free)

/* Of lines (HtAllowance) that lie in the months of the period. Owned by the caller. */
HtAllowanceSheet *ht_allowance_sheet_of (GPtrArray *lines, HtPeriod period);
/* The lines of the months in which the period begins to that in which it ends; payees, persons and
 * districts each add up to the total. Owned by the caller. */
HtAllowanceSheet *ht_allowance_sheet_load (HtDb *db, HtPeriod period, GError **error);

G_END_DECLS
