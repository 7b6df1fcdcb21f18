/* A meeting of the commission from the plan of the year to the service of its rulings: each step
 * one change, all or nothing. */
#include "folder-fixture.h"
#include "work/open-hearing.h"
#include "work/plan-hearings.h"
#include "work/propose-agenda.h"
#include "work/record-hearing.h"
#include "work/save-conflict.h"
#include "work/save-hearing.h"

#include "store/agencies.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/partners.h"
#include "store/steps.h"

#include <string.h>

#define N_MEMBERS 9
#define CLERK "김서기"

typedef struct
{
  char *folder;
  HtDb *db;
  gint64 members[N_MEMBERS];
  HtDate today;
} Office;

static HtDate
day (const char *text)
{
  return ht_date_from_iso (text);
}

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

static void
add_commissioner (Office *office, guint index, gboolean outside)
{
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_autoptr (HtRole) term = ht_role_new ();
  g_autoptr (GError) error = NULL;

  g_free (partner->name);
  partner->name = g_strdup_printf ("위원%u", index + 1);
  ht_partners_insert (office->db, partner, &error);
  g_assert_no_error (error);
  term->partner_id = partner->id;
  term->role = HT_ROLE_COMMISSIONER;
  term->outside = outside;
  term->appointed_on = day ("2020-06-01");
  term->term_ends_on = day ("2022-05-31");
  ht_roles_insert (office->db, term, &error);
  g_assert_no_error (error);
  office->members[index] = partner->id;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->today = day ("2021-04-01");
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "위촉", "partner", 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_MEMBERS; i++)
    add_commissioner (office, i, i > 1);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static gint64
add_case (Office *office, const char *number, HtAppealType type)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "등록", "appeal", 0, &error);

  set_text (&appeal->case_number, number);
  set_text (&appeal->title, "영업정지처분 취소청구");
  set_text (&appeal->appellant, "홍시험");
  appeal->agency_id = ht_agencies_find (office->db, "종로구청장", &error);
  appeal->type = type;
  appeal->received_on = day ("2021-03-02");
  appeal->appellee_received_on = day ("2021-03-02");
  appeal->answered_on = day ("2021-03-12");
  ht_appeals_insert (office->db, appeal, &error);
  g_assert_no_error (error);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
  return appeal->id;
}

static HtAppeal *
get_case (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtAppeal *appeal = ht_appeals_get (office->db, id, &error);

  g_assert_no_error (error);
  return appeal;
}

static HtHearing *
get_hearing (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtHearing *hearing = ht_hearings_get (office->db, id, &error);

  g_assert_no_error (error);
  return hearing;
}

static HtHearing *
make_hearing (Office *office, const char *on, int number, guint n_members)
{
  HtHearing *hearing = ht_hearing_new (day (on));

  hearing->number = number;
  for (guint i = 0; i < n_members; i++)
    g_ptr_array_add (hearing->members,
                     ht_hearing_member_new (office->members[i], "위원", i > 1, i == 0));
  return hearing;
}

static HtHearingSaved *
save (Office *office, const HtHearing *hearing, const HtHearing *loaded)
{
  g_autoptr (HtHearingSaving) saving
      = ht_hearing_saving_new (hearing, loaded, office->today, CLERK);
  g_autoptr (GError) error = NULL;
  HtHearingSaved *saved = ht_save_hearing (office->db, saving, &error);

  g_assert_no_error (error);
  return saved;
}

static gboolean
has (GPtrArray *faults, const char *part, const char *other)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const char *reason = ((const HtFault *)faults->pdata[i])->reason;
      if (strstr (reason, part) != NULL && strstr (reason, other) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A meeting with all members and these cases on its agenda. */
static gint64
add_hearing (Office *office, const char *on, int number, const gint64 *cases, guint n)
{
  g_autoptr (HtHearing) hearing = make_hearing (office, on, number, N_MEMBERS);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (hearing->items, ht_agenda_item_new (cases[i]));
  g_autoptr (HtHearingSaved) saved = save (office, hearing, NULL);
  g_assert_cmpuint (saved->refusals->len, ==, 0);
  g_assert_cmpint (saved->id, >, 0);
  return saved->id;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static guint
count_entries (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 1000, &error);

  g_assert_no_error (error);
  g_ptr_array_set_free_func (entries, (GDestroyNotify)ht_journal_entry_free);
  return entries->len;
}

static void
test_plan (Office *office, gconstpointer data)
{
  g_autoptr (HtHearingPlanning) planning = ht_hearing_planning_new (2021, NULL, CLERK);
  g_autoptr (GError) error = NULL;
  HtPeriod year = { day ("2021-01-01"), day ("2021-12-31") };

  g_autoptr (HtHearingSaved) saved = ht_plan_hearings (office->db, planning, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->n, ==, 24);
  g_autoptr (HtHearingCalendar) calendar = ht_list_hearings (office->db, &year, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (calendar->hearings->len, ==, 24);
  g_assert_cmpuint (calendar->commission.in_office, ==, N_MEMBERS);
  g_assert_nonnull (g_hash_table_lookup (calendar->off, GINT_TO_POINTER (day ("2021-03-01"))));
  const HtHearing *last = calendar->hearings->pdata[23];
  g_assert_cmpint (last->number, ==, 24);
  g_assert_cmpint (last->day, ==, day ("2021-12-27"));
  g_assert_cmpstr (last->start, ==, "14:00");

  g_autoptr (HtHearingSaved) again = ht_plan_hearings (office->db, planning, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->id, ==, 0);
  g_assert_cmpuint (again->refusals->len, ==, 1);
  undo (office);
  g_autoptr (HtHearingCalendar) none = ht_list_hearings (office->db, &year, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->hearings->len, ==, 0);
}

static void
test_habits_are_kept (Office *office, gconstpointer data)
{
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_new ();
  g_autoptr (GError) error = NULL;

  habits->weekday = HT_THURSDAY;
  habits->weeks = 0x05;
  habits->seats = 7;
  set_text (&habits->start, "10:30");
  set_text (&habits->place, "회의실");
  g_autoptr (HtHearingPlanning) planning = ht_hearing_planning_new (2022, habits, CLERK);
  g_autoptr (HtHearingSaved) saved = ht_plan_hearings (office->db, planning, &error);
  g_assert_no_error (error);
  g_autoptr (HtHearing) first = get_hearing (office, saved->id);
  g_assert_cmpint (first->day, ==, day ("2022-01-06"));
  g_assert_cmpint (first->seats, ==, 7);
  g_autoptr (HtHearingHabits) kept = ht_hearing_habits_load (office->db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->weekday, ==, HT_THURSDAY);
  g_assert_cmpuint (kept->weeks, ==, 0x05);
  g_assert_cmpint (kept->seats, ==, 7);
  g_assert_cmpstr (kept->start, ==, "10:30");
  g_assert_cmpstr (kept->place, ==, "회의실");

  set_text (&habits->start, "오후");
  g_autoptr (HtHearingPlanning) wrong = ht_hearing_planning_new (2023, habits, CLERK);
  g_autoptr (HtHearingSaved) refused = ht_plan_hearings (office->db, wrong, &error);
  g_assert_no_error (error);
  g_assert_true (has (refused->refusals, "오후", ""));
}

/* The case has the day of the agenda it stands on, and loses it with its place. */
static void
test_agenda_is_the_day_of_the_case (Office *office, gconstpointer data)
{
  const gint64 id = add_case (office, "2021-0001", HT_APPEAL_REVOCATION);
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, &id, 1);
  g_autoptr (HtHearing) loaded = get_hearing (office, hearing_id);
  g_autoptr (HtHearing) moved = ht_hearing_copy (loaded);
  g_autoptr (HtAppeal) put_on = get_case (office, id);

  g_assert_cmpint (put_on->hearing_on, ==, day ("2021-04-26"));
  moved->day = day ("2021-04-27");
  g_autoptr (HtHearingSaved) saved = save (office, moved, loaded);
  g_assert_cmpint (saved->id, ==, hearing_id);
  g_autoptr (HtAppeal) later = get_case (office, id);
  g_assert_cmpint (later->hearing_on, ==, day ("2021-04-27"));

  g_autoptr (HtHearing) stored = get_hearing (office, hearing_id);
  g_autoptr (HtHearing) cancelled = ht_hearing_copy (stored);
  cancelled->state = HT_HEARING_CANCELLED;
  g_autoptr (HtHearingSaved) off = save (office, cancelled, stored);
  g_assert_cmpuint (off->refusals->len, ==, 0);
  g_autoptr (HtAppeal) without = get_case (office, id);
  g_assert_cmpint (without->hearing_on, ==, HT_DATE_NONE);
  undo (office);

  g_autoptr (HtHearing) emptied = ht_hearing_copy (stored);
  g_ptr_array_set_size (emptied->items, 0);
  g_autoptr (HtHearingSaved) taken = save (office, emptied, stored);
  g_assert_cmpuint (taken->refusals->len, ==, 0);
  g_autoptr (HtAppeal) free_case = get_case (office, id);
  g_assert_cmpint (free_case->hearing_on, ==, HT_DATE_NONE);
  undo (office);

  g_autoptr (HtHearingSaving) deleting
      = ht_hearing_saving_new (stored, stored, office->today, CLERK);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingSaved) deleted = ht_delete_hearing (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_cmpint (deleted->id, ==, hearing_id);
  g_autoptr (HtAppeal) alone = get_case (office, id);
  g_assert_cmpint (alone->hearing_on, ==, HT_DATE_NONE);
}

static void
test_saving_refuses_and_warns (Office *office, gconstpointer data)
{
  const gint64 id = add_case (office, "2021-0001", HT_APPEAL_REVOCATION);
  const gint64 first = add_hearing (office, "2021-04-26", 8, &id, 1);
  g_autoptr (HtHearing) second = make_hearing (office, "2021-05-10", 9, 3);
  guint before = count_entries (office);

  g_ptr_array_add (second->items, ht_agenda_item_new (id));
  g_autoptr (HtHearingSaved) elsewhere = save (office, second, NULL);
  g_assert_cmpint (elsewhere->id, ==, 0);
  g_assert_true (has (elsewhere->refusals, "2021-0001", "2021. 4. 26."));
  g_ptr_array_set_size (second->items, 0);
  second->day = day ("2021-04-26");
  g_autoptr (HtHearingSaved) taken = save (office, second, NULL);
  g_assert_true (has (taken->refusals, "2021. 4. 26.", ""));
  second->day = day ("2021-05-10");
  ((HtHearingMember *)second->members->pdata[1])->partner_id = office->members[0];
  g_autoptr (HtHearingSaved) twice = save (office, second, NULL);
  g_assert_cmpint (twice->id, ==, 0);
  g_assert_cmpuint (count_entries (office), ==, before);

  /* Too few commissioners are only a warning while the meeting is planned. */
  ((HtHearingMember *)second->members->pdata[1])->partner_id = office->members[1];
  g_autoptr (HtHearingSaved) planned = save (office, second, NULL);
  g_assert_cmpint (planned->id, >, 0);
  g_assert_true (has (planned->warnings, "§7⑤", ""));

  /* Somebody was faster. */
  g_autoptr (HtHearing) loaded = get_hearing (office, first);
  g_autoptr (HtHearing) mine = ht_hearing_copy (loaded);
  set_text (&mine->place, "대회의실");
  g_autoptr (HtHearingSaved) saved = save (office, mine, loaded);
  g_assert_cmpint (saved->id, ==, first);
  set_text (&mine->place, "소회의실");
  g_autoptr (HtHearingSaved) behind = save (office, mine, loaded);
  g_assert_true (behind->is_behind);
  g_assert_cmpint (behind->id, ==, 0);
}

/* Nearer than 7 days (영 §26), 5 days (영 §10) and after the ruling period (§45①): warned of. */
static void
test_deadlines_warn (Office *office, gconstpointer data)
{
  const gint64 id = add_case (office, "2021-0001", HT_APPEAL_REVOCATION);
  g_autoptr (HtHearing) hearing = make_hearing (office, "2021-05-10", 9, N_MEMBERS);

  office->today = day ("2021-05-06");
  g_ptr_array_add (hearing->items, ht_agenda_item_new (id));
  g_autoptr (HtHearingSaving) checking
      = ht_hearing_saving_new (hearing, NULL, office->today, CLERK);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingSaved) checked = ht_check_hearing (office->db, checking, &error);
  g_assert_no_error (error);
  g_assert_cmpint (checked->id, ==, 0);
  g_assert_cmpuint (checked->refusals->len, ==, 0);
  g_assert_true (has (checked->warnings, "2021-0001", "§26"));
  g_assert_true (has (checked->warnings, "2021-0001", "§45①"));
  g_assert_true (has (checked->warnings, "§10", "2021. 5. 5."));
  g_autoptr (HtAppeal) untouched = get_case (office, id);
  g_assert_cmpint (untouched->hearing_on, ==, HT_DATE_NONE);
}

static HtHearingRecording *
make_recording (Office *office, gint64 hearing_id, guint present)
{
  g_autoptr (HtHearing) loaded = get_hearing (office, hearing_id);
  HtHearingRecording *recording = ht_hearing_recording_new (loaded, office->today, CLERK);

  for (guint i = 0; i < recording->attendances->len; i++)
    g_array_index (recording->attendances, HtAttendance, i)
        = i < present ? HT_ATTENDANCE_PRESENT : HT_ATTENDANCE_ABSENT;
  return recording;
}

static HtHearingResult *
add_result (HtHearingRecording *recording, gint64 id, HtAgendaResult result, HtOutcome outcome)
{
  HtHearingResult *one = ht_hearing_result_new (id, result, outcome);

  g_ptr_array_add (recording->results, one);
  return one;
}

static HtHearingSaved *
record (Office *office, HtHearingRecording *recording)
{
  g_autoptr (GError) error = NULL;
  HtHearingSaved *saved = ht_record_hearing (office->db, recording, &error);

  g_assert_no_error (error);
  return saved;
}

/* The day's work: forty cases heard, ruled and served, each step taken back by one undo. */
static void
test_forty_cases (Office *office, gconstpointer data)
{
  gint64 ids[40];
  const HtOutcome outcomes[] = { HT_OUTCOME_REJECTED, HT_OUTCOME_ACCEPTED, HT_OUTCOME_DISMISSED,
                                 HT_OUTCOME_PARTLY_ACCEPTED };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-%04u", i + 1);
      ids[i] = add_case (office, number, HT_APPEAL_REVOCATION);
    }
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, ids, G_N_ELEMENTS (ids));
  office->today = day ("2021-04-26");
  g_autoptr (HtHearingRecording) recording = make_recording (office, hearing_id, 7);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_result (recording, ids[i], HT_AGENDA_RULED, outcomes[i % G_N_ELEMENTS (outcomes)]);
  guint before = count_entries (office);
  g_autoptr (HtHearingSaved) saved = record (office, recording);
  g_assert_cmpuint (saved->refusals->len, ==, 0);
  g_assert_cmpuint (saved->n, ==, 40);
  g_assert_cmpuint (count_entries (office), ==, before + 1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (HtAppeal) appeal = get_case (office, ids[i]);
      g_assert_cmpint (appeal->outcome, ==, outcomes[i % G_N_ELEMENTS (outcomes)]);
      g_assert_cmpint (appeal->ruled_on, ==, day ("2021-04-26"));
      g_assert_cmpint (appeal->hearing_on, ==, day ("2021-04-26"));
    }
  g_autoptr (HtHearing) held = get_hearing (office, hearing_id);
  g_assert_cmpint (held->state, ==, HT_HEARING_HELD);
  g_assert_cmpint (((HtHearingMember *)held->members->pdata[8])->attended, ==,
                   HT_ATTENDANCE_ABSENT);

  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingServing) serving
      = ht_hearing_serving_new (hearing_id, day ("2021-05-03"), day ("2021-05-03"), CLERK);
  g_autoptr (HtHearingSaved) served = ht_serve_hearing (office->db, serving, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (served->n, ==, 40);
  g_autoptr (HtHearingSaved) again = ht_serve_hearing (office->db, serving, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->id, ==, 0);
  g_autoptr (HtAppeal) last = get_case (office, ids[39]);
  g_assert_cmpint (last->served_on, ==, day ("2021-05-03"));

  undo (office);
  undo (office);
  g_autoptr (HtAppeal) open = get_case (office, ids[39]);
  g_autoptr (HtHearing) planned = get_hearing (office, hearing_id);
  g_assert_cmpint (open->outcome, ==, HT_OUTCOME_NONE);
  g_assert_cmpint (open->served_on, ==, HT_DATE_NONE);
  g_assert_cmpint (open->hearing_on, ==, day ("2021-04-26"));
  g_assert_cmpint (planned->state, ==, HT_HEARING_PLANNED);
  g_assert_true (ht_hearing_equal (planned, recording->loaded));
}

static void
test_recording_is_all_or_nothing (Office *office, gconstpointer data)
{
  const gint64 ids[] = { add_case (office, "2021-0001", HT_APPEAL_REVOCATION),
                         add_case (office, "2021-0002", HT_APPEAL_NULLITY),
                         add_case (office, "2021-0003", HT_APPEAL_REVOCATION) };
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, ids, 3);
  const gint64 stranger = add_case (office, "2021-0004", HT_APPEAL_REVOCATION);
  guint before = count_entries (office);

  g_autoptr (HtHearingRecording) early = make_recording (office, hearing_id, 9);
  g_autoptr (HtHearingSaved) too_early = record (office, early);
  g_assert_cmpuint (too_early->refusals->len, ==, 1);

  office->today = day ("2021-04-26");
  g_autoptr (HtHearingRecording) wrong = make_recording (office, hearing_id, 9);
  add_result (wrong, ids[0], HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  add_result (wrong, ids[1], HT_AGENDA_RULED, HT_OUTCOME_REJECTED)->circumstances = TRUE;
  add_result (wrong, ids[2], HT_AGENDA_RULED, HT_OUTCOME_WITHDRAWN);
  add_result (wrong, stranger, HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) refused = record (office, wrong);
  g_assert_cmpint (refused->id, ==, 0);
  g_assert_true (has (refused->refusals, "2021-0002: ", "§44③"));
  g_assert_true (has (refused->refusals, "2021-0003: ", "§43"));
  g_assert_true (has (refused->refusals, "2021-0004: ", ""));
  g_assert_false (has (refused->refusals, "2021-0001: ", ""));

  g_autoptr (HtHearingRecording) few = make_recording (office, hearing_id, 4);
  add_result (few, ids[0], HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) no_quorum = record (office, few);
  g_assert_true (has (no_quorum->refusals, "2021-0001: ", "§7⑥"));

  g_autoptr (HtHearingRecording) split = make_recording (office, hearing_id, 8);
  HtHearingResult *result = add_result (split, ids[0], HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  result->votes_for = 4;
  result->votes_against = 4;
  g_autoptr (HtHearingSaved) no_majority = record (office, split);
  g_assert_true (has (no_majority->refusals, "2021-0001: ", "§7⑥"));
  g_assert_cmpuint (count_entries (office), ==, before);
  g_autoptr (HtAppeal) untouched = get_case (office, ids[0]);
  g_assert_cmpint (untouched->outcome, ==, HT_OUTCOME_NONE);
}

static guint
count_adjournments (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = ht_steps_load (office->db, id, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < steps->len; i++)
    n += ((HtStep *)steps->pdata[i])->kind == HT_STEP_ADJOURNED;
  return n;
}

/* An adjourned case goes to the next agenda; entering again takes it back from there. */
static void
test_adjourning_and_correcting (Office *office, gconstpointer data)
{
  const gint64 ids[] = { add_case (office, "2021-0001", HT_APPEAL_REVOCATION),
                         add_case (office, "2021-0002", HT_APPEAL_REVOCATION) };
  const gint64 first = add_hearing (office, "2021-04-26", 8, ids, 2);
  const gint64 second = add_hearing (office, "2021-05-10", 9, NULL, 0);

  office->today = day ("2021-04-26");
  g_autoptr (HtHearingRecording) recording = make_recording (office, first, 9);
  HtHearingResult *moved = add_result (recording, ids[0], HT_AGENDA_ADJOURNED, HT_OUTCOME_NONE);
  moved->moved_to = second;
  set_text (&moved->note, "자료 보완");
  add_result (recording, ids[1], HT_AGENDA_TAKEN_OFF, HT_OUTCOME_NONE);
  g_autoptr (HtHearingSaved) saved = record (office, recording);
  g_assert_cmpuint (saved->refusals->len, ==, 0);
  g_assert_cmpuint (saved->n, ==, 0);
  g_autoptr (HtAppeal) adjourned = get_case (office, ids[0]);
  g_autoptr (HtAppeal) taken_off = get_case (office, ids[1]);
  g_autoptr (HtHearing) next = get_hearing (office, second);
  g_assert_cmpint (adjourned->hearing_on, ==, day ("2021-05-10"));
  g_assert_cmpint (taken_off->hearing_on, ==, HT_DATE_NONE);
  g_assert_cmpuint (next->items->len, ==, 1);
  g_assert_cmpuint (count_adjournments (office, ids[0]), ==, 1);

  g_autoptr (HtHearingRecording) corrected = make_recording (office, first, 9);
  add_result (corrected, ids[0], HT_AGENDA_RULED, HT_OUTCOME_ACCEPTED);
  add_result (corrected, ids[1], HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) ruled = record (office, corrected);
  g_assert_cmpuint (ruled->refusals->len, ==, 0);
  g_assert_cmpuint (ruled->n, ==, 2);
  g_autoptr (HtAppeal) accepted = get_case (office, ids[0]);
  g_autoptr (HtHearing) emptied = get_hearing (office, second);
  g_assert_cmpint (accepted->outcome, ==, HT_OUTCOME_ACCEPTED);
  g_assert_cmpint (accepted->hearing_on, ==, day ("2021-04-26"));
  g_assert_cmpuint (emptied->items->len, ==, 0);
  g_assert_cmpuint (count_adjournments (office, ids[0]), ==, 0);

  g_autoptr (HtHearingRecording) changed = make_recording (office, first, 9);
  add_result (changed, ids[0], HT_AGENDA_RULED, HT_OUTCOME_REJECTED)->circumstances = TRUE;
  add_result (changed, ids[1], HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) other = record (office, changed);
  g_assert_cmpuint (other->refusals->len, ==, 0);
  g_autoptr (HtAppeal) rejected = get_case (office, ids[0]);
  g_assert_cmpint (rejected->outcome, ==, HT_OUTCOME_REJECTED);
  g_assert_true (rejected->circumstances);
  undo (office);
  undo (office);
  g_autoptr (HtAppeal) again = get_case (office, ids[0]);
  g_assert_cmpint (again->hearing_on, ==, day ("2021-05-10"));
  g_assert_cmpuint (count_adjournments (office, ids[0]), ==, 1);
}

/* A case that is withdrawn before the meeting is pointed out and taken off; its record stays. */
static void
test_withdrawn_before_the_meeting (Office *office, gconstpointer data)
{
  const gint64 id = add_case (office, "2021-0001", HT_APPEAL_REVOCATION);
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, &id, 1);
  HtHearingOpening opening = { hearing_id, office->today };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) withdrawn = get_case (office, id);
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "취하", "appeal", id, &error);

  withdrawn->outcome = HT_OUTCOME_WITHDRAWN;
  withdrawn->ruled_on = day ("2021-04-20");
  ht_appeals_update (office->db, withdrawn, &error);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
  g_autoptr (HtHearingFile) file = ht_open_hearing (office->db, &opening, &error);
  g_assert_no_error (error);
  g_assert_true (has (file->warnings, "2021-0001: ", "취하"));

  office->today = day ("2021-04-26");
  g_autoptr (HtHearingRecording) ruling = make_recording (office, hearing_id, 9);
  add_result (ruling, id, HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) refused = record (office, ruling);
  g_assert_true (has (refused->refusals, "2021-0001: ", ""));
  g_autoptr (HtHearingRecording) taking_off = make_recording (office, hearing_id, 9);
  add_result (taking_off, id, HT_AGENDA_TAKEN_OFF, HT_OUTCOME_NONE);
  g_autoptr (HtHearingSaved) saved = record (office, taking_off);
  g_assert_cmpuint (saved->refusals->len, ==, 0);
  g_autoptr (HtHearing) held = get_hearing (office, hearing_id);
  g_autoptr (HtAppeal) still = get_case (office, id);
  g_assert_cmpint (((HtAgendaItem *)held->items->pdata[0])->result, ==, HT_AGENDA_TAKEN_OFF);
  g_assert_cmpint (still->outcome, ==, HT_OUTCOME_WITHDRAWN);
}

static void
test_served_rulings_stay (Office *office, gconstpointer data)
{
  const gint64 id = add_case (office, "2021-0001", HT_APPEAL_REVOCATION);
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, &id, 1);
  g_autoptr (GError) error = NULL;

  office->today = day ("2021-04-30");
  g_autoptr (HtHearingRecording) recording = make_recording (office, hearing_id, 9);
  add_result (recording, id, HT_AGENDA_RULED, HT_OUTCOME_REJECTED);
  g_autoptr (HtHearingSaved) ruled = record (office, recording);
  g_assert_cmpuint (ruled->refusals->len, ==, 0);
  g_autoptr (HtHearingServing) before
      = ht_hearing_serving_new (hearing_id, day ("2021-04-25"), office->today, CLERK);
  g_autoptr (HtHearingSaved) too_early = ht_serve_hearing (office->db, before, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (too_early->refusals->len, ==, 1);
  g_autoptr (HtHearingServing) serving
      = ht_hearing_serving_new (hearing_id, day ("2021-04-30"), office->today, CLERK);
  g_autoptr (HtHearingSaved) served = ht_serve_hearing (office->db, serving, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (served->n, ==, 1);

  g_autoptr (HtHearingRecording) changed = make_recording (office, hearing_id, 9);
  add_result (changed, id, HT_AGENDA_RULED, HT_OUTCOME_ACCEPTED);
  g_autoptr (HtHearingSaved) refused = record (office, changed);
  g_assert_true (has (refused->refusals, "2021-0001: ", ""));
  g_autoptr (HtHearing) loaded = get_hearing (office, hearing_id);
  g_autoptr (HtHearing) emptied = ht_hearing_copy (loaded);
  g_ptr_array_set_size (emptied->items, 0);
  g_autoptr (HtHearingSaved) kept = save (office, emptied, loaded);
  g_assert_cmpint (kept->id, ==, 0);
}

/* The agenda offered, its reviewers proposed and assigned, and one who may not sit. */
static void
test_agenda_and_reviewers (Office *office, gconstpointer data)
{
  const gint64 ids[] = { add_case (office, "2021-0001", HT_APPEAL_REVOCATION),
                         add_case (office, "2021-0002", HT_APPEAL_REVOCATION),
                         add_case (office, "2021-0003", HT_APPEAL_REVOCATION) };
  const gint64 hearing_id = add_hearing (office, "2021-04-26", 8, ids, 2);
  HtHearingOpening opening = { hearing_id, office->today };
  HtConflict *conflict = ht_conflict_new (office->members[1], HT_CONFLICT_CASE, "");
  g_autoptr (GError) error = NULL;

  g_autoptr (GPtrArray) candidates = ht_propose_agenda (office->db, &opening, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (candidates->len, ==, 1);
  g_assert_cmpstr (((HtAgendaCandidate *)candidates->pdata[0])->appeal->case_number, ==,
                   "2021-0003");

  conflict->appeal_id = ids[0];
  g_autoptr (HtConflictSaving) saving = ht_conflict_saving_new (conflict, CLERK);
  g_autoptr (GPtrArray) faults = ht_save_conflict (office->db, saving, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_autoptr (HtHearingFile) file = ht_open_hearing (office->db, &opening, &error);
  g_assert_no_error (error);
  g_assert_true (has (file->warnings, "2021-0001: 위원2", "§10①"));

  g_autoptr (GPtrArray) choices = ht_propose_reviewers (office->db, &opening, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, 2);
  HtReviewerChoice *first = choices->pdata[0];
  HtReviewerChoice *second = choices->pdata[1];
  g_assert_cmpstr (first->name, ==, "위원3");
  g_assert_cmpstr (second->name, ==, "위원2");
  g_autoptr (HtReviewerAssigning) assigning
      = ht_reviewer_assigning_new (hearing_id, choices, office->today, CLERK);
  g_autoptr (HtHearingSaved) assigned = ht_assign_reviewers (office->db, assigning, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assigned->n, ==, 2);
  g_autoptr (HtAppeal) appeal = get_case (office, ids[0]);
  g_assert_cmpstr (appeal->lead_reviewer, ==, "위원3");

  set_text (&first->name, "위원2");
  set_text (&second->name, "아무개");
  g_autoptr (HtHearingSaved) refused = ht_assign_reviewers (office->db, assigning, &error);
  g_assert_no_error (error);
  g_assert_cmpint (refused->id, ==, 0);
  g_assert_true (has (refused->refusals, "2021-0001: 위원2", "§10①"));
  g_assert_true (has (refused->refusals, "2021-0002: 아무개", ""));
  g_autofree char *name = ht_delete_conflict (office->db, saving, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "위원2");
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*run) (Office *, gconstpointer);
  } tests[] = {
    { "/hearings/plan", test_plan },
    { "/hearings/habits", test_habits_are_kept },
    { "/hearings/agenda", test_agenda_is_the_day_of_the_case },
    { "/hearings/refusals", test_saving_refuses_and_warns },
    { "/hearings/deadlines-warn", test_deadlines_warn },
    { "/hearings/forty-cases", test_forty_cases },
    { "/hearings/all-or-nothing", test_recording_is_all_or_nothing },
    { "/hearings/adjourning", test_adjourning_and_correcting },
    { "/hearings/withdrawn", test_withdrawn_before_the_meeting },
    { "/hearings/served", test_served_rulings_stay },
    { "/hearings/reviewers", test_agenda_and_reviewers },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
