/* Letters: fields filled and particles chosen, what is missing said by case and field, a whole
 * agenda in one file, noted in the journal; and the templates as one step that undo takes back. */
#include "work/letters.h"
#include "case-fixture.h"
#include "store/journal.h"
#include "work/letter-page.h"
#include "work/letter-text.h"
#include "work/save-letters.h"
#include <string.h>

/* Every field has a value in the invented case, so that the editor's preview has no gap. */
static void
test_example (void)
{
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; ht_letter_field_name (i) != NULL; i++)
    g_string_append_printf (all, "[{%s}]", ht_letter_field_name (i));
  g_autoptr (HtLetterTemplate) letter = ht_letter_template_new ("시험", "제목", all->str);
  g_autoptr (HtDocument) document
      = ht_letter_example (letter, "○○위원회", ht_date_new (2021, 4, 5));
  const HtBlock *body = g_ptr_array_index (document->blocks, 1);
  g_assert_cmpstr (document->title, ==, "○○위원회");
  g_assert_null (strstr (body->text, "○○○"));
  g_assert_null (strstr (body->text, "[]"));
  g_assert_null (strchr (body->text, '{'));
  g_assert_nonnull (strstr (body->text, "[홍길동]"));
}

typedef struct
{
  const char *text, *value, *filled;
} Particle;

static void
test_particles (void)
{
  static const Particle particles[] = {
    { "{보정사항}을(를) 내", "서류", "서류를 내" },
    { "{보정사항}을(를) 내", "증명", "증명을 내" },
    { "{보정사항}은(는)", "홍길동", "홍길동은" },
    { "{보정사항}이(가)", "(주)해태", "(주)해태가" },
    { "{보정사항}과(와)", "종로구청장", "종로구청장과" },
    { "{보정사항}(으)로", "서울", "서울로" },
    { "{보정사항}(으)로", "부산", "부산으로" },
    { "{보정사항}(으)로", "폭주", "폭주로" },
    { "{보정사항}을(를)", "제3호", "제3호를" },
    { "{보정사항}을(를)", "서류 3", "서류 3을" },
    { "{ 보정사항 }까지", "4월", "4월까지" },
    { "을(를) 그대로", "", "을(를) 그대로" },
  };
  g_autoptr (HtLetterTemplate) letter = ht_letter_template_new ("시험", "제목", "");
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      g_autoptr (GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      const HtLetterCase of = { .letter = letter, .appeal = appeal, .given = given };
      g_hash_table_insert (given, (gpointer) "보정사항", (gpointer)particles[i].value);
      g_autofree char *filled = ht_letter_fill (particles[i].text, &of, faults, NULL);
      g_assert_cmpstr (filled, ==, particles[i].filled);
      g_assert_cmpuint (faults->len, ==, 0);
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *name, *title, *body;
    const char *fault; /* a part of the only sentence, NULL: none */
  } letters[] = {
    { "안내", "제목", "{사건번호} {제목}", NULL },
    { " ", "제목", "글", "name" },
    { "안내", "제목", " \n ", "안내" },
    { "안내", "제목", "{사건번화}", "사건번호" },
    { "안내", "{사건번화}", "글", "사건번화" },
    { "안내", "제목", "여기 {사건번호", "{" },
    { "안내", "제목", "{}", "{}" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (HtLetterTemplate) letter
          = ht_letter_template_new (letters[i].name, letters[i].title, letters[i].body);
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      ht_letter_check (letter, faults);
      g_assert_cmpuint (faults->len, ==, letters[i].fault != NULL ? 1 : 0);
      if (letters[i].fault != NULL)
        g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), letters[i].fault));
    }
}

/* Who sits on a pending case is not told (영 §29), even when somebody gives no other text. */
static void
test_pending_reviewer (void)
{
  g_autoptr (HtLetterTemplate) letter = ht_letter_template_new ("시험", "제목", "{주심}");
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  const HtLetterCase of = { .letter = letter, .appeal = appeal };
  set_text (&appeal->lead_reviewer, "이몽룡");
  g_autofree char *pending = ht_letter_fill ("{주심}", &of, faults, NULL);
  g_assert_cmpstr (pending, ==, "○○○");
  g_assert_cmpuint (faults->len, ==, 1);
  appeal->outcome = HT_OUTCOME_REJECTED;
  appeal->ruled_on = ht_date_new (2021, 4, 5);
  g_autofree char *ended = ht_letter_fill ("{주심}", &of, faults, NULL);
  g_assert_cmpstr (ended, ==, "이몽룡");
}

static HtLetterOrder *
order_letter (Office *office, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterTemplate) letter = ht_letters_find (office->db, name, &error);
  g_assert_no_error (error);
  return ht_letter_order_new (letter, office->today, CLERK);
}

static void
add_case (HtLetterOrder *order, Office *office, const char *number)
{
  gint64 id = case_id (office, number);
  g_array_append_val (order->appeal_ids, id);
}

static void
give (HtLetterOrder *order, const char *field, const char *text)
{
  g_hash_table_insert (order->given, g_strdup (field), g_strdup (text));
}

/* What the program brings can be kept, and names only fields that there are. */
static void
test_delivered (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterSet) own = ht_open_letters (office->db, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (HtLetterSet) delivered = ht_delivered_letters (office->db, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (own->letters->len, ==, 5);
  g_assert_cmpuint (delivered->letters->len, ==, 5);
  for (guint i = 0; i < own->letters->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (own->letters, i);
      const HtLetterTemplate *came = g_ptr_array_index (delivered->letters, i);
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      ht_letter_check (letter, faults);
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpstr (letter->body, ==, came->body);
      g_assert_true (g_str_has_suffix (letter->body, "끝."));
    }
}

static guint
count_notes (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 100, &error);
  guint n = 0;
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const HtJournalEntry *entry = g_ptr_array_index (entries, i);
      n += g_str_equal (entry->what, "note") && g_str_equal (entry->clerk, CLERK) ? 1 : 0;
    }
  return n;
}

/* What is missing is told for each case; then there is neither a file nor a note. */
static void
test_missing (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterOrder) order = order_letter (office, "보정요구");
  add_case (order, office, "2021-0001");
  add_case (order, office, "2021-0006");
  order->path = g_build_filename (office->folder, "letter.pdf", NULL);
  g_autoptr (HtLetters) refused = ht_letters_write (office->db, order, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (refused->faults->len, ==, 4);
  g_assert_nonnull (strstr (g_ptr_array_index (refused->faults, 3), "2021-0006"));
  g_assert_cmpuint (refused->missing->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (refused->missing, 0), ==, "보정사항");
  g_assert_false (g_file_test (order->path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_notes (office), ==, 0);
  give (order, "보정사항", "청구의 취지");
  give (order, "보정기한", "2021. 4. 20.");
  g_autoptr (HtLetters) written = ht_letters_write (office->db, order, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (written->faults->len, ==, 0);
  g_assert_cmpuint (written->n, ==, 2);
  g_assert_true (g_file_test (order->path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_notes (office), ==, 1);
}

static guint
count_pages (const HtDocument *document)
{
  guint n = 1;
  for (guint i = 0; i < document->blocks->len; i++)
    n += ((HtBlock *)g_ptr_array_index (document->blocks, i))->kind == HT_BLOCK_PAGE ? 1 : 0;
  return n;
}

static gboolean
has_line (const HtDocument *document, const char *line)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (g_strcmp0 (((HtBlock *)g_ptr_array_index (document->blocks, i))->text, line) == 0)
      return TRUE;
  return FALSE;
}

static void
add_hearing (Office *office, HtDate day)
{
  g_autoptr (HtHearing) hearing = ht_hearing_new (day);
  hearing->number = 7;
  set_text (&hearing->start, "14:30");
  set_text (&hearing->place, "심판정");
  add_to_agenda (office, hearing, "2021-0006", HT_AGENDA_OPEN);
  add_to_agenda (office, hearing, "2021-0002", HT_AGENDA_TAKEN_OFF);
  add_to_agenda (office, hearing, "2021-0001", HT_AGENDA_OPEN);
  store_hearing (office, hearing);
}

/* One page for each case of the agenda in its order, without the one that was taken off. */
static void
test_agenda (Office *office, gconstpointer data)
{
  const HtDate day = ht_date_new (2021, 4, 17);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterOrder) order = order_letter (office, "심리기일 통지");
  g_assert_false (ht_letter_order_take_agenda (order, office->db, day, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  add_hearing (office, day);
  g_assert_true (ht_letter_order_take_agenda (order, office->db, day, &error));
  g_autoptr (HtLetters) letters = ht_letters_make (office->db, order, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (letters->faults->len, ==, 0);
  g_assert_cmpuint (count_pages (letters->document), ==, 2);
  g_assert_true (has_line (letters->document, "  가. 사건번호: 2021-0006"));
  g_assert_true (has_line (letters->document, "  가. 사건번호: 2021-0001"));
  g_assert_false (has_line (letters->document, "  가. 사건번호: 2021-0002"));
  g_assert_true (has_line (letters->document, "  마. 심리일시: 2021. 4. 17.(토) 14:30"));
  order->first_only = TRUE;
  g_autoptr (HtLetters) preview = ht_letters_make (office->db, order, &error);
  g_assert_cmpuint (count_pages (preview->document), ==, 1);
}

static GPtrArray *
save (Office *office, const HtLetterSet *set)
{
  g_autoptr (GError) error = NULL;
  HtLetterSaving *saving = ht_letter_saving_new (set, CLERK);
  GPtrArray *faults = ht_save_letters (office->db, saving, &error);
  g_assert_no_error (error);
  ht_letter_saving_free (saving);
  return faults;
}

/* A letter is added, one removed, two change names, the sender is another: one step to undo. */
static void
test_templates (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterSet) before = ht_open_letters (office->db, NULL, &error);
  g_autoptr (HtLetterSet) set = ht_letter_set_copy (before);
  HtLetterTemplate *first = g_ptr_array_index (set->letters, 0);
  HtLetterTemplate *second = g_ptr_array_index (set->letters, 1);
  char *name = first->name;
  first->name = second->name;
  second->name = name;
  g_ptr_array_remove_index (set->letters, 4);
  g_ptr_array_add (set->letters,
                   ht_letter_template_new ("접수 증명", "접수 증명", "{사건번호} 끝."));
  set_text (&set->sender, " 해태시 행정심판위원회 ");
  g_autoptr (GPtrArray) faults = save (office, set);
  g_assert_cmpuint (faults->len, ==, 0);
  g_autoptr (HtLetterSet) after = ht_open_letters (office->db, NULL, &error);
  g_assert_cmpuint (after->letters->len, ==, 5);
  g_assert_cmpstr (after->sender, ==, "해태시 행정심판위원회");
  g_assert_cmpstr (((HtLetterTemplate *)after->letters->pdata[0])->name, ==, "보정 요구");
  g_assert_cmpstr (((HtLetterTemplate *)after->letters->pdata[4])->name, ==, "접수 증명");
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_autoptr (HtLetterSet) again = ht_open_letters (office->db, NULL, &error);
  g_assert_true (ht_letter_set_equal (before, again));
}

static void
test_refused_templates (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterSet) before = ht_open_letters (office->db, NULL, &error);
  g_autoptr (HtLetterSet) set = ht_letter_set_copy (before);
  g_ptr_array_add (set->letters, ht_letter_template_new ("보정  요구", "", "{없는항목}"));
  set_text (&set->sender, "");
  g_autoptr (GPtrArray) faults = save (office, set);
  g_assert_cmpuint (faults->len, ==, 3); /* no sender, an unknown field, a name twice */
  g_autoptr (HtLetterSet) after = ht_open_letters (office->db, NULL, &error);
  g_assert_true (ht_letter_set_equal (before, after));
}

#define ADD(path, test) g_test_add (path, Office, NULL, office_set_up, test, office_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/example", test_example);
  g_test_add_func ("/letters/particles", test_particles);
  g_test_add_func ("/letters/check", test_check);
  g_test_add_func ("/letters/pending-reviewer-영§29", test_pending_reviewer);
  ADD ("/letters/delivered", test_delivered);
  ADD ("/letters/missing", test_missing);
  ADD ("/letters/agenda", test_agenda);
  ADD ("/letters/templates", test_templates);
  ADD ("/letters/refused-templates", test_refused_templates);
  return g_test_run ();
}
