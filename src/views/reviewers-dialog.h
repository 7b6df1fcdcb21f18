/* The dialog that gives every case of an agenda its lead reviewer (주심) in one action: proposed by
 * load and without conflicts, with the reason, and changeable before it is saved. */
#pragma once

#include "views/hearing-reading.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_REVIEWERS_DIALOG (ht_reviewers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtReviewersDialog, ht_reviewers_dialog, HT, REVIEWERS_DIALOG, GtkDialog)

/* Opens it for the meeting of the reading. It saves by itself and says on the page what was done.
 */
void ht_reviewers_dialog_open (HtPage *page, HtHearingReading *reading);

G_END_DECLS
