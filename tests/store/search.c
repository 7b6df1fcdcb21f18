#include "store/search.h"
#include "base/text.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"
#include <string.h>

#define N_TEXTS 1500
#define N_QUERIES 3000

/* What titles are made of: syllables that share consonants, Latin in both cases, decomposed forms,
 * digits, and every sign that means something to FTS5. */
static const char *const pieces[]
    = { "가", "각",  "나",        "홍",  "길",   "동", "처분", "취소", "ㄱ", "ㅎ", "A",
        "b",  "É",   "e\xcc\x81", "ß",   "1",    "23", " ",    " ",    "\t", "\"", "'",
        "*",  "-",   "(",         ")",   ":",    "^",  "+",    "{",    "}",  ",",  ".",
        "·",  "AND", "OR",        "NOT", "NEAR", "\\", "%",    "_",    "😀" };

static char *
make_text (int max_pieces)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, max_pieces);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A part of a folded text without white space, or a random one. */
static char *
make_query (GPtrArray *texts)
{
  const char *text = g_ptr_array_index (texts, g_test_rand_int_range (0, (gint32)texts->len));
  glong length = g_utf8_strlen (text, -1);
  glong from = g_test_rand_int_range (0, (gint32)length);
  glong to = from + g_test_rand_int_range (1, 7);

  if (g_test_rand_int_range (0, 4) == 0)
    return make_text (4);
  return g_utf8_substring (text, from, MIN (to, length));
}

/* The plain meaning of a search: every word stands somewhere in the folded text, or, when it asks
 * for initials, in the initials. */
static gboolean
contains (const char *text, const char *initials, const char *query)
{
  g_autofree char *folded = ht_text_fold (query);
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean any = FALSE;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        {
          g_string_append_unichar (word, g_utf8_get_char (p));
          continue;
        }
      if (word->len > 0)
        {
          any = TRUE;
          if (strstr (text, word->str) == NULL
              && !(ht_text_is_initials (word->str) && strstr (initials, word->str) != NULL))
            return FALSE;
          g_string_truncate (word, 0);
        }
      if (*p == '\0')
        return any;
    }
}

static void
fill (Office *office, GPtrArray *ids, GPtrArray *words, GPtrArray *initials)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, "김", "가져오기", "appeal", 0, NULL);
  g_autoptr (HtStatement) rows = NULL;

  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autoptr (HtAppeal) appeal = make_appeal (office, number, "2021-01-04");
      g_free (appeal->title);
      appeal->title = make_text (12);
      g_free (appeal->note);
      appeal->note = make_text (8);
      g_assert_true (ht_appeals_insert (office->db, appeal, &error));
      g_assert_true (i % 2 == 0 || ht_change_checkpoint (change, &error));
    }
  g_assert_true (ht_change_commit (change, &error));
  rows = ht_db_prepare (office->db, "SELECT id, words, initials FROM appeal_text ORDER BY id DESC",
                        &error);
  while (ht_statement_step (rows, &error))
    {
      g_ptr_array_add (ids, GSIZE_TO_POINTER ((gsize)ht_statement_int (rows, 0)));
      g_ptr_array_add (words, ht_text_fold (ht_statement_text (rows, 1)));
      g_ptr_array_add (initials, g_strdup (ht_statement_text (rows, 2)));
    }
  g_assert_no_error (error);
}

static void
test_equals_instr (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) initials = g_ptr_array_new_with_free_func (g_free);

  fill (office, ids, words, initials);
  for (int i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *query = make_query (i % 5 == 0 ? initials : words);
      g_autoptr (GArray) found = ht_search_appeals (office->db, query, N_TEXTS, &error);
      guint n = 0;

      g_assert_no_error (error);
      for (guint j = 0; j < ids->len; j++)
        if (contains (g_ptr_array_index (words, j), g_ptr_array_index (initials, j), query))
          {
            if (n >= found->len
                || g_array_index (found, gint64, n) != (gint64)GPOINTER_TO_SIZE (ids->pdata[j]))
              g_error ("search for »%s« misses »%s«", query, (char *)words->pdata[j]);
            n++;
          }
      if (n != found->len)
        g_error ("search for »%s« gives %u instead of %u", query, found->len, n);
    }
}

static guint
count (Office *office, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = ht_search_appeals (office->db, query, 50, &error);

  g_assert_no_error (error);
  return found->len;
}

static void
test_words (void)
{
  static const struct
  {
    const char *query;
    guint n;
  } cases[] = {
    { "홍길", 1 }, { "길동", 1 },       { "동", 1 },        { "ㅎㄱㄷ", 1 }, { "ㅎㄱ", 1 },
    { "종로", 1 }, { "취소 홍길", 1 },  { "취소 임꺽", 0 }, { "2021-0", 1 }, { "", 0 },
    { "   ", 0 },  { "ㅈㄹㄱㅊㅈ", 1 }, { "길홍", 0 },      { "\"", 0 },     { "영업\n정지", 1 },
    { "NOT", 0 },  { "홍*", 0 },
  };
  g_autoptr (Office) office = office_new ();

  add_appeal (office, "2021-0001", "2021-01-04");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (count (office, cases[i].query), ==, cases[i].n);
    }
}

static void
test_newest_first_and_limited (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GArray) found = NULL;
  gint64 second;

  add_appeal (office, "2021-0001", "2021-01-04");
  second = add_appeal (office, "2021-0002", "2021-01-04");
  found = ht_search_appeals (office->db, "홍길동", 1, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, second);
}

static void
assert_agrees (Office *office)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ht_search_check (office->db, &error));
  g_assert_no_error (error);
}

static void
step (Office *office, gboolean backwards)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = backwards ? ht_journal_undo (office->db, "김", &error)
                                               : ht_journal_redo (office->db, "김", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  assert_agrees (office);
}

/* The index follows every way in which a text can change. */
static void
test_follows_changes (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 id = add_appeal (office, "2021-0001", "2021-01-04");
  g_autoptr (HtAppeal) appeal = ht_appeals_get (office->db, id, NULL);
  HtChange *change = ht_change_begin (office->db, "김", "수정", "appeal", id, NULL);

  g_free (appeal->field);
  appeal->field = g_strdup ("새분야");
  g_assert_true (ht_appeals_update (office->db, appeal, NULL));
  g_assert_true (ht_db_execute (
      office->db, "UPDATE agency SET name = '한양부윤' WHERE name = '종로구청장'", NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);
  assert_agrees (office);
  g_assert_cmpuint (count (office, "한양부"), ==, 1);
  g_assert_cmpuint (count (office, "새분야"), ==, 1);
  g_assert_cmpuint (count (office, "종로"), ==, 0);
  step (office, TRUE);
  g_assert_cmpuint (count (office, "한양부"), ==, 0);
  g_assert_cmpuint (count (office, "새분야"), ==, 0);
  g_assert_cmpuint (count (office, "종로"), ==, 1);
  step (office, FALSE);
  g_assert_cmpuint (count (office, "새분야"), ==, 1);

  change = ht_change_begin (office->db, "김", "삭제", "appeal", id, NULL);
  g_assert_true (ht_appeals_delete (office->db, id, NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);
  assert_agrees (office);
  g_assert_cmpuint (count (office, "한양"), ==, 0);
  for (int i = 0; i < 3; i++)
    step (office, TRUE);
  for (int i = 0; i < 3; i++)
    step (office, FALSE);
}

static void
test_check_and_rebuild (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_true (ht_db_execute (
      office->db, "DROP TRIGGER appeal_after_update; UPDATE appeal SET title = '다른'", &error));
  g_assert_false (ht_search_check (office->db, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
  g_clear_error (&error);
  faults = ht_office_check (office->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_true (ht_search_rebuild (office->db, &error));
  assert_agrees (office);
  g_assert_cmpuint (count (office, "다른"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/equals-instr", test_equals_instr);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/newest-first-and-limited", test_newest_first_and_limited);
  g_test_add_func ("/search/follows-changes", test_follows_changes);
  g_test_add_func ("/search/check-and-rebuild", test_check_and_rebuild);
  return g_test_run ();
}
