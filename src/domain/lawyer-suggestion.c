#include "domain/lawyer-suggestion.h"

#include "domain/assignment.h"
#include "domain/consultation.h"
#include "domain/roster.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_WORKDAYS 5
#define REGULAR_WEEKS 0xf /* the fifth of a weekday is not in every month */

#define COST_NEIGHBOUR 6
#define COST_LOAD 2
#define COST_TERM_ENDING 5
#define GAIN_SPECIALITY 1

/* Which weeks of each weekday a lawyer has a consultation in. */
typedef struct
{
  const HtPartner *partner;
  guint busy[7];
  guint load;
  guint limit;
  int days_left; /* of the term */
} Lawyer;

static const char *const neighbours[][2] = {
  { "종로구", "중구" },     { "종로구", "동대문구" }, { "종로구", "성북구" },
  { "종로구", "은평구" },   { "종로구", "서대문구" }, { "중구", "용산구" },
  { "중구", "성동구" },     { "중구", "서대문구" },   { "중구", "마포구" },
  { "용산구", "성동구" },   { "용산구", "마포구" },   { "용산구", "영등포구" },
  { "용산구", "동작구" },   { "용산구", "서초구" },   { "용산구", "강남구" },
  { "성동구", "광진구" },   { "성동구", "동대문구" }, { "성동구", "강남구" },
  { "광진구", "동대문구" }, { "광진구", "중랑구" },   { "광진구", "강남구" },
  { "광진구", "송파구" },   { "광진구", "강동구" },   { "동대문구", "중랑구" },
  { "동대문구", "성북구" }, { "중랑구", "성북구" },   { "중랑구", "노원구" },
  { "성북구", "강북구" },   { "성북구", "노원구" },   { "강북구", "도봉구" },
  { "강북구", "노원구" },   { "도봉구", "노원구" },   { "은평구", "서대문구" },
  { "은평구", "마포구" },   { "서대문구", "마포구" }, { "마포구", "강서구" },
  { "마포구", "영등포구" }, { "양천구", "강서구" },   { "양천구", "구로구" },
  { "양천구", "영등포구" }, { "강서구", "영등포구" }, { "구로구", "금천구" },
  { "구로구", "영등포구" }, { "구로구", "관악구" },   { "금천구", "관악구" },
  { "영등포구", "동작구" }, { "동작구", "관악구" },   { "동작구", "서초구" },
  { "관악구", "서초구" },   { "서초구", "강남구" },   { "강남구", "송파구" },
  { "송파구", "강동구" },
};

static guint
count_weeks (guint weeks)
{
  return (guint)__builtin_popcount (weeks & REGULAR_WEEKS);
}

static guint
days_needed (const HtDongNeed *need)
{
  return need->days == 0 ? 2 : 1;
}

/* NULL for a person who takes no consultations now. */
static Lawyer *
make_lawyer (const HtPartner *partner, GPtrArray *schedules, guint default_limit, HtDate on)
{
  const HtRole *term = ht_roster_term (partner, HT_ROLE_VILLAGE_LAWYER, on);

  if (term == NULL || !ht_role_in_force (term, on) || ht_partner_absence (partner, on) != NULL)
    return NULL;
  Lawyer *self = g_new0 (Lawyer, 1);
  self->partner = partner;
  self->days_left = ht_roster_days_left (term, on);
  self->limit = partner->load_limit > 0 ? (guint)partner->load_limit : default_limit;
  self->load = ht_partner_load (schedules, partner->id, on);
  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->partner_id == partner->id && ht_schedule_in_force (schedule, on))
        self->busy[schedule->weekday] |= schedule->weeks;
    }
  return self;
}

static gboolean
is_of_district (const HtPartner *partner, const char *district)
{
  return g_strcmp0 (partner->district, district) == 0
         || g_strcmp0 (partner->home_district, district) == 0;
}

static gboolean
is_near (const HtPartner *partner, const char *district)
{
  return (partner->district != NULL && ht_districts_are_neighbours (partner->district, district))
         || (partner->home_district != NULL
             && ht_districts_are_neighbours (partner->home_district, district));
}

static gboolean
has_speciality (const HtPartner *partner, int topic)
{
  return topic >= 0 && strstr (partner->speciality, ht_topic_name ((HtTopic)topic)) != NULL;
}

/* Without the load; -1 for a lawyer who is not offered. */
static int
reckon_cost (const Lawyer *lawyer, const HtDongNeed *need)
{
  const char *district = need->dong->district;
  gboolean inside = is_of_district (lawyer->partner, district);

  if (!inside && !is_near (lawyer->partner, district))
    return -1;
  return GAIN_SPECIALITY + (inside ? 0 : COST_NEIGHBOUR)
         + (lawyer->days_left <= HT_TERM_WARNING_DAYS ? COST_TERM_ENDING : 0)
         - (has_speciality (lawyer->partner, need->topic) ? GAIN_SPECIALITY : 0);
}

/* The weeks of that weekday that are new to the dong and free for the lawyer: two weeks apart where
 * that can be. 0 for none. */
static guint
find_weeks (const Lawyer *lawyer, guint taken, HtWeekday weekday, guint n)
{
  static const guint pairs[] = { 0x5, 0xa, 0x9, 0x3, 0x6, 0xc };
  guint blocked = lawyer->busy[weekday] | taken;

  if (n == 2)
    {
      for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
        if ((pairs[i] & blocked) == 0)
          return pairs[i];
      return 0;
    }
  /* A second day lies two weeks from the first. */
  guint apart = ((taken << 2) | (taken >> 2)) & REGULAR_WEEKS & ~blocked;
  guint free = apart != 0 ? apart : REGULAR_WEEKS & ~blocked;
  return free & (~free + 1);
}

static guint
weeks_taken (const HtDongNeed *need, HtWeekday weekday)
{
  guint taken = 0;

  for (guint i = 0; i < need->schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (need->schedules, i);
      if (schedule->weekday == weekday)
        taken |= schedule->weeks;
    }
  return taken;
}

/* First the weekday that the dong knows, then the working days in order. */
static gboolean
find_slot (const Lawyer *lawyer, const HtDongNeed *need, HtWeekday *weekday, guint *weeks)
{
  guint n = days_needed (need);

  for (guint i = 0; i < need->schedules->len; i++)
    {
      const HtSchedule *known = g_ptr_array_index (need->schedules, i);
      *weekday = known->weekday;
      *weeks = find_weeks (lawyer, weeks_taken (need, known->weekday), known->weekday, n);
      if (*weeks != 0)
        return TRUE;
    }
  for (guint day = 0; day < N_WORKDAYS; day++)
    {
      *weekday = (HtWeekday)day;
      *weeks = find_weeks (lawyer, weeks_taken (need, *weekday), *weekday, n);
      if (*weeks != 0)
        return TRUE;
    }
  return FALSE;
}

static char *
tell_reason (const Lawyer *lawyer, const HtDongNeed *need)
{
  const char *district = need->dong->district;
  const HtPartner *partner = lawyer->partner;
  GString *reason = g_string_new (NULL);

  if (g_strcmp0 (partner->district, district) == 0)
    g_string_append (reason, _ ("works in the district"));
  else if (g_strcmp0 (partner->home_district, district) == 0)
    g_string_append (reason, _ ("lives in the district"));
  else
    g_string_append (reason, _ ("is in a neighbouring district"));
  g_string_append_printf (reason, _ ("; %u of %u days a month so far"), lawyer->load,
                          lawyer->limit);
  if (has_speciality (partner, need->topic))
    g_string_append_printf (reason, _ ("; speciality fits (%s)"),
                            ht_topic_name ((HtTopic)need->topic));
  if (lawyer->days_left <= HT_TERM_WARNING_DAYS)
    g_string_append_printf (reason, _ ("; the term ends in %d days"), lawyer->days_left);
  return g_string_free (reason, FALSE);
}

static HtSuggestion *
make_suggestion (Lawyer *lawyer, const HtDongNeed *need, int cost)
{
  HtWeekday weekday;
  guint weeks;

  if (!find_slot (lawyer, need, &weekday, &weeks))
    return NULL;
  HtSuggestion *self = g_new0 (HtSuggestion, 1);
  self->dong_id = need->dong->id;
  self->district = g_strdup (need->dong->district);
  self->dong = g_strdup (need->dong->name);
  self->partner_id = lawyer->partner->id;
  self->partner = g_strdup (lawyer->partner->name);
  self->weekday = weekday;
  self->weeks = weeks;
  self->load = lawyer->load;
  self->limit = lawyer->limit;
  self->cost = cost;
  self->reason = tell_reason (lawyer, need);
  lawyer->busy[weekday] |= weeks;
  lawyer->load += count_weeks (weeks);
  return self;
}

/* Of those needs only that lack so many days. */
static GArray *
make_pairs (GPtrArray *needs, GPtrArray *lawyers, guint days)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (HtAssignmentPair));

  for (guint place = 0; place < needs->len; place++)
    for (guint taker = 0; taker < lawyers->len; taker++)
      {
        const HtDongNeed *need = g_ptr_array_index (needs, place);
        HtAssignmentPair pair
            = { place, taker, reckon_cost (g_ptr_array_index (lawyers, taker), need) };
        if (days_needed (need) == days && pair.cost >= 0)
          g_array_append_val (pairs, pair);
      }
  return pairs;
}

static GArray *
make_takers (GPtrArray *lawyers, guint days)
{
  GArray *takers = g_array_new (FALSE, FALSE, sizeof (HtAssignmentTaker));

  for (guint i = 0; i < lawyers->len; i++)
    {
      const Lawyer *lawyer = g_ptr_array_index (lawyers, i);
      guint room = lawyer->limit > lawyer->load ? lawyer->limit - lawyer->load : 0;
      HtAssignmentTaker taker
          = { room / days, (int)lawyer->load * COST_LOAD, (int)days * COST_LOAD };
      g_array_append_val (takers, taker);
    }
  return takers;
}

/* All dongs that lack so many days at once. */
static void
suggest_round (GPtrArray *suggestions, GPtrArray *needs, GPtrArray *lawyers, guint days)
{
  g_autoptr (GArray) takers = make_takers (lawyers, days);
  g_autoptr (GArray) pairs = make_pairs (needs, lawyers, days);
  g_autoptr (GArray) chosen = ht_assignment_solve (needs->len, takers, pairs);

  for (guint i = 0; i < chosen->len; i++)
    {
      const HtAssignmentPair *pair
          = &g_array_index (pairs, HtAssignmentPair, g_array_index (chosen, guint, i));
      Lawyer *lawyer = g_ptr_array_index (lawyers, pair->taker);
      HtSuggestion *suggestion = make_suggestion (lawyer, g_ptr_array_index (needs, pair->place),
                                                  pair->cost + (int)lawyer->load * COST_LOAD);
      if (suggestion != NULL)
        g_ptr_array_add (suggestions, suggestion);
    }
}

/* In the order of districts and dongs. */
static gint
compare_suggestions (gconstpointer a, gconstpointer b, gpointer places)
{
  const HtSuggestion *first = *(HtSuggestion *const *)a;
  const HtSuggestion *second = *(HtSuggestion *const *)b;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, &first->dong_id))
         - GPOINTER_TO_INT (g_hash_table_lookup (places, &second->dong_id));
}

static void
sort_by_needs (GPtrArray *suggestions, GPtrArray *needs)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < needs->len; i++)
    {
      const HtDongNeed *need = g_ptr_array_index (needs, i);
      g_hash_table_insert (places, (gpointer)&need->dong->id, GUINT_TO_POINTER (i));
    }
  g_ptr_array_sort_with_data (suggestions, compare_suggestions, places);
}

void
ht_dong_need_free (HtDongNeed *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->schedules);
  g_free (self);
}

void
ht_suggestion_free (HtSuggestion *self)
{
  if (self == NULL)
    return;
  g_free (self->district);
  g_free (self->dong);
  g_free (self->partner);
  g_free (self->reason);
  g_free (self);
}

gboolean
ht_districts_are_neighbours (const char *a, const char *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if ((g_str_equal (neighbours[i][0], a) && g_str_equal (neighbours[i][1], b))
        || (g_str_equal (neighbours[i][0], b) && g_str_equal (neighbours[i][1], a)))
      return TRUE;
  return FALSE;
}

guint
ht_partner_load (GPtrArray *schedules, gint64 partner_id, HtDate on)
{
  guint load = 0;

  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->partner_id == partner_id && ht_schedule_in_force (schedule, on))
        load += count_weeks (schedule->weeks);
    }
  return load;
}

GPtrArray *
ht_lawyers_suggest (GPtrArray *needs, GPtrArray *partners, GPtrArray *schedules,
                    guint default_limit, HtDate on)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_suggestion_free);
  g_autoptr (GPtrArray) lawyers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < partners->len; i++)
    {
      Lawyer *lawyer = make_lawyer (g_ptr_array_index (partners, i), schedules, default_limit, on);
      if (lawyer != NULL)
        g_ptr_array_add (lawyers, lawyer);
    }
  suggest_round (suggestions, needs, lawyers, 1);
  suggest_round (suggestions, needs, lawyers, 2);
  sort_by_needs (suggestions, needs);
  return suggestions;
}
