/* The meetings of a year by a rule such as "the second and fourth Monday". */
#pragma once

#include "domain/coverage.h"
#include "domain/holiday-calendar.h"

G_BEGIN_DECLS

/* How the office holds its meetings. */
typedef struct
{
  HtWeekday weekday;
  guint weeks; /* bit 0 is the first such weekday of the month, as in HtSchedule */
  char *start; /* HH:MM */
  char *place;
  int seats; /* 9, or 7 by ordinance (§7⑤) */
} HtHearingHabits;
/* The second and fourth Monday, 14:00, 9 seats. */
HtHearingHabits *ht_hearing_habits_new (void);
HtHearingHabits *ht_hearing_habits_copy (const HtHearingHabits *self);
void ht_hearing_habits_free (HtHearingHabits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingHabits, ht_hearing_habits_free)

typedef struct
{
  HtDate day;
  HtDate usual; /* the day of the rule; another than day when it was moved */
  const char *why; /* why the usual day is off (설날, 토요일 …), owned by the calendar; NULL: it is
                      not, but there is another meeting when it was moved */
  int number; /* 회차 of the year */
} HtPlannedHearing;

/* The days of the year in order, of HtPlannedHearing, owned by the caller. A day that is off goes
 * to the next working day on which there is no other meeting, in the last days of December to the
 * one before. taken (of HtDate, NULL for none): days on which there is a meeting already; a day of
 * the rule that is taken, or moved onto one, is left out: planning a year twice adds nothing.
 * Numbers start with first_number. */
GArray *ht_hearing_plan_year (int year, const HtHearingHabits *habits,
                              const HtHolidayCalendar *holidays, GArray *taken, int first_number);

G_END_DECLS
