#include "domain/absence.h"

#include "domain/fault.h"
#include "domain/partner.h"

static HtDate
day_of (const char *iso)
{
  return iso != NULL ? ht_date_from_iso (iso) : HT_DATE_NONE;
}

static HtAbsence *
make_absence (const char *from, const char *to)
{
  HtAbsence *absence = ht_absence_new ();

  absence->from_day = day_of (from);
  absence->to_day = day_of (to);
  return absence;
}

static void
test_covered_days (void)
{
  const struct
  {
    const char *from, *to, *day;
    gboolean covered;
  } cases[] = {
    { "2021-04-05", "2021-04-09", "2021-04-04", FALSE },
    { "2021-04-05", "2021-04-09", "2021-04-05", TRUE },
    { "2021-04-05", "2021-04-09", "2021-04-09", TRUE },
    { "2021-04-05", "2021-04-09", "2021-04-10", FALSE },
    { "2021-04-05", "2021-04-05", "2021-04-05", TRUE },
    { "2021-04-05", NULL, "2121-04-05", TRUE },
    { "2021-04-05", NULL, "2021-04-04", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtPartner) partner = ht_partner_new ();
      HtAbsence *absence = make_absence (cases[i].from, cases[i].to);

      g_ptr_array_add (partner->absences, absence);
      g_assert_cmpint (ht_absence_covers (absence, day_of (cases[i].day)), ==, cases[i].covered);
      g_assert_true (ht_partner_absence (partner, day_of (cases[i].day))
                     == (cases[i].covered ? absence : NULL));
    }
}

static void
test_absences_are_checked (void)
{
  const struct
  {
    const char *days[4];
    guint n_faults;
  } cases[] = {
    { { "2021-04-05", "2021-04-09", "2021-04-10", NULL }, 0 },
    { { "2021-04-05", "2021-04-09", "2021-04-09", NULL }, 1 },
    { { "2021-04-05", NULL, "2021-05-01", "2021-05-02" }, 1 },
    { { "2021-05-01", "2021-05-02", "2021-04-05", NULL }, 1 },
    { { "2021-04-05", "2021-04-04", "2021-06-01", NULL }, 1 },
    { { NULL, "2021-04-04", "2021-06-01", NULL }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) absences
          = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_absence_free);

      g_ptr_array_add (absences, make_absence (cases[i].days[0], cases[i].days[1]));
      g_ptr_array_add (absences, make_absence (cases[i].days[2], cases[i].days[3]));
      g_autoptr (GPtrArray) faults = ht_absences_check (absences);
      g_assert_cmpuint (faults->len, ==, cases[i].n_faults);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/absence/covered-days", test_covered_days);
  g_test_add_func ("/absence/checked", test_absences_are_checked);
  return g_test_run ();
}
