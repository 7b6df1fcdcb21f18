/* The tables of a month's statement: sums of payees or districts, the lines behind one of them, and
 * what is refused. Amounts are texts with a comma every three digits. */
#pragma once

#include "work/allowance-month.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the lists in ui/allowance-statement.ui by their number. */
enum
{
  HT_SUM_PARTNER, /* 0: a district, or the total */
  HT_SUM_ROLE,
  HT_SUM_NAME,
  HT_SUM_ROLE_NAME,
  HT_SUM_DISTRICT,
  HT_SUM_N,
  HT_SUM_AMOUNT,
  HT_SUM_WITHHELD,
  HT_SUM_NET,
  HT_SUM_STATE,
  HT_SUM_WEIGHT,
};

enum
{
  HT_LINE_ID,
  HT_LINE_NAME,
  HT_LINE_DAY,
  HT_LINE_PLACE,
  HT_LINE_AMOUNT,
  HT_LINE_WITHHELD,
  HT_LINE_STATE,
  HT_LINE_NOTE,
};

enum
{
  HT_REFUSAL_NAME,
  HT_REFUSAL_DAY,
  HT_REFUSAL_REASON,
};

/* -1,234,567; owned by the caller. */
char *ht_won_text (gint64 won);

/* The total first; by_district: of the districts, else of the payees. */
void ht_allowance_rows_sums (GtkListStore *rows, const HtAllowanceMonth *month,
                             gboolean by_district);

/* Which lines are shown: those of a payee, those of a district, or all. */
typedef struct
{
  gint64 partner_id; /* 0: of everybody */
  HtRoleKind role;
  const char *district; /* NULL: of every district */
} HtAllowancePart;
void ht_allowance_rows_lines (GtkListStore *rows, const HtAllowanceMonth *month,
                              const HtAllowancePart *part);
void ht_allowance_rows_refusals (GtkListStore *rows, const HtAllowanceMonth *month);

/* The row of the sums that is of the partner in the role, or without a partner of that name. */
gboolean ht_allowance_rows_find_sum (GtkListStore *sums, gint64 partner_id, int role,
                                     const char *name, GtkTreeIter *row);

G_END_DECLS
