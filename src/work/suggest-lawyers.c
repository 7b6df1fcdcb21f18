#include "work/suggest-lawyers.h"

#include "domain/consultation.h"
#include "store/consultations.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "store/settings.h"
#include "work/save-schedule.h"

#include <glib/gi18n-lib.h>

/* What was asked in so many months tells what a dong asks about. */
#define TOPIC_MONTHS 12

typedef guint TopicCounts[HT_N_TOPICS];

static GHashTable *
count_topics (HtDb *db, HtDate on, GError **error)
{
  HtPeriod year = { ht_date_add_months (on, -TOPIC_MONTHS), on };
  g_autoptr (GPtrArray) consultations = ht_consultations_list (db, year, error);

  if (consultations == NULL)
    return NULL;
  GHashTable *topics = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < consultations->len; i++)
    {
      const HtConsultation *one = g_ptr_array_index (consultations, i);
      guint *counts = g_hash_table_lookup (topics, &one->dong_id);
      if (counts == NULL)
        {
          counts = g_malloc0 (sizeof (TopicCounts));
          g_hash_table_insert (topics, g_memdup2 (&one->dong_id, sizeof one->dong_id), counts);
        }
      counts[one->topic]++;
    }
  return topics;
}

static int
find_topic (GHashTable *topics, gint64 dong_id)
{
  const guint *counts = g_hash_table_lookup (topics, &dong_id);
  int most = -1;

  for (int i = 0; counts != NULL && i < HT_N_TOPICS; i++)
    if (counts[i] > (most < 0 ? 0 : counts[most]))
      most = i;
  return most;
}

/* The entries of a dong that are in force. */
static GHashTable *
group_schedules (GPtrArray *schedules, HtDate on)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < schedules->len; i++)
    {
      HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->service != HT_SERVICE_LAWYER || !ht_schedule_in_force (schedule, on))
        continue;
      GPtrArray *group = g_hash_table_lookup (groups, &schedule->dong_id);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_memdup2 (&schedule->dong_id, sizeof schedule->dong_id),
                               group);
        }
      g_ptr_array_add (group, schedule);
    }
  return groups;
}

static HtDongNeed *
make_need (const HtDong *dong, GHashTable *groups, GHashTable *topics, HtDate on)
{
  GPtrArray *group = g_hash_table_lookup (groups, &dong->id);
  guint days = group != NULL ? ht_coverage_days (group, on) : 0;

  if (days >= 2)
    return NULL;
  HtDongNeed *need = g_new0 (HtDongNeed, 1);
  need->dong = dong;
  need->days = days;
  need->schedules = group != NULL ? g_ptr_array_ref (group) : g_ptr_array_new ();
  need->topic = find_topic (topics, dong->id);
  return need;
}

static gboolean
store_suggestion (HtDb *db, const HtSuggestion *suggestion, HtDate from, GError **error)
{
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();

  schedule->dong_id = suggestion->dong_id;
  schedule->partner_id = suggestion->partner_id;
  schedule->weekday = suggestion->weekday;
  schedule->weeks = suggestion->weeks;
  schedule->valid_from = from;
  return ht_schedules_insert (db, schedule, error);
}

gboolean
ht_load_limit_load (HtDb *db, guint *days, GError **error)
{
  g_autofree char *text = ht_settings_get (db, HT_SETTING_LOAD_LIMIT, "", error);
  guint64 number;

  if (text == NULL)
    return FALSE;
  *days = g_ascii_string_to_unsigned (text, 10, 1, HT_LOAD_LIMIT_MOST, &number, NULL)
              ? (guint)number
              : HT_LOAD_LIMIT;
  return TRUE;
}

gpointer
ht_suggest_lawyers (HtDb *db, gpointer data, GError **error)
{
  HtDate on = GPOINTER_TO_INT (data);
  guint limit;
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, error);
  g_autoptr (GPtrArray) schedules = dongs != NULL ? ht_schedules_list (db, error) : NULL;
  g_autoptr (GPtrArray) partners = schedules != NULL ? ht_partners_list (db, error) : NULL;
  g_autoptr (GHashTable) topics = partners != NULL ? count_topics (db, on, error) : NULL;

  if (topics == NULL || !ht_load_limit_load (db, &limit, error))
    return NULL;
  g_autoptr (GHashTable) groups = group_schedules (schedules, on);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_need_free);
  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, i);
      HtDongNeed *need = ht_dong_in_base (dong, on) ? make_need (dong, groups, topics, on) : NULL;
      if (need != NULL)
        g_ptr_array_add (needs, need);
    }
  return ht_lawyers_suggest (needs, partners, schedules, limit, on);
}

HtSuggestionAccepting *
ht_suggestion_accepting_new (GPtrArray *suggestions, HtDate from, const char *clerk)
{
  HtSuggestionAccepting *self = g_new (HtSuggestionAccepting, 1);

  self->suggestions = suggestions;
  self->from = from;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_suggestion_accepting_free (HtSuggestionAccepting *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->suggestions);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_accept_suggestions (HtDb *db, gpointer data, GError **error)
{
  const HtSuggestionAccepting *accepting = data;
  g_autofree char *label
      = g_strdup_printf (ngettext ("Accept %u suggestion of a lawyer",
                                   "Accept %u suggestions of lawyers", accepting->suggestions->len),
                         accepting->suggestions->len);
  g_autoptr (HtChange) change
      = ht_change_begin (db, accepting->clerk, label, HT_SCHEDULE_KIND, 0, error);

  if (change == NULL)
    return NULL;
  for (guint i = 0; i < accepting->suggestions->len; i++)
    if (!store_suggestion (db, g_ptr_array_index (accepting->suggestions, i), accepting->from,
                           error))
      return NULL;
  return ht_change_commit (change, error) ? GUINT_TO_POINTER (accepting->suggestions->len) : NULL;
}
