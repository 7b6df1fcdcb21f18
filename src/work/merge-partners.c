#include "work/merge-partners.h"

#include "domain/appointment.h"
#include "store/absences.h"
#include "store/journal.h"
#include "store/partners.h"
#include "work/save-partner.h"

#include <glib/gi18n-lib.h>

static HtRole *
find_term (const HtPartner *partner, const HtRole *like)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      HtRole *term = partner->roles->pdata[i];
      if (term->role == like->role && term->appointed_on == like->appointed_on)
        return term;
    }
  return NULL;
}

static gboolean
days_contradict (HtDate a, HtDate b)
{
  return a != HT_DATE_NONE && b != HT_DATE_NONE && a != b;
}

static void
add_fault (GPtrArray *faults, const HtRole *term, const char *sentence)
{
  g_autofree char *from = ht_date_to_korean (term->appointed_on);

  g_ptr_array_add (faults,
                   g_strdup_printf ("%s %s: %s", ht_role_name (term->role), from, sentence));
}

/* Terms of one role that begin on other days but share some. */
static void
check_overlap (const HtPartner *keep, const HtRole *term, GPtrArray *faults)
{
  for (guint i = 0; i < keep->roles->len; i++)
    {
      const HtRole *other = keep->roles->pdata[i];

      if (other->role != term->role || other->appointed_on > ht_role_last_day (term)
          || term->appointed_on > ht_role_last_day (other))
        continue;
      add_fault (faults, term,
                 _ ("Terms of the two records overlap. Correct the days of one of them first."));
      return;
    }
}

static void
check_terms (const HtMerging *merging, GPtrArray *faults)
{
  for (guint i = 0; i < merging->from->roles->len; i++)
    {
      const HtRole *term = merging->from->roles->pdata[i];
      const HtRole *twin = find_term (merging->keep, term);

      if (twin == NULL)
        check_overlap (merging->keep, term, faults);
      else if (days_contradict (twin->term_ends_on, term->term_ends_on)
               || days_contradict (twin->released_on, term->released_on)
               || twin->outside != term->outside)
        add_fault (faults, term,
                   _ ("The two records have different days for this term. Correct one of them "
                      "first."));
    }
}

/* The twin takes over what only the other one knows. */
static gboolean
join_term (HtDb *db, const HtRole *term, const HtRole *twin, GError **error)
{
  g_autoptr (HtRole) joined = ht_role_copy (twin);

  if (joined->term_ends_on == HT_DATE_NONE)
    joined->term_ends_on = term->term_ends_on;
  if (joined->released_on == HT_DATE_NONE)
    joined->released_on = term->released_on;
  if (joined->release_reason[0] == '\0')
    {
      g_free (joined->release_reason);
      joined->release_reason = g_strdup (term->release_reason);
    }
  return (ht_role_equal (joined, twin) || ht_roles_update (db, joined, error))
         && ht_roles_delete (db, term->id, error);
}

static gboolean
move_terms (HtDb *db, const HtMerging *merging, HtMerged *merged, GError **error)
{
  for (guint i = 0; i < merging->from->roles->len; i++)
    {
      HtRole *term = merging->from->roles->pdata[i];
      const HtRole *twin = find_term (merging->keep, term);

      merged->n_joined += twin != NULL;
      term->partner_id = merging->keep->id;
      if (twin != NULL ? !join_term (db, term, twin, error) : !ht_roles_update (db, term, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_id (GPtrArray *absences, gint64 id)
{
  for (guint i = 0; i < absences->len; i++)
    if (((HtAbsence *)absences->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static gboolean
delete_absences (HtDb *db, const HtPartner *partner, GPtrArray *left, HtMerged *merged,
                 GError **error)
{
  for (guint i = 0; i < partner->absences->len; i++)
    {
      const HtAbsence *absence = partner->absences->pdata[i];

      if (has_id (left, absence->id))
        continue;
      merged->n_joined++;
      if (!ht_absences_delete (db, absence->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move_absences (HtDb *db, const HtMerging *merging, HtMerged *merged, GError **error)
{
  g_autoptr (GPtrArray) left = ht_partner_merge_absences (merging->keep, merging->from);

  if (!delete_absences (db, merging->keep, left, merged, error)
      || !delete_absences (db, merging->from, left, merged, error))
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    {
      HtAbsence *absence = left->pdata[i];

      absence->partner_id = merging->keep->id;
      if (!ht_absences_update (db, absence, error))
        return FALSE;
    }
  return TRUE;
}

/* The name in the cases follows last: then nobody else has the old one any more. */
static gboolean
write_person (HtDb *db, HtMerging *merging, GError **error)
{
  merging->values->id = merging->keep->id;
  return ht_partners_delete (db, merging->from->id, error)
         && ht_partners_update (db, merging->values, error)
         && ht_partner_merge_rename (db, merging->from->name, merging->values->name,
                                     merging->keep->id, error)
         && ht_partner_merge_rename (db, merging->keep->name, merging->values->name,
                                     merging->keep->id, error);
}

static gboolean
move_all (HtDb *db, HtMerging *merging, HtMerged *merged, GError **error)
{
  return ht_partner_ties_read (db, merging->from->id, &merged->moved, error)
         && move_terms (db, merging, merged, error) && move_absences (db, merging, merged, error)
         && ht_partner_merge_move (db, merging->keep->id, merging->from->id, &merged->n_joined,
                                   error)
         && write_person (db, merging, error);
}

/* FALSE with *is_behind when the record is not as it was read, with error when it cannot be read.
 */
static gboolean
is_as_read (HtDb *db, const HtPartner *read, gboolean *is_behind, GError **error)
{
  g_autoptr (HtPartner) stored = ht_partners_get (db, read->id, error);

  if (stored == NULL)
    return FALSE;
  *is_behind = !ht_partner_equal (stored, read);
  return !*is_behind;
}

HtMerging *
ht_merging_new (const HtPartner *keep, const HtPartner *from, const HtPartner *values,
                const char *clerk)
{
  HtMerging *self = g_new0 (HtMerging, 1);

  self->keep = ht_partner_copy (keep);
  self->from = ht_partner_copy (from);
  self->values = values != NULL ? ht_partner_copy (values) : ht_partner_merge_values (keep, from);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_merging_free (HtMerging *self)
{
  if (self == NULL)
    return;
  ht_partner_free (self->keep);
  ht_partner_free (self->from);
  ht_partner_free (self->values);
  g_free (self->clerk);
  g_free (self);
}

void
ht_merged_free (HtMerged *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

gpointer
ht_merge_partners (HtDb *db, gpointer merging_data, GError **error)
{
  HtMerging *merging = merging_data;
  g_autoptr (HtMerged) merged = g_new0 (HtMerged, 1);
  g_autofree char *label = g_strdup_printf (_ ("Merge two records of %s"), merging->values->name);

  merged->faults = g_ptr_array_new_with_free_func (g_free);
  merged->name = g_strdup (merging->values->name);
  if (merging->keep->id == merging->from->id)
    {
      g_ptr_array_add (merged->faults,
                       g_strdup (_ ("This is one and the same record. Choose two.")));
      return g_steal_pointer (&merged);
    }
  g_autoptr (HtChange) change
      = ht_change_begin (db, merging->clerk, label, HT_PARTNER_KIND, merging->keep->id, error);
  if (change == NULL)
    return NULL;
  if (!is_as_read (db, merging->keep, &merged->is_behind, error)
      || !is_as_read (db, merging->from, &merged->is_behind, error))
    return merged->is_behind ? g_steal_pointer (&merged) : NULL;
  check_terms (merging, merged->faults);
  if (!ht_partner_merge_check (db, merging->keep->id, merging->from->id, merged->faults, error))
    return NULL;
  if (merged->faults->len > 0)
    return g_steal_pointer (&merged);
  if (!move_all (db, merging, merged, error) || !ht_change_commit (change, error))
    return NULL;
  merged->id = merging->keep->id;
  return g_steal_pointer (&merged);
}
