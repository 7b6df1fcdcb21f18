/* Planning the meetings of a year as one journalled change. The functions are jobs of the store. */
#pragma once

#include "domain/hearing-plan.h"
#include "work/save-hearing.h"

G_BEGIN_DECLS

typedef struct
{
  int year;
  HtHearingHabits *habits; /* NULL: as the office has set them */
  char *clerk;
} HtHearingPlanning;
/* Copies the habits. */
HtHearingPlanning *ht_hearing_planning_new (int year, const HtHearingHabits *habits,
                                            const char *clerk);
void ht_hearing_planning_free (HtHearingPlanning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingPlanning, ht_hearing_planning_free)

/* What planning would add. */
typedef struct
{
  HtHearingHabits *habits;
  GPtrArray *stored; /* of HtHearing: the meetings of the year that there are, cancelled ones too */
  GArray *planned;   /* of HtPlannedHearing in order of day; why is owned by holidays */
  HtHolidayCalendar *holidays;
} HtHearingPlan;
void ht_hearing_plan_free (HtHearingPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingPlan, ht_hearing_plan_free)
/* The HtHearingPlan of an HtHearingPlanning, owned by the caller; nothing is written. */
gpointer ht_propose_hearings (HtDb *db, gpointer planning, GError **error);
/* Stores the meetings of that plan and keeps the habits as the office's: an HtHearingSaved (n: how
 * many, id: of the first) owned by the caller; refused when the plan adds none. */
gpointer ht_plan_hearings (HtDb *db, gpointer planning, GError **error);
/* How the office holds its meetings, owned by the caller. */
HtHearingHabits *ht_hearing_habits_load (HtDb *db, GError **error);

G_END_DECLS
