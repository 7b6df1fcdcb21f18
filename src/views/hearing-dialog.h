/* The dialog of a meeting's own facts: day, time, place, seats, whether it is held or cancelled. */
#pragma once

#include "domain/hearing.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_HEARING_DIALOG (ht_hearing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtHearingDialog, ht_hearing_dialog, HT, HEARING_DIALOG, GtkDialog)

/* Signal: "saved" (gint64 id) the meeting was stored. */

/* Opens it for a stored meeting (copied). It saves by itself and says on the page what was done. */
HtHearingDialog *ht_hearing_dialog_open (HtPage *page, const HtHearing *hearing);
/* The same for a new meeting on that day, with the office's habits offered. */
HtHearingDialog *ht_hearing_dialog_open_new (HtPage *page, HtDate day);

G_END_DECLS
