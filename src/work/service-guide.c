#include "work/service-guide.h"
#include "base/text.h"
#include "domain/schedule-days.h"
#include "domain/session-plan.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
exists_on (const HtDong *dong, HtDate on)
{
  return (dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
         && (dong->valid_to == HT_DATE_NONE || on <= dong->valid_to);
}

static gboolean
gives (const HtSchedule *schedule, gint64 dong_id, HtDate on)
{
  if (schedule->dong_id != dong_id || !ht_schedule_in_force (schedule, on)
      || schedule->weekday != ht_date_weekday (on))
    return FALSE;
  for (int n = 1; n <= 5; n++)
    if ((schedule->weeks & (1u << (n - 1))) != 0
        && ht_date_nth_weekday (on, schedule->weekday, n) == on)
      return TRUE;
  return FALSE;
}

static char *
write_dong (const HtDong *dong)
{
  return g_strdup_printf ("%s %s", dong->district, dong->name);
}

static char *
write_partner (const HtServiceGuide *self, const HtPartner *partner)
{
  const GPtrArray *same = ht_people_lookup_all (self->people, partner->name);

  if (same == NULL || same->len < 2)
    return g_strdup (partner->name);
  return g_strdup_printf ("%s (%s)", partner->name,
                          partner->firm[0] != '\0' ? partner->firm : partner->district);
}

/* The name alone, or the district before it; only a beginning where that is asked for. */
static gboolean
fits (const char *name, const char *district, const char *typed, gboolean begins)
{
  g_autofree char *full = g_strconcat (district, name, NULL);

  return begins ? g_str_has_prefix (name, typed) || g_str_has_prefix (full, typed)
                : g_str_equal (name, typed) || g_str_equal (full, typed);
}

static gboolean
is_meant (const HtDong *dong, const char *key, gboolean begins)
{
  if (!ht_text_is_initials (key))
    {
      g_autofree char *own = ht_text_dong_key (dong->name);
      return fits (own, dong->district, key, begins);
    }
  g_autofree char *name = ht_text_initials (dong->name);
  g_autofree char *district = ht_text_initials (dong->district);
  return fits (name, district, key, begins);
}

static GPtrArray *
dongs_meant (const HtServiceGuide *self, const char *text, HtDate on)
{
  GPtrArray *meant = g_ptr_array_new ();
  g_autofree char *key = ht_text_dong_key (text);

  for (int begins = FALSE; begins <= TRUE && meant->len == 0; begins++)
    for (guint i = 0; i < self->dongs->dongs->len; i++)
      {
        HtDong *dong = self->dongs->dongs->pdata[i];
        if (exists_on (dong, on) && is_meant (dong, key, begins))
          g_ptr_array_add (meant, dong);
      }
  return meant;
}

static void
fault_dong (const HtServiceGuide *self, const char *text, HtDate on, GPtrArray *meant,
            GPtrArray *faults)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *all = meant->len > 0 ? meant : self->dongs->dongs;

  for (guint i = 0; i < all->len; i++)
    if (exists_on (all->pdata[i], on))
      g_ptr_array_add (names, write_dong (all->pdata[i]));
  g_autofree char *nearest = ht_text_nearest (names, text);
  if (meant->len > 1)
    ht_faults_add (faults, "dong", _ ("“%s” means %u dongs (%s): write the district before it."),
                   text, meant->len, nearest);
  else
    ht_faults_add (faults, "dong", _ ("There is no dong “%s” on that day; nearest: %s."), text,
                   nearest);
}

static gboolean
serves (const HtPartner *partner, HtDate on)
{
  return ht_partner_serves (partner, HT_ROLE_VILLAGE_LAWYER, on)
         || ht_partner_serves (partner, HT_ROLE_VILLAGE_SCRIVENER, on);
}

/* The partners in the order in which they are offered; n_scheduled: those of the very day. */
static GPtrArray *
partners_for (const HtServiceGuide *self, gint64 dong_id, HtDate on, guint *n_scheduled)
{
  GPtrArray *partners = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < self->schedules->len; i++)
        {
          const HtSchedule *schedule = self->schedules->pdata[i];
          HtPartner *partner = g_hash_table_lookup (self->partners_by_id, &schedule->partner_id);
          const gboolean fits
              = pass == 0 ? gives (schedule, dong_id, on)
                          : schedule->dong_id == dong_id && ht_schedule_in_force (schedule, on);
          if (partner != NULL && fits && g_hash_table_add (seen, partner))
            g_ptr_array_add (partners, partner);
        }
      if (pass == 0)
        *n_scheduled = partners->len;
    }
  for (guint i = 0; i < self->people->partners->len; i++)
    {
      HtPartner *partner = self->people->partners->pdata[i];
      if (serves (partner, on) && g_hash_table_add (seen, partner))
        g_ptr_array_add (partners, partner);
    }
  return partners;
}

/* Whom the full name or, among those of the dong, the initial consonants mean. */
static const HtPartner *
find_other_form (const HtServiceGuide *self, const char *text, gint64 dong_id, HtDate on)
{
  const gboolean is_initials = ht_text_is_initials (text);
  guint n_scheduled;
  g_autoptr (GPtrArray) offered = partners_for (self, dong_id, on, &n_scheduled);
  const GPtrArray *all = is_initials ? offered : self->people->partners;

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *name = write_partner (self, all->pdata[i]);
      g_autofree char *initials = is_initials ? ht_text_initials (name) : NULL;
      if (is_initials ? g_str_has_prefix (initials, text) : g_str_equal (name, text))
        return all->pdata[i];
    }
  return NULL;
}

/* The one whom the schedule of the day gives, else the one who works in the district; NULL when
 * neither tells. */
static const HtPartner *
choose_among (const HtServiceGuide *self, GPtrArray *candidates, const HtDong *dong, HtDate on)
{
  const HtPartner *regular = NULL, *near = NULL;
  guint n_regular = 0, n_near = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const HtPartner *partner = candidates->pdata[i];
      if (ht_service_guide_is_regular (self, dong->id, partner->id, on))
        {
          regular = partner;
          n_regular++;
        }
      if (g_str_equal (partner->district, dong->district))
        {
          near = partner;
          n_near++;
        }
    }
  return n_regular == 1 ? regular : n_regular == 0 && n_near == 1 ? near : NULL;
}

static void
drop_without_dong (const HtServiceGuide *self, GPtrArray *sessions)
{
  for (guint i = sessions->len; i > 0; i--)
    {
      const HtSession *session = sessions->pdata[i - 1];
      const HtDong *dong = g_hash_table_lookup (self->dongs_by_id, &session->dong_id);

      if (dong == NULL || !exists_on (dong, session->held_on))
        g_ptr_array_remove_index (sessions, i - 1);
    }
}

/* A village lawyer and a scrivener of one name are two candidates. */
static GPtrArray *
candidates_for (const HtServiceGuide *self, const char *name, const HtDong *dong, HtDate on)
{
  const GPtrArray *all = ht_people_lookup_all (self->people, name);
  GPtrArray *serving = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (serves (all->pdata[i], on))
      g_ptr_array_add (serving, all->pdata[i]);
  if (serving->len > 0)
    return serving;
  g_ptr_array_unref (serving);
  return ht_people_lookup_candidates (self->people, name, HT_ROLE_VILLAGE_LAWYER, dong->district,
                                      on);
}

HtServiceGuide *
ht_service_guide_load (HtDb *db, GError **error)
{
  g_autoptr (HtServiceGuide) self = g_new0 (HtServiceGuide, 1);

  self->dongs_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->partners_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->dongs = ht_dong_lookup_load (db, error);
  self->people = self->dongs != NULL ? ht_people_lookup_load (db, error) : NULL;
  self->schedules = self->people != NULL ? ht_schedules_list (db, error) : NULL;
  if (self->schedules == NULL)
    return NULL;
  for (guint i = 0; i < self->dongs->dongs->len; i++)
    {
      HtDong *dong = self->dongs->dongs->pdata[i];
      g_hash_table_insert (self->dongs_by_id, &dong->id, dong);
    }
  for (guint i = 0; i < self->people->partners->len; i++)
    {
      HtPartner *partner = self->people->partners->pdata[i];
      g_hash_table_insert (self->partners_by_id, &partner->id, partner);
    }
  return g_steal_pointer (&self);
}

void
ht_service_guide_free (HtServiceGuide *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->dongs_by_id);
  g_hash_table_unref (self->partners_by_id);
  g_clear_pointer (&self->schedules, g_ptr_array_unref);
  ht_people_lookup_free (self->people);
  ht_dong_lookup_free (self->dongs);
  g_free (self);
}

const HtDong *
ht_service_guide_dong (const HtServiceGuide *self, gint64 id)
{
  return g_hash_table_lookup (self->dongs_by_id, &id);
}

const HtPartner *
ht_service_guide_partner (const HtServiceGuide *self, gint64 id)
{
  return g_hash_table_lookup (self->partners_by_id, &id);
}

guint
ht_service_guide_district (const HtServiceGuide *self, gint64 dong_id)
{
  const HtDong *dong = ht_service_guide_dong (self, dong_id);
  char **districts = self->dongs->districts;
  guint i = 0;

  while (districts[i + 1] != NULL && strcmp (districts[i], dong->district) != 0)
    i++;
  return i;
}

char *
ht_service_guide_dong_name (const HtServiceGuide *self, gint64 id)
{
  const HtDong *dong = ht_service_guide_dong (self, id);

  return dong != NULL ? write_dong (dong) : g_strdup ("");
}

char *
ht_service_guide_partner_name (const HtServiceGuide *self, gint64 id)
{
  const HtPartner *partner = ht_service_guide_partner (self, id);

  return partner != NULL ? write_partner (self, partner) : g_strdup ("");
}

GStrv
ht_service_guide_dong_names (const HtServiceGuide *self, HtDate on)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < self->dongs->dongs->len; i++)
    {
      const HtDong *dong = self->dongs->dongs->pdata[i];
      g_autofree char *name = write_dong (dong);
      if (exists_on (dong, on))
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

GStrv
ht_service_guide_partner_names (const HtServiceGuide *self, gint64 dong_id, HtDate on,
                                guint *n_scheduled)
{
  g_autoptr (GPtrArray) partners = partners_for (self, dong_id, on, n_scheduled);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < partners->len; i++)
    {
      g_autofree char *name = write_partner (self, partners->pdata[i]);
      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

const HtDong *
ht_service_guide_find_dong (const HtServiceGuide *self, const char *text, HtDate on,
                            GPtrArray *faults)
{
  g_autofree char *tidy = ht_text_tidy (text);

  if (tidy[0] == '\0')
    {
      ht_faults_add (faults, "dong", _ ("Write the dong, such as 종로구 사직동 or ㅅㅈㄷ."));
      return NULL;
    }
  g_autoptr (GPtrArray) meant = dongs_meant (self, tidy, on);
  if (meant->len == 1)
    return meant->pdata[0];
  fault_dong (self, tidy, on, meant, faults);
  return NULL;
}

const HtPartner *
ht_service_guide_find_partner (const HtServiceGuide *self, const char *text, const HtDong *dong,
                               HtDate on, GPtrArray *faults)
{
  g_autofree char *tidy = ht_text_tidy (text);

  if (tidy[0] == '\0')
    return NULL;
  g_autoptr (GPtrArray) candidates = candidates_for (self, tidy, dong, on);
  if (candidates->len == 1)
    return candidates->pdata[0];
  const HtPartner *found = candidates->len == 0 ? find_other_form (self, tidy, dong->id, on)
                                                : choose_among (self, candidates, dong, on);
  if (found == NULL && candidates->len == 0)
    ht_faults_add (faults, "partner",
                   _ ("Nobody of the name “%s” is in Partners. Add the person there first."), tidy);
  else if (found == NULL)
    ht_faults_add (faults, "partner",
                   _ ("%u persons have the name “%s”. Choose the one whose firm stands with it."),
                   candidates->len, tidy);
  return found;
}

gboolean
ht_service_guide_is_regular (const HtServiceGuide *self, gint64 dong_id, gint64 partner_id,
                             HtDate on)
{
  for (guint i = 0; i < self->schedules->len; i++)
    {
      const HtSchedule *schedule = self->schedules->pdata[i];
      if ((partner_id == 0 || schedule->partner_id == partner_id) && gives (schedule, dong_id, on))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
ht_service_guide_days (const HtServiceGuide *self, HtDate month, const HtHolidayCalendar *holidays)
{
  GPtrArray *sessions = ht_sessions_of_month (self->schedules, month, holidays);

  drop_without_dong (self, sessions);
  return sessions;
}

guint
ht_service_guide_days_of_nobody (const HtServiceGuide *self, HtDate month,
                                 const HtHolidayCalendar *holidays)
{
  g_autoptr (GPtrArray) sessions = ht_sessions_without_partner (self->schedules, month, holidays);

  drop_without_dong (self, sessions);
  return sessions->len;
}
