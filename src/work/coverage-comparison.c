#include "work/coverage-comparison.h"

#include "store/dongs.h"
#include "store/schedules.h"

static void
free_row_cb (gpointer data)
{
  HtDistrictComparison *row = data;
  g_free (row->district);
  g_free (row);
}

static HtDistrictComparison *
get_row (GPtrArray *rows, const char *district)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HtDistrictComparison *row = g_ptr_array_index (rows, i);
      if (g_str_equal (row->district, district))
        return row;
    }
  HtDistrictComparison *row = g_new0 (HtDistrictComparison, 1);
  row->district = g_strdup (district);
  g_ptr_array_add (rows, row);
  return row;
}

static void
add_then (GPtrArray *rows, const HtCoverage *then)
{
  HtDistrictComparison *total = get_row (rows, HT_CITY_TOTAL);
  total->base_then = then->base;
  total->covered_then = then->covered;
  for (guint i = 0; i < then->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (then->districts, i);
      HtDistrictComparison *row = get_row (rows, district->district);
      row->base_then = district->base;
      row->covered_then = district->covered;
    }
}

static void
add_now (GPtrArray *rows, const HtCoverage *now)
{
  HtDistrictComparison *total = get_row (rows, HT_CITY_TOTAL);
  total->base_now = now->base;
  total->covered_now = now->covered;
  total->one_short_now = now->one_short;
  for (guint i = 0; i < now->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (now->districts, i);
      HtDistrictComparison *row = get_row (rows, district->district);
      row->base_now = district->base;
      row->covered_now = district->covered;
      row->one_short_now = district->one_short;
    }
}

GPtrArray *
ht_coverage_comparison (HtDb *db, HtDate then, HtDate now, GError **error)
{
  g_auto (GStrv) districts = ht_districts_list (db, error);
  if (districts == NULL)
    return NULL;
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, error);
  if (dongs == NULL)
    return NULL;
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, error);
  if (schedules == NULL)
    return NULL;
  g_autoptr (HtCoverage) before = ht_coverage_compute (dongs, schedules, then);
  g_autoptr (HtCoverage) after = ht_coverage_compute (dongs, schedules, now);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row_cb);
  get_row (rows, HT_CITY_TOTAL);
  for (guint i = 0; districts[i] != NULL; i++)
    get_row (rows, districts[i]);
  add_then (rows, before);
  add_now (rows, after);
  return rows;
}
