/* Meetings in the office file: what is stored is read, only what changes is written, and what the
 * history tells of it. */
#include "store/hearings.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/partners.h"

#include <string.h>

#define MARCH ((HtPeriod){ ht_date_from_iso ("2021-03-01"), ht_date_from_iso ("2021-03-31") })

static gint64
add_commissioner (Office *office, const char *name, gboolean outside)
{
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_autoptr (HtRole) role = ht_role_new ();
  g_autoptr (GError) error = NULL;

  g_free (partner->name);
  partner->name = g_strdup (name);
  ht_partners_insert (office->db, partner, &error);
  g_assert_no_error (error);
  role->partner_id = partner->id;
  role->role = HT_ROLE_COMMISSIONER;
  role->outside = outside;
  role->appointed_on = ht_date_from_iso ("2020-01-01");
  role->term_ends_on = ht_date_from_iso ("2021-12-31");
  ht_roles_insert (office->db, role, &error);
  g_assert_no_error (error);
  return partner->id;
}

static HtChange *
begin (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtChange *change = ht_change_begin (office->db, "김서기", "심리기일", "hearing", id, &error);

  g_assert_no_error (error);
  return change;
}

static void
commit (HtChange *change, gint64 id)
{
  g_autoptr (GError) error = NULL;

  ht_change_set_id (change, id);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
}

/* 2021-03-22 with a chair, a commissioner and so many cases. */
static HtHearing *
add_hearing (Office *office, const gint64 *cases, guint n)
{
  HtHearing *hearing = ht_hearing_new (ht_date_from_iso ("2021-03-22"));
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = begin (office, 0);
  gint64 outside = add_commissioner (office, "나위원", TRUE);
  gint64 chair = add_commissioner (office, "가위원", FALSE);

  hearing->number = 6;
  g_free (hearing->start);
  hearing->start = g_strdup ("14:00");
  g_ptr_array_add (hearing->members, ht_hearing_member_new (outside, "나위원", TRUE, FALSE));
  g_ptr_array_add (hearing->members, ht_hearing_member_new (chair, "가위원", FALSE, TRUE));
  for (guint i = 0; i < n; i++)
    {
      HtAgendaItem *item = ht_agenda_item_new (cases[i]);
      item->position = (int)i + 1;
      g_ptr_array_add (hearing->items, item);
    }
  ht_hearings_insert (office->db, hearing, &error);
  g_assert_no_error (error);
  commit (change, hearing->id);
  return hearing;
}

static void
test_read_back (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 ids[] = { add_appeal (office, "2021-0001", "2021-01-11"),
                         add_appeal (office, "2021-0002", "2021-01-12") };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearing) stored = add_hearing (office, ids, 2);
  g_autoptr (GPtrArray) list = ht_hearings_list (office->db, MARCH, &error);
  g_assert_no_error (error);
  g_autoptr (HtHearing) by_id = ht_hearings_get (office->db, stored->id, &error);
  g_assert_no_error (error);
  g_autoptr (HtHearing) by_day = ht_hearings_find (office->db, stored->day, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (ht_hearing_equal (list->pdata[0], by_id));
  g_assert_true (ht_hearing_equal (by_day, by_id));
  g_assert_cmpint (by_id->number, ==, 6);
  const HtHearingMember *chair = by_id->members->pdata[0];
  const HtHearingMember *other = by_id->members->pdata[1];
  g_assert_cmpstr (chair->name, ==, "가위원");
  g_assert_false (chair->outside);
  g_assert_cmpstr (other->name, ==, "나위원");
  g_assert_true (other->outside);
  g_assert_cmpint (((HtAgendaItem *)by_id->items->pdata[1])->appeal_id, ==, ids[1]);
  g_assert_null (ht_hearings_find (office->db, stored->day + 1, &error));
  g_assert_no_error (error);
  g_assert_null (ht_hearings_get (office->db, 99, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
}

static void
test_one_meeting_a_day (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearing) first = add_hearing (office, NULL, 0);
  g_autoptr (HtHearing) second = ht_hearing_new (first->day);
  g_autoptr (HtChange) change = begin (office, 0);

  g_assert_nonnull (change);
  second->number = 7;
  g_assert_false (ht_hearings_insert (office->db, second, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2021. 3. 22."));
  g_clear_error (&error);
  g_assert_cmpint (ht_hearings_next_number (office->db, 2021, &error), ==, 7);
  g_assert_cmpint (ht_hearings_next_number (office->db, 2022, &error), ==, 1);
  g_assert_no_error (error);
}

/* A row that stays the same keeps its id, and the history tells what changed in words. */
static void
test_update_and_history (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 ids[] = { add_appeal (office, "2021-0001", "2021-01-11"),
                         add_appeal (office, "2021-0002", "2021-01-12") };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearing) hearing = add_hearing (office, ids, 2);
  const gint64 kept = query_int (office, "SELECT id FROM agenda_item WHERE position = 2");
  g_autoptr (HtChange) change = begin (office, hearing->id);
  gboolean told_state = FALSE, told_attendance = FALSE;

  g_ptr_array_remove_index (hearing->items, 0);
  hearing->state = HT_HEARING_HELD;
  ((HtHearingMember *)hearing->members->pdata[0])->attended = HT_ATTENDANCE_PRESENT;
  ht_hearings_update (office->db, hearing, &error);
  g_assert_no_error (error);
  commit (change, hearing->id);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM agenda_item"), ==, 1);
  g_assert_cmpint (query_int (office, "SELECT id FROM agenda_item"), ==, kept);

  g_autoptr (GPtrArray) history = ht_journal_history (office->db, "hearing", hearing->id, &error);
  g_assert_no_error (error);
  g_ptr_array_set_free_func (history, (GDestroyNotify)ht_field_change_free);
  for (guint i = 0; i < history->len; i++)
    {
      const HtFieldChange *field = history->pdata[i];
      told_state = told_state
                   || (g_str_equal (field->field, "state") && g_str_equal (field->before, "planned")
                       && g_str_equal (field->after, "held"));
      told_attendance
          = told_attendance
            || (g_str_equal (field->field, "attended") && g_str_equal (field->after, "출석"));
    }
  g_assert_true (told_state);
  g_assert_true (told_attendance);
}

static void
test_agendas (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 ids[] = { add_appeal (office, "2021-0001", "2021-01-11"),
                         add_appeal (office, "2021-0002", "2021-01-12"),
                         add_appeal (office, "2021-0004", "2021-01-12") };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearing) hearing = add_hearing (office, ids, 1);
  g_autoptr (GArray) waiting = ht_hearings_waiting_appeals (office->db, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) near = ht_hearings_near_numbers (office->db, "2021-0003", &error);
  g_assert_no_error (error);

  g_assert_cmpuint (waiting->len, ==, 2);
  g_assert_cmpint (g_array_index (waiting, gint64, 0), ==, ids[1]);
  g_assert_cmpuint (near->len, ==, 3);
  g_assert_cmpint (ht_hearings_of_appeal (office->db, ids[0], 0, &error), ==, hearing->id);
  g_assert_cmpint (ht_hearings_of_appeal (office->db, ids[0], hearing->id, &error), ==, 0);
  g_assert_cmpint (ht_hearings_of_appeal (office->db, ids[1], 0, &error), ==, 0);
  g_assert_no_error (error);

  g_autoptr (HtChange) change = begin (office, hearing->id);
  g_assert_true (ht_hearings_drop_appeal (office->db, ids[0], &error));
  g_assert_cmpint (ht_hearings_of_appeal (office->db, ids[0], 0, &error), ==, 0);
  g_assert_true (ht_hearings_delete (office->db, hearing->id, &error));
  g_assert_no_error (error);
  commit (change, hearing->id);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM hearing_member"), ==, 0);
}

static void
test_reviewer_loads (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  const char *const reviewers[] = { "가위원", "나위원", "가위원", "", "나위원" };
  g_autoptr (HtChange) change = begin (office, 0);

  for (guint i = 0; i < G_N_ELEMENTS (reviewers); i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-%04u", i + 1);
      g_autoptr (HtAppeal) appeal = make_appeal (office, number, "2021-01-11");

      g_free (appeal->lead_reviewer);
      appeal->lead_reviewer = g_strdup (reviewers[i]);
      appeal->outcome = i == 4 ? HT_OUTCOME_REJECTED : HT_OUTCOME_NONE;
      appeal->ruled_on = i == 4 ? ht_date_from_iso ("2021-03-22") : HT_DATE_NONE;
      appeal->hearing_on = appeal->ruled_on;
      ht_appeals_insert (office->db, appeal, &error);
      g_assert_no_error (error);
    }
  commit (change, 0);
  g_autoptr (GHashTable) loads = ht_hearings_reviewer_loads (office->db, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) on_day
      = ht_hearings_appeals_on (office->db, ht_date_from_iso ("2021-03-22"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (loads), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (loads, "가위원")), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (loads, "나위원")), ==, 1);
  g_assert_cmpuint (on_day->len, ==, 1);
}

static void
test_conflicts (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 id = add_appeal (office, "2021-0001", "2021-01-11");
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = begin (office, 0);
  const gint64 partner_id = add_commissioner (office, "가위원", TRUE);
  g_autoptr (HtConflict) one = ht_conflict_new (partner_id, HT_CONFLICT_CASE, "");
  g_autoptr (HtConflict) other = ht_conflict_new (partner_id, HT_CONFLICT_FIRM, "법무법인 가람");

  one->appeal_id = id;
  other->ground = HT_GROUND_REFUSAL;
  g_assert_true (ht_conflicts_insert (office->db, one, &error));
  g_assert_true (ht_conflicts_insert (office->db, other, &error));
  commit (change, 0);
  g_autoptr (GPtrArray) stored = ht_conflicts_list (office->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, 2);
  g_assert_cmpint (((HtConflict *)stored->pdata[0])->appeal_id, ==, id);
  g_assert_cmpint (((HtConflict *)stored->pdata[1])->ground, ==, HT_GROUND_REFUSAL);
  g_assert_cmpstr (((HtConflict *)stored->pdata[1])->name, ==, "법무법인 가람");
  g_autoptr (HtChange) deleting = begin (office, 0);
  g_assert_true (ht_conflicts_delete (office->db, other->id, &error));
  commit (deleting, 0);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM conflict"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hearings/read-back", test_read_back);
  g_test_add_func ("/hearings/one-a-day", test_one_meeting_a_day);
  g_test_add_func ("/hearings/update-and-history", test_update_and_history);
  g_test_add_func ("/hearings/agendas", test_agendas);
  g_test_add_func ("/hearings/reviewer-loads", test_reviewer_loads);
  g_test_add_func ("/hearings/conflicts", test_conflicts);
  return g_test_run ();
}
