/* Saving the consultation days of a dong: what is refused and why, how the coverage moves, and that
 * an entry that ends stays as history. */
#include "work/save-schedule.h"
#include "domain/appeal.h"
#include "folder-fixture.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "work/coverage-figures.h"

#define CLERK "김서기"
#define DONG "종로구 사직동"

typedef struct
{
  char *folder;
  HtDb *db;
  gint64 dong;
  HtDate on;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->on = ht_date_new (2021, 4, 5);
  office->dong = ht_dongs_find (office->db, "종로구", "사직동", office->on, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office->dong, >, 0);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static HtSchedule *
make_entry (const Office *office, guint weeks)
{
  HtSchedule *schedule = ht_schedule_new ();

  schedule->dong_id = office->dong;
  schedule->weekday = HT_TUESDAY;
  schedule->weeks = weeks;
  schedule->valid_from = ht_date_new (2021, 4, 1);
  schedule->valid_to = HT_DATE_NONE;
  return schedule;
}

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

/* Saves the entry (taken) and gives its faults. */
static GPtrArray *
save (const Office *office, HtSchedule *schedule)
{
  g_autoptr (GError) error = NULL;
  HtScheduleSaving *saving = ht_schedule_saving_new (schedule, DONG, CLERK);
  GPtrArray *faults = ht_save_schedule (office->db, saving, &error);

  g_assert_no_error (error);
  ht_schedule_saving_free (saving);
  return faults;
}

static void
save_well (const Office *office, HtSchedule *schedule)
{
  g_autoptr (GPtrArray) faults = save (office, schedule);

  g_assert_cmpuint (faults->len, ==, 0);
}

static guint
covered (const Office *office, HtDate on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtCoverageFigures) figures = ht_coverage_figures_load (office->db, on, &error);

  g_assert_no_error (error);
  return figures->coverage->covered;
}

static HtSchedule *
only_entry (const Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ht_schedules_of_dong (office->db, office->dong, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return ht_schedule_copy (entries->pdata[0]);
}

static void
two_days_cover_a_dong (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (covered (office, office->on), ==, 0);
  save_well (office, make_entry (office, 1 << 0));
  g_assert_cmpuint (covered (office, office->on), ==, 0);
  save_well (office, make_entry (office, 1 << 2));
  g_assert_cmpuint (covered (office, office->on), ==, 1);
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->kind, ==, HT_SCHEDULE_KIND);
  g_assert_cmpuint (covered (office, office->on), ==, 0);
}

static void
the_same_day_counts_once (Office *office, gconstpointer data)
{
  save_well (office, make_entry (office, 1 << 0));
  save_well (office, make_entry (office, 1 << 0));
  g_assert_cmpuint (covered (office, office->on), ==, 0);
}

static void
an_ended_entry_stays_as_history (Office *office, gconstpointer data)
{
  HtDate last = ht_date_new (2021, 4, 30);

  save_well (office, make_entry (office, HT_EVERY_WEEK));
  HtSchedule *schedule = only_entry (office);
  schedule->valid_to = last;
  save_well (office, schedule);
  g_assert_cmpuint (covered (office, last), ==, 1);
  g_assert_cmpuint (covered (office, last + 1), ==, 0);
  g_autoptr (HtSchedule) kept = only_entry (office);
  g_assert_cmpint (kept->valid_to, ==, last);
}

static void
a_wrong_entry_is_deleted_and_comes_back (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_well (office, make_entry (office, HT_EVERY_WEEK));
  HtScheduleSaving *saving = ht_schedule_saving_new (only_entry (office), DONG, CLERK);
  g_autofree char *dong = ht_delete_schedule (office->db, saving, &error);
  ht_schedule_saving_free (saving);
  g_assert_no_error (error);
  g_assert_cmpstr (dong, ==, DONG);
  g_assert_cmpuint (covered (office, office->on), ==, 0);
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_assert_cmpuint (covered (office, office->on), ==, 1);
}

static void
faults_name_their_fields (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *field, *start, *end, *partner;
    guint weeks;
    int days; /* of its life; 0: for now */
  } table[] = {
    { "weeks", "14:00", "16:00", "", 0, 0 },           { "start", "25:00", "", "", 1, 0 },
    { "end", "14:00", "half past", "", 1, 0 },         { "end", "14:00", "13:00", "", 1, 0 },
    { "partner", "14:00", "16:00", "없는사람", 1, 0 }, { "valid_to", "14:00", "16:00", "", 1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      HtSchedule *schedule = make_entry (office, table[i].weeks);
      set_text (&schedule->start, table[i].start);
      set_text (&schedule->end, table[i].end);
      set_text (&schedule->partner, table[i].partner);
      if (table[i].days != 0)
        schedule->valid_to = schedule->valid_from + table[i].days;
      g_autoptr (GPtrArray) faults = save (office, schedule);
      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_cmpstr (((HtFault *)faults->pdata[0])->field, ==, table[i].field);
      g_assert_cmpstr (((HtFault *)faults->pdata[0])->reason, !=, "");
    }
  g_autoptr (GPtrArray) entries = ht_schedules_of_dong (office->db, office->dong, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
}

static gint64
add_partner (const Office *office, const char *name, const char *firm)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, CLERK, "인력 등록", "partner", 0, &error);

  set_text (&partner->name, name);
  set_text (&partner->firm, firm);
  ht_partners_insert (office->db, partner, &error);
  g_assert_no_error (error);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
  return partner->id;
}

static void
a_partner_is_found_by_name (Office *office, gconstpointer data)
{
  gint64 id = add_partner (office, "가나다", "");
  HtSchedule *schedule = make_entry (office, 1);

  set_text (&schedule->partner, " 가나다 ");
  save_well (office, schedule);
  g_autoptr (HtSchedule) kept = only_entry (office);
  g_assert_cmpint (kept->partner_id, ==, id);
}

static void
namesakes_are_told_apart_by_their_firm (Office *office, gconstpointer data)
{
  add_partner (office, "가나다", "하나법무법인");
  gint64 second = add_partner (office, "가나다", "두리법률사무소");
  HtSchedule *schedule = make_entry (office, 1);
  set_text (&schedule->partner, "가나다");
  g_autoptr (GPtrArray) faults = save (office, schedule);
  g_assert_cmpuint (faults->len, ==, 1);

  schedule = make_entry (office, 1);
  set_text (&schedule->partner, "가나다 (두리법률사무소)");
  save_well (office, schedule);
  g_autoptr (HtSchedule) kept = only_entry (office);
  g_assert_cmpint (kept->partner_id, ==, second);
  g_assert_cmpstr (kept->partner, ==, "가나다");
}

#define ADD(path, test) g_test_add ("/save-schedule/" path, Office, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("two-days-cover", two_days_cover_a_dong);
  ADD ("same-day-once", the_same_day_counts_once);
  ADD ("ended-entry", an_ended_entry_stays_as_history);
  ADD ("deleted-entry", a_wrong_entry_is_deleted_and_comes_back);
  ADD ("faults", faults_name_their_fields);
  ADD ("partner", a_partner_is_found_by_name);
  ADD ("namesakes", namesakes_are_told_apart_by_their_firm);
  return g_test_run ();
}
