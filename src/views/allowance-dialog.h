/* Asks for what a step of the allowances needs, a day or a reason, and takes the step. */
#pragma once

#include "domain/allowance.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_ALLOWANCE_DIALOG (ht_allowance_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtAllowanceDialog, ht_allowance_dialog, HT, ALLOWANCE_DIALOG, GtkDialog)

/* Pays the approved lines of the month: n of them, for net won together. */
void ht_allowance_dialog_pay (HtPage *page, HtDate month, guint n, gint64 net);
/* Takes the line back, in the month of a day. */
void ht_allowance_dialog_take_back (HtPage *page, const HtAllowance *line);

G_END_DECLS
