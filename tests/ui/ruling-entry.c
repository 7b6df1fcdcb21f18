/* What a clerk's keys mean in the table of rulings. */
#include "views/ruling-entry.h"
#include <locale.h>

#define NEXT 7 /* the meeting to which a case is adjourned */

static void
keys (void)
{
  static const struct
  {
    const char *keys;
    const char *shown;
    gint64 moved_to;
  } cases[] = {
    { "1", "인용", 0 },
    { "2", "일부인용", 0 },
    { "3", "기각", 0 },
    { "4", "각하", 0 },
    { "5", "조정", 0 },
    { "6", "연기", NEXT },
    { "66", "연기", 0 },
    { "666", "연기", NEXT },
    { "7", "철회", 0 },
    { "8", "", 0 },
    { "10", "", 0 },
    { "63", "기각", 0 },
    { "3t", "기각(사정재결)", 0 },
    { "3ㅅ", "기각(사정재결)", 0 },
    { "3tt", "기각", 0 },
    { "3t4", "각하", 0 },
    { "1t", "인용", 0 },
    { "ㄱ", "기각", 0 },
    { "ㄱㄱ", "각하", 0 },
    { "ㄱㄱㄱ", "기각", 0 },
    { "r", "기각", 0 },
    { "R", "기각", 0 },
    { "d", "인용", 0 },
    { "dd", "일부인용", 0 },
    { "ddd", "연기", NEXT },
    { "ddddㅈ", "조정", 0 },
    { "w", "조정", 0 },
    { "c", "철회", 0 },
    { "x", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtHearingResult *result = ht_hearing_result_new (1, HT_AGENDA_OPEN, HT_OUTCOME_NONE);
      g_autofree char *shown = NULL;

      for (const char *key = cases[i].keys; *key != '\0'; key = g_utf8_next_char (key))
        ht_ruling_type (result, g_utf8_get_char (key), NEXT);
      shown = ht_ruling_text (result);
      g_test_message ("%s", cases[i].keys);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpint (result->moved_to, ==, cases[i].moved_to);
      ht_hearing_result_free (result);
    }
}

static void
votes (void)
{
  static const struct
  {
    const char *typed;
    const char *shown; /* NULL for a refusal */
  } cases[] = {
    { "", "" },           { "7:2", "7:2" }, { "7-2", "7:2" }, { "7 2", "7:2" },
    { " 7 : 2 ", "7:2" }, { "9", "9:0" },   { "0:9", "0:9" }, { "7:2:1", NULL },
    { "10:0", NULL },     { "일곱", NULL }, { "7x", NULL },   { "99999999999999999999", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int votes_for = -1, votes_against = -1;
      const gboolean is_read = ht_votes_parse (cases[i].typed, &votes_for, &votes_against);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (is_read, ==, cases[i].shown != NULL);
      if (!is_read)
        continue;
      g_autofree char *shown = ht_votes_text (votes_for, votes_against);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ruling-entry/keys", keys);
  g_test_add_func ("/ruling-entry/votes", votes);
  return g_test_run ();
}
