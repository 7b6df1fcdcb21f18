/* Saving what a clerk logs: how a typed line is read, what is refused and why, that each save,
 * deletion and confirmation is one step that can be undone, and that the draft goes with the line
 * that it kept. */
#include "domain/allowance.h"
#include "folder-fixture.h"
#include "store/allowances.h"
#include "store/consultations.h"
#include "store/dongs.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "store/sessions.h"
#include "work/add-session.h"
#include "work/plan-sessions.h"
#include "work/save-consultation.h"
#include "work/save-sessions.h"
#include "work/service-month.h"

#define CLERK "김서기"

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

static gint64
add_partner (Office *office, const char *name, const char *firm, HtRoleKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  HtRole *role = ht_role_new ();

  g_free (partner->name);
  partner->name = g_strdup (name);
  g_free (partner->firm);
  partner->firm = g_strdup (firm);
  ht_partners_insert (office->db, partner, &error);
  g_assert_no_error (error);
  role->partner_id = partner->id;
  role->role = kind;
  role->appointed_on = ht_date_new (2021, 1, 1);
  role->term_ends_on = ht_date_new (2021, 4, 15);
  ht_roles_insert (office->db, role, &error);
  g_assert_no_error (error);
  ht_role_free (role);
  return partner->id;
}

/* Every Tuesday in the dong, from 14:00 on. */
static void
add_schedule (Office *office, gint64 dong, gint64 partner, HtService service)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();

  schedule->dong_id = dong;
  schedule->service = service;
  schedule->partner_id = partner;
  schedule->weekday = HT_TUESDAY;
  schedule->weeks = HT_EVERY_WEEK;
  g_free (schedule->start);
  schedule->start = g_strdup ("14:00");
  g_free (schedule->end);
  schedule->end = g_strdup ("16:00");
  schedule->valid_from = ht_date_new (2021, 3, 1);
  schedule->valid_to = HT_DATE_NONE;
  ht_schedules_insert (office->db, schedule, &error);
  g_assert_no_error (error);
}

static void
set_up_people (Office *office, gconstpointer data)
{
  set_up (office, data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "준비", "partner", 0, &error);
  g_assert_no_error (error);
  add_schedule (office, office->dong,
                add_partner (office, "홍시험", "하나", HT_ROLE_VILLAGE_LAWYER), HT_SERVICE_LAWYER);
  add_partner (office, "김시험", "하나", HT_ROLE_VILLAGE_LAWYER);
  add_partner (office, "김시험", "두리", HT_ROLE_VILLAGE_SCRIVENER);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
}

static HtConsultationLine *
make_line (gint64 id, const char *text)
{
  g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT "\t%s", id, text);

  return ht_consultation_line_from_text (whole);
}

/* The warning goes to *warning when that is asked for. */
static GPtrArray *
save_warned (Office *office, gint64 id, const char *text, const char *draft, char **warning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtConsultationSaving) saving
      = ht_consultation_saving_new (make_line (id, text), office->on, CLERK, g_strdup (draft));
  g_autoptr (HtConsultationSaved) saved = ht_save_consultation (office->db, saving, &error);

  g_assert_no_error (error);
  if (warning != NULL)
    *warning = g_steal_pointer (&saved->warning);
  return g_steal_pointer (&saved->faults);
}

static GPtrArray *
save (Office *office, gint64 id, const char *text, const char *draft)
{
  return save_warned (office, id, text, draft, NULL);
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

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
test_lines (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *typed, *stored; /* stored as it is written again */
    gboolean regular;
  } cases[] = {
    { "2021-03-30\t종로구 사직동\t홍시험\t1\t1\t2\t30\t5",
      "2021-03-30\t종로구 사직동\t홍시험\t방문\t민사\t2\t30\t5", TRUE },
    { "2021.4.1.\t사직\tㅎㅅㅎ\tㅈ\tㅎ\t\t\t",
      "2021-04-01\t종로구 사직동\t홍시험\t전화\t형사\t\t\t", FALSE },
    { "20210402\tㅈㄹㄱ ㅅㅈㄷ\t\t온라인\t6\t1\t0\t0",
      "2021-04-02\t종로구 사직동\t\t온라인\t기타\t1\t\t", FALSE },
    { "2021-04-05\t사직동\t김시험 (두리)\t전\t가사\t1\t10\t1",
      "2021-04-05\t종로구 사직동\t김시험 (두리)\t전화\t가사\t1\t10\t1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HtServiceGuide) guide = ht_service_guide_load (office->db, &error);
      g_autoptr (HtConsultationLine) line = make_line (0, cases[i].typed);
      g_autofree char *stored = g_strconcat ("0\t", cases[i].stored, NULL);
      HtConsultation consultation = { 0 };
      g_autoptr (GPtrArray) faults
          = ht_consultation_line_read (line, guide, office->on, &consultation);
      g_autoptr (HtConsultationLine) written = ht_consultation_line_write (guide, &consultation);
      g_autofree char *text = ht_consultation_line_to_text (written);
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpstr (text, ==, stored);
      g_assert_cmpint (consultation.regular != FALSE, ==, cases[i].regular != FALSE);
    }
}

static void
test_refusals (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *typed, *field;
  } cases[] = {
    { "4월\t사직동\t\t1\t1", "held_on" },
    { "2021-04-06\t사직동\t\t1\t1", "held_on" }, /* tomorrow */
    { "2021-04-05\t\t\t1\t1", "dong" },
    { "2021-04-05\t없는동\t\t1\t1", "dong" },
    { "2021-04-05\t신사동\t\t1\t1", "dong" }, /* 관악구 and 강남구 */
    { "2021-04-05\t사직동\t아무개\t1\t1", "partner" },
    { "2021-04-05\t사직동\t김시험\t1\t1", "partner" }, /* a lawyer and a scrivener */
    { "2021-04-05\t사직동\t홍시험\t4\t1", "channel" },
    { "2021-04-05\t사직동\t\t1\t7", "topic" },
    { "2021-04-05\t사직동\t\t1\t1\t-1", "people" },
    { "2021-04-05\t사직동\t\t1\t1\t1\t1441", "minutes" },
    { "2021-04-05\t사직동\t\t1\t1\t1\t30\t6", "satisfaction" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = save (office, 0, cases[i].typed, "draft");
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_cmpstr (((const HtFault *)faults->pdata[faults->len - 1])->field, ==,
                       cases[i].field);
    }
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpuint (month->consultations->len, ==, 0);
  g_assert_null (month->draft);
}

/* Of a lawyer and a scrivener of one name, the one whom the schedule of the day gives is meant. */
static void
test_scrivener_of_one_name (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtServiceGuide) guide = ht_service_guide_load (office->db, &error);
  const GPtrArray *both = ht_people_lookup_all (guide->people, "김시험");
  const HtPartner *scrivener = both->pdata[1];

  add_schedule (office, ht_dongs_find (office->db, "종로구", "평창동", office->on, NULL),
                scrivener->id, HT_SERVICE_SCRIVENER);
  g_autoptr (GPtrArray) scheduled
      = save (office, 0, "2021-03-30\t평창동\t김시험\t1\t1\t1\t30\t5", NULL);
  g_autoptr (GPtrArray) other = save (office, 0, "2021-03-31\t평창동\t김시험\t1\t1", NULL);
  g_assert_cmpuint (scheduled->len, ==, 0);
  g_assert_cmpuint (other->len, ==, 1);
  office->on = ht_date_new (2021, 3, 31);
  g_autoptr (HtServiceMonth) month = read_month (office);
  const HtConsultation *stored = month->consultations->pdata[0];
  g_assert_cmpint (stored->partner_id, ==, scrivener->id);
  g_assert_true (stored->regular);
}

static void
test_save_change_delete (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first
      = save (office, 0, "2021-04-01\t사직동\t홍시험\t1\t1\t1\t30\t4", "0\t4.2\n");
  g_autoptr (GPtrArray) second = save (office, 0, "2021-04-02\t신사1동\t\t2\t2\t3\t10\t5", NULL);
  g_assert_cmpuint (first->len + second->len, ==, 0);
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpuint (month->total.n, ==, 2);
  g_assert_cmpuint (month->total.channels[HT_CHANNEL_PHONE], ==, 1);
  g_assert_cmpuint (month->total.people, ==, 4);
  g_assert_cmpfloat (ht_consultation_sums_mean (&month->total), ==, 4.5);
  g_assert_cmpuint (month->sums[0].n, ==, 1); /* 종로구 */
  g_assert_null (month->draft);
  const HtConsultation *stored = month->consultations->pdata[0];
  g_autoptr (GPtrArray) changed
      = save (office, stored->id, "2021-04-01\t사직동\t홍시험\t3\t1\t1\t30\t4", "0\t4.3\n");
  g_assert_cmpuint (changed->len, ==, 0);
  g_autofree HtConsultation *after = ht_consultations_get (office->db, stored->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->channel, ==, HT_CHANNEL_ONLINE);
  g_autofree char *draft = ht_drafts_get (office->db, HT_CONSULTATION_KIND, 0, &error);
  g_assert_cmpstr (draft, ==, "0\t4.3\n");
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < month->consultations->len; i++)
    g_array_append_val (ids, ((const HtConsultation *)month->consultations->pdata[i])->id);
  g_autoptr (HtConsultationDeleting) deleting = ht_consultation_deleting_new (ids, CLERK);
  g_autofree char *label = ht_delete_consultations (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_nonnull (label);
  g_autoptr (HtServiceMonth) empty = read_month (office);
  g_assert_cmpuint (empty->total.n, ==, 0);
  undo (office);
  g_autoptr (HtServiceMonth) again = read_month (office);
  g_assert_cmpuint (again->total.n, ==, 2);
  undo (office);
  undo (office);
  g_autoptr (HtServiceMonth) one = read_month (office);
  g_assert_cmpuint (one->total.n, ==, 1);
}

/* What is the same in every field is stored, with a warning; what differs in one is not warned of.
 */
static void
test_duplicate (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    gboolean is_warned;
  } cases[] = {
    { "2021-04-01\t사직동\t홍시험\t1\t1\t1\t30\t4", FALSE },
    { "2021-04-01\t사직동\t홍시험\t1\t1\t1\t30\t4", TRUE },
    { "20210401\t종로구 사직동\tㅎㅅㅎ\t방문\t민사\t1\t30\t4", TRUE },
    { "2021-04-01\t사직동\t홍시험\t1\t1\t1\t30\t5", FALSE },
    { "2021-04-01\t사직동\t홍시험\t1\t2\t1\t30\t4", FALSE },
    { "2021-04-02\t사직동\t홍시험\t1\t1\t1\t30\t4", FALSE },
    { "2021-04-01\t평창동\t홍시험\t1\t1\t1\t30\t4", FALSE },
    { "2021-04-01\t사직동\t\t1\t1\t1\t30\t4", FALSE },
    { "2021-04-01\t사직동\t\t1\t1\t1\t30\t4", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *warning = NULL;
      g_autoptr (GPtrArray) faults = save_warned (office, 0, cases[i].typed, NULL, &warning);

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpint (warning != NULL, ==, cases[i].is_warned);
    }
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpuint (month->total.n, ==, G_N_ELEMENTS (cases));
}

static void
plan (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionPlanning) planning = ht_session_planning_new (office->on, CLERK);
  g_autoptr (HtSessionPlan) done = ht_plan_sessions (office->db, planning, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (done->added->len, ==, 4); /* the Tuesdays of April 2021 */
}

/* The field of the first fault, "" for none. */
static const char *
set_states (Office *office, guint from, guint n, HtSessionState state, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtServiceMonth) month = read_month (office);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = from; i < from + n; i++)
    g_array_append_val (ids, ((const HtSession *)month->sessions->pdata[i])->id);
  g_autoptr (HtSessionsSaving) saving
      = ht_sessions_saving_new (ids, state, reason, ht_date_new (2021, 4, 20), CLERK);
  g_autoptr (GPtrArray) faults = ht_confirm_sessions (office->db, saving, &error);
  g_assert_no_error (error);
  return faults->len > 0 ? ((const HtFault *)faults->pdata[0])->field : "";
}

static guint
count_state (Office *office, HtSessionState state)
{
  g_autoptr (HtServiceMonth) month = read_month (office);
  guint n = 0;

  for (guint i = 0; i < month->sessions->len; i++)
    n += ((const HtSession *)month->sessions->pdata[i])->state == state;
  return n;
}

static void
test_confirm (Office *office, gconstpointer data)
{
  plan (office);
  g_assert_cmpstr (set_states (office, 0, 3, HT_SESSION_HELD, ""), ==, "");
  g_assert_cmpuint (count_state (office, HT_SESSION_HELD), ==, 3);
  undo (office);
  g_assert_cmpuint (count_state (office, HT_SESSION_HELD), ==, 0);
  g_assert_cmpstr (set_states (office, 0, 4, HT_SESSION_HELD, ""), ==,
                   "state"); /* 27. is to come */
  g_assert_cmpstr (set_states (office, 0, 1, HT_SESSION_NOT_HELD, ""), ==, "reason");
  g_assert_cmpstr (set_states (office, 3, 1, HT_SESSION_NOT_HELD, "휴무"), ==, "");
  g_assert_cmpstr (set_states (office, 3, 1, HT_SESSION_NOT_HELD, "휴무"), ==, "state");
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpstr (((const HtSessionRemark *)month->remarks->pdata[0])->text, ==, "");
  g_assert_cmpstr (((const HtSessionRemark *)month->remarks->pdata[2])->text, !=,
                   ""); /* the term ends on the 15th */
}

/* Setting the whole month to held keeps the reason of a day that was not; by itself it changes. */
static void
test_not_held_stays (Office *office, gconstpointer data)
{
  plan (office);
  g_assert_cmpstr (set_states (office, 1, 1, HT_SESSION_NOT_HELD, "휴무"), ==, "");
  g_assert_cmpstr (set_states (office, 0, 3, HT_SESSION_HELD, ""), ==, "");
  g_assert_cmpuint (count_state (office, HT_SESSION_HELD), ==, 2);
  g_assert_cmpuint (count_state (office, HT_SESSION_NOT_HELD), ==, 1);
  g_assert_cmpstr (set_states (office, 0, 2, HT_SESSION_HELD, ""), ==, "");
  g_assert_cmpuint (count_state (office, HT_SESSION_HELD), ==, 3);
}

static void
test_paid_stays_held (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan (office);
  g_assert_cmpstr (set_states (office, 0, 1, HT_SESSION_HELD, ""), ==, "");
  g_autoptr (HtServiceMonth) month = read_month (office);
  const HtSession *session = month->sessions->pdata[0];
  g_autoptr (HtAllowance) line = ht_allowance_new ();
  line->month = ht_date_month_start (office->on);
  line->partner_id = session->partner_id;
  line->session_id = session->id;
  line->amount = 60000;
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "산정", "allowance", 0, &error);
  ht_allowances_insert (office->db, line, &error);
  g_assert_no_error (error);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (set_states (office, 0, 1, HT_SESSION_NOT_HELD, "휴무"), ==, "state");
  g_assert_cmpuint (count_state (office, HT_SESSION_HELD), ==, 1);
}

static const char *
add (Office *office, HtDate day, const char *dong, const char *partner, const char *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionAdding) adding
      = ht_session_adding_new (day, dong, partner, HT_SERVICE_LAWYER, start, "17:00", CLERK);
  g_autoptr (GPtrArray) faults = ht_add_session (office->db, adding, &error);

  g_assert_no_error (error);
  return faults->len > 0 ? ((const HtFault *)faults->pdata[0])->field : "";
}

static void
test_extraordinary (Office *office, gconstpointer data)
{
  const HtDate day = ht_date_new (2021, 4, 8);

  g_assert_cmpstr (add (office, day, "사직동", "홍시험", "15:00"), ==, "");
  g_assert_cmpstr (add (office, day, "사직동", "홍시험", "15:00"), ==, "held_on");
  g_assert_cmpstr (add (office, HT_DATE_NONE, "사직동", "홍시험", "15:00"), ==, "held_on");
  g_assert_cmpstr (add (office, day, "사직동", "", "15:00"), ==, "partner");
  g_assert_cmpstr (add (office, day, "사직동", "홍시험", "3시"), !=, "");
  g_assert_cmpstr (add (office, day, "평창동", "홍시험", "15:00"), ==, "");
  g_autoptr (HtServiceMonth) month = read_month (office);
  g_assert_cmpuint (month->sessions->len, ==, 2);
  g_assert_cmpstr (((const HtSessionRemark *)month->remarks->pdata[0])->text, !=,
                   ""); /* two dongs at one time */
  g_assert_cmpstr (((const HtSessionRemark *)month->remarks->pdata[1])->text, !=, "");
  undo (office);
  g_autoptr (HtServiceMonth) one = read_month (office);
  g_assert_cmpuint (one->sessions->len, ==, 1);
  g_assert_cmpstr (((const HtSessionRemark *)one->remarks->pdata[0])->text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/service/" name, Office, NULL, set_up_people, test, tear_down)
  ADD ("lines", test_lines);
  ADD ("refusals", test_refusals);
  ADD ("scrivener-of-one-name", test_scrivener_of_one_name);
  ADD ("save-change-delete", test_save_change_delete);
  ADD ("duplicate", test_duplicate);
  ADD ("confirm", test_confirm);
  ADD ("not-held-stays", test_not_held_stays);
  ADD ("paid-stays-held", test_paid_stays_held);
  ADD ("extraordinary", test_extraordinary);
  return g_test_run ();
}
