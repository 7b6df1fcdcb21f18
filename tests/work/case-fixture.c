#include "case-fixture.h"
#include "folder-fixture.h"

#include "store/agencies.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"

/* Days as texts, "" for none. */
typedef struct
{
  const char *number, *appellant, *received, *answered, *ended, *served;
  HtOutcome outcome;
} Case;

static const Case cases[] = {
  { "2021-0001", "홍길동", "2021-01-05", "2021-01-18", "", "", HT_OUTCOME_NONE },
  { "2021-0002", "성춘향", "2021-01-06", "2021-01-19", "2021-03-22", "2021-03-29",
    HT_OUTCOME_ACCEPTED },
  { "2021-0003", "심청", "2021-01-04", "2021-01-15", "2021-03-08", "2021-03-19",
    HT_OUTCOME_REJECTED },
  { "2021-0004", "이몽룡", "2021-01-07", "", "2021-01-11", "", HT_OUTCOME_WITHDRAWN },
  { "2021-0005", "임꺽정", "2020-12-20", "", "2021-02-22", "", HT_OUTCOME_DISMISSED },
  { "2021-0006", "장길산", "2021-04-01", "", "", "", HT_OUTCOME_NONE },
};

static void
add_case (Office *office, const Case *of, gint64 agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();

  set_text (&appeal->case_number, of->number);
  set_text (&appeal->title, "영업정지처분 취소청구");
  set_text (&appeal->appellant, of->appellant);
  appeal->agency_id = agency;
  appeal->received_on = ht_date_from_iso (of->received);
  appeal->answered_on = ht_date_from_iso (of->answered);
  appeal->ruled_on = ht_date_from_iso (of->ended);
  appeal->served_on = ht_date_from_iso (of->served);
  appeal->outcome = of->outcome;
  ht_appeals_insert (office->db, appeal, &error);
  g_assert_no_error (error);
}

void
office_set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->today = ht_date_new (2021, 4, 5);
  gint64 agency = ht_agencies_find (office->db, "종로구청장", &error);
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "사건", "appeal", 0, &error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_case (office, &cases[i], agency);
  g_assert_true (ht_change_commit (change, &error));
}

void
office_tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

gint64
case_id (Office *office, const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeals_find (office->db, number, &error);

  g_assert_no_error (error);
  g_assert_nonnull (appeal);
  return appeal->id;
}

void
add_to_agenda (Office *office, HtHearing *hearing, const char *number, HtAgendaResult result)
{
  HtAgendaItem *item = ht_agenda_item_new (case_id (office, number));

  item->position = (int)hearing->items->len + 1;
  item->result = result;
  g_ptr_array_add (hearing->items, item);
}

void
store_hearing (Office *office, HtHearing *hearing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "기일", "hearing", 0, &error);

  g_assert_true (ht_hearings_insert (office->db, hearing, &error));
  g_assert_true (ht_change_commit (change, &error));
  g_assert_no_error (error);
}

void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}
