#include "domain/consultation.h"
#include "store/consultations.h"
#include "work/sample-parts.h"

#define REGULAR_PERCENT 85
#define TRIES 20 /* to find a day that is not off in a month */

/* What a year held: how many, by channel and by topic in percent. 2020 was spoken on the telephone.
 */
typedef struct
{
  int year;
  guint held;
  guint channels[HT_N_CHANNELS];
  guint topics[HT_N_TOPICS];
} Year;

static const Year years[] = {
  { 2019, 15800, { 56, 44, 0 }, { 75, 14, 3, 4, 2, 2 } },
  { 2020, 15240, { 33, 66, 1 }, { 74, 14, 3, 4, 3, 2 } },
  { 2021, 4310, { 39, 60, 1 }, { 74, 14, 3, 4, 3, 2 } },
};

/* A year's draws: each value as often as its percentage says, exactly. */
typedef struct
{
  GArray *channels;
  GArray *topics;
  guint next;
} Deal;

static void
clear_deal (Deal *self)
{
  g_clear_pointer (&self->channels, g_array_unref);
  g_clear_pointer (&self->topics, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Deal, clear_deal)

static GArray *
deal_percents (HtSample *self, const guint *percents, guint n_percents, guint n)
{
  g_autofree guint *counts = g_new (guint, n_percents);
  guint rest = n;
  for (guint i = 1; i < n_percents; i++)
    {
      counts[i] = (guint)((guint64)n * percents[i] / 100);
      rest -= counts[i];
    }
  counts[0] = rest;
  return ht_random_deal (&self->random, counts, n_percents);
}

/* A day of the month that the entry gives, not off and not after today; HT_DATE_NONE for none. */
static HtDate
pick_regular_day (HtSample *self, const HtSchedule *schedule, HtDate month)
{
  int first = ht_random_between (&self->random, 1, 5);
  for (int i = 0; i < 5; i++)
    {
      int week = (first + i) % 5;
      HtDate day = ht_date_nth_weekday (month, schedule->weekday, week + 1);
      if ((schedule->weeks & (1u << week)) && day != HT_DATE_NONE && day <= self->today
          && ht_schedule_in_force (schedule, day) && ht_sample_is_working_day (self, day))
        return day;
    }
  return HT_DATE_NONE;
}

static HtDate
pick_other_day (HtSample *self, const HtSchedule *schedule, HtDate month)
{
  HtDate last = MIN (ht_date_month_end (month), self->today);
  HtDate day = ht_random_between (&self->random, month, last);
  return ht_schedule_in_force (schedule, day) && ht_sample_is_working_day (self, day)
             ? day
             : HT_DATE_NONE;
}

/* Sets day, dong and partner from an entry in force in that month. */
static gboolean
set_session (HtSample *self, HtDate month, HtConsultation *consultation)
{
  for (int i = 0; i < TRIES; i++)
    {
      guint n = ht_random_below (&self->random, self->schedules->len);
      const HtSchedule *schedule = g_ptr_array_index (self->schedules, n);
      consultation->regular = ht_random_chance (&self->random, REGULAR_PERCENT);
      consultation->held_on = consultation->regular ? pick_regular_day (self, schedule, month)
                                                    : pick_other_day (self, schedule, month);
      consultation->dong_id = schedule->dong_id;
      consultation->partner_id = schedule->partner_id;
      if (consultation->held_on != HT_DATE_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
set_answers (HtSample *self, Deal *deal, HtConsultation *consultation)
{
  static const guint marks[] = { 40, 1, 1, 7, 18, 33 }; /* 0: not asked */
  guint i = deal->next++;
  consultation->channel = g_array_index (deal->channels, guint, i);
  consultation->topic = g_array_index (deal->topics, guint, i);
  consultation->people = ht_random_chance (&self->random, 85) ? 1 : 2;
  consultation->minutes = 5 * ht_random_between (&self->random, 2, 9);
  consultation->satisfaction = (int)ht_random_weighted (&self->random, marks, G_N_ELEMENTS (marks));
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const HtConsultation *one = a, *other = b;
  return one->held_on < other->held_on ? -1 : one->held_on > other->held_on;
}

static gboolean
write_month (HtSample *self, Deal *deal, HtDate month, guint n, GError **error)
{
  g_autoptr (GArray) held = g_array_new (FALSE, TRUE, sizeof (HtConsultation));
  while (held->len < n)
    {
      HtConsultation consultation = { 0 };
      if (!set_session (self, month, &consultation))
        continue;
      set_answers (self, deal, &consultation);
      g_array_append_val (held, consultation);
    }
  g_array_sort (held, compare_days);
  for (guint i = 0; i < held->len; i++)
    if (!ht_consultations_insert (self->db, &g_array_index (held, HtConsultation, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_year (HtSample *self, const Year *year, guint n, GError **error)
{
  HtDate last = MIN (ht_date_new (year->year, 12, 31), self->today);
  int length = last - ht_date_new (year->year, 1, 1) + 1;
  g_auto (Deal) deal = {
    .channels = deal_percents (self, year->channels, HT_N_CHANNELS, n),
    .topics = deal_percents (self, year->topics, HT_N_TOPICS, n),
  };
  int days_before = 0;
  for (int month = 1; days_before < length; month++)
    {
      HtDate first = ht_date_new (year->year, month, 1);
      int days = MIN (ht_date_month_end (first), last) - first + 1;
      guint until = (guint)((guint64)n * (guint)(days_before + days) / (guint)length);
      if (!write_month (self, &deal, first, until - deal.next, error))
        return FALSE;
      days_before += days;
    }
  return TRUE;
}

gboolean
ht_sample_write_consultations (HtSample *self, guint n, GError **error)
{
  guint reported = 0, before = 0;
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    reported += years[i].held;
  guint wanted = n > 0 ? n : reported;
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      guint from = (guint)((guint64)wanted * before / reported);
      before += years[i].held;
      guint until = (guint)((guint64)wanted * before / reported);
      if (!write_year (self, &years[i], until - from, error))
        return FALSE;
    }
  return TRUE;
}
