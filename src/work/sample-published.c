#include "work/sample-parts.h"

/* Endings that are rulings: from HT_OUTCOME_ACCEPTED to HT_OUTCOME_MEDIATED. */
#define N_RULINGS 5
#define REGISTER_STARTS 2018

/* What a year's rulings have to come to. The register starts with the receipts of 2018, so that the
 * rulings of 2018 are only those of its own receipts. */
typedef struct
{
  int year;
  guint rulings[N_RULINGS]; /* accepted, partly accepted, rejected, dismissed, mediated */
  int mean_days;
  guint reviewed;  /* rulings with a lead reviewer */
  guint withdrawn; /* of the year's receipts */
  guint forwarded;
} Year;

static const Year years[] = {
  { 2018, { 168, 20, 790, 226, 6 }, 112, 350, 50, 14 },
  { 2019, { 160, 24, 806, 239, 7 }, 110, 408, 52, 13 },
  { 2020, { 146, 19, 788, 222, 7 }, 104, 426, 47, 11 },
  { 2021, { 35, 0, 202, 59, 3 }, 82, 173, 9, 2 },
};

#define RECEIVED_2021 268 /* to the day of the sample */
#define OLD_PENDING 41    /* pending on that day, received before 2021 */
#define OLD_PENDING_LONGEST 240

static guint
count_rulings (const Year *year)
{
  guint n = 0;
  for (guint i = 0; i < N_RULINGS; i++)
    n += year->rulings[i];
  return n;
}

static HtDate
last_day (const HtSample *self, const Year *year)
{
  return MIN (ht_date_new (year->year, 12, 31), self->today);
}

/* The hearings of the year up to the day of the sample. */
static GArray *
list_hearings (const HtSample *self, const Year *year)
{
  GArray *hearings = g_array_new (FALSE, FALSE, sizeof (HtDate));
  HtDate last = last_day (self, year);
  HtDate day = ht_sample_next_hearing (self, ht_date_new (year->year, 1, 1));
  for (; day <= last; day = ht_sample_next_hearing (self, day + 1))
    g_array_append_val (hearings, day);
  return hearings;
}

static HtDate
working_day_before (const HtSample *self, HtDate day)
{
  while (!ht_sample_is_working_day (self, day))
    day--;
  return day;
}

static HtDate
working_day_after (const HtSample *self, HtDate day)
{
  while (!ht_sample_is_working_day (self, day))
    day++;
  return day;
}

static int
sum_days (GArray *rulings)
{
  int sum = 0;
  for (guint i = 0; i < rulings->len; i++)
    {
      const HtSampleCase *ruling = &g_array_index (rulings, HtSampleCase, i);
      sum += ruling->ended - ruling->received;
    }
  return sum;
}

/* Moves receipts from one working day to the next until the days to decision have exactly that sum.
 */
static void
move_receipts (HtSample *self, GArray *rulings, int sum)
{
  int missing = sum - sum_days (rulings);
  while (missing != 0)
    {
      HtSampleCase *ruling
          = &g_array_index (rulings, HtSampleCase, ht_random_below (&self->random, rulings->len));
      HtDate moved = missing > 0 ? working_day_before (self, ruling->received - 1)
                                 : working_day_after (self, ruling->received + 1);
      int more = ruling->received - moved;
      int days = ruling->ended - moved;
      if (ABS (more) > ABS (missing) || days < HT_SAMPLE_SHORTEST || days > HT_SAMPLE_LONGEST)
        continue;
      ruling->received = moved;
      missing -= more;
    }
}

static GArray *
make_rulings (HtSample *self, const Year *year)
{
  guint n = count_rulings (year);
  g_autoptr (GArray) hearings = list_hearings (self, year);
  g_autoptr (GArray) outcomes = ht_random_deal (&self->random, year->rulings, N_RULINGS);
  const guint shares[] = { n - year->reviewed, year->reviewed };
  g_autoptr (GArray) reviewed = ht_random_deal (&self->random, shares, G_N_ELEMENTS (shares));
  GArray *rulings = g_array_sized_new (FALSE, FALSE, sizeof (HtSampleCase), n);
  for (guint i = 0; i < n; i++)
    {
      HtDate ended = g_array_index (hearings, HtDate, i * hearings->len / n);
      HtDate wanted = ended - ht_sample_days_to_ruling (self, year->mean_days);
      HtSampleCase ruling = {
        .received = MAX (working_day_before (self, wanted), ended - HT_SAMPLE_LONGEST),
        .ended = ended,
        .outcome = HT_OUTCOME_ACCEPTED + g_array_index (outcomes, guint, i),
        .reviewed = g_array_index (reviewed, guint, i) == 1,
      };
      g_array_append_val (rulings, ruling);
    }
  move_receipts (self, rulings, (int)n * year->mean_days);
  return rulings;
}

static void
add_unruled (HtSample *self, GArray *cases, const Year *year, HtOutcome outcome, guint n)
{
  HtDate first = ht_date_new (year->year, 1, 1);
  int length = last_day (self, year) - first;
  while (n > 0)
    {
      HtDate received = first + ht_random_between (&self->random, 0, length);
      int days = outcome == HT_OUTCOME_FORWARDED ? ht_random_between (&self->random, 3, 14)
                                                 : ht_random_between (&self->random, 4, 80);
      HtDate ended = working_day_after (self, received + days);
      if (!ht_sample_is_working_day (self, received) || ended > self->today)
        continue;
      HtSampleCase unruled = { .received = received,
                               .ended = ended,
                               .outcome = outcome,
                               .reviewed = ht_random_chance (&self->random, 30) };
      g_array_append_val (cases, unruled);
      n--;
    }
}

/* Cases that wait on the day of the sample: an age is kept as often as a case takes longer than it.
 */
static void
add_pending (HtSample *self, GArray *cases, guint n, int youngest, int oldest)
{
  while (n > 0)
    {
      int age = ht_random_between (&self->random, youngest, oldest);
      HtDate received = self->today - age;
      if (!ht_sample_is_working_day (self, received) || ht_sample_days_to_ruling (self, 88) <= age)
        continue;
      HtSampleCase pending = { .received = received,
                               .ended = HT_DATE_NONE,
                               .outcome = HT_OUTCOME_NONE,
                               .reviewed = age > 20 && ht_random_chance (&self->random, 60) };
      g_array_append_val (cases, pending);
      n--;
    }
}

static guint
count_received_from (GArray *cases, HtDate first)
{
  guint n = 0;
  for (guint i = 0; i < cases->len; i++)
    if (g_array_index (cases, HtSampleCase, i).received >= first)
      n++;
  return n;
}

static int
compare_cases (gconstpointer a, gconstpointer b)
{
  const HtSampleCase *one = a, *other = b;
  if (one->received != other->received)
    return one->received < other->received ? -1 : 1;
  /* Every field takes part, so that the order does not depend on how qsort treats equals. */
  if (one->ended != other->ended)
    return one->ended < other->ended ? -1 : 1;
  if (one->outcome != other->outcome)
    return one->outcome < other->outcome ? -1 : 1;
  return one->reviewed - other->reviewed;
}

GArray *
ht_sample_published_cases (HtSample *self)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (HtSampleCase));
  HtDate register_starts = ht_date_new (REGISTER_STARTS, 1, 1);
  HtDate year_starts = ht_date_new (HT_SAMPLE_YEAR, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GArray) rulings = make_rulings (self, &years[i]);
      for (guint r = 0; r < rulings->len; r++)
        if (g_array_index (rulings, HtSampleCase, r).received >= register_starts)
          g_array_append_val (cases, g_array_index (rulings, HtSampleCase, r));
      add_unruled (self, cases, &years[i], HT_OUTCOME_WITHDRAWN, years[i].withdrawn);
      add_unruled (self, cases, &years[i], HT_OUTCOME_FORWARDED, years[i].forwarded);
    }
  int days_of_year = self->today - year_starts;
  add_pending (self, cases, OLD_PENDING, days_of_year + 1, OLD_PENDING_LONGEST);
  guint received = count_received_from (cases, year_starts);
  g_assert (received < RECEIVED_2021);
  add_pending (self, cases, RECEIVED_2021 - received, 0, days_of_year);
  g_array_sort (cases, compare_cases);
  return cases;
}
