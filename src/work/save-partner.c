#include "work/save-partner.h"
#include "base/text.h"
#include "domain/appointment.h"
#include "domain/duplicate-partners.h"
#include "domain/phone.h"
#include "store/absences.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/partner-merge.h"
#include "store/partners.h"
#include <glib/gi18n-lib.h>

static HtPartnerSaved *
new_saved (void)
{
  HtPartnerSaved *saved = g_new0 (HtPartnerSaved, 1);

  saved->faults = ht_faults_new ();
  return saved;
}

static void
tidy (char **text)
{
  char *tidied = ht_text_tidy (*text);

  g_free (*text);
  *text = tidied;
}

static void
tidy_person (HtPartner *partner)
{
  tidy (&partner->name);
  tidy (&partner->firm);
  tidy (&partner->district);
  tidy (&partner->home_district);
  char *phone = ht_phone_tidy (partner->phone);
  g_free (partner->phone);
  partner->phone = phone;
  tidy (&partner->email);
  tidy (&partner->speciality);
}

static void
check_district (const char *district, const char *field, char **districts, GPtrArray *faults)
{
  if (district[0] != '\0' && !g_strv_contains ((const char *const *)districts, district))
    ht_faults_add (faults, field, _ ("There is no district \"%s\". Choose one of the list."),
                   district);
}

static gboolean
check_person (HtDb *db, const HtPartner *partner, GPtrArray *faults, GError **error)
{
  if (partner->name[0] == '\0')
    ht_faults_add (faults, "name", _ ("The name is missing. Enter it."));
  if (partner->roles->len == 0)
    ht_faults_add (faults, "terms", _ ("The person has no appointment yet. Add at least one."));
  g_auto (GStrv) districts = ht_districts_list (db, error);
  if (districts == NULL)
    return FALSE;
  check_district (partner->district, "district", districts, faults);
  check_district (partner->home_district, "home_district", districts, faults);
  g_autoptr (GPtrArray) of_absences = ht_absences_check (partner->absences);
  g_ptr_array_extend_and_steal (faults, g_steal_pointer (&of_absences));
  return TRUE;
}

static const HtRole *
find_term (const HtPartner *partner, gint64 id)
{
  for (guint i = 0; partner != NULL && id != 0 && i < partner->roles->len; i++)
    {
      const HtRole *term = partner->roles->pdata[i];
      if (term->id == id)
        return term;
    }
  return NULL;
}

static void
check_term (GPtrArray *partners, const HtPartner *partner, const HtRole *term, GPtrArray *faults)
{
  g_autoptr (GPtrArray) own = ht_appointment_check (partners, partner, term);

  for (guint i = 0; i < own->len; i++)
    {
      const HtFault *fault = own->pdata[i];
      g_autofree char *from = ht_date_to_korean (term->appointed_on);

      ht_faults_add (faults, "terms", "%s %s: %s", ht_role_name (term->role), from, fault->reason);
    }
}

static gboolean
check_terms (HtDb *db, const HtPartner *partner, const HtPartner *stored, GPtrArray *faults,
             GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);

  if (partners == NULL)
    return FALSE;
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *term = partner->roles->pdata[i];
      const HtRole *before = find_term (stored, term->id);

      if (before == NULL || !ht_role_equal (before, term))
        check_term (partners, partner, term, faults);
    }
  return TRUE;
}

static gboolean
remove_terms (HtDb *db, const HtPartner *partner, const HtPartner *stored, GError **error)
{
  for (guint i = 0; stored != NULL && i < stored->roles->len; i++)
    {
      const HtRole *term = stored->roles->pdata[i];

      if (find_term (partner, term->id) == NULL && !ht_roles_delete (db, term->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_terms (HtDb *db, HtPartner *partner, const HtPartner *stored, GError **error)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      HtRole *term = partner->roles->pdata[i];
      const HtRole *before = find_term (stored, term->id);

      term->partner_id = partner->id;
      if (before == NULL ? !ht_roles_insert (db, term, error)
                         : !ht_role_equal (before, term) && !ht_roles_update (db, term, error))
        return FALSE;
    }
  return TRUE;
}

static const HtAbsence *
find_absence (const HtPartner *partner, const HtAbsence *like)
{
  for (guint i = 0; partner != NULL && i < partner->absences->len; i++)
    {
      const HtAbsence *absence = partner->absences->pdata[i];
      if (absence->id == like->id && absence->from_day == like->from_day)
        return absence;
    }
  return NULL;
}

/* First those that went or moved, so that a day becomes free for another one. */
static gboolean
write_absences (HtDb *db, HtPartner *partner, const HtPartner *stored, GError **error)
{
  for (guint i = 0; stored != NULL && i < stored->absences->len; i++)
    {
      const HtAbsence *absence = stored->absences->pdata[i];

      if (find_absence (partner, absence) == NULL && !ht_absences_delete (db, absence->id, error))
        return FALSE;
    }
  for (guint i = 0; i < partner->absences->len; i++)
    {
      HtAbsence *absence = partner->absences->pdata[i];
      const HtAbsence *before = find_absence (stored, absence);

      absence->partner_id = partner->id;
      if (before == NULL
              ? !ht_absences_insert (db, absence, error)
              : !ht_absence_equal (before, absence) && !ht_absences_update (db, absence, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_record (HtDb *db, HtPartner *partner, const HtPartner *stored, GError **error)
{
  if (!(partner->id == 0 ? ht_partners_insert (db, partner, error)
                         : ht_partners_update (db, partner, error)))
    return FALSE;
  return remove_terms (db, partner, stored, error) && write_terms (db, partner, stored, error)
         && write_absences (db, partner, stored, error);
}

/* Whether somebody new is in the file already, as far as that is more than a guess. */
static gboolean
look_for_alike (HtDb *db, const HtPartner *partner, HtPartnerSaved *saved, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);

  if (partners == NULL)
    return FALSE;
  g_autoptr (GPtrArray) pairs = ht_partners_duplicates (partners);
  for (guint i = 0; i < pairs->len && saved->alike == NULL; i++)
    {
      const HtDuplicatePair *pair = pairs->pdata[i];
      if ((pair->a->id == partner->id || pair->b->id == partner->id)
          && pair->sureness >= HT_DUPLICATE_LIKELY)
        saved->alike = g_strdup (pair->reason);
    }
  return TRUE;
}

/* FALSE with saved->is_behind when somebody was faster, with error when it cannot be read. */
static gboolean
is_as_loaded (HtDb *db, const HtPartnerSaving *saving, HtPartnerSaved *saved, GError **error)
{
  if (saving->loaded == NULL)
    return TRUE;
  g_autoptr (HtPartner) stored = ht_partners_get (db, saving->loaded->id, error);
  if (stored == NULL)
    return FALSE;
  saved->is_behind = !ht_partner_equal (stored, saving->loaded);
  return !saved->is_behind;
}

HtPartnerSaving *
ht_partner_saving_new (const HtPartner *partner, const HtPartner *loaded, const char *clerk)
{
  HtPartnerSaving *self = g_new0 (HtPartnerSaving, 1);

  self->partner = ht_partner_copy (partner);
  self->loaded = loaded != NULL ? ht_partner_copy (loaded) : NULL;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_partner_saving_free (HtPartnerSaving *self)
{
  if (self == NULL)
    return;
  ht_partner_free (self->partner);
  ht_partner_free (self->loaded);
  g_free (self->clerk);
  g_free (self);
}

void
ht_partner_saved_free (HtPartnerSaved *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->faults);
  g_free (self->alike);
  g_free (self);
}

gpointer
ht_save_partner (HtDb *db, gpointer saving_data, GError **error)
{
  HtPartnerSaving *saving = saving_data;
  HtPartner *partner = saving->partner;
  g_autoptr (HtPartnerSaved) saved = new_saved ();

  tidy_person (partner);
  g_autofree char *label = partner->id == 0 ? g_strdup_printf (_ ("Appoint %s"), partner->name)
                                            : g_strdup_printf (_ ("Edit %s"), partner->name);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_PARTNER_KIND, partner->id, error);
  if (change == NULL)
    return NULL;
  if (!is_as_loaded (db, saving, saved, error))
    return saved->is_behind ? g_steal_pointer (&saved) : NULL;
  if (!check_person (db, partner, saved->faults, error)
      || !check_terms (db, partner, saving->loaded, saved->faults, error))
    return NULL;
  if (saved->faults->len > 0)
    return g_steal_pointer (&saved);
  if (!write_record (db, partner, saving->loaded, error))
    return NULL;
  ht_change_set_id (change, partner->id);
  if (saving->loaded == NULL && !look_for_alike (db, partner, saved, error))
    return NULL;
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = partner->id;
  return g_steal_pointer (&saved);
}

/* Whoever stands in the records of what was done stays there. */
static gboolean
check_ties (HtDb *db, const HtPartner *partner, GError **error)
{
  HtPartnerTies ties = { 0 };

  if (!ht_partner_ties_read (db, partner->id, &ties, error))
    return FALSE;
  if (ties.sessions + ties.consultations + ties.allowances + ties.meetings + ties.schedules == 0)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("%s cannot be deleted: the file has %u consultation days, %u consultations, %u "
                  "allowances, %u meetings and %u schedules of the person. Release the person, or "
                  "merge the two records when somebody has two."),
               partner->name, ties.sessions, ties.consultations, ties.allowances, ties.meetings,
               ties.schedules);
  return FALSE;
}

gpointer
ht_delete_partner (HtDb *db, gpointer deleting_data, GError **error)
{
  const HtDeleting *deleting = deleting_data;
  g_autoptr (HtPartner) partner = ht_partners_get (db, deleting->id, error);

  if (partner == NULL || !check_ties (db, partner, error))
    return NULL;
  g_autofree char *label = g_strdup_printf (_ ("Delete %s"), partner->name);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_PARTNER_KIND, deleting->id, error);
  if (change == NULL)
    return NULL;
  if (!ht_partners_delete (db, deleting->id, error) || !ht_change_commit (change, error))
    {
      if (error != NULL && g_error_matches (*error, HT_ERROR, HT_ERROR_INVALID))
        {
          g_clear_error (error);
          g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("%s cannot be deleted: a conflict or a commendation names the person. "
                          "Release the person instead."),
                       partner->name);
        }
      return NULL;
    }
  return g_strdup (partner->name);
}
