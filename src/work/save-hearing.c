#include "work/save-hearing.h"
#include "base/text.h"
#include "domain/composition.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "work/agenda-writing.h"
#include "work/open-hearing.h"
#include <glib/gi18n-lib.h>

static void
tidy (char **text)
{
  char *tidied = ht_text_tidy (*text);

  g_free (*text);
  *text = tidied;
}

static gboolean
is_open (const HtHearing *hearing, const HtAgendaItem *item)
{
  return hearing->state != HT_HEARING_CANCELLED && item->result == HT_AGENDA_OPEN;
}

static const HtAgendaItem *
find_stored (const HtHearing *stored, gint64 appeal_id)
{
  return stored != NULL ? ht_hearing_find_item (stored, appeal_id) : NULL;
}

static gboolean
has_happened (const HtHearing *hearing)
{
  return ht_hearing_has_result (hearing, HT_AGENDA_RULED)
         || ht_hearing_has_result (hearing, HT_AGENDA_ADJOURNED);
}

static gboolean
is_decided (const HtAgendaItem *item)
{
  return item->result == HT_AGENDA_RULED || item->result == HT_AGENDA_ADJOURNED;
}

/* Results are entered by recording a meeting; saving it keeps them as they stand. */
static void
settle_items (HtHearing *hearing, const HtHearing *stored)
{
  for (guint i = 0; i < hearing->items->len; i++)
    {
      HtAgendaItem *item = hearing->items->pdata[i];
      const HtAgendaItem *before = find_stored (stored, item->appeal_id);

      item->position = (int)i + 1;
      if (before != NULL && is_decided (before))
        item->result = before->result;
      else if (is_decided (item))
        item->result = HT_AGENDA_OPEN;
      if (hearing->state == HT_HEARING_CANCELLED && item->result == HT_AGENDA_OPEN)
        item->result = HT_AGENDA_TAKEN_OFF;
    }
}

static void
refuse (HtHearingSaved *saved, const char *field, const char *sentence)
{
  ht_faults_add (saved->refusals, field, "%s", sentence);
}

static void
refuse_undoing (const HtHearing *hearing, const HtHearing *stored, HtHearingSaved *saved)
{
  if (stored == NULL || !has_happened (stored))
    return;
  if (hearing->day != stored->day)
    refuse (saved, "day", _ ("The meeting has decided cases; its day cannot change any more."));
  if (hearing->state != stored->state)
    refuse (saved, "state",
            _ ("The meeting has decided cases; it stays a meeting that was held. Undo the entering "
               "of its results first."));
  for (guint i = 0; i < stored->items->len; i++)
    {
      const HtAgendaItem *item = stored->items->pdata[i];
      if (is_decided (item) && ht_hearing_find_item (hearing, item->appeal_id) == NULL)
        refuse (saved, "agenda",
                _ ("A case that this meeting has ruled or adjourned cannot be taken off its "
                   "agenda. Correct its result instead."));
    }
}

static gboolean
refuse_taken_day (HtDb *db, const HtHearing *hearing, HtHearingSaved *saved, GError **error)
{
  GError *failure = NULL;
  g_autoptr (HtHearing) other = NULL;

  if (hearing->day == HT_DATE_NONE)
    return TRUE;
  other = ht_hearings_find (db, hearing->day, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (other != NULL && other->id != hearing->id)
    {
      g_autofree char *day = ht_date_to_korean (hearing->day);
      ht_faults_add (saved->refusals, "day",
                     _ ("There is a meeting on %s already. Choose another day."), day);
    }
  return TRUE;
}

static void
warn_of_convening (const HtHearing *hearing, const HtHearing *stored, HtDate today,
                   HtHearingSaved *saved)
{
  const guint before = stored != NULL ? stored->members->len : 0;

  if (hearing->state != HT_HEARING_PLANNED || hearing->members->len <= before
      || hearing->day < today || hearing->day - today >= HT_CONVENING_DAYS)
    return;
  g_autofree char *day = ht_date_to_korean (hearing->day - HT_CONVENING_DAYS);
  ht_faults_add (saved->warnings, "members",
                 _ ("The commissioners had to be convened by %s, 5 days before the meeting "
                    "(행정심판법 시행령 §10)."),
                 day);
}

static gboolean
check (HtDb *db, const HtHearing *hearing, const HtHearing *stored, HtDate today,
       HtHearingSaved *saved, GError **error)
{
  g_autoptr (HtHearingFile) file = ht_hearing_file_load (db, ht_hearing_copy (hearing), error);

  if (file == NULL)
    return FALSE;
  const HtCompositionFacts facts = ht_hearing_file_facts (file);
  ht_composition_check (hearing, &facts, saved->refusals,
                        hearing->state == HT_HEARING_CANCELLED ? NULL : saved->warnings);
  refuse_undoing (hearing, stored, saved);
  warn_of_convening (hearing, stored, today, saved);
  return refuse_taken_day (db, hearing, saved, error);
}

/* The days of the cases, as the agenda was and as it is. */
static gboolean
move_cases (HtAgendaWriting *writing, const HtHearing *hearing, const HtHearing *stored,
            GError **error)
{
  for (guint i = 0; stored != NULL && i < stored->items->len; i++)
    {
      const HtAgendaItem *before = stored->items->pdata[i];
      const HtAgendaItem *item = ht_hearing_find_item (hearing, before->appeal_id);
      const gboolean stays = item != NULL && is_open (hearing, item) && hearing->day == stored->day;

      if (is_open (stored, before) && !stays
          && !ht_agenda_take_off (writing, stored->day, before->appeal_id, error))
        return FALSE;
    }
  for (guint i = 0; i < hearing->items->len; i++)
    {
      const HtAgendaItem *item = hearing->items->pdata[i];
      const HtAgendaItem *before = find_stored (stored, item->appeal_id);
      const gboolean stayed
          = before != NULL && is_open (stored, before) && hearing->day == stored->day;

      if (is_open (hearing, item) && !stayed
          && !ht_agenda_put_on (writing, hearing, item->appeal_id, error))
        return FALSE;
    }
  return TRUE;
}

/* FALSE with saved->is_behind when somebody was faster, with error when it cannot be read. */
static gboolean
is_as_loaded (HtDb *db, const HtHearing *loaded, HtHearing **stored, HtHearingSaved *saved,
              GError **error)
{
  *stored = NULL;
  if (loaded == NULL)
    return TRUE;
  *stored = ht_hearings_get (db, loaded->id, error);
  if (*stored == NULL)
    return FALSE;
  saved->is_behind = !ht_hearing_equal (*stored, loaded);
  return !saved->is_behind;
}

/* Writes, and finds out on the way what is to be refused; whoever called takes it back then. */
static gboolean
write_hearing (HtDb *db, HtHearingSaving *saving, HtHearingSaved *saved, GError **error)
{
  HtHearing *hearing = saving->hearing;
  g_autoptr (HtHearing) stored = NULL;
  g_auto (HtAgendaWriting) writing = { 0 };

  if (!is_as_loaded (db, saving->loaded, &stored, saved, error))
    return saved->is_behind;
  tidy (&hearing->start);
  tidy (&hearing->place);
  settle_items (hearing, stored);
  if (!check (db, hearing, stored, saving->today, saved, error))
    return FALSE;
  if (saved->refusals->len > 0)
    return TRUE;
  if (!ht_agenda_writing_begin (&writing, db, saving->today, saved, error)
      || !(stored != NULL ? ht_hearings_update (db, hearing, error)
                          : ht_hearings_insert (db, hearing, error)))
    return FALSE;
  return move_cases (&writing, hearing, stored, error);
}

static HtHearingSaved *
save (HtDb *db, HtHearingSaving *saving, gboolean keep, GError **error)
{
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autofree char *day = ht_date_to_korean (saving->hearing->day);
  g_autofree char *label = g_strdup_printf (
      saving->loaded != NULL ? _ ("Edit the meeting of %s") : _ ("Plan a meeting on %s"), day);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_HEARING_KIND, saving->hearing->id, error);

  if (change == NULL || !write_hearing (db, saving, saved, error))
    return NULL;
  if (!keep || saved->refusals->len > 0 || saved->is_behind)
    return g_steal_pointer (&saved);
  ht_change_set_id (change, saving->hearing->id);
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = saving->hearing->id;
  saved->n = 1;
  return g_steal_pointer (&saved);
}

static gboolean
delete_hearing (HtDb *db, const HtHearing *stored, HtDate today, HtHearingSaved *saved,
                GError **error)
{
  g_auto (HtAgendaWriting) writing = { 0 };

  if (has_happened (stored))
    {
      refuse (saved, "agenda",
              _ ("The meeting has decided cases and stays in the file. Undo the entering of its "
                 "results first."));
      return TRUE;
    }
  if (!ht_agenda_writing_begin (&writing, db, today, saved, error))
    return FALSE;
  for (guint i = 0; i < stored->items->len; i++)
    {
      const HtAgendaItem *item = stored->items->pdata[i];
      if (is_open (stored, item)
          && !ht_agenda_take_off (&writing, stored->day, item->appeal_id, error))
        return FALSE;
    }
  return ht_hearings_delete (db, stored->id, error);
}

HtHearingSaving *
ht_hearing_saving_new (const HtHearing *hearing, const HtHearing *loaded, HtDate today,
                       const char *clerk)
{
  HtHearingSaving *self = g_new0 (HtHearingSaving, 1);

  self->hearing = ht_hearing_copy (hearing);
  self->loaded = loaded != NULL ? ht_hearing_copy (loaded) : NULL;
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_hearing_saving_free (HtHearingSaving *self)
{
  if (self == NULL)
    return;
  ht_hearing_free (self->hearing);
  ht_hearing_free (self->loaded);
  g_free (self->clerk);
  g_free (self);
}

HtHearingSaved *
ht_hearing_saved_new (void)
{
  HtHearingSaved *self = g_new0 (HtHearingSaved, 1);

  self->refusals = ht_faults_new ();
  self->warnings = ht_faults_new ();
  return self;
}

void
ht_hearing_saved_free (HtHearingSaved *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->refusals);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

gpointer
ht_check_hearing (HtDb *db, gpointer saving, GError **error)
{
  return save (db, saving, FALSE, error);
}

gpointer
ht_save_hearing (HtDb *db, gpointer saving, GError **error)
{
  return save (db, saving, TRUE, error);
}

gpointer
ht_delete_hearing (HtDb *db, gpointer saving_data, GError **error)
{
  const HtHearingSaving *saving = saving_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autofree char *day = ht_date_to_korean (saving->loaded->day);
  g_autofree char *label = g_strdup_printf (_ ("Delete the meeting of %s"), day);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_HEARING_KIND, saving->loaded->id, error);
  g_autoptr (HtHearing) stored = NULL;

  if (change == NULL)
    return NULL;
  if (!is_as_loaded (db, saving->loaded, &stored, saved, error))
    return saved->is_behind ? g_steal_pointer (&saved) : NULL;
  if (!delete_hearing (db, stored, saving->today, saved, error))
    return NULL;
  if (saved->refusals->len > 0)
    return g_steal_pointer (&saved);
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = stored->id;
  saved->n = 1;
  return g_steal_pointer (&saved);
}
