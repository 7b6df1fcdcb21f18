#include "work/move-holidays.h"
#include "store/settings.h"
#include "work/pending-appeals.h"
#include <string.h>

typedef struct
{
  HtDate today;
  HtDeadlineHabits *before;
  HtDeadlineHabits *after;
  GPtrArray *moved;
} Comparison;

static void
add_moved (Comparison *self, const HtAppeal *appeal, const HtDeadline *before,
           const HtDeadline *after)
{
  HtMovedDeadline *moved = g_new0 (HtMovedDeadline, 1);

  moved->case_number = g_strdup (appeal->case_number);
  moved->rule = before->rule;
  moved->before = before->due;
  moved->after = after->due;
  g_ptr_array_add (self->moved, moved);
}

/* The clocks of a case hang on its own dates only, so both lists hold the same rules. */
static void
compare_cb (const HtAppeal *appeal, gpointer data)
{
  Comparison *self = data;
  g_autoptr (GPtrArray) before = ht_deadlines_of_appeal (appeal, self->today, self->before);
  g_autoptr (GPtrArray) after = ht_deadlines_of_appeal (appeal, self->today, self->after);

  for (guint i = 0; i < before->len; i++)
    {
      const HtDeadline *old = g_ptr_array_index (before, i);
      const HtDeadline *new = g_ptr_array_index (after, i);
      if (old->due != new->due && ht_deadline_is_open (old->rule, appeal))
        add_moved (self, appeal, old, new);
    }
}

static int
compare_moved_cb (gconstpointer a, gconstpointer b)
{
  const HtMovedDeadline *one = *(HtMovedDeadline *const *)a;
  const HtMovedDeadline *other = *(HtMovedDeadline *const *)b;

  if (one->before != other->before)
    return one->before < other->before ? -1 : 1;
  int by_number = strcmp (one->case_number, other->case_number);
  return by_number != 0 ? by_number : (int)one->rule - (int)other->rule;
}

static void
apply_days (HtHolidayCalendar *calendar, const GPtrArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const HtOfficeHoliday *day = g_ptr_array_index (days, i);
      if (day->is_holiday)
        ht_holiday_calendar_add (calendar, day->date, day->name);
      else
        ht_holiday_calendar_remove (calendar, day->date);
    }
}

static gboolean
is_of_law (const HtHolidayCalendar *law, const HtOfficeHoliday *day)
{
  const char *name = ht_holiday_calendar_name (law, day->date);

  return day->is_holiday ? g_strcmp0 (name, day->name) == 0 : name == NULL;
}

void
ht_moved_deadline_free (HtMovedDeadline *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number);
  g_free (self);
}

char *
ht_moved_deadline_to_text (const HtMovedDeadline *self)
{
  char before[HT_DATE_ISO_SIZE], after[HT_DATE_ISO_SIZE];

  return g_strdup_printf ("%s %s: %s → %s", self->case_number, ht_deadline_rule_name (self->rule),
                          ht_date_write_iso (self->before, before),
                          ht_date_write_iso (self->after, after));
}

HtHolidayMove *
ht_holiday_move_new (HtDate today)
{
  HtHolidayMove *self = g_new0 (HtHolidayMove, 1);

  self->today = today;
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_office_holiday_free);
  return self;
}

void
ht_holiday_move_free (HtHolidayMove *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->days);
  g_free (self);
}

void
ht_holiday_move_add (HtHolidayMove *self, HtDate day, const char *name, gboolean is_holiday)
{
  HtOfficeHoliday *holiday = g_new0 (HtOfficeHoliday, 1);

  holiday->date = day;
  holiday->name = g_strdup (name);
  holiday->is_holiday = is_holiday;
  g_ptr_array_add (self->days, holiday);
}

gpointer
ht_holiday_move_preview (HtDb *db, gpointer move, GError **error)
{
  const HtHolidayMove *self = move;
  g_autoptr (HtDeadlineHabits) before = ht_deadline_habits_load (db, error);
  g_autoptr (HtDeadlineHabits) after = before != NULL ? ht_deadline_habits_load (db, error) : NULL;
  g_autoptr (GPtrArray) moved
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_moved_deadline_free);
  Comparison comparison = { self->today, before, after, moved };

  if (after == NULL)
    return NULL;
  apply_days (after->holidays, self->days);
  if (self->days->len > 0 && !ht_pending_appeals_each (db, compare_cb, &comparison, error))
    return NULL;
  g_ptr_array_sort (moved, compare_moved_cb);
  return g_steal_pointer (&moved);
}

gboolean
ht_holiday_move_put (HtDb *db, const HtHolidayMove *move, GError **error)
{
  g_autoptr (HtHolidayCalendar) law = ht_holiday_calendar_new ();

  for (guint i = 0; i < move->days->len; i++)
    {
      const HtOfficeHoliday *day = g_ptr_array_index (move->days, i);
      if (!(is_of_law (law, day)
                ? ht_holidays_reset (db, day->date, error)
                : ht_holidays_put (db, day->date, day->name, day->is_holiday, error)))
        return FALSE;
    }
  return TRUE;
}
