/* The dialog in which commissioners are designated for a meeting, with its composition judged as
 * they are chosen (행정심판법 §7⑤). */
#pragma once

#include "views/hearing-reading.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_MEMBERS_DIALOG (ht_members_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtMembersDialog, ht_members_dialog, HT, MEMBERS_DIALOG, GtkDialog)

/* Opens it for the meeting of the reading. It saves by itself and says on the page what was done.
 */
void ht_members_dialog_open (HtPage *page, HtHearingReading *reading);

G_END_DECLS
