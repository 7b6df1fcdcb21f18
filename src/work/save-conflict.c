#include "work/save-conflict.h"
#include "base/text.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/partners.h"
#include <glib/gi18n-lib.h>

static void
tidy (char **text)
{
  char *tidied = ht_text_tidy (*text);

  g_free (*text);
  *text = tidied;
}

static GPtrArray *
check (HtConflict *conflict)
{
  GPtrArray *faults = ht_faults_new ();
  const gboolean is_case = conflict->kind == HT_CONFLICT_CASE;

  tidy (&conflict->name);
  tidy (&conflict->reason);
  if (conflict->partner_id == 0)
    ht_faults_add (faults, "partner", _ ("The commissioner is missing. Choose one."));
  if (is_case && conflict->appeal_id == 0)
    ht_faults_add (faults, "appeal", _ ("The case is missing. Enter its number."));
  if (!is_case && conflict->name[0] == '\0')
    ht_faults_add (faults, "name",
                   _ ("The name of the party, agency or firm is missing. Enter it."));
  if (!is_case)
    conflict->appeal_id = 0;
  return faults;
}

HtConflictSaving *
ht_conflict_saving_new (HtConflict *conflict, const char *clerk)
{
  HtConflictSaving *self = g_new0 (HtConflictSaving, 1);

  self->conflict = conflict;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_conflict_saving_free (HtConflictSaving *self)
{
  if (self == NULL)
    return;
  ht_conflict_free (self->conflict);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_save_conflict (HtDb *db, gpointer saving_data, GError **error)
{
  HtConflictSaving *saving = saving_data;
  HtConflict *conflict = saving->conflict;
  g_autoptr (GPtrArray) faults = check (conflict);

  if (faults->len > 0)
    return g_steal_pointer (&faults);
  g_autoptr (HtPartner) partner = ht_partners_get (db, conflict->partner_id, error);
  if (partner == NULL)
    return NULL;
  g_autofree char *label
      = g_strdup_printf (_ ("Log %s of %s"), ht_ground_name (conflict->ground), partner->name);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_CONFLICT_KIND, 0, error);
  if (change == NULL || !ht_conflicts_insert (db, conflict, error))
    return NULL;
  ht_change_set_id (change, conflict->id);
  return ht_change_commit (change, error) ? g_steal_pointer (&faults) : NULL;
}

gpointer
ht_delete_conflict (HtDb *db, gpointer saving_data, GError **error)
{
  const HtConflictSaving *saving = saving_data;
  const HtConflict *conflict = saving->conflict;
  g_autoptr (HtPartner) partner = ht_partners_get (db, conflict->partner_id, error);

  if (partner == NULL)
    return NULL;
  g_autofree char *label
      = g_strdup_printf (_ ("Delete %s of %s"), ht_ground_name (conflict->ground), partner->name);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_CONFLICT_KIND, conflict->id, error);
  if (change == NULL || !ht_conflicts_delete (db, conflict->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (partner->name);
}
