#include "domain/coverage-what-if.h"

#define COVERED_DAYS 2

static void
free_district_cb (gpointer data)
{
  HtWhatIfDistrict *district = data;
  g_free (district->district);
  g_free (district);
}

static GHashTable *
make_set (const GArray *picked)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < picked->len; i++)
    g_hash_table_add (set, &g_array_index (picked, gint64, i));
  return set;
}

static const HtDistrictCoverage *
find_district (const HtCoverage *coverage, const char *name)
{
  for (guint i = 0; i < coverage->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (coverage->districts, i);
      if (g_str_equal (district->district, name))
        return district;
    }
  g_return_val_if_reached (NULL);
}

/* The dongs come district by district. */
static HtWhatIfDistrict *
get_district (HtCoverageWhatIf *self, const HtCoverage *coverage, const char *name)
{
  if (self->districts->len > 0)
    {
      HtWhatIfDistrict *last = g_ptr_array_index (self->districts, self->districts->len - 1);
      if (g_str_equal (last->district, name))
        return last;
    }
  const HtDistrictCoverage *of = find_district (coverage, name);
  HtWhatIfDistrict *district = g_new0 (HtWhatIfDistrict, 1);
  district->district = g_strdup (name);
  district->base = of->base;
  district->covered = district->covered_if = of->covered;
  g_ptr_array_add (self->districts, district);
  return district;
}

static void
add_dong (HtCoverageWhatIf *self, const HtCoverage *coverage, const HtDongCoverage *dong)
{
  if (dong->days >= COVERED_DAYS)
    {
      self->already++;
      return;
    }
  self->gained++;
  self->covered_if++;
  self->days_needed += COVERED_DAYS - dong->days;
  get_district (self, coverage, dong->dong->district)->covered_if++;
}

HtCoverageWhatIf *
ht_coverage_what_if (const HtCoverage *coverage, const GArray *picked)
{
  g_autoptr (GHashTable) set = make_set (picked);
  HtCoverageWhatIf *self = g_new0 (HtCoverageWhatIf, 1);
  self->base = coverage->base;
  self->covered = self->covered_if = coverage->covered;
  self->districts = g_ptr_array_new_with_free_func (free_district_cb);
  guint in_base = 0;
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *dong = &g_array_index (coverage->dongs, HtDongCoverage, i);
      if (!g_hash_table_contains (set, &dong->dong->id))
        continue;
      in_base++;
      add_dong (self, coverage, dong);
    }
  self->not_counted = g_hash_table_size (set) - in_base;
  return self;
}

void
ht_coverage_what_if_free (HtCoverageWhatIf *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->districts);
  g_free (self);
}
