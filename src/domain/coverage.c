#include "domain/coverage.h"

#define N_WEEKDAYS 7
#define COVERED_DAYS 2

/* The days of one month as bits, bit 0 the first, by weekday and n-th such weekday. */
typedef struct
{
  guint32 days[N_WEEKDAYS][5];
} Month;

/* A lawyer's schedule with the row of its dong. */
typedef struct
{
  const HtSchedule *schedule;
  guint row;
} Entry;

/* The dongs in official order, and the schedules that can count for them. Built once for however
 * many days are asked. */
typedef struct
{
  GPtrArray *dongs;
  GArray *entries;
  guint32 *days; /* of each dong, for the day asked last */
} Table;

static Month
make_month (HtDate on)
{
  Month month = { 0 };
  const HtDate first = ht_date_month_start (on);
  const HtDate last = ht_date_month_end (on);
  HtWeekday weekday = ht_date_weekday (first);
  for (HtDate date = first; date <= last; date++)
    {
      month.days[weekday][(date - first) / 7] = 1u << (date - first);
      weekday = weekday == HT_SUNDAY ? HT_MONDAY : weekday + 1;
    }
  return month;
}

static guint32
get_days (const Month *month, const HtSchedule *schedule)
{
  guint32 days = 0;
  for (int week = 0; week < 5; week++)
    if (schedule->weeks & 1u << week)
      days |= month->days[schedule->weekday][week];
  return days;
}

static guint
count_bits (guint32 days)
{
  guint n = 0;
  for (; days != 0; days &= days - 1)
    n++;
  return n;
}

static int
compare_dongs_cb (gconstpointer a, gconstpointer b)
{
  const HtDong *left = *(HtDong *const *)a;
  const HtDong *right = *(HtDong *const *)b;
  if (left->district_order != right->district_order)
    return left->district_order < right->district_order ? -1 : 1;
  return (left->order > right->order) - (left->order < right->order);
}

static GPtrArray *
sort_dongs (GPtrArray *dongs)
{
  GPtrArray *sorted = g_ptr_array_sized_new (dongs->len);
  for (guint i = 0; i < dongs->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (dongs, i));
  g_ptr_array_sort (sorted, compare_dongs_cb);
  return sorted;
}

static GArray *
list_entries (GPtrArray *dongs, GPtrArray *schedules)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (dongs, i);
      g_hash_table_insert (rows, &dong->id, GUINT_TO_POINTER (i));
    }
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), schedules->len);
  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules, i);
      gpointer row;
      if (schedule->service != HT_SERVICE_LAWYER
          || !g_hash_table_lookup_extended (rows, &schedule->dong_id, NULL, &row))
        continue;
      const Entry entry = { schedule, GPOINTER_TO_UINT (row) };
      g_array_append_val (entries, entry);
    }
  return entries;
}

static Table
make_table (GPtrArray *dongs, GPtrArray *schedules)
{
  Table table;
  table.dongs = sort_dongs (dongs);
  table.entries = list_entries (table.dongs, schedules);
  table.days = g_new0 (guint32, table.dongs->len);
  return table;
}

static void
clear_table (Table *table)
{
  g_ptr_array_unref (table->dongs);
  g_array_unref (table->entries);
  g_free (table->days);
}

static void
fill_days (Table *table, HtDate on)
{
  const Month month = make_month (on);
  for (guint i = 0; i < table->dongs->len; i++)
    table->days[i] = 0;
  for (guint i = 0; i < table->entries->len; i++)
    {
      const Entry *entry = &g_array_index (table->entries, Entry, i);
      if (ht_schedule_in_force (entry->schedule, on))
        table->days[entry->row] |= get_days (&month, entry->schedule);
    }
}

static guint
count_covered (Table *table, HtDate on)
{
  fill_days (table, on);
  guint covered = 0;
  for (guint i = 0; i < table->dongs->len; i++)
    if (ht_dong_in_base (g_ptr_array_index (table->dongs, i), on)
        && count_bits (table->days[i]) >= COVERED_DAYS)
      covered++;
  return covered;
}

static HtDistrictCoverage *
get_district (HtCoverage *self, const HtDong *dong)
{
  if (self->districts->len > 0)
    {
      HtDistrictCoverage *last = g_ptr_array_index (self->districts, self->districts->len - 1);
      if (g_strcmp0 (last->district, dong->district) == 0)
        return last;
    }
  HtDistrictCoverage *district = g_new0 (HtDistrictCoverage, 1);
  district->district = g_strdup (dong->district);
  g_ptr_array_add (self->districts, district);
  return district;
}

static void
add_dong (HtCoverage *self, HtDong *dong, guint days)
{
  const HtDongCoverage coverage = { dong, days };
  const guint covered = days >= COVERED_DAYS ? 1 : 0;
  const guint one_short = days == COVERED_DAYS - 1 ? 1 : 0;
  HtDistrictCoverage *district = get_district (self, dong);
  g_array_append_val (self->dongs, coverage);
  self->base++;
  self->covered += covered;
  self->one_short += one_short;
  district->base++;
  district->covered += covered;
  district->one_short += one_short;
}

static void
free_district_cb (gpointer data)
{
  HtDistrictCoverage *district = data;
  g_free (district->district);
  g_free (district);
}

HtDong *
ht_dong_new (void)
{
  HtDong *self = g_new0 (HtDong, 1);
  self->district = g_strdup ("");
  self->name = g_strdup ("");
  self->code = g_strdup ("");
  self->valid_from = HT_DATE_NONE;
  self->valid_to = HT_DATE_NONE;
  self->consults_from = HT_DATE_NONE;
  return self;
}

void
ht_dong_free (HtDong *self)
{
  if (self == NULL)
    return;
  g_free (self->district);
  g_free (self->name);
  g_free (self->code);
  g_free (self);
}

gboolean
ht_dong_in_base (const HtDong *self, HtDate on)
{
  /* HT_DATE_NONE is before every day. */
  return self->valid_from <= on && (self->valid_to == HT_DATE_NONE || on <= self->valid_to)
         && self->consults_from <= on;
}

HtSchedule *
ht_schedule_new (void)
{
  HtSchedule *self = g_new0 (HtSchedule, 1);
  self->partner = g_strdup ("");
  self->start = g_strdup ("");
  self->end = g_strdup ("");
  self->valid_from = HT_DATE_NONE;
  self->valid_to = HT_DATE_NONE;
  return self;
}

HtSchedule *
ht_schedule_copy (const HtSchedule *self)
{
  HtSchedule *copy = g_memdup2 (self, sizeof *self);
  copy->partner = g_strdup (self->partner);
  copy->start = g_strdup (self->start);
  copy->end = g_strdup (self->end);
  return copy;
}

void
ht_schedule_free (HtSchedule *self)
{
  if (self == NULL)
    return;
  g_free (self->partner);
  g_free (self->start);
  g_free (self->end);
  g_free (self);
}

gboolean
ht_schedule_in_force (const HtSchedule *self, HtDate on)
{
  return self->valid_from <= on && (self->valid_to == HT_DATE_NONE || on <= self->valid_to);
}

guint
ht_coverage_days (GPtrArray *schedules_of_dong, HtDate on)
{
  const Month month = make_month (on);
  guint32 days = 0;
  for (guint i = 0; i < schedules_of_dong->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules_of_dong, i);
      if (schedule->service == HT_SERVICE_LAWYER && ht_schedule_in_force (schedule, on))
        days |= get_days (&month, schedule);
    }
  return count_bits (days);
}

HtCoverage *
ht_coverage_compute (GPtrArray *dongs, GPtrArray *schedules, HtDate on)
{
  HtCoverage *self = g_new0 (HtCoverage, 1);
  self->on = on;
  self->dongs = g_array_sized_new (FALSE, FALSE, sizeof (HtDongCoverage), dongs->len);
  self->districts = g_ptr_array_new_with_free_func (free_district_cb);
  Table table = make_table (dongs, schedules);
  fill_days (&table, on);
  for (guint i = 0; i < table.dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (table.dongs, i);
      if (ht_dong_in_base (dong, on))
        add_dong (self, dong, count_bits (table.days[i]));
    }
  clear_table (&table);
  return self;
}

void
ht_coverage_free (HtCoverage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->dongs);
  g_ptr_array_unref (self->districts);
  g_free (self);
}

GArray *
ht_coverage_history (GPtrArray *dongs, GPtrArray *schedules, HtDate from, HtDate to)
{
  GArray *history = g_array_new (FALSE, FALSE, sizeof (guint));
  Table table = make_table (dongs, schedules);
  for (HtDate month = ht_date_month_start (from); month <= to;
       month = ht_date_month_end (month) + 1)
    {
      const guint covered = count_covered (&table, MIN (ht_date_month_end (month), to));
      g_array_append_val (history, covered);
    }
  clear_table (&table);
  return history;
}
