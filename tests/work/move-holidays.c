/* A change of the holidays: which open deadlines it moves, told before and after it is stored. */
#include "work/move-holidays.h"
#include "folder-fixture.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/settings.h"
#include "work/due-list.h"
#include "work/office-settings.h"
#include <string.h>

#define CLERK "김서기"
#define TODAY "2021-04-05"

typedef struct
{
  char *folder;
  HtDb *db;
} Office;

typedef struct
{
  const char *number;
  const char *received;
  const char *agency_received;
  const char *correction[2];
  gboolean extended;
  HtOutcome outcome;
} Case;

/* Ends of the ruling period before any change: 05-04, 05-24 (answer 04-04, a Sunday), 06-03, 05-08
 * (a Saturday), none, 05-19 (부처님 오신 날). */
static const Case appeals[] = {
  { .number = "2021-0001", .received = "2021-03-05" },
  { .number = "2021-0002", .received = "2021-03-25", .agency_received = "2021-03-25" },
  { .number = "2021-0003", .received = "2021-03-05", .extended = TRUE },
  { .number = "2021-0004", .received = "2021-03-06", .correction = { "2021-03-10", "2021-03-12" } },
  { .number = "2021-0005", .received = "2021-03-05", .outcome = HT_OUTCOME_REJECTED },
  { .number = "2021-0006", .received = "2021-03-20" },
};

static void
add_appeal (HtDb *db, const Case *row)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;
  const HtCorrection correction
      = { ht_date_from_iso (row->correction[0]), ht_date_from_iso (row->correction[1]) };

  g_free (appeal->case_number);
  appeal->case_number = g_strdup (row->number);
  appeal->received_on = ht_date_from_iso (row->received);
  appeal->appellee_received_on = ht_date_from_iso (row->agency_received);
  appeal->agency_id = ht_agencies_find (db, "종로구청장", &error);
  appeal->extended = row->extended;
  appeal->outcome = row->outcome;
  appeal->ruled_on = row->outcome != HT_OUTCOME_NONE ? appeal->received_on + 20 : HT_DATE_NONE;
  if (row->correction[0] != NULL)
    g_array_append_val (appeal->corrections, correction);
  ht_appeals_insert (db, appeal, &error);
  g_assert_no_error (error);
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (appeals); i++)
    add_appeal (office->db, &appeals[i]);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

/* "+2021-05-04 -2021-05-19": days to add and to take out. */
static HtHolidayMove *
read_move (const char *text)
{
  HtHolidayMove *move = ht_holiday_move_new (ht_date_from_iso (TODAY));
  g_auto (GStrv) days = g_strsplit (text, " ", -1);

  for (gsize i = 0; days[i] != NULL; i++)
    ht_holiday_move_add (move, ht_date_from_iso (days[i] + 1),
                         days[i][0] == '+' ? "임시공휴일" : "", days[i][0] == '+');
  return move;
}

/* "2021-0001 ruling 05-04 > 05-06", joined by "; ". */
static char *
write_moved (GPtrArray *moved)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < moved->len; i++)
    {
      const HtMovedDeadline *deadline = g_ptr_array_index (moved, i);
      char before[HT_DATE_ISO_SIZE], after[HT_DATE_ISO_SIZE];
      g_string_append_printf (text, "%s%s %s %s > %s", i > 0 ? "; " : "", deadline->case_number,
                              ht_deadline_rule_code (deadline->rule),
                              ht_date_write_iso (deadline->before, before) + 5,
                              ht_date_write_iso (deadline->after, after) + 5);
    }
  return g_string_free (text, FALSE);
}

static void
test_preview (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *days;
    const char *moved;
  } cases[] = {
    { "+2021-05-04", "2021-0001 ruling 05-04 > 05-06" }, /* 05-05 is a holiday too */
    { "+2021-05-04 +2021-05-06", "2021-0001 ruling 05-04 > 05-07" },
    { "+2021-05-10", "2021-0004 ruling 05-10 > 05-11" },
    { "-2021-05-19", "2021-0006 ruling 05-20 > 05-19" },
    { "-2021-05-19 +2021-05-20", "2021-0006 ruling 05-20 > 05-19" },
    { "+2021-05-20", "2021-0006 ruling 05-20 > 05-21" },
    { "+2021-06-03", "2021-0003 ruling 06-03 > 06-04" },
    { "+2021-04-05", "2021-0002 answer 04-05 > 04-06" },
    { "+2021-05-10 +2021-05-04", "2021-0001 ruling 05-04 > 05-06; 2021-0004 ruling 05-10 > 05-11" },
    { "+2021-04-27", "" }, /* the day of the notice of an extension is never moved */
    { "+2021-05-08", "" }, /* a Saturday is off as it is */
    { "+2021-05-05", "" }, /* a holiday already */
    { "-2021-05-06", "" }, /* no holiday */
    { "+2021-04-19", "" }, /* inside the periods */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtHolidayMove) move = read_move (cases[i].days);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) moved = ht_holiday_move_preview (office->db, move, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = write_moved (moved);
      g_test_message ("%s", cases[i].days);
      g_assert_cmpstr (text, ==, cases[i].moved);
    }
}

static HtDate
find_due (HtDb *db, const char *number, HtDeadlineRule rule)
{
  g_autoptr (GPtrArray) items = ht_due_list_load (db, ht_date_from_iso (TODAY), 100, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = g_ptr_array_index (items, i);
      if (item->rule == rule && g_str_equal (item->case_number, number))
        return item->due;
    }
  return HT_DATE_NONE;
}

/* Takes the move over; what it moved, owned by the caller. */
static char *
store_move (Office *office, HtHolidayMove *move)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSettingsSaving) saving
      = ht_settings_saving_new (CLERK, ht_office_settings_load (office->db, NULL), move);
  g_autoptr (GPtrArray) moved = ht_settings_saving_run (office->db, saving, &error);

  g_assert_no_error (error);
  return write_moved (moved);
}

static void
store (Office *office, const char *days, const char *expected)
{
  g_autofree char *text = store_move (office, read_move (days));

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_ruling_due (Office *office, const char *number, const char *due)
{
  g_assert_cmpint (find_due (office->db, number, HT_DEADLINE_RULING), ==, ht_date_from_iso (due));
}

/* What the change says is what the lists show, and one undo takes all of it back. */
static void
test_store (Office *office, gconstpointer data)
{
  g_autoptr (HtJournalEntry) undone = NULL;

  store (office, "+2021-05-04 -2021-05-19",
         "2021-0001 ruling 05-04 > 05-06; 2021-0006 ruling 05-20 > 05-19");
  assert_ruling_due (office, "2021-0001", "2021-05-06");
  assert_ruling_due (office, "2021-0006", "2021-05-19");
  undone = ht_journal_undo (office->db, CLERK, NULL);
  g_assert_nonnull (undone);
  assert_ruling_due (office, "2021-0001", "2021-05-04");
  assert_ruling_due (office, "2021-0006", "2021-05-20");
}

static guint
count_office_days (Office *office)
{
  g_autoptr (GPtrArray) days = ht_holidays_list (office->db, NULL);

  return days->len;
}

/* What becomes as the law has it again is no word of the office any more. */
static void
test_back_to_the_law (Office *office, gconstpointer data)
{
  g_autoptr (HtHolidayCalendar) law = ht_holiday_calendar_new ();
  HtHolidayMove *back = ht_holiday_move_new (ht_date_from_iso (TODAY));
  const HtDate birthday = ht_date_new (2021, 5, 19); /* 부처님 오신 날 */
  g_autofree char *moved = NULL;

  store (office, "+2021-05-04 -2021-05-19",
         "2021-0001 ruling 05-04 > 05-06; 2021-0006 ruling 05-20 > 05-19");
  g_assert_cmpuint (count_office_days (office), ==, 2);
  store (office, "-2021-05-04", "2021-0001 ruling 05-06 > 05-04");
  g_assert_cmpuint (count_office_days (office), ==, 1);
  ht_holiday_move_add (back, birthday, ht_holiday_calendar_name (law, birthday), TRUE);
  moved = store_move (office, back);
  g_assert_cmpstr (moved, ==, "2021-0006 ruling 05-19 > 05-20");
  g_assert_cmpuint (count_office_days (office), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/move-holidays/preview", Office, NULL, set_up, test_preview, tear_down);
  g_test_add ("/move-holidays/store", Office, NULL, set_up, test_store, tear_down);
  g_test_add ("/move-holidays/back-to-the-law", Office, NULL, set_up, test_back_to_the_law,
              tear_down);
  return g_test_run ();
}
