#include "work/sample.h"
#include "domain/appointment.h"
#include "domain/deadline.h"
#include "folder-fixture.h"
#include "store/allowances.h"
#include "store/appeals.h"
#include "store/consultations.h"
#include "store/dongs.h"
#include "store/hearings.h"
#include "store/office.h"
#include "store/partners.h"
#include "store/programme.h"
#include "store/proposals.h"
#include "store/schedules.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "work/open-hearing.h"
#include <string.h>

static HtDb *db; /* one sample office for all tests: none of them writes */
static HtDate today;

static gboolean
in_force (const HtPartner *partner, HtRoleKind kind, const HtRole **found)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *role = g_ptr_array_index (partner->roles, i);
      if (role->role == kind && ht_role_in_force (role, today))
        {
          *found = role;
          return TRUE;
        }
    }
  return FALSE;
}

static void
test_commission_and_corps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) partners = ht_partners_list (db, &error);
  g_assert_no_error (error);
  guint commissioners = 0, outside = 0, reappointed = 0, lawyers = 0;
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = g_ptr_array_index (partners, i);
      const HtRole *role;
      g_assert_nonnull (strstr (partner->note, "가상"));
      if (in_force (partner, HT_ROLE_COMMISSIONER, &role))
        {
          commissioners++;
          outside += role->outside ? 1 : 0;
        }
      if (in_force (partner, HT_ROLE_CORPS, &role) && ht_role_is_reappointment (partner, role))
        {
          g_assert_cmpint (role->appointed_on, ==, ht_date_new (2021, 3, 11));
          reappointed++;
        }
      lawyers += in_force (partner, HT_ROLE_VILLAGE_LAWYER, &role) ? 1 : 0;
    }
  g_assert_cmpuint (commissioners, ==, 43);
  g_assert_cmpuint (outside, ==, 38);
  g_assert_cmpuint (reappointed, ==, 132);
  g_assert_cmpuint (lawyers, ==, 828);
}

/* On no day more than 50 (§7①), and nobody too often (§9③). */
static void
test_commissioners_were_appointed_by_the_law (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) partners = ht_partners_list (db, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = g_ptr_array_index (partners, i);
      for (guint r = 0; r < partner->roles->len; r++)
        {
          const HtRole *role = g_ptr_array_index (partner->roles, r);
          if (role->role != HT_ROLE_COMMISSIONER)
            continue;
          g_autoptr (GPtrArray) faults = ht_appointment_check (partners, partner, role);
          g_assert_cmpuint (faults->len, ==, 0);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 50);
}

/* Every meeting that was held could decide its cases, and every case stands where its day says. */
static void
test_meetings (void)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod years = { ht_date_new (2020, 1, 1), ht_date_new (2021, 12, 31) };
  g_autoptr (GPtrArray) hearings = ht_hearings_list (db, years, &error);
  guint n_ruled = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (hearings->len, ==, 48);
  for (guint i = 0; i < hearings->len; i++)
    {
      const HtHearing *hearing = hearings->pdata[i];
      HtHearingOpening opening = { hearing->id, today };
      g_autoptr (HtHearingFile) file = ht_open_hearing (db, &opening, &error);
      g_autoptr (GArray) named = ht_hearings_appeals_on (db, hearing->day, &error);

      g_assert_no_error (error);
      g_assert_cmpint (hearing->number, ==, (int)i % 24 + 1);
      g_assert_cmpint (hearing->state == HT_HEARING_HELD, ==, hearing->day <= today);
      g_assert_cmpuint (named->len, ==, hearing->items->len);
      g_assert_cmpuint (hearing->members->len == 0 ? 0 : file->warnings->len, ==, 0);
      const HtCompositionFacts facts = ht_hearing_file_facts (file);
      for (guint c = 0; hearing->state == HT_HEARING_HELD && c < file->cases->len; c++)
        {
          g_assert_true (
              ht_composition_can_decide (hearing, file->cases->pdata[c], &facts, 0, 0, NULL));
          n_ruled++;
        }
    }
  g_assert_cmpuint (n_ruled, >, 299);
}

/* What the office published on 5 April 2021 of its proposals and its money. */
static void
test_proposals_and_budgets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals = ht_proposals_list (db, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) budgets = ht_budgets_list (db, &error);
  g_assert_no_error (error);
  const HtProposalFigures figures
      = ht_proposal_figures (proposals, (HtPeriod){ ht_date_new (2021, 1, 1), today });
  int of_services = 0, of_appeals = 0;

  g_assert_cmpuint (figures.found, ==, 35);
  g_assert_cmpuint (figures.unanswered_before, ==, 248);
  g_assert_cmpuint (figures.resent, ==, 120);
  g_assert_cmpuint (figures.to_provinces, ==, 3);
  g_assert_cmpuint (figures.provinces, ==, 14);
  g_assert_cmpuint (figures.accepted + figures.partly + figures.not_accepted, ==, figures.replied);
  g_assert_cmpuint (figures.replied + figures.unanswered, ==, figures.sent);
  for (guint i = 0; i < budgets->len; i++)
    {
      const HtBudget *budget = budgets->pdata[i];

      if (budget->year == HT_SAMPLE_YEAR && g_str_has_prefix (budget->programme, "행정심판"))
        of_appeals += budget->amount;
      else if (budget->year == HT_SAMPLE_YEAR)
        of_services += budget->amount;
    }
  g_assert_cmpint (of_services, ==, 931000);
  g_assert_cmpint (of_appeals, ==, 276198);
}

static void
test_names_are_different (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) partners = ht_partners_list (db, &error);
  g_assert_no_error (error);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < partners->len; i++)
    g_assert_true (g_hash_table_add (names, ((HtPartner *)g_ptr_array_index (partners, i))->name));
}

static void
test_scriveners (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, &error);
  g_assert_no_error (error);
  g_autoptr (GHashTable) served = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  g_autoptr (GHashTable) districts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < schedules->len; i++)
    {
      HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->service == HT_SERVICE_SCRIVENER && ht_schedule_in_force (schedule, today))
        g_hash_table_add (served, &schedule->dong_id);
    }
  for (guint i = 0; i < dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (dongs, i);
      if (g_hash_table_contains (served, &dong->id))
        g_hash_table_add (districts, dong->district);
    }
  g_assert_cmpuint (g_hash_table_size (served), ==, 153);
  g_assert_cmpuint (g_hash_table_size (districts), ==, 23);
}

static void
check_appeal (const HtAppeal *appeal, const HtHolidayCalendar *holidays)
{
  g_autoptr (GPtrArray) faults = ht_appeal_check (appeal);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (appeal->received_on, <=, today);
  g_assert_null (ht_holiday_calendar_why_off (holidays, appeal->received_on));
  if (appeal->ruled_on != HT_DATE_NONE)
    {
      g_assert_cmpint (appeal->ruled_on, <=, today);
      g_assert_null (ht_holiday_calendar_why_off (holidays, appeal->ruled_on));
    }
  if (ht_outcome_is_ruling (appeal->outcome))
    g_assert_cmpint (appeal->hearing_on, ==, appeal->ruled_on);
  if (appeal->disposition_on != HT_DATE_NONE)
    g_assert_cmpint (appeal->disposition_on, <, appeal->received_on);
  if (appeal->known_on != HT_DATE_NONE)
    {
      g_assert_cmpint (appeal->known_on, >=, appeal->disposition_on);
      g_assert_cmpint (appeal->known_on, <, appeal->received_on);
    }
  if (appeal->answered_on != HT_DATE_NONE)
    g_assert_cmpint (appeal->answered_on, <=, today);
}

/* Every case could have happened so; the case numbers of a year follow the receipts. */
static void
test_appeals_are_plausible (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (GError) error = NULL;
  HtDate last_received = HT_DATE_NONE;
  guint n = 0, corrected = 0;
  for (gint64 id = 1;; id++)
    {
      g_autoptr (HtAppeal) appeal = ht_appeals_get (db, id, &error);
      if (appeal == NULL)
        break;
      check_appeal (appeal, holidays);
      g_assert_cmpint (appeal->received_on, >=, last_received);
      last_received = appeal->received_on;
      corrected += appeal->corrections->len > 0 ? 1 : 0;
      n++;
    }
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_cmpuint (n, >, 3000);
  g_assert_cmpuint (corrected * 100 / n, >=, 3);
  g_assert_cmpuint (corrected * 100 / n, <=, 7);
}

static void
test_consultations_of_2019 (void)
{
  g_autoptr (GError) error = NULL;
  HtPeriod year = { ht_date_new (2019, 1, 1), ht_date_new (2019, 12, 31) };
  g_autoptr (GPtrArray) held = ht_consultations_list (db, year, &error);
  g_assert_no_error (error);
  guint topics[HT_N_TOPICS] = { 0 }, channels[HT_N_CHANNELS] = { 0 };
  for (guint i = 0; i < held->len; i++)
    {
      const HtConsultation *consultation = g_ptr_array_index (held, i);
      topics[consultation->topic]++;
      channels[consultation->channel]++;
    }
  g_assert_cmpuint (held->len, ==, 15800);
  g_assert_cmpuint (topics[HT_TOPIC_CIVIL], ==, 15800 * 75 / 100);
  g_assert_cmpuint (topics[HT_TOPIC_FAMILY], ==, 15800 * 14 / 100);
  g_assert_cmpuint (channels[HT_CHANNEL_VISIT], ==, 15800 * 56 / 100);
  g_assert_cmpuint (channels[HT_CHANNEL_PHONE], ==, 15800 * 44 / 100);
}

/* The sessions are those that the schedules give; what was consulted on a regular day was held, and
 * every held day is paid once. */
static void
test_sessions_and_allowances (void)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod spring = { ht_date_new (2021, 2, 1), ht_date_new (2021, 4, 30) };
  g_autoptr (GPtrArray) sessions = ht_sessions_list (db, spring, &error);
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, &error);
  g_autoptr (GPtrArray) lines = ht_allowances_list (db, &error);
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (GHashTable) paid = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_given = 0, n_held = 0, n_reversed = 0;

  g_assert_no_error (error);
  for (int month = 2; month <= 4; month++)
    {
      g_autoptr (GPtrArray) given
          = ht_sessions_of_month (schedules, ht_date_new (2021, month, 1), holidays);
      n_given += given->len;
    }
  g_assert_cmpuint (sessions->len, ==, n_given);
  for (guint i = 0; i < lines->len; i++)
    {
      HtAllowance *line = lines->pdata[i];
      g_assert_nonnull (strstr (line->note, "지어낸"));
      n_reversed += line->reverses_id != 0 ? 1 : 0;
      if (line->reverses_id == 0)
        g_assert_true (g_hash_table_add (paid, &line->session_id));
    }
  g_assert_cmpuint (n_reversed, ==, 1);
  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      g_assert_cmpint (session->held_on > today, <=, session->state == HT_SESSION_PLANNED);
      g_assert_cmpint (session->state == HT_SESSION_NOT_HELD, ==, session->reason[0] != '\0');
      n_held += session->state == HT_SESSION_HELD ? 1 : 0;
    }
  g_assert_cmpuint (n_held * 10, >, n_given * 5);
  g_assert_cmpuint (g_hash_table_size (paid), <=, n_held + n_reversed);
  g_assert_cmpuint (g_hash_table_size (paid) * 100, >=, n_held * 95);
}

static void
test_the_file_says_that_it_is_invented (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = ht_settings_get (db, "sample", "", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (notice, "지어낸"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "sample.haetae", NULL);
  HtSampleOptions options = { .seed = 2021 };
  ht_sample_create (path, &options, &error);
  g_assert_no_error (error);
  db = ht_office_open (path, HT_DB_READ, &error);
  g_assert_no_error (error);
  today = ht_date_new (HT_SAMPLE_YEAR, HT_SAMPLE_MONTH, HT_SAMPLE_DAY);
  g_test_add_func ("/sample/commission-and-corps", test_commission_and_corps);
  g_test_add_func ("/sample/commissioners-section-7-1",
                   test_commissioners_were_appointed_by_the_law);
  g_test_add_func ("/sample/meetings", test_meetings);
  g_test_add_func ("/sample/proposals-and-budgets", test_proposals_and_budgets);
  g_test_add_func ("/sample/names-are-different", test_names_are_different);
  g_test_add_func ("/sample/scriveners", test_scriveners);
  g_test_add_func ("/sample/appeals-are-plausible", test_appeals_are_plausible);
  g_test_add_func ("/sample/consultations-of-2019", test_consultations_of_2019);
  g_test_add_func ("/sample/sessions-and-allowances", test_sessions_and_allowances);
  g_test_add_func ("/sample/says-that-it-is-invented", test_the_file_says_that_it_is_invented);
  int failed = g_test_run ();
  g_clear_pointer (&db, ht_db_close);
  folder_remove (folder);
  return failed;
}
