#include "work/open-appeal.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/parties.h"
#include "store/settings.h"
#include "store/steps.h"
#include "work/save-appeal.h"

static HtAppeal *
offer_appeal (HtDb *db, HtDate today, GError **error)
{
  g_autofree char *number = ht_appeals_next_number (db, today, error);

  if (number == NULL)
    return NULL;
  HtAppeal *appeal = ht_appeal_new ();
  g_free (appeal->case_number);
  appeal->case_number = g_steal_pointer (&number);
  appeal->received_on = today;
  return appeal;
}

static gboolean
read_history (HtDb *db, gint64 id, HtOpenAppeal *opened, GError **error)
{
  opened->history
      = id == 0 ? g_ptr_array_new () : ht_journal_history (db, HT_APPEAL_KIND, id, error);
  if (opened->history == NULL)
    return FALSE;
  g_ptr_array_set_free_func (opened->history, (GDestroyNotify)ht_field_change_free);
  return TRUE;
}

static gboolean
read_agencies (HtDb *db, HtOpenAppeal *opened, GError **error)
{
  opened->agencies = ht_agencies_list (db, error);
  if (opened->agencies == NULL)
    return FALSE;
  g_ptr_array_set_free_func (opened->agencies, (GDestroyNotify)ht_agency_free);
  return TRUE;
}

static gboolean
read_known_values (HtDb *db, HtOpenAppeal *opened, GError **error)
{
  return (opened->fields = ht_appeals_values (db, "field", error)) != NULL
         && (opened->reviewers = ht_appeals_values (db, "lead_reviewer", error)) != NULL
         && (opened->counsels = ht_appeals_values (db, "counsel", error)) != NULL;
}

/* Who is in the case and what happened in it; a new one (id 0) has none of either. */
static gboolean
read_around (HtDb *db, gint64 id, HtOpenAppeal *opened, GError **error)
{
  return (opened->parties = ht_parties_load (db, id, error)) != NULL
         && ht_counsel_appointment_load (db, id, &opened->counsel_appointment, error)
         && (opened->steps = ht_steps_load (db, id, error)) != NULL;
}

static gboolean
read_draft (HtDb *db, gint64 id, HtOpenAppeal *opened, GError **error)
{
  GError *failure = NULL;

  opened->draft = ht_drafts_get (db, HT_APPEAL_KIND, id, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

void
ht_open_appeal_free (HtOpenAppeal *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->appeal, ht_appeal_free);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->habits, ht_deadline_habits_free);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_strfreev);
  g_clear_pointer (&self->reviewers, g_strfreev);
  g_clear_pointer (&self->counsels, g_strfreev);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_free (self->draft);
  g_free (self);
}

gpointer
ht_open_appeal (HtDb *db, gpointer request_data, GError **error)
{
  const HtOpenAppealRequest *request = request_data;
  g_autoptr (HtOpenAppeal) opened = g_new0 (HtOpenAppeal, 1);

  opened->appeal = request->id == 0 ? offer_appeal (db, request->today, error)
                                    : ht_appeals_get (db, request->id, error);
  if (opened->appeal == NULL || (opened->habits = ht_deadline_habits_load (db, error)) == NULL
      || !read_around (db, request->id, opened, error) || !read_agencies (db, opened, error)
      || !read_known_values (db, opened, error) || !read_history (db, request->id, opened, error)
      || !read_draft (db, request->id, opened, error))
    return NULL;
  return g_steal_pointer (&opened);
}
