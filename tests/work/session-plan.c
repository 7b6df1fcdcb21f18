/* Planning the consultation days of a month: what the schedules, the holidays and the partners'
 * absences give, who can stand in, and that planning again keeps what a clerk settled by hand. */
#include "domain/session-plan.h"
#include "folder-fixture.h"
#include "store/absences.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "store/settings.h"
#include "work/find-substitutes.h"
#include "work/plan-sessions.h"
#include "work/save-sessions.h"
#include "work/service-month.h"

#define CLERK "김서기"

/* 홍시험 has the Tuesdays of 사직동: 6, 13, 20 and 27 April 2021. */
typedef struct
{
  char *folder;
  HtDb *db;
  gint64 hong, kim, far, scrivener;
  HtDate on;
} Office;

static gint64
add_partner (Office *office, const char *name, const char *district, HtRoleKind kind)
{
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_autoptr (HtRole) role = ht_role_new ();

  g_free (partner->name);
  partner->name = g_strdup (name);
  g_free (partner->district);
  partner->district = g_strdup (district);
  g_assert_true (ht_partners_insert (office->db, partner, NULL));
  role->partner_id = partner->id;
  role->role = kind;
  role->appointed_on = ht_date_new (2021, 1, 1);
  role->term_ends_on = ht_date_new (2021, 12, 31);
  g_assert_true (ht_roles_insert (office->db, role, NULL));
  return partner->id;
}

static void
add_schedule (Office *office, const char *dong, gint64 partner, HtWeekday weekday)
{
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();

  schedule->dong_id = ht_dongs_find (office->db, "종로구", dong, office->on, NULL);
  schedule->partner_id = partner;
  schedule->weekday = weekday;
  schedule->weeks = HT_EVERY_WEEK;
  g_free (schedule->start);
  schedule->start = g_strdup ("14:00");
  g_free (schedule->end);
  schedule->end = g_strdup ("16:00");
  schedule->valid_from = ht_date_new (2021, 3, 1);
  schedule->valid_to = HT_DATE_NONE;
  g_assert_true (ht_schedules_insert (office->db, schedule, NULL));
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->on = ht_date_new (2021, 4, 5);
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "준비", "partner", 0, &error);
  g_assert_no_error (error);
  office->hong = add_partner (office, "홍시험", "종로구", HT_ROLE_VILLAGE_LAWYER);
  office->kim = add_partner (office, "김시험", "종로구", HT_ROLE_VILLAGE_LAWYER);
  office->far = add_partner (office, "이시험", "강남구", HT_ROLE_VILLAGE_LAWYER);
  office->scrivener = add_partner (office, "박시험", "종로구", HT_ROLE_VILLAGE_SCRIVENER);
  add_schedule (office, "사직동", office->hong, HT_TUESDAY);
  g_assert_true (ht_change_commit (change, &error));
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

/* FROM..TO; nothing after the points: until further notice. */
static void
add_absence (Office *office, gint64 partner, const char *days)
{
  g_autoptr (HtAbsence) absence = ht_absence_new ();
  g_auto (GStrv) ends = g_strsplit (days, "..", 2);

  absence->partner_id = partner;
  absence->from_day = ht_date_from_iso (ends[0]);
  absence->to_day = ht_date_from_iso (ends[1]);
  g_free (absence->reason);
  absence->reason = g_strdup ("출장");
  g_assert_true (ht_absences_insert (office->db, absence, NULL));
}

static HtSessionPlan *
plan (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionPlanning) planning = ht_session_planning_new (office->on, CLERK);
  HtSessionPlan *done = ht_plan_sessions (office->db, planning, &error);

  g_assert_no_error (error);
  return done;
}

/* Plans and tells how many days were added. */
static guint
plan_days (Office *office)
{
  g_autoptr (HtSessionPlan) done = plan (office);

  return done->added->len;
}

static HtServiceMonth *
read_month (Office *office)
{
  g_autoptr (GError) error = NULL;
  HtPeriod period = { ht_date_month_start (office->on), ht_date_month_end (office->on) };
  HtServiceMonth *month = ht_service_month_read (office->db, &period, &error);

  g_assert_no_error (error);
  return month;
}

static const HtSessionRemark *
remark_at (const HtServiceMonth *month, guint i)
{
  return month->remarks->pdata[i];
}

/* The month's sessions as "6 홍시험?, 13 김시험=홍시험": ? needs a substitute, = stands in for. */
static char *
print_month (Office *office)
{
  g_autoptr (HtServiceMonth) month = read_month (office);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < month->sessions->len; i++)
    {
      const HtSession *session = month->sessions->pdata[i];
      const char *instead = remark_at (month, i)->instead_of;
      int day;

      ht_date_split (session->held_on, NULL, NULL, &day);
      g_string_append_printf (text, "%s%d %s%s%s%s", i > 0 ? ", " : "", day, session->partner,
                              remark_at (month, i)->is_lacking ? "?" : "",
                              instead != NULL ? "=" : "", instead != NULL ? instead : "");
    }
  return g_string_free (text, FALSE);
}

#define assert_month(office, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *printed = print_month (office);                                               \
    g_assert_cmpstr (printed, ==, expected);                                                       \
  }                                                                                                \
  G_STMT_END

static GArray *
ids_of (Office *office, guint from, guint n)
{
  g_autoptr (HtServiceMonth) month = read_month (office);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = from; i < from + n; i++)
    g_array_append_val (ids, ((const HtSession *)month->sessions->pdata[i])->id);
  return ids;
}

/* How many faults there are. */
static guint
substitute (Office *office, guint from, guint n, gint64 partner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionsSaving) saving
      = ht_sessions_substituting_new (ids_of (office, from, n), partner, office->on, CLERK);
  g_autoptr (GPtrArray) faults = ht_substitute_sessions (office->db, saving, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_assert_cmpstr (((const HtFault *)faults->pdata[i])->field, ==, "partner");
  return faults->len;
}

static void
set_state (Office *office, guint i, HtSessionState state, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionsSaving) saving = ht_sessions_saving_new (
      ids_of (office, i, 1), state, reason, ht_date_new (2021, 4, 30), CLERK);
  g_autoptr (GPtrArray) faults = ht_confirm_sessions (office->db, saving, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
test_absences (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *absences[3];
    const char *month;
    guint n_lacking;
  } cases[] = {
    { { NULL }, "6 홍시험, 13 홍시험, 20 홍시험, 27 홍시험", 0 },
    { { "2021-03-01..2021-03-31" }, "6 홍시험, 13 홍시험, 20 홍시험, 27 홍시험", 0 },
    { { "2021-05-01..2021-05-31" }, "6 홍시험, 13 홍시험, 20 홍시험, 27 홍시험", 0 },
    { { "2021-04-14..2021-05-10" }, "6 홍시험, 13 홍시험, 20 홍시험?, 27 홍시험?", 2 },
    { { "2021-03-20..2021-04-13" }, "6 홍시험?, 13 홍시험?, 20 홍시험, 27 홍시험", 2 },
    { { "2021-04-20..2021-04-20" }, "6 홍시험, 13 홍시험, 20 홍시험?, 27 홍시험", 1 },
    { { "2021-04-14..2021-04-19" }, "6 홍시험, 13 홍시험, 20 홍시험, 27 홍시험", 0 },
    { { "2021-04-07.." }, "6 홍시험, 13 홍시험?, 20 홍시험?, 27 홍시험?", 3 },
    { { "2021-01-02.." }, "6 홍시험?, 13 홍시험?, 20 홍시험?, 27 홍시험?", 4 },
    { { "2021-04-01..2021-04-06", "2021-04-27..2021-05-01" },
      "6 홍시험?, 13 홍시험, 20 홍시험, 27 홍시험?",
      2 },
    { { "2021-04-06..2021-04-06", "2021-04-20.." },
      "6 홍시험?, 13 홍시험, 20 홍시험?, 27 홍시험?",
      3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "부재", "partner", 0, NULL);

      for (guint j = 0; cases[i].absences[j] != NULL; j++)
        add_absence (office, office->hong, cases[i].absences[j]);
      g_assert_true (ht_change_commit (change, NULL));
      g_autoptr (HtSessionPlan) done = plan (office);
      g_assert_cmpuint (done->added->len, ==, 4);
      g_assert_cmpuint (done->n_lacking, ==, cases[i].n_lacking);
      assert_month (office, cases[i].month);
      undo (office);
      if (cases[i].absences[0] != NULL)
        undo (office);
    }
}

static void
test_reason_in_words (Office *office, gconstpointer data)
{
  add_absence (office, office->hong, "2021-04-01..2021-04-10");
  add_absence (office, office->hong, "2021-04-20..");
  g_autoptr (HtSessionPlan) done = plan (office);
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_autofree char *told = ht_session_plan_tell (done);

  g_assert_nonnull (strstr (remark_at (month, 0)->text, "'21. 4. 1.–4. 10. (출장)"));
  g_assert_cmpstr (remark_at (month, 1)->text, ==, "");
  g_assert_nonnull (strstr (remark_at (month, 2)->text, "'21. 4. 20."));
  g_assert_nonnull (strstr (remark_at (month, 2)->text, "(출장)"));
  g_assert_nonnull (strstr (told, " 3 "));
}

/* The 13th becomes a holiday, and nobody has the Wednesdays of 평창동 yet: 7, 14, 21, 28. */
static void
test_holidays_and_nobody (Office *office, gconstpointer data)
{
  g_assert_true (ht_holidays_put (office->db, ht_date_new (2021, 4, 13), "임시공휴일", TRUE, NULL));
  add_schedule (office, "평창동", 0, HT_WEDNESDAY);
  add_absence (office, office->hong, "2021-04-13..2021-04-13");
  g_autoptr (HtSessionPlan) done = plan (office);
  g_autoptr (HtServiceMonth) month = read_month (office);

  assert_month (office, "6 홍시험, 20 홍시험, 27 홍시험");
  g_assert_cmpuint (done->n_lacking, ==, 0);
  g_assert_cmpuint (done->n_of_nobody, ==, 4);
  g_assert_cmpuint (month->n_of_nobody, ==, 4);
}

static void
test_kept_when_planned_again (Office *office, gconstpointer data)
{
  add_absence (office, office->hong, "2021-04-13..2021-04-27");
  g_assert_cmpuint (plan_days (office), ==, 4);
  set_state (office, 0, HT_SESSION_HELD, "");
  g_assert_cmpuint (substitute (office, 1, 1, office->kim), ==, 0);
  set_state (office, 2, HT_SESSION_NOT_HELD, "휴무");
  assert_month (office, "6 홍시험, 13 김시험=홍시험, 20 홍시험, 27 홍시험?");
  g_autoptr (HtSessionPlan) again = plan (office);
  g_assert_cmpuint (again->added->len, ==, 0);
  g_assert_cmpuint (again->n_existing, ==, 4);
  assert_month (office, "6 홍시험, 13 김시험=홍시험, 20 홍시험, 27 홍시험?");
  g_autoptr (HtServiceMonth) month = read_month (office);
  const HtSession *held = month->sessions->pdata[0], *cancelled = month->sessions->pdata[2];
  g_assert_cmpint (held->state, ==, HT_SESSION_HELD);
  g_assert_cmpint (cancelled->state, ==, HT_SESSION_NOT_HELD);
  g_assert_cmpstr (cancelled->reason, ==, "휴무");
  g_assert_cmpuint (month->n_unplanned, ==, 0);
}

/* A second lawyer at the same place and time is somebody more, not a substitute. */
static void
test_two_at_a_time (Office *office, gconstpointer data)
{
  g_assert_cmpuint (plan_days (office), ==, 4);
  add_schedule (office, "사직동", office->kim, HT_TUESDAY);
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpuint (month->n_unplanned, ==, 4);
  g_autoptr (HtSessionPlan) second = plan (office);
  g_assert_cmpuint (second->added->len, ==, 4);
  g_assert_cmpuint (substitute (office, 0, 1, office->far), ==, 0);
  g_autoptr (HtSessionPlan) third = plan (office);
  g_assert_cmpuint (third->added->len, ==, 0);
  assert_month (office, "6 이시험=홍시험, 6 김시험, 13 홍시험, 13 김시험, 20 홍시험, 20 김시험, "
                        "27 홍시험, 27 김시험");
}

static void
test_substitutes (Office *office, gconstpointer data)
{
  add_schedule (office, "평창동", office->kim, HT_TUESDAY);
  add_absence (office, office->hong, "2021-04-01..");
  add_absence (office, office->far, "2021-04-27..2021-04-27");
  g_assert_cmpuint (plan_days (office), ==, 8);
  g_autoptr (GArray) two = ids_of (office, 0, 1);
  g_autoptr (GPtrArray) found = ht_find_substitutes (office->db, two, NULL);

  /* of 6 April: 홍시험 is absent, 김시험 is in 평창동, 박시험 is no lawyer */
  g_assert_cmpuint (found->len, ==, 1);
  const HtSubstitute *far = found->pdata[0];
  g_assert_cmpstr (far->name, ==, "이시험");
  g_assert_cmpuint (far->days, ==, 0);
  g_assert_cmpuint (far->limit, ==, 4);
  g_assert_false (far->is_near);
  g_assert_cmpuint (substitute (office, 0, 1, 0), ==, 1);
  g_assert_cmpuint (substitute (office, 0, 1, office->hong), ==, 1);
  g_assert_cmpuint (substitute (office, 0, 1, office->kim), ==, 1);
  g_assert_cmpuint (substitute (office, 0, 1, office->scrivener), ==, 1);
  g_assert_cmpuint (substitute (office, 0, 2, office->far), ==, 1); /* two dongs at one time */
  assert_month (office, "6 홍시험?, 6 김시험, 13 홍시험?, 13 김시험, 20 홍시험?, 20 김시험, "
                        "27 홍시험?, 27 김시험");
  g_assert_cmpuint (substitute (office, 6, 1, office->far), ==, 1); /* absent on the 27th */
  g_assert_cmpuint (substitute (office, 0, 1, office->far), ==, 0);
  assert_month (office, "6 이시험=홍시험, 6 김시험, 13 홍시험?, 13 김시험, 20 홍시험?, "
                        "20 김시험, 27 홍시험?, 27 김시험");
  undo (office);
  assert_month (office, "6 홍시험?, 6 김시험, 13 홍시험?, 13 김시험, 20 홍시험?, 20 김시험, "
                        "27 홍시험?, 27 김시험");
}

/* Those of the district before others, those who have their most days last. */
static void
test_order_of_substitutes (Office *office, gconstpointer data)
{
  add_absence (office, office->hong, "2021-04-01..");
  g_assert_cmpuint (plan_days (office), ==, 4);
  g_autoptr (GArray) ids = ids_of (office, 0, 4);
  g_autoptr (GPtrArray) near_first = ht_find_substitutes (office->db, ids, NULL);

  g_assert_cmpuint (near_first->len, ==, 2);
  g_assert_cmpint (((const HtSubstitute *)near_first->pdata[0])->partner_id, ==, office->kim);
  add_schedule (office, "평창동", office->kim,
                HT_FRIDAY); /* five days in April, the limit is four */
  g_assert_cmpuint (plan_days (office), ==, 5);
  g_autoptr (GPtrArray) full_last = ht_find_substitutes (office->db, ids, NULL);
  const HtSubstitute *last = full_last->pdata[1];
  g_assert_cmpint (last->partner_id, ==, office->kim);
  g_assert_cmpuint (last->days, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/session-plan/" name, Office, NULL, set_up, test, tear_down)
  ADD ("absences", test_absences);
  ADD ("reason-in-words", test_reason_in_words);
  ADD ("holidays-and-nobody", test_holidays_and_nobody);
  ADD ("kept-when-planned-again", test_kept_when_planned_again);
  ADD ("two-at-a-time", test_two_at_a_time);
  ADD ("substitutes", test_substitutes);
  ADD ("order-of-substitutes", test_order_of_substitutes);
  return g_test_run ();
}
