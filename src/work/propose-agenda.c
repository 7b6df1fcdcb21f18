#include "work/propose-agenda.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>
#include <string.h>

/* A meeting is not planned further ahead. */
#define YEARS_AHEAD 2

static GArray *
list_days (HtDb *db, HtDate today, HtDate meeting, GError **error)
{
  const HtPeriod coming
      = { MIN (today, meeting), ht_date_add_months (MAX (today, meeting), 12 * YEARS_AHEAD) };
  g_autoptr (GPtrArray) hearings = ht_hearings_list (db, coming, error);
  GArray *days;

  if (hearings == NULL)
    return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (HtDate));
  for (guint i = 0; i < hearings->len; i++)
    {
      const HtHearing *hearing = hearings->pdata[i];
      if (hearing->state == HT_HEARING_PLANNED)
        g_array_append_val (days, hearing->day);
    }
  return days;
}

gpointer
ht_propose_agenda (HtDb *db, gpointer opening_data, GError **error)
{
  const HtHearingOpening *opening = opening_data;
  g_autoptr (HtHearing) hearing = ht_hearings_get (db, opening->id, error);
  g_autoptr (GArray) ids = hearing != NULL ? ht_hearings_waiting_appeals (db, error) : NULL;
  g_autoptr (GPtrArray) appeals
      = ids != NULL ? ht_appeals_load (db, (const gint64 *)(gpointer)ids->data, ids->len, error)
                    : NULL;
  g_autoptr (HtDeadlineHabits) habits
      = appeals != NULL ? ht_deadline_habits_load (db, error) : NULL;
  g_autoptr (GArray) days
      = habits != NULL ? list_days (db, opening->today, hearing->day, error) : NULL;

  if (days == NULL)
    return NULL;
  return ht_agenda_rank (appeals, hearing->day, days, opening->today, habits);
}

static GPtrArray *
list_reviewers (const HtHearingFile *file)
{
  g_autoptr (GPtrArray) in_office = ht_commission_in_office (file->partners, file->hearing->day);
  GPtrArray *reviewers = g_ptr_array_new ();

  for (guint i = 0; i < in_office->len; i++)
    {
      const HtPartner *partner = in_office->pdata[i];
      for (guint m = 0; m < file->hearing->members->len; m++)
        {
          const HtHearingMember *member = file->hearing->members->pdata[m];
          if (member->partner_id == partner->id && !member->chair)
            g_ptr_array_add (reviewers, in_office->pdata[i]);
        }
    }
  if (reviewers->len == 0 && file->hearing->members->len == 0)
    g_ptr_array_extend (reviewers, in_office, NULL, NULL);
  return reviewers;
}

gpointer
ht_propose_reviewers (HtDb *db, gpointer opening, GError **error)
{
  g_autoptr (HtHearingFile) file = ht_open_hearing (db, opening, error);
  g_autoptr (GHashTable) loads = file != NULL ? ht_hearings_reviewer_loads (db, error) : NULL;

  if (loads == NULL)
    return NULL;
  g_autoptr (GPtrArray) reviewers = list_reviewers (file);
  return ht_reviewers_assign (file->cases, reviewers, loads, file->conflicts);
}

static const HtAgendaCase *
find_case (const HtHearingFile *file, gint64 appeal_id)
{
  for (guint i = 0; i < file->cases->len; i++)
    {
      const HtAgendaCase *item = file->cases->pdata[i];
      if (item->appeal->id == appeal_id)
        return item;
    }
  return NULL;
}

static const HtPartner *
find_commissioner (const HtHearingFile *file, const char *name)
{
  g_autoptr (GPtrArray) in_office = ht_commission_in_office (file->partners, file->hearing->day);

  for (guint i = 0; i < in_office->len; i++)
    if (g_str_equal (((const HtPartner *)in_office->pdata[i])->name, name))
      return in_office->pdata[i];
  return NULL;
}

/* TRUE when the case may have this reviewer. */
static gboolean
check_choice (const HtHearingFile *file, const HtAgendaCase *item, const HtReviewerChoice *choice,
              HtHearingSaved *saved)
{
  GPtrArray *refusals = saved->refusals;
  const HtPartner *reviewer = find_commissioner (file, choice->name);
  const char *number = item->appeal->case_number;

  if (item->appeal->outcome != HT_OUTCOME_NONE)
    ht_faults_add (refusals, "agenda", _ ("%s: The case has ended; its lead reviewer stays."),
                   number);
  else if (choice->name[0] == '\0')
    return TRUE;
  else if (reviewer == NULL)
    ht_faults_add (refusals, "agenda",
                   _ ("%s: %s is no commissioner in office on the day of the meeting."), number,
                   choice->name);
  else
    {
      g_autofree char *recorded
          = ht_conflict_find_recorded (reviewer, item->appeal, item->parties, file->conflicts);
      g_autofree char *conflict
          = ht_conflict_find (reviewer, item->appeal, item->parties, file->conflicts);
      if (recorded == NULL && conflict != NULL)
        ht_faults_add (saved->warnings, "agenda", "%s: %s. %s", number, choice->name, conflict);
      if (recorded == NULL)
        return TRUE;
      ht_faults_add (refusals, "agenda", _ ("%s: %s may not sit. %s"), number, choice->name,
                     recorded);
    }
  return FALSE;
}

static gboolean
assign (HtDb *db, const HtHearingFile *file, const HtReviewerChoice *choice, HtHearingSaved *saved,
        GError **error)
{
  const HtAgendaCase *item = find_case (file, choice->appeal_id);

  if (item == NULL)
    {
      ht_faults_add (saved->refusals, "agenda", _ ("%s: The case is not on this agenda any more."),
                     choice->case_number);
      return TRUE;
    }
  if (g_str_equal (item->appeal->lead_reviewer, choice->name)
      || !check_choice (file, item, choice, saved))
    return TRUE;
  g_free (item->appeal->lead_reviewer);
  item->appeal->lead_reviewer = g_strdup (choice->name);
  saved->n++;
  return ht_appeals_update (db, item->appeal, error);
}

HtReviewerAssigning *
ht_reviewer_assigning_new (gint64 hearing_id, GPtrArray *choices, HtDate today, const char *clerk)
{
  HtReviewerAssigning *self = g_new0 (HtReviewerAssigning, 1);

  self->hearing_id = hearing_id;
  self->choices = g_ptr_array_ref (choices);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_reviewer_assigning_free (HtReviewerAssigning *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->choices);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_assign_reviewers (HtDb *db, gpointer assigning_data, GError **error)
{
  const HtReviewerAssigning *assigning = assigning_data;
  HtHearingOpening opening = { assigning->hearing_id, assigning->today };
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autoptr (HtChange) change = ht_change_begin (db, assigning->clerk, _ ("Assign lead reviewers"),
                                                 HT_HEARING_KIND, assigning->hearing_id, error);
  g_autoptr (HtHearingFile) file = change != NULL ? ht_open_hearing (db, &opening, error) : NULL;

  if (file == NULL)
    return NULL;
  for (guint i = 0; i < assigning->choices->len; i++)
    if (!assign (db, file, assigning->choices->pdata[i], saved, error))
      return NULL;
  if (saved->refusals->len > 0)
    {
      saved->n = 0;
      return g_steal_pointer (&saved);
    }
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = assigning->hearing_id;
  return g_steal_pointer (&saved);
}
