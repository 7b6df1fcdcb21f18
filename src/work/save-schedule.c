#include "work/save-schedule.h"
#include "base/text.h"
#include "domain/appeal.h"
#include "domain/schedule-days.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/schedules.h"
#include <glib/gi18n-lib.h>

/* An entry that is changed keeps its partner when the name stays, also where two have that name. */
static gboolean
keeps_partner (HtDb *db, HtSchedule *schedule)
{
  if (schedule->partner_id == 0)
    return FALSE;
  g_autoptr (HtPartner) partner = ht_partners_get (db, schedule->partner_id, NULL);
  return partner != NULL && g_str_equal (partner->name, schedule->partner);
}

/* How one of several people of the same name is written. */
static char *
write_full_name (const HtPartner *partner)
{
  return g_strdup_printf ("%s (%s)", partner->name,
                          partner->firm[0] != '\0' ? partner->firm : partner->district);
}

/* The partner of that full name; 0 without error when there is none, or several. */
static gint64
find_full_name (HtDb *db, const char *text, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  gint64 found = 0;
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      const HtPartner *partner = partners->pdata[i];
      g_autofree char *name = write_full_name (partner);
      if (!g_str_equal (name, text))
        continue;
      if (found != 0)
        return 0;
      found = partner->id;
    }
  return found;
}

static gboolean
settle_full_name (HtDb *db, HtSchedule *schedule, GPtrArray *faults, GError **error)
{
  GError *failure = NULL;
  schedule->partner_id = find_full_name (db, schedule->partner, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (schedule->partner_id == 0)
    ht_faults_add (faults, "partner",
                   _ ("Nobody of the name “%s” is in Partners. Add the person there first."),
                   schedule->partner);
  return TRUE;
}

static gboolean
settle_partner (HtDb *db, HtSchedule *schedule, GPtrArray *faults, GError **error)
{
  g_autofree char *name = ht_text_tidy (schedule->partner);
  g_free (schedule->partner);
  schedule->partner = g_steal_pointer (&name);
  if (keeps_partner (db, schedule))
    return TRUE;
  schedule->partner_id = 0;
  if (schedule->partner[0] == '\0')
    return TRUE;
  g_autoptr (GArray) found = ht_partners_find (db, schedule->partner, error);
  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return settle_full_name (db, schedule, faults, error);
  if (found->len == 1)
    schedule->partner_id = g_array_index (found, gint64, 0);
  else
    ht_faults_add (faults, "partner",
                   _ ("%u persons have the name “%s”. Choose the one whose firm stands with it."),
                   found->len, schedule->partner);
  return TRUE;
}

static gboolean
write_schedule (HtDb *db, HtScheduleSaving *saving, GError **error)
{
  HtSchedule *schedule = saving->schedule;
  const gboolean is_new = schedule->id == 0;
  g_autofree char *label = g_strdup_printf (
      is_new ? _ ("Add consultation days: %s") : _ ("Change consultation days: %s"), saving->dong);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_SCHEDULE_KIND, schedule->id, error);
  if (change == NULL)
    return FALSE;
  if (!(is_new ? ht_schedules_insert (db, schedule, error)
               : ht_schedules_update (db, schedule, error)))
    return FALSE;
  ht_change_set_id (change, schedule->id);
  return ht_change_commit (change, error);
}

HtScheduleSaving *
ht_schedule_saving_new (HtSchedule *schedule, const char *dong, const char *clerk)
{
  HtScheduleSaving *self = g_new0 (HtScheduleSaving, 1);
  self->schedule = schedule;
  self->dong = g_strdup (dong);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_schedule_saving_free (HtScheduleSaving *self)
{
  if (self == NULL)
    return;
  ht_schedule_free (self->schedule);
  g_free (self->dong);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_save_schedule (HtDb *db, gpointer data, GError **error)
{
  HtScheduleSaving *saving = data;
  g_autoptr (GPtrArray) faults = ht_schedule_check (saving->schedule);
  if (!settle_partner (db, saving->schedule, faults, error))
    return NULL;
  if (faults->len == 0 && !write_schedule (db, saving, error))
    return NULL;
  return g_steal_pointer (&faults);
}

gpointer
ht_delete_schedule (HtDb *db, gpointer data, GError **error)
{
  HtScheduleSaving *saving = data;
  g_autofree char *label = g_strdup_printf (_ ("Delete consultation days: %s"), saving->dong);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_SCHEDULE_KIND, saving->schedule->id, error);
  if (change == NULL || !ht_schedules_delete (db, saving->schedule->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (saving->dong);
}

gpointer
ht_list_partner_names (HtDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  if (partners == NULL)
    return NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = partners->pdata[i];
      const HtPartner *before = i > 0 ? partners->pdata[i - 1] : NULL;
      const HtPartner *after = i + 1 < partners->len ? partners->pdata[i + 1] : NULL;
      gboolean shared = (before != NULL && g_str_equal (before->name, partner->name))
                        || (after != NULL && g_str_equal (after->name, partner->name));
      g_autofree char *name = shared ? write_full_name (partner) : g_strdup (partner->name);
      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}
