/* Times the queries of an office file and prints `milliseconds<TAB>what`, the best of some runs:
 * what bench.py compares between offices of different size. The time is that of the processor, so
 * that other programs on the machine do not count. */
#include "store/appeal-query.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/search.h"
#include "work/due-list.h"
#include "work/figures.h"
#include "work/move-holidays.h"
#include "work/open-hearing.h"
#include "work/overview.h"
#include "work/plan-hearings.h"
#include "work/propose-agenda.h"
#include "work/save-appeal.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 5
#define PAGE 128
#define FOUND 50

typedef struct
{
  HtDb *db;
  HtDb *writer;      /* the same office; for what writes */
  gint64 hearing_id; /* a meeting to come */
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

static void
overview (Bench *bench)
{
  HtOverview *overview = ht_overview_load (bench->db, bench->today, &bench->error);
  g_clear_pointer (&overview, ht_overview_free);
}

static void
meetings_of_a_month (Bench *bench)
{
  HtPeriod month = { ht_date_new (2021, 4, 1), ht_date_new (2021, 4, 30) };
  HtHearingCalendar *calendar = ht_list_hearings (bench->db, &month, &bench->error);
  g_clear_pointer (&calendar, ht_hearing_calendar_free);
}

static void
cases_for_an_agenda (Bench *bench)
{
  HtHearingOpening opening = { bench->hearing_id, bench->today };
  GPtrArray *ranked = ht_propose_agenda (bench->db, &opening, &bench->error);
  g_clear_pointer (&ranked, g_ptr_array_unref);
}

static void
deadlines_of_a_holiday (Bench *bench)
{
  HtHolidayMove *move = ht_holiday_move_new (bench->today);
  ht_holiday_move_add (move, ht_date_new (2021, 4, 12), "임시공휴일", TRUE);
  GPtrArray *moved = ht_holiday_move_preview (bench->db, move, &bench->error);
  g_clear_pointer (&moved, g_ptr_array_unref);
  ht_holiday_move_free (move);
}

static gint64
newest_appeal (const Bench *bench)
{
  return g_array_index (bench->ids, gint64, 0);
}

static void
saving_of_a_case (Bench *bench)
{
  g_autoptr (HtAppeal) loaded
      = ht_appeals_get (bench->writer, newest_appeal (bench), &bench->error);
  if (loaded == NULL)
    return;
  g_autoptr (HtAppeal) appeal = ht_appeal_copy (loaded);
  g_free (appeal->title);
  appeal->title = g_strconcat (loaded->title, " 등", NULL);
  g_autoptr (HtAppealSaving) saving = ht_appeal_saving_new (appeal, loaded, "측정");
  HtAppealSaved *saved = ht_save_appeal (bench->writer, saving, &bench->error);
  if (saved != NULL && saved->id == 0)
    g_set_error (&bench->error, HT_ERROR, HT_ERROR_INVALID, "The case was not saved.");
  g_clear_pointer (&saved, ht_appeal_saved_free);
}

static void
history_of_a_case (Bench *bench)
{
  GPtrArray *changes
      = ht_journal_history (bench->db, HT_APPEAL_KIND, newest_appeal (bench), &bench->error);
  g_clear_pointer (&changes, g_ptr_array_unref);
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
  { "the overview", overview },
  { "meetings of a month", meetings_of_a_month },
  { "cases for an agenda by urgency", cases_for_an_agenda },
  { "deadlines that a holiday moves", deadlines_of_a_holiday },
  { "saving one case", saving_of_a_case },
  { "history of a case", history_of_a_case },
};

/* The made cases have no meetings: an agenda is proposed for the first that the office plans. */
static void
plan_meetings (Bench *bench)
{
  g_autoptr (HtHearingPlanning) planning = ht_hearing_planning_new (2022, NULL, "측정");
  g_autoptr (HtHearingSaved) planned = ht_plan_hearings (bench->writer, planning, &bench->error);
  if (planned != NULL)
    bench->hearing_id = planned->id;
}

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
  g_autoptr (HtDb) writer = db != NULL ? ht_office_open (argv[1], HT_DB_WRITE, &bench.error) : NULL;
  bench.db = db;
  bench.writer = writer;
  if (writer != NULL)
    plan_meetings (&bench);
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
