#include "work/save-appeal.h"
#include "base/text.h"
#include "store/agencies.h"
#include "store/appeal-duplicates.h"
#include "store/appeals.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/parties.h"
#include <glib/gi18n-lib.h>

static HtAppealSaved *
new_saved (void)
{
  HtAppealSaved *saved = g_new0 (HtAppealSaved, 1);

  saved->faults = ht_faults_new ();
  return saved;
}

static gboolean
add_unknown_agency (HtDb *db, const char *name, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) agencies = ht_agencies_list (db, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (agencies == NULL)
    return FALSE;
  g_ptr_array_set_free_func (agencies, (GDestroyNotify)ht_agency_free);
  for (guint i = 0; i < agencies->len; i++)
    g_ptr_array_add (names, ((HtAgency *)agencies->pdata[i])->name);
  g_autofree char *nearest = ht_text_nearest (names, name);
  ht_faults_add (faults, "agency", _ ("There is no agency \"%s\"; the nearest names are %s."), name,
                 nearest);
  return TRUE;
}

static gboolean
settle_agency (HtDb *db, HtAppeal *appeal, GPtrArray *faults, GError **error)
{
  GError *failure = NULL;

  if (appeal->agency[0] == '\0')
    {
      appeal->agency_id = 0;
      return TRUE;
    }
  appeal->agency_id = ht_agencies_find (db, appeal->agency, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return appeal->agency_id != 0 || add_unknown_agency (db, appeal->agency, faults, error);
}

static gboolean
check_number (HtDb *db, const HtAppeal *appeal, GPtrArray *faults, GError **error)
{
  GError *failure = NULL;
  g_autoptr (HtAppeal) other = ht_appeals_find (db, appeal->case_number, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (other != NULL && other->id != appeal->id)
    ht_faults_add (faults, "case_number", _ ("There is another case with the number %s (%s)."),
                   appeal->case_number, other->title);
  return TRUE;
}

static void
find_faults_around (const HtAppealSaving *saving, GPtrArray *faults)
{
  if (saving->parties != NULL)
    g_ptr_array_extend_and_steal (faults, ht_parties_check (saving->appeal, saving->parties));
  if (saving->counsel != NULL)
    g_ptr_array_extend_and_steal (
        faults, ht_counsel_appointment_check (saving->appeal, saving->counsel, saving->today));
}

/* The faults of the record itself, with those that only the office file knows. */
static gboolean
find_faults (HtDb *db, const HtAppealSaving *saving, GPtrArray *faults, GError **error)
{
  HtAppeal *appeal = saving->appeal;

  if (!settle_agency (db, appeal, faults, error) || !check_number (db, appeal, faults, error))
    return FALSE;
  gboolean named = appeal->agency_id == 0 && appeal->agency[0] != '\0';
  g_autoptr (GPtrArray) own = ht_appeal_check (appeal);
  g_ptr_array_set_free_func (own, NULL);
  for (guint i = 0; i < own->len; i++)
    {
      HtFault *fault = own->pdata[i];

      if (named && g_str_equal (fault->field, "agency"))
        ht_fault_free (fault);
      else
        g_ptr_array_add (faults, fault);
    }
  find_faults_around (saving, faults);
  return TRUE;
}

static gboolean
write_record (HtDb *db, const HtAppealSaving *saving, GError **error)
{
  HtAppeal *appeal = saving->appeal;
  gint64 draft = appeal->id;

  if (!(appeal->id == 0 ? ht_appeals_insert (db, appeal, error)
                        : ht_appeals_update (db, appeal, error)))
    return FALSE;
  if (saving->parties != NULL && !ht_parties_store (db, appeal->id, saving->parties, error))
    return FALSE;
  if (saving->counsel != NULL
      && !ht_counsel_appointment_store (db, appeal->id, saving->counsel, error))
    return FALSE;
  return ht_drafts_remove (db, HT_APPEAL_KIND, draft, error);
}

/* *same tells whether parties and counsel are those that were loaded. */
static gboolean
compare_around (HtDb *db, const HtAppealSaving *saving, gboolean *same, GError **error)
{
  gint64 id = saving->loaded->id;
  g_autoptr (GPtrArray) parties = ht_parties_load (db, id, error);
  HtCounselAppointment counsel;

  if (parties == NULL || !ht_counsel_appointment_load (db, id, &counsel, error))
    return FALSE;
  *same = (saving->loaded_parties == NULL || ht_parties_equal (parties, saving->loaded_parties))
          && (saving->loaded_counsel == NULL
              || ht_counsel_appointment_equal (&counsel, saving->loaded_counsel));
  return TRUE;
}

/* FALSE with saved->stored set when somebody was faster, with error when it cannot be read. */
static gboolean
is_as_loaded (HtDb *db, const HtAppealSaving *saving, HtAppealSaved *saved, GError **error)
{
  if (saving->loaded == NULL)
    return TRUE;
  g_autoptr (HtAppeal) stored = ht_appeals_get (db, saving->loaded->id, error);
  gboolean same;
  if (stored == NULL || !compare_around (db, saving, &same, error))
    return FALSE;
  if (same && ht_appeal_equal (stored, saving->loaded))
    return TRUE;
  saved->stored = g_steal_pointer (&stored);
  return FALSE;
}

HtAppealSaving *
ht_appeal_saving_new (const HtAppeal *appeal, const HtAppeal *loaded, const char *clerk)
{
  HtAppealSaving *self = g_new0 (HtAppealSaving, 1);

  self->appeal = ht_appeal_copy (appeal);
  self->loaded = loaded != NULL ? ht_appeal_copy (loaded) : NULL;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_appeal_saving_set_parties (HtAppealSaving *self, GPtrArray *parties, GPtrArray *loaded)
{
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->loaded_parties, g_ptr_array_unref);
  self->parties = ht_parties_copy (parties);
  self->loaded_parties = loaded != NULL ? ht_parties_copy (loaded) : NULL;
}

void
ht_appeal_saving_set_counsel (HtAppealSaving *self, const HtCounselAppointment *counsel,
                              const HtCounselAppointment *loaded, HtDate today)
{
  g_free (self->counsel);
  g_free (self->loaded_counsel);
  self->counsel = g_memdup2 (counsel, sizeof *counsel);
  self->loaded_counsel = loaded != NULL ? g_memdup2 (loaded, sizeof *loaded) : NULL;
  self->today = today;
}

void
ht_appeal_saving_free (HtAppealSaving *self)
{
  if (self == NULL)
    return;
  ht_appeal_free (self->appeal);
  g_clear_pointer (&self->loaded, ht_appeal_free);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->loaded_parties, g_ptr_array_unref);
  g_free (self->counsel);
  g_free (self->loaded_counsel);
  g_free (self->clerk);
  g_free (self);
}

void
ht_appeal_saved_free (HtAppealSaved *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->faults);
  g_clear_pointer (&self->stored, ht_appeal_free);
  g_free (self);
}

gpointer
ht_save_appeal (HtDb *db, gpointer saving_data, GError **error)
{
  HtAppealSaving *saving = saving_data;
  g_autoptr (HtAppealSaved) saved = new_saved ();
  g_autofree char *label = saving->appeal->id == 0
                               ? g_strdup_printf (_ ("Log case %s"), saving->appeal->case_number)
                               : g_strdup_printf (_ ("Edit case %s"), saving->appeal->case_number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_APPEAL_KIND, saving->appeal->id, error);

  if (change == NULL)
    return NULL;
  g_autoptr (GError) failure = NULL;
  if (!is_as_loaded (db, saving, saved, &failure))
    {
      if (saved->stored != NULL)
        return g_steal_pointer (&saved);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (!find_faults (db, saving, saved->faults, error))
    return NULL;
  if (saved->faults->len > 0)
    return g_steal_pointer (&saved);
  if (!write_record (db, saving, error))
    return NULL;
  ht_change_set_id (change, saving->appeal->id);
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = saving->appeal->id;
  return g_steal_pointer (&saved);
}

gpointer
ht_find_duplicate_appeals (HtDb *db, gpointer appeal_data, GError **error)
{
  HtAppeal *appeal = appeal_data;
  GError *failure = NULL;

  appeal->agency_id = ht_agencies_find (db, appeal->agency, &failure);
  if (failure == NULL)
    return ht_appeals_duplicates (db, appeal, error);
  g_propagate_error (error, failure);
  return NULL;
}

gpointer
ht_delete_appeal (HtDb *db, gpointer deleting_data, GError **error)
{
  const HtDeleting *deleting = deleting_data;
  g_autoptr (HtAppeal) appeal = ht_appeals_get (db, deleting->id, error);

  if (appeal == NULL)
    return NULL;
  g_autofree char *label = g_strdup_printf (_ ("Delete case %s"), appeal->case_number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_APPEAL_KIND, deleting->id, error);
  if (change == NULL || !ht_appeals_delete (db, deleting->id, error)
      || !ht_drafts_remove (db, HT_APPEAL_KIND, deleting->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (appeal->case_number);
}
