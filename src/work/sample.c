#include "work/sample.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/search.h"
#include "store/settings.h"
#include "work/sample-parts.h"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FIRST_HEARINGS 2001

/* Two meetings a month: the second and the fourth Monday, or the working day after. */
static GArray *
plan_hearings (const HtHolidayCalendar *holidays)
{
  GArray *hearings = g_array_new (FALSE, FALSE, sizeof (HtDate));
  for (int year = FIRST_HEARINGS; year <= HT_SAMPLE_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      for (int week = 2; week <= 4; week += 2)
        {
          HtDate monday = ht_date_nth_weekday (ht_date_new (year, month, 1), HT_MONDAY, week);
          HtDate day = ht_holiday_calendar_next_working_day (holidays, monday);
          g_array_append_val (hearings, day);
        }
  return hearings;
}

static void
init_sample (HtSample *self, HtDb *db, guint64 seed)
{
  self->db = db;
  self->random.state = seed;
  self->today = ht_date_new (HT_SAMPLE_YEAR, HT_SAMPLE_MONTH, HT_SAMPLE_DAY);
  self->holidays = ht_holiday_calendar_new ();
  self->hearings = plan_hearings (self->holidays);
  self->reviewers = g_ptr_array_new_with_free_func (g_free);
  self->schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
}

static void
clear_sample (HtSample *self)
{
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&self->hearings, g_array_unref);
  g_clear_pointer (&self->reviewers, g_ptr_array_unref);
  g_clear_pointer (&self->schedules, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HtSample, clear_sample)

static gboolean
write_records (HtSample *self, const HtSampleOptions *options, GError **error)
{
  const char *notice = "표본: 모든 기록은 지어낸 것이며 2021. 4. 5. 기준입니다.";
  if (!ht_settings_set (self->db, "sample", notice, error)
      || !ht_sample_write_partners (self, error) || !ht_sample_write_schedules (self, error))
    return FALSE;
  g_autoptr (GArray) cases = options->cases > 0 ? ht_sample_many_cases (self, options->cases)
                                                : ht_sample_published_cases (self);
  /* A larger office has thousands of cases for each of its meetings: those stay without agendas. */
  return ht_sample_write_appeals (self, cases, error)
         && (options->cases > 0 || ht_sample_write_hearings (self, error))
         && ht_sample_write_consultations (self, options->consultations, error)
         && ht_sample_write_programme (self, error) && ht_sample_write_sessions (self, error);
}

static void
remove_file (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);
      g_unlink (name);
    }
}

/* One transaction, and one note instead of the changesets of up to a million rows that nobody will
 * take back. */
gboolean
ht_sample_fill (HtDb *db, const HtSampleOptions *options, GError **error)
{
  g_auto (HtSample) sample = { 0 };
  init_sample (&sample, db, options->seed);
  if (!ht_db_begin (db, error))
    return FALSE;
  if (!ht_search_defer (db, error) || !write_records (&sample, options, error)
      || !ht_search_catch_up (db, error) || !ht_db_commit (db, error))
    {
      ht_db_rollback (db);
      return FALSE;
    }
  return ht_journal_note (db, "표본", _ ("Made the sample office"), "setting", 0, error);
}

gboolean
ht_sample_create (const char *path, const HtSampleOptions *options, GError **error)
{
  g_autoptr (HtDb) db = ht_office_create (path, error);
  if (db == NULL)
    return FALSE;
  if (ht_sample_fill (db, options, error))
    return TRUE;
  g_clear_pointer (&db, ht_db_close);
  remove_file (path);
  return FALSE;
}

HtDate
ht_sample_day (HtDb *db, GError **error)
{
  g_autofree char *notice = ht_settings_get (db, "sample", "", error);
  if (notice == NULL || notice[0] == '\0')
    return HT_DATE_NONE;
  return ht_date_new (HT_SAMPLE_YEAR, HT_SAMPLE_MONTH, HT_SAMPLE_DAY);
}

gboolean
ht_sample_is_working_day (const HtSample *self, HtDate day)
{
  return ht_holiday_calendar_why_off (self->holidays, day) == NULL;
}

HtDate
ht_sample_next_hearing (const HtSample *self, HtDate day)
{
  guint low = 0, high = self->hearings->len - 1;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (self->hearings, HtDate, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return g_array_index (self->hearings, HtDate, low);
}

/* The sum of two even spreads, and for one case in six a long tail; 1 233 is its mean. */
int
ht_sample_days_to_ruling (HtSample *self, int mean)
{
  int spread
      = ht_random_between (&self->random, 0, 1000) + ht_random_between (&self->random, 0, 1000);
  if (ht_random_below (&self->random, 6) == 0)
    spread += ht_random_between (&self->random, 0, 2800);
  return MIN (HT_SAMPLE_SHORTEST + spread * (mean - HT_SAMPLE_SHORTEST) / 1233, HT_SAMPLE_LONGEST);
}
