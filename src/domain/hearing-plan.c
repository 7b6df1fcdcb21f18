#include "domain/hearing-plan.h"

#include "domain/hearing.h"

#define SECOND_AND_FOURTH 0x0a
#define N_WEEKS 5

static gboolean
has_day (GArray *days, HtDate day)
{
  for (guint i = 0; days != NULL && i < days->len; i++)
    if (g_array_index (days, HtDate, i) == day)
      return TRUE;
  return FALSE;
}

static HtDate
step_off (const HtHolidayCalendar *holidays, HtDate day, int step, GArray *used)
{
  while (ht_holiday_calendar_why_off (holidays, day) != NULL || has_day (used, day))
    day += step;
  return day;
}

/* The last days of December move back: the year keeps its meetings. */
static HtDate
move (const HtHolidayCalendar *holidays, HtDate usual, GArray *used)
{
  const HtDate later = step_off (holidays, usual, 1, used);

  return ht_date_year (later) == ht_date_year (usual) ? later
                                                      : step_off (holidays, usual, -1, used);
}

static void
plan_day (GArray *plan, HtDate usual, const HtHolidayCalendar *holidays, GArray *taken,
          GArray *used)
{
  HtPlannedHearing planned = { .usual = usual };

  planned.why = ht_holiday_calendar_why_off (holidays, usual);
  planned.day = move (holidays, usual, used);
  g_array_append_val (used, planned.day);
  if (!has_day (taken, planned.day))
    g_array_append_val (plan, planned);
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  const HtPlannedHearing *one = a;
  const HtPlannedHearing *other = b;

  return (one->day > other->day) - (one->day < other->day);
}

HtHearingHabits *
ht_hearing_habits_new (void)
{
  HtHearingHabits *self = g_new0 (HtHearingHabits, 1);

  self->weekday = HT_MONDAY;
  self->weeks = SECOND_AND_FOURTH;
  self->start = g_strdup ("14:00");
  self->place = g_strdup ("");
  self->seats = HT_HEARING_SEATS;
  return self;
}

HtHearingHabits *
ht_hearing_habits_copy (const HtHearingHabits *self)
{
  HtHearingHabits *copy = g_memdup2 (self, sizeof *self);

  copy->start = g_strdup (self->start);
  copy->place = g_strdup (self->place);
  return copy;
}

void
ht_hearing_habits_free (HtHearingHabits *self)
{
  if (self == NULL)
    return;
  g_free (self->start);
  g_free (self->place);
  g_free (self);
}

GArray *
ht_hearing_plan_year (int year, const HtHearingHabits *habits, const HtHolidayCalendar *holidays,
                      GArray *taken, int first_number)
{
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (HtPlannedHearing));
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (HtDate));

  for (int month = 1; month <= 12; month++)
    for (int n = 1; n <= N_WEEKS; n++)
      {
        const HtDate usual
            = (habits->weeks & (1u << (n - 1))) != 0
                  ? ht_date_nth_weekday (ht_date_new (year, month, 1), habits->weekday, n)
                  : HT_DATE_NONE;
        if (usual != HT_DATE_NONE)
          plan_day (plan, usual, holidays, taken, used);
      }
  g_array_sort (plan, compare_days_cb);
  for (guint i = 0; i < plan->len; i++)
    g_array_index (plan, HtPlannedHearing, i).number = first_number + (int)i;
  return plan;
}
