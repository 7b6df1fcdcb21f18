#include "work/appoint-partners.h"
#include "base/text.h"
#include "domain/appointment.h"
#include "store/journal.h"
#include "store/partners.h"
#include "work/save-partner.h"
#include <glib/gi18n-lib.h>

/* What is done to one row of the roster; a sentence owned by the caller why not, or NULL. FALSE
 * with error when the office file fails. */
typedef gboolean (*Step) (HtDb *db, const HtRosterWork *work, GPtrArray *partners,
                          HtPartner *partner, HtRoleKind role, char **refusal, GError **error);

static HtPartner *
find_partner (GPtrArray *partners, gint64 id)
{
  for (guint i = 0; i < partners->len; i++)
    {
      HtPartner *partner = partners->pdata[i];
      if (partner->id == id)
        return partner;
    }
  return NULL;
}

static char *
refuse_reappointment (const HtRole *last)
{
  if (last == NULL)
    return g_strdup (_ ("There is no term that could be renewed. Appoint the person first."));
  if (last->released_on != HT_DATE_NONE)
    return g_strdup (_ ("The person was released. Appoint the person anew."));
  if (last->term_ends_on == HT_DATE_NONE)
    return g_strdup (_ ("The term has no end, so there is nothing to renew."));
  return NULL;
}

static HtRole *
following_term (const HtPartner *partner, const HtRole *last, int years)
{
  HtRole *term = ht_role_new ();

  term->partner_id = partner->id;
  term->role = last->role;
  term->outside = last->outside;
  term->appointed_on = last->term_ends_on + 1;
  term->term_ends_on = ht_term_end (term->appointed_on, years);
  return term;
}

static gboolean
reappoint (HtDb *db, const HtRosterWork *work, GPtrArray *partners, HtPartner *partner,
           HtRoleKind role, char **refusal, GError **error)
{
  const HtRole *last = ht_partner_last_term (partner, role);

  *refusal = refuse_reappointment (last);
  if (*refusal != NULL)
    return TRUE;
  g_autoptr (HtRole) term = following_term (partner, last, work->years);
  g_autoptr (GPtrArray) faults = ht_appointment_check (partners, partner, term);
  if (faults->len > 0)
    {
      *refusal = g_strdup (((HtFault *)faults->pdata[0])->reason);
      return TRUE;
    }
  if (!ht_roles_insert (db, term, error))
    return FALSE;
  /* The seats that this term takes count for those who follow. */
  g_ptr_array_add (partner->roles, g_steal_pointer (&term));
  return TRUE;
}

static gboolean
release (HtDb *db, const HtRosterWork *work, GPtrArray *partners, HtPartner *partner,
         HtRoleKind role, char **refusal, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < partner->roles->len; i++)
    {
      HtRole *term = partner->roles->pdata[i];

      if (term->role != role || ht_role_last_day (term) < work->day)
        continue;
      term->released_on = MAX (work->day, term->appointed_on);
      g_free (term->release_reason);
      term->release_reason = ht_text_tidy (work->reason != NULL ? work->reason : "");
      if (!ht_roles_update (db, term, error))
        return FALSE;
      n++;
    }
  if (n == 0)
    *refusal = g_strdup (_ ("No term runs on that day any more. Choose an earlier day."));
  return TRUE;
}

static gboolean
take_steps (HtDb *db, const HtRosterWork *work, Step step, HtRosterDone *done, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);

  if (partners == NULL)
    return FALSE;
  for (guint i = 0; i < work->keys->len; i++)
    {
      const HtRosterKey *key = &g_array_index (work->keys, HtRosterKey, i);
      HtPartner *partner = find_partner (partners, key->partner_id);
      g_autofree char *refusal = NULL;

      if (partner == NULL)
        {
          g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                               _ ("This partner is not in the office file any more."));
          return FALSE;
        }
      if (!step (db, work, partners, partner, key->role, &refusal, error))
        return FALSE;
      if (refusal != NULL)
        g_ptr_array_add (done->faults, g_strdup_printf ("%s (%s): %s", partner->name,
                                                        ht_role_name (key->role), refusal));
      if (done->name == NULL)
        done->name = g_strdup (partner->name);
      done->n++;
    }
  return TRUE;
}

/* One change for all; without a commit, freeing it takes back what was written before a refusal. */
static HtRosterDone *
work_through (HtDb *db, const HtRosterWork *work, Step step, const char *label, GError **error)
{
  g_autoptr (HtRosterDone) done = g_new0 (HtRosterDone, 1);
  gint64 id = work->keys->len == 1 ? g_array_index (work->keys, HtRosterKey, 0).partner_id : 0;

  done->faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HtChange) change
      = ht_change_begin (db, work->clerk, label, HT_PARTNER_KIND, id, error);
  if (change == NULL || !take_steps (db, work, step, done, error))
    return NULL;
  if (done->faults->len > 0)
    {
      done->n = 0;
      return g_steal_pointer (&done);
    }
  return ht_change_commit (change, error) ? g_steal_pointer (&done) : NULL;
}

HtRosterWork *
ht_roster_work_new (GArray *keys, const char *clerk)
{
  HtRosterWork *self = g_new0 (HtRosterWork, 1);

  self->keys = g_array_ref (keys);
  self->years = HT_TERM_YEARS;
  self->day = HT_DATE_NONE;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_roster_work_free (HtRosterWork *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->keys);
  g_free (self->clerk);
  g_free (self->reason);
  g_free (self);
}

void
ht_roster_done_free (HtRosterDone *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

gpointer
ht_reappoint_partners (HtDb *db, gpointer work_data, GError **error)
{
  const HtRosterWork *work = work_data;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Reappoint %u person", "Reappoint %u people", work->keys->len), work->keys->len);

  return work_through (db, work, reappoint, label, error);
}

gpointer
ht_release_partners (HtDb *db, gpointer work_data, GError **error)
{
  const HtRosterWork *work = work_data;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Release %u person", "Release %u people", work->keys->len), work->keys->len);

  return work_through (db, work, release, label, error);
}
