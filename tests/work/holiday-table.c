/* The holidays of a year as the office sees them. */
#include "work/holiday-table.h"
#include "store/settings.h"

/* "+2021-05-04 -2021-05-19": what the office adds and takes out. */
static GPtrArray *
read_days (const char *text)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_office_holiday_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (gsize i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      HtOfficeHoliday *day = g_new0 (HtOfficeHoliday, 1);
      day->date = ht_date_from_iso (words[i] + 1);
      day->name = g_strdup (words[i][0] == '+' ? "임시공휴일" : "");
      day->is_holiday = words[i][0] == '+';
      g_ptr_array_add (days, day);
    }
  return days;
}

static const HtHolidayRow *
find_row (GPtrArray *rows, HtDate date)
{
  for (guint i = 0; i < rows->len; i++)
    if (((HtHolidayRow *)rows->pdata[i])->date == date)
      return rows->pdata[i];
  return NULL;
}

/* How a row of a day reads: "law 어린이날"; "" for a day that is none. */
static char *
write_row (GPtrArray *rows, const char *day)
{
  static const char *const origins[] = {
    [HT_HOLIDAY_OF_LAW] = "law",
    [HT_HOLIDAY_ADDED] = "added",
    [HT_HOLIDAY_TAKEN_OUT] = "out",
  };
  const HtHolidayRow *row = find_row (rows, ht_date_from_iso (day));

  return row != NULL ? g_strdup_printf ("%s %s", origins[row->origin], row->name) : g_strdup ("");
}

static void
test_days (void)
{
  static const struct
  {
    const char *stored;
    const char *changes;
    const char *day;
    const char *row;
  } cases[] = {
    { "", "", "2021-05-05", "law 어린이날" },
    { "", "", "2021-05-04", "" },
    { "+2021-05-04", "", "2021-05-04", "added 임시공휴일" },
    { "-2021-05-05", "", "2021-05-05", "out 어린이날" },
    { "-2021-05-04", "", "2021-05-04", "" },
    { "+2021-05-05", "", "2021-05-05", "added 임시공휴일" },
    /* The later word counts. */
    { "+2021-05-04", "-2021-05-04", "2021-05-04", "" },
    { "-2021-05-05", "+2021-05-05", "2021-05-05", "added 임시공휴일" },
    { "", "-2021-05-05", "2021-05-05", "out 어린이날" },
    /* Of another year. */
    { "+2022-05-04", "", "2022-05-04", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stored = read_days (cases[i].stored);
      g_autoptr (GPtrArray) changes = read_days (cases[i].changes);
      g_autoptr (GPtrArray) rows = ht_holiday_table_list (2021, stored, changes);
      g_autofree char *row = write_row (rows, cases[i].day);

      g_assert_cmpstr (row, ==, cases[i].row);
    }
}

/* All of the law's days of the year, in order. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) nothing = read_days ("");
  g_autoptr (GPtrArray) added = read_days ("+2021-12-31 +2021-01-04");
  g_autoptr (GPtrArray) law = ht_holiday_table_list (2021, nothing, nothing);
  g_autoptr (GPtrArray) rows = ht_holiday_table_list (2021, added, nothing);

  g_assert_cmpuint (law->len, >, 14);
  g_assert_cmpuint (rows->len, ==, law->len + 2);
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpint (((HtHolidayRow *)rows->pdata[i - 1])->date, <,
                     ((HtHolidayRow *)rows->pdata[i])->date);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-table/days", test_days);
  g_test_add_func ("/holiday-table/order", test_order);
  return g_test_run ();
}
