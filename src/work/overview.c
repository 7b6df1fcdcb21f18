#include "work/overview.h"
#include "store/partners.h"
#include "work/due-list.h"
#include "work/figures.h"
#include <string.h>

static void
free_ending (gpointer data)
{
  HtEndingTerm *term = data;
  g_free (term->name);
  g_free (term);
}

static gboolean
is_followed (const HtPartner *partner, const HtRole *role)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (partner->roles, i);
      if (other->role == role->role && other->appointed_on > role->appointed_on
          && other->released_on == HT_DATE_NONE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_soon (const HtPartner *partner, const HtRole *role, HtDate today)
{
  return ht_role_in_force (role, today) && role->released_on == HT_DATE_NONE
         && role->term_ends_on != HT_DATE_NONE
         && role->term_ends_on <= today + HT_OVERVIEW_TERM_DAYS && !is_followed (partner, role);
}

static void
add_ending (GPtrArray *ending, const HtPartner *partner, HtDate today)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *role = g_ptr_array_index (partner->roles, i);
      if (!ends_soon (partner, role, today))
        continue;
      HtEndingTerm *term = g_new0 (HtEndingTerm, 1);
      term->partner_id = partner->id;
      term->name = g_strdup (partner->name);
      term->role = role->role;
      term->ends_on = role->term_ends_on;
      g_ptr_array_add (ending, term);
    }
}

static int
compare_ending (gconstpointer a, gconstpointer b)
{
  const HtEndingTerm *one = *(HtEndingTerm *const *)a;
  const HtEndingTerm *other = *(HtEndingTerm *const *)b;
  if (one->ends_on != other->ends_on)
    return one->ends_on < other->ends_on ? -1 : 1;
  return strcmp (one->name, other->name);
}

static GPtrArray *
load_ending (HtDb *db, HtDate today, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  if (partners == NULL)
    return NULL;
  GPtrArray *ending = g_ptr_array_new_with_free_func (free_ending);
  for (guint i = 0; i < partners->len; i++)
    add_ending (ending, g_ptr_array_index (partners, i), today);
  g_ptr_array_sort (ending, compare_ending);
  return ending;
}

static gboolean
load_years (HtOverview *self, HtDb *db, GError **error)
{
  const int this_year = ht_date_year (self->today);
  for (int i = 0; i < HT_OVERVIEW_YEARS; i++)
    {
      const int year = this_year - HT_OVERVIEW_YEARS + 1 + i;
      const HtPeriod period
          = { ht_date_new (year, 1, 1), MIN (ht_date_new (year, 12, 31), self->today) };
      self->years[i] = ht_figures_load (db, period, self->today, HT_BY_MONTH, error);
      if (self->years[i] == NULL)
        return FALSE;
    }
  const HtPeriod to_date
      = { ht_date_new (this_year - 1, 1, 1), ht_date_add_months (self->today, -12) };
  self->last_year_to_date = ht_figures_load (db, to_date, self->today, HT_BY_NOTHING, error);
  return self->last_year_to_date != NULL;
}

HtOverview *
ht_overview_load (HtDb *db, HtDate today, GError **error)
{
  g_autoptr (HtOverview) self = g_new0 (HtOverview, 1);
  self->today = today;
  if (!load_years (self, db, error))
    return NULL;
  self->settings = ht_office_settings_load (db, error);
  if (self->settings == NULL)
    return NULL;
  self->coverage = ht_coverage_figures_load (db, today, error);
  if (self->coverage == NULL)
    return NULL;
  self->due = ht_due_list_load (db, today, HT_OVERVIEW_DUE_DAYS, error);
  if (self->due == NULL)
    return NULL;
  self->ending = load_ending (db, today, error);
  return self->ending != NULL ? g_steal_pointer (&self) : NULL;
}

void
ht_overview_free (HtOverview *self)
{
  for (int i = 0; i < HT_OVERVIEW_YEARS; i++)
    g_clear_pointer (&self->years[i], ht_statistics_free);
  g_clear_pointer (&self->last_year_to_date, ht_statistics_free);
  g_clear_pointer (&self->settings, ht_office_settings_free);
  g_clear_pointer (&self->coverage, ht_coverage_figures_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->ending, g_ptr_array_unref);
  g_free (self);
}

const HtStatistics *
ht_overview_this_year (const HtOverview *self)
{
  return self->years[HT_OVERVIEW_YEARS - 1];
}

const HtStatistics *
ht_overview_last_year (const HtOverview *self)
{
  return self->years[HT_OVERVIEW_YEARS - 2];
}

gboolean
ht_overview_has_cases (const HtOverview *self)
{
  for (int i = 0; i < HT_OVERVIEW_YEARS; i++)
    if (self->years[i]->figures.received > 0 || self->years[i]->figures.pending > 0)
      return TRUE;
  return FALSE;
}
