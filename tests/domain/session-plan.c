/* Which sessions answer the days that the schedules give, and which one person cannot both hold. */
#include "domain/session-plan.h"

/* day of April 2021, dong, partner, start, end */
typedef struct
{
  int day;
  gint64 dong, partner;
  const char *start, *end;
} Entry;

static HtSession *
make_session (const Entry *entry)
{
  HtSession *session = ht_session_new ();

  session->held_on = ht_date_new (2021, 4, entry->day);
  session->dong_id = entry->dong;
  session->partner_id = entry->partner;
  g_free (session->start);
  session->start = g_strdup (entry->start);
  g_free (session->end);
  session->end = g_strdup (entry->end);
  return session;
}

static GPtrArray *
make_sessions (const Entry *entries)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);

  for (guint i = 0; entries[i].day != 0; i++)
    g_ptr_array_add (sessions, make_session (&entries[i]));
  return sessions;
}

static void
test_match (void)
{
  static const struct
  {
    Entry given[4], stored[4];
    int answers[3]; /* the place of the stored session, -1 for none */
  } cases[] = {
    { { { 5, 1, 1, "14:00", "" } }, { { 0 } }, { -1 } },
    { { { 5, 1, 1, "14:00", "" } }, { { 5, 1, 1, "14:00", "" } }, { 0 } },
    /* somebody else at the place and time stands in, elsewhere or at another hour not */
    { { { 5, 1, 1, "14:00", "" } }, { { 5, 1, 2, "14:00", "" } }, { 0 } },
    { { { 5, 1, 1, "14:00", "" } }, { { 5, 2, 2, "14:00", "" } }, { -1 } },
    { { { 5, 1, 1, "14:00", "" } }, { { 5, 1, 2, "15:00", "" } }, { -1 } },
    { { { 5, 1, 1, "14:00", "" } }, { { 6, 1, 1, "14:00", "" } }, { -1 } },
    /* the own session comes before the one of somebody else */
    { { { 5, 1, 1, "", "" }, { 5, 1, 2, "", "" } },
      { { 5, 1, 3, "", "" }, { 5, 1, 1, "", "" } },
      { 1, 0 } },
    /* one stands in once */
    { { { 5, 1, 1, "", "" }, { 5, 1, 2, "", "" } }, { { 5, 1, 3, "", "" } }, { 0, -1 } },
    { { { 5, 1, 1, "", "" }, { 5, 1, 2, "", "" } },
      { { 5, 1, 2, "", "" }, { 5, 1, 4, "", "" }, { 5, 1, 5, "", "" } },
      { 1, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) given = make_sessions (cases[i].given);
      g_autoptr (GPtrArray) stored = make_sessions (cases[i].stored);
      g_autoptr (GPtrArray) matched = ht_sessions_match (given, stored);

      g_assert_cmpuint (matched->len, ==, given->len);
      for (guint j = 0; j < matched->len; j++)
        g_assert_true (matched->pdata[j]
                       == (cases[i].answers[j] < 0 ? NULL : stored->pdata[cases[i].answers[j]]));
    }
}

static void
test_clash (void)
{
  static const struct
  {
    Entry one, other;
    gboolean is_clash;
  } cases[] = {
    { { 5, 1, 1, "14:00", "16:00" }, { 5, 2, 1, "14:00", "16:00" }, TRUE },
    { { 5, 1, 1, "14:00", "16:00" }, { 5, 2, 1, "15:30", "17:00" }, TRUE },
    { { 5, 1, 1, "14:00", "16:00" }, { 5, 2, 1, "16:00", "18:00" }, FALSE },
    { { 5, 1, 1, "14:00", "16:00" }, { 5, 2, 1, "10:00", "14:00" }, FALSE },
    { { 5, 1, 1, "14:00", "16:00" }, { 6, 1, 1, "14:00", "16:00" }, FALSE },
    { { 5, 1, 1, "14:00", "" }, { 5, 2, 1, "14:00", "16:00" }, TRUE },
    { { 5, 1, 1, "14:00", "" }, { 5, 2, 1, "15:00", "16:00" }, FALSE },
    { { 5, 1, 1, "", "" }, { 5, 2, 1, "", "" }, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtSession) one = make_session (&cases[i].one);
      g_autoptr (HtSession) other = make_session (&cases[i].other);

      g_assert_cmpint (ht_sessions_clash (one, other), ==, cases[i].is_clash);
      g_assert_cmpint (ht_sessions_clash (other, one), ==, cases[i].is_clash);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-plan/match", test_match);
  g_test_add_func ("/session-plan/clash", test_clash);
  return g_test_run ();
}
