#include "work/open-hearing.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/parties.h"
#include "store/partners.h"
#include "store/settings.h"
#include "work/plan-hearings.h"
#include <glib/gi18n-lib.h>

static gboolean
add_cases (HtDb *db, HtHearingFile *self, GError **error)
{
  for (guint i = 0; i < self->hearing->items->len; i++)
    {
      const HtAgendaItem *item = self->hearing->items->pdata[i];
      g_autoptr (HtAppeal) appeal = ht_appeals_get (db, item->appeal_id, error);
      GPtrArray *parties = appeal != NULL ? ht_parties_load (db, appeal->id, error) : NULL;

      if (parties == NULL)
        return FALSE;
      g_ptr_array_add (self->cases, ht_agenda_case_new (g_steal_pointer (&appeal), parties));
    }
  return TRUE;
}

/* A case can be withdrawn or forwarded while it stands on the agenda. */
static void
warn_of_ended_cases (HtHearingFile *self)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const HtAppeal *appeal = ((HtAgendaCase *)self->cases->pdata[i])->appeal;
      const HtAgendaItem *item = self->hearing->items->pdata[i];

      if (item->result == HT_AGENDA_OPEN && appeal->outcome != HT_OUTCOME_NONE)
        ht_faults_add (self->warnings, "agenda",
                       _ ("%s: The case has ended (%s). Take it off the agenda."),
                       appeal->case_number, ht_outcome_name (appeal->outcome));
    }
}

static void
name_holidays (HtHearingCalendar *calendar, const HtHolidayCalendar *holidays, HtPeriod period)
{
  g_autoptr (GArray) days = ht_holiday_calendar_list (holidays, period);

  for (guint i = 0; i < days->len; i++)
    {
      const HtHoliday *holiday = &g_array_index (days, HtHoliday, i);
      g_hash_table_insert (calendar->off, GINT_TO_POINTER (holiday->date),
                           g_strdup (holiday->name));
    }
}

void
ht_hearing_file_free (HtHearingFile *self)
{
  if (self == NULL)
    return;
  ht_hearing_free (self->hearing);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

HtCompositionFacts
ht_hearing_file_facts (const HtHearingFile *self)
{
  return (HtCompositionFacts){ self->partners, self->cases, self->conflicts };
}

HtHearingFile *
ht_hearing_file_load (HtDb *db, HtHearing *hearing, GError **error)
{
  g_autoptr (HtHearingFile) self = g_new0 (HtHearingFile, 1);

  self->hearing = hearing;
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_case_free);
  self->warnings = ht_faults_new ();
  self->partners = ht_partners_list (db, error);
  if (self->partners == NULL)
    return NULL;
  self->conflicts = ht_conflicts_list (db, error);
  if (self->conflicts == NULL || !add_cases (db, self, error))
    return NULL;
  const HtCompositionFacts facts = ht_hearing_file_facts (self);
  ht_composition_check (hearing, &facts, NULL, self->warnings);
  warn_of_ended_cases (self);
  return g_steal_pointer (&self);
}

gpointer
ht_open_hearing (HtDb *db, gpointer opening_data, GError **error)
{
  const HtHearingOpening *opening = opening_data;
  HtHearing *hearing = ht_hearings_get (db, opening->id, error);

  return hearing != NULL ? ht_hearing_file_load (db, hearing, error) : NULL;
}

gpointer
ht_new_hearing (HtDb *db, gpointer opening_data, GError **error)
{
  const HtHearingOpening *opening = opening_data;
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_load (db, error);
  const int number
      = habits != NULL ? ht_hearings_next_number (db, ht_date_year (opening->today), error) : -1;

  if (number < 0)
    return NULL;
  HtHearing *hearing = ht_hearing_new (opening->today);
  hearing->number = number;
  hearing->seats = habits->seats;
  g_free (hearing->start);
  hearing->start = g_strdup (habits->start);
  g_free (hearing->place);
  hearing->place = g_strdup (habits->place);
  return ht_hearing_file_load (db, hearing, error);
}

void
ht_hearing_calendar_free (HtHearingCalendar *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->hearings, g_ptr_array_unref);
  g_clear_pointer (&self->off, g_hash_table_unref);
  g_free (self);
}

gpointer
ht_list_hearings (HtDb *db, gpointer period_data, GError **error)
{
  const HtPeriod *period = period_data;
  g_autoptr (HtHearingCalendar) self = g_new0 (HtHearingCalendar, 1);
  g_autoptr (HtHolidayCalendar) holidays = ht_holidays_load (db, error);
  g_autoptr (GPtrArray) partners = holidays != NULL ? ht_partners_list (db, error) : NULL;

  if (partners == NULL)
    return NULL;
  self->hearings = ht_hearings_list (db, *period, error);
  if (self->hearings == NULL)
    return NULL;
  self->off = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  name_holidays (self, holidays, *period);
  self->month_end = ht_date_month_end (period->from + (period->to - period->from) / 2);
  self->commission = ht_commission_summary (partners, self->month_end);
  return g_steal_pointer (&self);
}
