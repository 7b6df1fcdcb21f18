/* What the screen of one meeting is made from, read at once. */
#pragma once

#include "work/open-hearing.h"

G_BEGIN_DECLS

/* Counted: the screen and its dialogs share it, and change nothing in it. */
typedef struct
{
  HtHearingFile *file;
  HtDeadlineHabits *habits;
  GPtrArray *later; /* of HtHearing: planned ones after it, to which a case can be adjourned */
} HtHearingReading;
HtHearingReading *ht_hearing_reading_ref (HtHearingReading *self);
void ht_hearing_reading_unref (HtHearingReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingReading, ht_hearing_reading_unref)

/* The HtHearingReading of an HtHearingOpening, owned by the caller; a job of the store. */
gpointer ht_hearing_read (HtDb *db, gpointer opening, GError **error);

/* The last day for a ruling in the case as it stands (§45①); HT_DATE_NONE when no clock runs. */
HtDate ht_hearing_ruling_due (const HtHearingReading *self, const HtAppeal *appeal, HtDate today);
/* 2021. 4. 12. (월), owned by the caller. */
char *ht_hearing_day_text (HtDate day);

G_END_DECLS
