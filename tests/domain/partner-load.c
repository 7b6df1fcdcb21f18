#include "domain/partner-load.h"

typedef struct
{
  gint64 partner, dong;
  HtWeekday weekday;
  guint weeks;
  const char *from, *to;
} Entry;

static GPtrArray *
make_schedules (const Entry *entries, guint n)
{
  GPtrArray *schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);

  for (guint i = 0; i < n; i++)
    {
      HtSchedule *schedule = ht_schedule_new ();
      schedule->partner_id = entries[i].partner;
      schedule->dong_id = entries[i].dong;
      schedule->weekday = entries[i].weekday;
      schedule->weeks = entries[i].weeks;
      schedule->valid_from = ht_date_from_iso (entries[i].from);
      schedule->valid_to = ht_date_from_iso (entries[i].to);
      g_ptr_array_add (schedules, schedule);
    }
  return schedules;
}

/* April 2021: Mondays on 5, 12, 19, 26; Thursdays on 1, 8, 15, 22, 29. */
static void
test_days (void)
{
  static const Entry entries[] = {
    { 1, 10, HT_MONDAY, 0x5, "2021-01-01", NULL },
    { 1, 10, HT_MONDAY, 0x1, "2021-01-01", NULL }, /* a day that is counted already */
    { 1, 11, HT_MONDAY, 0x1, "2021-01-01", NULL }, /* the same day in another dong */
    { 2, 12, HT_THURSDAY, HT_EVERY_WEEK, "2021-04-15", NULL },
    { 2, 12, HT_THURSDAY, HT_EVERY_WEEK, "2021-01-01", "2021-04-07" },
    { 3, 13, HT_MONDAY, 0x1, "2021-05-01", NULL },           /* not yet */
    { 0, 14, HT_MONDAY, HT_EVERY_WEEK, "2021-01-01", NULL }, /* nobody's */
  };
  const guint expected[] = { 0, 3, 4, 0 };
  g_autoptr (GPtrArray) schedules = make_schedules (entries, G_N_ELEMENTS (entries));
  g_autoptr (GHashTable) days = ht_partner_days (schedules, ht_date_new (2021, 4, 20));

  for (gint64 id = 0; id < (gint64)G_N_ELEMENTS (expected); id++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (days, &id)), ==, expected[id]);
}

static void
test_limit (void)
{
  static const gboolean overloaded[] = { FALSE, TRUE, TRUE, TRUE, FALSE, FALSE };

  for (guint limit = 0; limit < G_N_ELEMENTS (overloaded); limit++)
    {
      const HtPartnerLoad load = { .days = 4, .limit = limit };
      g_assert_cmpint (ht_partner_load_is_over (&load), ==, overloaded[limit]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partner-load/days", test_days);
  g_test_add_func ("/partner-load/limit", test_limit);
  return g_test_run ();
}
