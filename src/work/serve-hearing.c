#include "store/appeals.h"
#include "store/journal.h"
#include "work/agenda-writing.h"
#include "work/open-hearing.h"
#include "work/record-hearing.h"
#include <glib/gi18n-lib.h>

static void
check_day (const HtHearing *hearing, const HtHearingServing *serving, HtHearingSaved *saved)
{
  if (serving->served_on == HT_DATE_NONE)
    ht_faults_add (saved->refusals, "served_on", _ ("The day of service is missing. Enter it."));
  else if (serving->served_on < hearing->day)
    ht_faults_add (saved->refusals, "served_on",
                   _ ("The rulings cannot be served before the meeting. Correct the day."));
}

/* FALSE with error only. */
static gboolean
serve_case (HtAgendaWriting *writing, HtAppeal *appeal, HtDate on, GError **error)
{
  GError *failure = NULL;

  if (!ht_agenda_check_step (writing, appeal, HT_STEP_SERVED, on, appeal->outcome, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      return failure == NULL;
    }
  appeal->served_on = on;
  writing->saved->n++;
  return ht_appeals_update (writing->db, appeal, error);
}

static gboolean
serve (HtDb *db, const HtHearingFile *file, const HtHearingServing *serving, HtHearingSaved *saved,
       GError **error)
{
  g_auto (HtAgendaWriting) writing = { 0 };

  check_day (file->hearing, serving, saved);
  if (saved->refusals->len > 0)
    return TRUE;
  if (!ht_agenda_writing_begin (&writing, db, serving->today, saved, error))
    return FALSE;
  for (guint i = 0; i < file->cases->len; i++)
    {
      const HtAgendaItem *item = file->hearing->items->pdata[i];
      const HtAgendaCase *found = file->cases->pdata[i];

      if (item->result == HT_AGENDA_RULED && found->appeal->served_on == HT_DATE_NONE
          && !serve_case (&writing, found->appeal, serving->served_on, error))
        return FALSE;
    }
  if (saved->n == 0 && saved->refusals->len == 0)
    ht_faults_add (saved->refusals, "agenda",
                   _ ("No ruling of this meeting waits for its service."));
  return TRUE;
}

HtHearingServing *
ht_hearing_serving_new (gint64 hearing_id, HtDate served_on, HtDate today, const char *clerk)
{
  HtHearingServing *self = g_new0 (HtHearingServing, 1);

  self->hearing_id = hearing_id;
  self->served_on = served_on;
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_hearing_serving_free (HtHearingServing *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_serve_hearing (HtDb *db, gpointer serving_data, GError **error)
{
  const HtHearingServing *serving = serving_data;
  HtHearingOpening opening = { serving->hearing_id, serving->today };
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autoptr (HtChange) change
      = ht_change_begin (db, serving->clerk, _ ("Log the service of a meeting's rulings"),
                         HT_HEARING_KIND, serving->hearing_id, error);
  g_autoptr (HtHearingFile) file = change != NULL ? ht_open_hearing (db, &opening, error) : NULL;

  if (file == NULL || !serve (db, file, serving, saved, error))
    return NULL;
  if (saved->refusals->len > 0)
    {
      saved->n = 0;
      return g_steal_pointer (&saved);
    }
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = serving->hearing_id;
  return g_steal_pointer (&saved);
}
