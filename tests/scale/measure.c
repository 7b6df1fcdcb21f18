/* Times the queries of an office file and prints `milliseconds<TAB>what`, the best of some runs:
 * what bench.py compares between offices of different size. The time is that of the processor, so
 * that other programs on the machine do not count. */
#include "store/appeal-query.h"
#include "store/appeals.h"
#include "store/office.h"
#include "store/search.h"
#include "work/due-list.h"
#include "work/figures.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 5
#define PAGE 128
#define FOUND 50

typedef struct
{
  HtDb *db;
  HtDate today;
  GArray *ids; /* of all appeals, newest first */
  GError *error;
} Bench;

static void
keep_statistics (Bench *bench, HtPeriod period)
{
  HtStatistics *statistics
      = ht_figures_load (bench->db, period, bench->today, HT_BY_MONTH, &bench->error);
  g_clear_pointer (&statistics, ht_statistics_free);
}

static void
statistics_of_a_year (Bench *bench)
{
  keep_statistics (bench, (HtPeriod){ ht_date_new (2020, 1, 1), ht_date_new (2020, 12, 31) });
}

static void
statistics_of_all (Bench *bench)
{
  keep_statistics (bench, (HtPeriod){ ht_date_new (2001, 1, 1), bench->today });
}

static void
list_of (Bench *bench, HtAppealState state)
{
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (bench->today);
  query->state = state;
  query->descending = TRUE;
  GArray *ids = ht_appeal_query_ids (bench->db, query, &bench->error);
  g_clear_pointer (&bench->ids, g_array_unref);
  bench->ids = ids;
}

static void
list_of_open (Bench *bench)
{
  list_of (bench, HT_APPEALS_OPEN);
}

static void
list_of_all (Bench *bench)
{
  list_of (bench, HT_APPEALS_ALL);
}

static void
page_in_the_middle (Bench *bench)
{
  const gint64 *first = &g_array_index (bench->ids, gint64, bench->ids->len / 2);
  GPtrArray *page = ht_appeals_load (bench->db, first, PAGE, &bench->error);
  g_clear_pointer (&page, g_ptr_array_unref);
}

static void
search (Bench *bench, const char *query)
{
  GArray *found = ht_search_appeals (bench->db, query, FOUND, &bench->error);
  g_clear_pointer (&found, g_array_unref);
}

static void
search_two_syllables (Bench *bench)
{
  search (bench, "정지");
}

static void
search_two_words (Bench *bench)
{
  search (bench, "어린이집 강남");
}

static void
search_initials (Bench *bench)
{
  search (bench, "ㄱㄱㅅ");
}

static void
search_in_vain (Bench *bench)
{
  search (bench, "없는낱말");
}

static void
due_in_two_weeks (Bench *bench)
{
  GPtrArray *items = ht_due_list_load (bench->db, bench->today, 14, &bench->error);
  g_clear_pointer (&items, g_ptr_array_unref);
}

static const struct
{
  const char *what;
  void (*run) (Bench *bench);
} measures[] = {
  { "statistics of a year by month", statistics_of_a_year },
  { "statistics of all history by month", statistics_of_all },
  { "ids of the open cases", list_of_open },
  { "ids of all cases", list_of_all },
  { "a page of 128 cases in the middle", page_in_the_middle },
  { "search of two syllables, first 50", search_two_syllables },
  { "search of two words, first 50", search_two_words },
  { "search of initials, first 50", search_initials },
  { "search in vain", search_in_vain },
  { "deadlines of two weeks", due_in_two_weeks },
};

static double
read_clock (void)
{
  struct timespec now;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double
time_best (Bench *bench, void (*run) (Bench *bench))
{
  double best = G_MAXDOUBLE;
  for (int i = 0; i < RUNS && bench->error == NULL; i++)
    {
      double started = read_clock ();
      run (bench);
      best = MIN (best, read_clock () - started);
    }
  return best;
}

int
main (int argc, char **argv)
{
  Bench bench = { .today = ht_date_new (2021, 4, 5) };
  g_autoptr (HtDb) db = ht_office_open (argc > 1 ? argv[1] : "", HT_DB_READ, &bench.error);
  bench.db = db;
  for (guint i = 0; i < G_N_ELEMENTS (measures) && bench.error == NULL; i++)
    {
      double best = time_best (&bench, measures[i].run);
      printf ("%.3f\t%s\n", best, measures[i].what);
    }
  g_clear_pointer (&bench.ids, g_array_unref);
  if (bench.error == NULL)
    return EXIT_SUCCESS;
  fprintf (stderr, "%s\n", bench.error->message);
  g_clear_error (&bench.error);
  return EXIT_FAILURE;
}
