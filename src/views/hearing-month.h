/* What the calendar of the Hearings page shows: the meetings of a month, its holidays and the
 * deadlines that end in it. */
#pragma once

#include "work/due-list.h"
#include "work/open-hearing.h"

G_BEGIN_DECLS

typedef struct
{
  HtHearingCalendar *calendar;
  GPtrArray *due; /* of HtDueItem, soonest first: those that end up to the last day shown */
} HtHearingMonth;
void ht_hearing_month_free (HtHearingMonth *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingMonth, ht_hearing_month_free)

typedef struct
{
  HtPeriod period; /* of the days that are shown */
  HtDate today;
} HtHearingMonthRequest;
/* The HtHearingMonth of an HtHearingMonthRequest, owned by the caller; a job of the store. */
gpointer ht_hearing_month_read (HtDb *db, gpointer request, GError **error);

/* The meeting of that day, NULL when there is none; owned by the month. */
const HtHearing *ht_hearing_month_find (const HtHearingMonth *self, HtDate day);
/* The cells' words, of HtCalendarMark, owned by the caller. */
GPtrArray *ht_hearing_month_marks (const HtHearingMonth *self, HtPeriod period, HtDate today);

G_END_DECLS
