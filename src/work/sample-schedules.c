#include "store/dongs.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "work/sample-parts.h"

#define N_SCRIVENER_DONGS 153
#define N_SCRIVENER_DISTRICTS 23
#define N_LAWYERS 828
#define N_ENDED 18 /* dongs whose lawyer left: their regular day lapsed */
#define TERM_MONTHS 24

/* How many dongs the service reached by a day. */
typedef struct
{
  int year, month, day;
  guint dongs;
} Milestone;

/* Dongs with a village lawyer at all, one day a month. */
static const Milestone served[] = {
  { 2014, 12, 1, 83 },
  { 2015, 7, 1, 183 },
  { 2016, 8, 1, 344 },
  { 2017, 7, 3, 424 },
};

/* Dongs with two days a month or more. */
static const Milestone covered[] = {
  { 2017, 9, 1, 24 },   { 2018, 3, 2, 45 },   { 2018, 9, 3, 63 },   { 2019, 3, 4, 88 },
  { 2019, 7, 1, 104 },  { 2019, 11, 1, 122 }, { 2020, 3, 2, 135 },  { 2020, 7, 1, 152 },
  { 2020, 10, 5, 166 }, { 2020, 12, 1, 178 }, { 2021, 1, 18, 199 }, { 2021, 2, 15, 226 },
  { 2021, 3, 2, 254 },  { 2021, 3, 22, 271 }, { 2021, 4, 1, 284 },
};

/* When the n-th dong is reached, or HT_DATE_NONE. */
static HtDate
milestone_day (const Milestone *milestones, guint n_milestones, guint n)
{
  for (guint i = 0; i < n_milestones; i++)
    if (n < milestones[i].dongs)
      return ht_date_new (milestones[i].year, milestones[i].month, milestones[i].day);
  return HT_DATE_NONE;
}

/* The dongs of the base on the day of the sample, in random order; dongs stay the caller's. */
static GPtrArray *
shuffle_base (HtSample *self, GPtrArray *dongs)
{
  g_autoptr (GPtrArray) base = g_ptr_array_new ();
  for (guint i = 0; i < dongs->len; i++)
    if (ht_dong_in_base (g_ptr_array_index (dongs, i), self->today))
      g_ptr_array_add (base, g_ptr_array_index (dongs, i));
  g_autoptr (GArray) order = ht_random_order (&self->random, base->len);
  GPtrArray *shuffled = g_ptr_array_new ();
  for (guint i = 0; i < base->len; i++)
    g_ptr_array_add (shuffled, g_ptr_array_index (base, g_array_index (order, guint, i)));
  return shuffled;
}

/* A village lawyer or scrivener of the dong's district with one term after the other up to today.
 */
static HtPartner *
add_partner (HtSample *self, const HtDong *dong, HtRoleKind role, HtDate from, GError **error)
{
  g_autoptr (HtRole) term = ht_role_new ();
  term->role = role;
  term->appointed_on = from;
  term->term_ends_on = ht_date_add_months (from, TERM_MONTHS) - 1;
  g_autoptr (HtPartner) partner = ht_sample_add_partner (self, term, dong->district, error);
  if (partner == NULL)
    return NULL;
  term->partner_id = partner->id;
  while (term->term_ends_on < self->today)
    {
      term->appointed_on = term->term_ends_on + 1;
      term->term_ends_on = ht_date_add_months (term->appointed_on, TERM_MONTHS) - 1;
      if (!ht_roles_insert (self->db, term, error))
        return NULL;
    }
  return g_steal_pointer (&partner);
}

static HtSchedule *
new_schedule (HtSample *self, const HtDong *dong, gint64 partner_id, HtDate from)
{
  static const char *const hours[][2]
      = { { "10:00", "12:00" }, { "14:00", "16:00" }, { "14:00", "17:00" }, { "15:00", "17:00" } };
  guint hour = ht_random_below (&self->random, G_N_ELEMENTS (hours));
  HtSchedule *schedule = ht_schedule_new ();
  schedule->dong_id = dong->id;
  schedule->partner_id = partner_id;
  schedule->weekday = ht_random_below (&self->random, 5);
  schedule->weeks = 1u << ht_random_below (&self->random, 4);
  g_free (schedule->start);
  schedule->start = g_strdup (hours[hour][0]);
  g_free (schedule->end);
  schedule->end = g_strdup (hours[hour][1]);
  schedule->valid_from = MAX (from, dong->valid_from);
  return schedule;
}

/* Weeks other than that of the first entry, of the same weekday: days that are never the same. */
static guint
other_weeks (HtSample *self, guint first)
{
  if (ht_random_chance (&self->random, 6))
    return HT_EVERY_WEEK & ~first;
  guint second = first << 2 | first >> 2;
  return second & 0xf;
}

static gboolean
write_lawyer_days (HtSample *self, const HtDong *dong, guint n, HtPartner *const lawyers[2],
                   GError **error)
{
  HtDate from = milestone_day (served, G_N_ELEMENTS (served), n);
  HtDate doubled = milestone_day (covered, G_N_ELEMENTS (covered), n);
  g_autoptr (HtSchedule) first = new_schedule (self, dong, lawyers[0]->id, from);
  if (doubled == HT_DATE_NONE && n + N_ENDED >= served[G_N_ELEMENTS (served) - 1].dongs)
    first->valid_to = ht_date_new (2020, 6 + ht_random_below (&self->random, 7), 30);
  if (!ht_schedules_insert (self->db, first, error))
    return FALSE;
  if (doubled != HT_DATE_NONE)
    {
      g_autoptr (HtSchedule) second = new_schedule (self, dong, lawyers[0]->id, doubled);
      second->weekday = first->weekday;
      second->weeks = other_weeks (self, first->weeks);
      if (lawyers[1] != NULL && ht_random_chance (&self->random, 60))
        second->partner_id = lawyers[1]->id;
      if (!ht_schedules_insert (self->db, second, error))
        return FALSE;
      g_ptr_array_add (self->schedules, g_steal_pointer (&second));
    }
  g_ptr_array_add (self->schedules, g_steal_pointer (&first));
  return TRUE;
}

/* The n-th dong that the service reached: one lawyer from then on, a second one since 2018 or 2019.
 */
static gboolean
write_lawyers (HtSample *self, const HtDong *dong, guint n, guint n_dongs, GError **error)
{
  HtDate from = milestone_day (served, G_N_ELEMENTS (served), n);
  g_autoptr (HtPartner) first = add_partner (self, dong, HT_ROLE_VILLAGE_LAWYER, from, error);
  if (first == NULL)
    return FALSE;
  g_autoptr (HtPartner) second = NULL;
  if (n_dongs + n < N_LAWYERS)
    {
      HtDate second_from = ht_date_new (ht_random_between (&self->random, 2018, 2019), 1, 1);
      second = add_partner (self, dong, HT_ROLE_VILLAGE_LAWYER, second_from, error);
      if (second == NULL)
        return FALSE;
    }
  HtPartner *const lawyers[] = { first, second };
  return write_lawyer_days (self, dong, n, lawyers, error);
}

static gboolean
write_scrivener (HtSample *self, const HtDong *dong, GError **error)
{
  HtDate from = ht_date_new (2019, ht_random_between (&self->random, 4, 12), 1);
  from = MAX (from, dong->valid_from);
  g_autoptr (HtPartner) scrivener
      = add_partner (self, dong, HT_ROLE_VILLAGE_SCRIVENER, from, error);
  if (scrivener == NULL)
    return FALSE;
  g_autoptr (HtSchedule) schedule = new_schedule (self, dong, scrivener->id, from);
  schedule->service = HT_SERVICE_SCRIVENER;
  return ht_schedules_insert (self->db, schedule, error);
}

/* The dongs with a scrivener: the first one met of so many districts, then others of these. */
static GPtrArray *
choose_scrivener_dongs (GPtrArray *dongs)
{
  g_autoptr (GHashTable) districts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 0; i < dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (dongs, i);
      gboolean full = g_hash_table_size (districts) == N_SCRIVENER_DISTRICTS;
      if (g_hash_table_contains (districts, dong->district))
        g_ptr_array_add (others, dong);
      else if (!full && g_hash_table_add (districts, dong->district))
        g_ptr_array_add (chosen, dong);
    }
  for (guint i = 0; chosen->len < N_SCRIVENER_DONGS && i < others->len; i++)
    g_ptr_array_add (chosen, g_ptr_array_index (others, i));
  return chosen;
}

static gboolean
write_scriveners (HtSample *self, GPtrArray *dongs, GError **error)
{
  g_autoptr (GPtrArray) chosen = choose_scrivener_dongs (dongs);
  for (guint i = 0; i < chosen->len; i++)
    if (!write_scrivener (self, g_ptr_array_index (chosen, i), error))
      return FALSE;
  return TRUE;
}

gboolean
ht_sample_write_schedules (HtSample *self, GError **error)
{
  g_autoptr (GPtrArray) all = ht_dongs_list (self->db, error);
  if (all == NULL)
    return FALSE;
  g_autoptr (GPtrArray) dongs = shuffle_base (self, all);
  for (guint n = 0; n < dongs->len; n++)
    if (!write_lawyers (self, g_ptr_array_index (dongs, n), n, dongs->len, error))
      return FALSE;
  return write_scriveners (self, dongs, error);
}
