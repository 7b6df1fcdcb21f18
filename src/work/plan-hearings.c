#include "work/plan-hearings.h"
#include "domain/composition.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>

#define SETTING_WEEKDAY "hearing.weekday"
#define SETTING_WEEKS "hearing.weeks"
#define SETTING_START "hearing.start"
#define SETTING_PLACE "hearing.place"
#define SETTING_SEATS "hearing.seats"

static gboolean
read_text (HtDb *db, const char *key, char **target, GError **error)
{
  char *value = ht_settings_get (db, key, *target, error);

  if (value == NULL)
    return FALSE;
  g_free (*target);
  *target = value;
  return TRUE;
}

/* A setting that cannot be read, of an office file somebody changed, is as if it were not there. */
static gboolean
read_words (HtDb *db, HtHearingHabits *habits, GError **error)
{
  g_autofree char *weekday = ht_settings_get (db, SETTING_WEEKDAY, "", error);
  g_autofree char *weeks = weekday != NULL ? ht_settings_get (db, SETTING_WEEKS, "", error) : NULL;
  g_autofree char *seats = weeks != NULL ? ht_settings_get (db, SETTING_SEATS, "", error) : NULL;

  if (seats == NULL)
    return FALSE;
  if (weekday[0] != '\0')
    ht_weekday_parse (weekday, &habits->weekday);
  if (weeks[0] != '\0')
    ht_weeks_parse (weeks, &habits->weeks);
  if (g_str_equal (seats, G_STRINGIFY (HT_HEARING_SEATS_SMALL)))
    habits->seats = HT_HEARING_SEATS_SMALL;
  return TRUE;
}

static gboolean
put (HtDb *db, const char *key, const char *before, const char *after, GError **error)
{
  return g_str_equal (before, after) || ht_settings_set (db, key, after, error);
}

/* Only what changes is written, so that a plan like the last one adds nothing to the journal but
 * its meetings. */
static gboolean
keep_habits (HtDb *db, const HtHearingHabits *habits, GError **error)
{
  g_autoptr (HtHearingHabits) before = ht_hearing_habits_load (db, error);

  if (before == NULL)
    return FALSE;
  g_autofree char *old_weeks = ht_weeks_to_text (before->weeks);
  g_autofree char *new_weeks = ht_weeks_to_text (habits->weeks);
  const char *const nine = G_STRINGIFY (HT_HEARING_SEATS);
  const char *const seven = G_STRINGIFY (HT_HEARING_SEATS_SMALL);
  return put (db, SETTING_WEEKDAY, ht_weekday_name (before->weekday),
              ht_weekday_name (habits->weekday), error)
         && put (db, SETTING_WEEKS, old_weeks, new_weeks, error)
         && put (db, SETTING_START, before->start, habits->start, error)
         && put (db, SETTING_PLACE, before->place, habits->place, error)
         && put (db, SETTING_SEATS, before->seats == HT_HEARING_SEATS ? nine : seven,
                 habits->seats == HT_HEARING_SEATS ? nine : seven, error);
}

static HtHearing *
make_hearing (const HtPlannedHearing *planned, const HtHearingHabits *habits)
{
  HtHearing *hearing = ht_hearing_new (planned->day);

  hearing->number = planned->number;
  hearing->seats = habits->seats;
  g_free (hearing->start);
  hearing->start = g_strdup (habits->start);
  g_free (hearing->place);
  hearing->place = g_strdup (habits->place);
  return hearing;
}

/* All meetings of the plan are alike but for the day: what is wrong in one is wrong in all. */
static gboolean
is_refused (const HtHearingPlan *plan, HtHearingSaved *saved)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HtHearing) hearing
      = make_hearing (&g_array_index (plan->planned, HtPlannedHearing, 0), plan->habits);
  const HtCompositionFacts facts = { none, none, none };

  return !ht_composition_check (hearing, &facts, saved->refusals, NULL);
}

static gboolean
write_plan (HtDb *db, const HtHearingPlan *plan, HtHearingSaved *saved, GError **error)
{
  for (guint i = 0; i < plan->planned->len; i++)
    {
      g_autoptr (HtHearing) hearing
          = make_hearing (&g_array_index (plan->planned, HtPlannedHearing, i), plan->habits);

      if (!ht_hearings_insert (db, hearing, error))
        return FALSE;
      if (saved->n++ == 0)
        saved->id = hearing->id;
    }
  return keep_habits (db, plan->habits, error);
}

HtHearingPlanning *
ht_hearing_planning_new (int year, const HtHearingHabits *habits, const char *clerk)
{
  HtHearingPlanning *self = g_new0 (HtHearingPlanning, 1);

  self->year = year;
  self->habits = habits != NULL ? ht_hearing_habits_copy (habits) : NULL;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_hearing_planning_free (HtHearingPlanning *self)
{
  if (self == NULL)
    return;
  ht_hearing_habits_free (self->habits);
  g_free (self->clerk);
  g_free (self);
}

void
ht_hearing_plan_free (HtHearingPlan *self)
{
  if (self == NULL)
    return;
  ht_hearing_habits_free (self->habits);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
  g_clear_pointer (&self->planned, g_array_unref);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_free (self);
}

gpointer
ht_propose_hearings (HtDb *db, gpointer planning_data, GError **error)
{
  const HtHearingPlanning *planning = planning_data;
  const HtPeriod year
      = { ht_date_new (planning->year, 1, 1), ht_date_new (planning->year, 12, 31) };
  g_autoptr (HtHearingPlan) plan = g_new0 (HtHearingPlan, 1);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (HtDate));
  const int number = ht_hearings_next_number (db, planning->year, error);

  if (number < 0)
    return NULL;
  plan->habits = planning->habits != NULL ? ht_hearing_habits_copy (planning->habits)
                                          : ht_hearing_habits_load (db, error);
  plan->holidays = plan->habits != NULL ? ht_holidays_load (db, error) : NULL;
  plan->stored = plan->holidays != NULL ? ht_hearings_list (db, year, error) : NULL;
  if (plan->stored == NULL)
    return NULL;
  for (guint i = 0; i < plan->stored->len; i++)
    g_array_append_val (taken, ((HtHearing *)plan->stored->pdata[i])->day);
  plan->planned
      = ht_hearing_plan_year (planning->year, plan->habits, plan->holidays, taken, number);
  return g_steal_pointer (&plan);
}

gpointer
ht_plan_hearings (HtDb *db, gpointer planning_data, GError **error)
{
  const HtHearingPlanning *planning = planning_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autofree char *label = g_strdup_printf (_ ("Plan the meetings of %d"), planning->year);
  g_autoptr (HtChange) change
      = ht_change_begin (db, planning->clerk, label, HT_HEARING_KIND, 0, error);
  g_autoptr (HtHearingPlan) plan
      = change != NULL ? ht_propose_hearings (db, planning_data, error) : NULL;

  if (plan == NULL)
    return NULL;
  if (plan->planned->len == 0)
    {
      ht_faults_add (saved->refusals, "day",
                     plan->stored->len > 0
                         ? _ ("All meetings of %d are planned already; there is none to add.")
                         : _ ("These weeks give no meeting in %d. Choose weeks of the month."),
                     planning->year);
      return g_steal_pointer (&saved);
    }
  if (is_refused (plan, saved))
    return g_steal_pointer (&saved);
  if (!write_plan (db, plan, saved, error) || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&saved);
}

HtHearingHabits *
ht_hearing_habits_load (HtDb *db, GError **error)
{
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_new ();

  if (!read_text (db, SETTING_START, &habits->start, error)
      || !read_text (db, SETTING_PLACE, &habits->place, error) || !read_words (db, habits, error))
    return NULL;
  return g_steal_pointer (&habits);
}
