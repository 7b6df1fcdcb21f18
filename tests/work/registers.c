/* The registers and the litigation report: which records stand in which period, what came of them,
 * sums that add up, names masked, and who sits on a pending case never told. */
#include "work/registers.h"
#include "case-fixture.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/steps.h"
#include <string.h>

/* The first quarter, as of 5 April 2021. */
static HtRegisterOptions
quarter (void)
{
  return (HtRegisterOptions){
    .period = { ht_date_new (2021, 1, 1), ht_date_new (2021, 3, 31) },
    .today = ht_date_new (2021, 4, 5),
    .clerk = CLERK,
  };
}

/* A step of a case, 2021. */
typedef struct
{
  const char *number;
  HtStepKind kind;
  int month, day;
  HtDecision decision;
  const char *text;
} Event;

static void
add_steps (Office *office, const Event *events, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "절차", "appeal", 0, &error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HtStep) step
          = ht_step_new (events[i].kind, ht_date_new (2021, events[i].month, events[i].day));
      step->decision = events[i].decision;
      set_text (&step->text, events[i].text != NULL ? events[i].text : "");
      g_assert_true (
          ht_steps_insert (office->db, case_id (office, events[i].number), step, &error));
    }
  g_assert_true (ht_change_commit (change, &error));
  g_assert_no_error (error);
}

static HtDocument *
make (Office *office, HtRegisterKind kind, const HtRegisterOptions *options)
{
  g_autoptr (GError) error = NULL;
  HtDocument *document = ht_register_make (office->db, kind, options, &error);
  g_assert_no_error (error);
  return document;
}

static const HtGrid *
grid_of (const HtDocument *document, guint number)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);
      if (block->grid != NULL && number-- == 0)
        return block->grid;
    }
  g_assert_not_reached ();
}

/* The row as its cells' texts, "a|b|c". */
static char *
row_text (const HtGrid *grid, guint row)
{
  GString *text = g_string_new (NULL);
  for (guint column = 0; column < grid->n_columns; column++)
    {
      const HtCell *cell = ht_grid_cell (grid, row, column);
      g_autofree char *shown = cell != NULL ? ht_cell_to_text (cell) : g_strdup ("");
      g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", shown);
    }
  return g_string_free (text, FALSE);
}

/* The row that starts with that text. */
static char *
find_row (const HtGrid *grid, const char *start)
{
  for (guint row = grid->n_header_rows; row < grid->n_rows; row++)
    {
      g_autofree char *text = row_text (grid, row);
      if (g_str_has_prefix (text, start))
        return g_steal_pointer (&text);
    }
  return NULL;
}

static gboolean
says (const HtDocument *document, const char *part)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (document->blocks, i);
      if (block->text != NULL && strstr (block->text, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Every case received in the period, and the endings add up to them. */
static void
test_appeals (Office *office, gconstpointer data)
{
  static const char *const rows[] = {
    "2021-0003|2021. 1. 4.|심○|종로구청장|영업정지처분 취소청구|취소|2021. 1. 15.|-|2021. 3. 8.|"
    "기각|2021. 3. 19.|63|-",
    "2021-0001|2021. 1. 5.|홍○동|종로구청장|영업정지처분 취소청구|취소|2021. 1. 18.|-|-|-|-|-|-",
    "2021-0002|2021. 1. 6.|성○향|종로구청장|영업정지처분 취소청구|취소|2021. 1. 19.|-|2021. 3. 22.|"
    "인용|2021. 3. 29.|75|-",
    /* A withdrawal is no ruling and has no days to it. */
    "2021-0004|2021. 1. 7.|이○룡|종로구청장|영업정지처분 취소청구|취소|-|-|2021. 1. 11.|취하|-|-|-",
  };
  const HtRegisterOptions options = quarter ();
  g_autoptr (HtDocument) document = make (office, HT_REGISTER_APPEALS, &options);
  const HtGrid *grid = grid_of (document, 0);
  g_assert_cmpstr (document->title, ==, ht_register_title (HT_REGISTER_APPEALS));
  g_assert_nonnull (strstr (document->unit_line, "제45호"));
  g_assert_cmpuint (grid->n_rows - grid->n_header_rows, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = row_text (grid, grid->n_header_rows + i);
      g_assert_cmpstr (row, ==, rows[i]);
    }
  g_assert_true (says (document,
                       "접수 4건 = 인용 1 + 일부인용 0 + 기각 1 + 각하 0 + 조정 0 + 취하 1 "
                       "+ 이송 0 + 미결 1"));
}

static void
test_preview (Office *office, gconstpointer data)
{
  HtRegisterOptions options = quarter ();
  g_autoptr (HtDocument) whole = make (office, HT_REGISTER_APPEALS, &options);
  options.max_rows = 3;
  g_autoptr (HtDocument) preview = make (office, HT_REGISTER_APPEALS, &options);
  const HtGrid *grid = grid_of (preview, 0);
  g_assert_cmpuint (grid->n_rows - grid->n_header_rows, ==, 3);
  g_assert_true (says (preview, "전체 4건 가운데 처음 3건"));
  g_assert_true (says (preview, "접수 4건 = "));
  g_assert_false (says (whole, "미리보기"));
}

/* Two applications of one case; a decision after the period; an application after it. */
static void
test_stays (Office *office, gconstpointer data)
{
  static const Event events[] = {
    { "2021-0001", HT_STEP_STAY_APPLIED, 1, 5, HT_DECISION_NONE, NULL },
    { "2021-0001", HT_STEP_STAY_DECIDED, 1, 12, HT_DECISION_DENIED, "소명 부족" },
    { "2021-0001", HT_STEP_STAY_APPLIED, 3, 2, HT_DECISION_NONE, NULL },
    { "2021-0001", HT_STEP_STAY_DECIDED, 4, 2, HT_DECISION_GRANTED, NULL },
    { "2021-0001", HT_STEP_STAY_CANCELLED, 4, 5, HT_DECISION_NONE, NULL },
    { "2021-0002", HT_STEP_PROVISIONAL_APPLIED, 2, 1, HT_DECISION_NONE, NULL },
    { "2021-0006", HT_STEP_STAY_APPLIED, 4, 1, HT_DECISION_NONE, NULL },
  };
  static const char *const rows[] = {
    "2021-0001|집행정지|홍○동|종로구청장|영업정지처분 취소청구|2021. 1. 5.|2021. 1. 12.|기각|-|7|"
    "소명 부족",
    "2021-0001|집행정지|홍○동|종로구청장|영업정지처분 취소청구|2021. 3. 2.|2021. 4. 2.|인용|"
    "2021. 4. 5.|31|-",
    "2021-0002|임시처분|성○향|종로구청장|영업정지처분 취소청구|2021. 2. 1.|-|-|-|-|-",
  };
  const HtRegisterOptions options = quarter ();
  add_steps (office, events, G_N_ELEMENTS (events));
  g_autoptr (HtDocument) document = make (office, HT_REGISTER_STAYS, &options);
  const HtGrid *grid = grid_of (document, 0);
  g_assert_cmpuint (grid->n_rows - grid->n_header_rows, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = row_text (grid, grid->n_header_rows + i);
      g_assert_cmpstr (row, ==, rows[i]);
    }
  g_assert_true (
      says (document, "신청 3건 = 인용 1 + 일부인용 0 + 기각 1 + 각하 0 + 취하 0 + 미결 1"));
}

static gint64
add_commissioner (Office *office, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  set_text (&partner->name, name);
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "인력", "partner", 0, &error);
  g_assert_true (ht_partners_insert (office->db, partner, &error));
  g_assert_true (ht_change_commit (change, &error));
  g_assert_no_error (error);
  return partner->id;
}

static void
add_meeting (Office *office, HtDate day, const char *first, const char *second,
             HtAgendaResult of_second, gint64 commissioner)
{
  g_autoptr (HtHearing) hearing = ht_hearing_new (day);
  HtHearingMember *member = ht_hearing_member_new (commissioner, "", TRUE, TRUE);
  hearing->number = ht_date_month (day);
  hearing->state = HT_HEARING_HELD;
  add_to_agenda (office, hearing, first, HT_AGENDA_RULED);
  add_to_agenda (office, hearing, second, of_second);
  member->attended = HT_ATTENDANCE_PRESENT;
  g_ptr_array_add (hearing->members, member);
  store_hearing (office, hearing);
}

/* 영 §29: the commissioners of a meeting are named when all of its cases have ended, even with full
 * names. */
static void
test_hearings (Office *office, gconstpointer data)
{
  HtRegisterOptions options = quarter ();
  gint64 commissioner = add_commissioner (office, "임꺽정");
  add_meeting (office, ht_date_new (2021, 3, 8), "2021-0003", "2021-0001", HT_AGENDA_ADJOURNED,
               commissioner);
  add_meeting (office, ht_date_new (2021, 2, 22), "2021-0005", "2021-0002", HT_AGENDA_RULED,
               commissioner);
  g_autoptr (HtDocument) masked = make (office, HT_REGISTER_HEARINGS, &options);
  const HtGrid *grid = grid_of (masked, 0);
  g_autofree char *total = row_text (grid, grid->n_header_rows);
  g_autofree char *first = row_text (grid, grid->n_header_rows + 1);
  g_autofree char *second = row_text (grid, grid->n_header_rows + 2);
  g_assert_cmpstr (total, ==, "합계|2회|||2||4|3|1|-|1|1|-|-|1|-|-");
  g_assert_cmpstr (first, ==, "2021. 2. 22.|제2회|-|개최|1|임○정|2|2|1|-|-|1|-|-|-|-|-");
  g_assert_cmpstr (second, ==, "2021. 3. 8.|제3회|-|개최|1|비공개|2|1|-|-|1|-|-|-|1|-|-");
  options.full_names = TRUE;
  options.purpose = "감사 자료";
  g_autoptr (HtDocument) full = make (office, HT_REGISTER_HEARINGS, &options);
  g_autofree char *named = find_row (grid_of (full, 0), "2021. 2. 22.|");
  g_autofree char *hidden = find_row (grid_of (full, 0), "2021. 3. 8.|");
  g_assert_nonnull (strstr (named, "|임꺽정|"));
  g_assert_nonnull (strstr (hidden, "|비공개|"));
}

static void
test_service (Office *office, gconstpointer data)
{
  static const Event events[] = {
    { "2021-0002", HT_STEP_COMPULSION_REQUESTED, 4, 1, HT_DECISION_NONE, NULL },
    { "2021-0002", HT_STEP_COMPULSION_DECIDED, 4, 3, HT_DECISION_GRANTED, NULL },
    { "2021-0003", HT_STEP_LITIGATION_FILED, 4, 2, HT_DECISION_NONE, "서울행정법원 2021구합1" },
  };
  static const char *const rows[] = {
    "2021-0005|임○정|종로구청장|영업정지처분 취소청구|2021. 2. 22.|각하|-|-|-|-|-|-|-|-",
    "2021-0003|심○|종로구청장|영업정지처분 취소청구|2021. 3. 8.|기각|2021. 3. 19.|11|-|-|-|-|"
    "2021. 4. 2.|서울행정법원 2021구합1",
    "2021-0002|성○향|종로구청장|영업정지처분 취소청구|2021. 3. 22.|인용|2021. 3. 29.|7|-|-|"
    "2021. 4. 1.|2021. 4. 3. 인용|-|-",
  };
  const HtRegisterOptions options = quarter ();
  add_steps (office, events, G_N_ELEMENTS (events));
  g_autoptr (HtDocument) document = make (office, HT_REGISTER_SERVICE, &options);
  const HtGrid *grid = grid_of (document, 0);
  g_assert_cmpuint (grid->n_rows - grid->n_header_rows, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = row_text (grid, grid->n_header_rows + i);
      g_assert_cmpstr (row, ==, rows[i]);
    }
  g_assert_true (says (document, "재결 3건 = 송달 2 + 미송달 1. 직접처분 신청 0, 간접강제 신청 1, "
                                 "소송 제기 1"));
}

/* A suit that stays open, one that ends in the first half-year, one that comes after it. */
static void
test_litigation (Office *office, gconstpointer data)
{
  static const Event events[] = {
    { "2021-0003", HT_STEP_LITIGATION_FILED, 6, 1, HT_DECISION_NONE, "서울행정법원" },
    { "2021-0002", HT_STEP_LITIGATION_FILED, 4, 1, HT_DECISION_NONE, NULL },
    { "2021-0002", HT_STEP_LITIGATION_ENDED, 6, 30, HT_DECISION_DENIED, NULL },
    { "2021-0005", HT_STEP_LITIGATION_FILED, 7, 1, HT_DECISION_NONE, NULL },
  };
  static const struct
  {
    const char *period;
    const char *due; /* NULL: none */
    const char *total;
    guint n_suits;
  } reports[] = {
    { "2021-H1", "2021. 7. 15.", "합계|3|2|67%|1|1", 2 },
    { "2021-H2", "2022. 1. 15.", "합계|-|1|-|-|2", 2 },
    { "2021-Q1", NULL, "합계|3|-|0%|-|-", 0 },
    { "2021-07-01..2021-12-30", NULL, "합계|-|1|-|-|2", 2 },
  };
  add_steps (office, events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GError) error = NULL;
      HtRegisterOptions options = quarter ();
      g_assert_true (ht_period_parse (reports[i].period, &options.period));
      g_autoptr (HtDocument) document = ht_litigation_report (office->db, &options, &error);
      g_assert_no_error (error);
      g_autofree char *total = row_text (grid_of (document, 0), 1);
      const HtGrid *suits = grid_of (document, 1);
      g_assert_cmpstr (total, ==, reports[i].total);
      g_assert_cmpuint (suits->n_rows - suits->n_header_rows, ==, reports[i].n_suits);
      g_assert_cmpint (says (document, "제출 기한"), ==, reports[i].due != NULL);
      g_assert_true (reports[i].due == NULL || says (document, reports[i].due));
    }
}

/* Full names need a purpose, which is journalled; all registers are a page each. */
static void
test_full_names (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HtRegisterOptions options = quarter ();
  guint pages = 1;
  options.full_names = TRUE;
  options.purpose = "  ";
  g_assert_null (ht_registers_make (office->db, &options, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_clear_error (&error);
  options.purpose = "감사 자료 제출";
  g_autoptr (HtDocument) document = ht_registers_make (office->db, &options, &error);
  g_assert_no_error (error);
  g_autofree char *row = find_row (grid_of (document, 0), "2021-0001|");
  g_assert_nonnull (strstr (row, "|홍길동|"));
  for (guint i = 0; i < document->blocks->len; i++)
    pages += ((HtBlock *)g_ptr_array_index (document->blocks, i))->kind == HT_BLOCK_PAGE ? 1 : 0;
  g_assert_cmpuint (pages, ==, HT_N_REGISTERS);
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 1, &error);
  const HtJournalEntry *entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->what, ==, "note");
  g_assert_cmpstr (entry->clerk, ==, CLERK);
  g_assert_nonnull (strstr (entry->label, "감사 자료 제출"));
}

#define ADD(path, test) g_test_add (path, Office, NULL, office_set_up, test, office_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/registers/appeals", test_appeals);
  ADD ("/registers/preview", test_preview);
  ADD ("/registers/stays", test_stays);
  ADD ("/registers/hearings-영§29", test_hearings);
  ADD ("/registers/service", test_service);
  ADD ("/registers/litigation-§60②-영§42", test_litigation);
  ADD ("/registers/full-names", test_full_names);
  return g_test_run ();
}
