#include "work/find-substitutes.h"
#include "domain/session-plan.h"
#include "store/sessions.h"
#include "work/service-guide.h"
#include "work/suggest-lawyers.h"
#include <string.h>

typedef struct
{
  HtServiceGuide *guide;
  GPtrArray *days;   /* of HtSession, to be given away */
  GPtrArray *others; /* of HtSession, of all months of these days */
  guint limit;
} Search;

static void
search_free (Search *self)
{
  ht_service_guide_free (self->guide);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

/* A day that somebody deleted meanwhile is left out: storing tells it. */
static gboolean
load_days (Search *self, HtDb *db, GArray *ids, GError **error)
{
  HtPeriod period = { G_MAXINT32, HT_DATE_NONE };

  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);
  for (guint i = 0; i < ids->len; i++)
    {
      GError *failure = NULL;
      HtSession *session = ht_sessions_get (db, g_array_index (ids, gint64, i), &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (session == NULL)
        continue;
      period.from = MIN (period.from, ht_date_month_start (session->held_on));
      period.to = MAX (period.to, ht_date_month_end (session->held_on));
      g_ptr_array_add (self->days, session);
    }
  self->others = ht_sessions_list (db, period, error);
  return self->others != NULL;
}

static Search *
load_search (HtDb *db, GArray *ids, GError **error)
{
  g_autoptr (Search) self = g_new0 (Search, 1);

  self->guide = ht_service_guide_load (db, error);
  if (self->guide == NULL || !load_days (self, db, ids, error)
      || !ht_load_limit_load (db, &self->limit, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
is_free (const Search *self, const HtPartner *partner)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      const HtSession *day = self->days->pdata[i];

      if (day->partner_id == partner->id || ht_partner_absence (partner, day->held_on) != NULL
          || !ht_partner_serves (partner, ht_service_role (day->service), day->held_on))
        return FALSE;
      for (guint j = 0; j < self->others->len; j++)
        {
          const HtSession *other = self->others->pdata[j];
          if (other->partner_id == partner->id && ht_sessions_clash (day, other))
            return FALSE;
        }
    }
  return TRUE;
}

static guint
count_days (const Search *self, const HtPartner *partner)
{
  const HtSession *first = self->days->pdata[0];
  const HtDate month = ht_date_month_start (first->held_on);
  guint n = 0;

  for (guint i = 0; i < self->others->len; i++)
    {
      const HtSession *other = self->others->pdata[i];
      n += other->partner_id == partner->id && other->state != HT_SESSION_NOT_HELD
           && ht_date_month_start (other->held_on) == month;
    }
  return n;
}

static HtSubstitute *
make_substitute (const Search *self, const HtPartner *partner)
{
  HtSubstitute *substitute = g_new0 (HtSubstitute, 1);
  const HtSession *first = self->days->pdata[0];
  const char *district = ht_service_guide_dong (self->guide, first->dong_id)->district;

  substitute->partner_id = partner->id;
  substitute->name = ht_service_guide_partner_name (self->guide, partner->id);
  substitute->district
      = g_strdup (partner->district[0] != '\0' ? partner->district : partner->home_district);
  substitute->days = count_days (self, partner);
  substitute->limit = partner->load_limit > 0 ? (guint)partner->load_limit : self->limit;
  substitute->is_near
      = g_str_equal (partner->district, district) || g_str_equal (partner->home_district, district);
  return substitute;
}

static int
compare_substitutes (gconstpointer a, gconstpointer b)
{
  const HtSubstitute *one = *(HtSubstitute *const *)a, *other = *(HtSubstitute *const *)b;
  const gboolean one_is_full = one->days >= one->limit, other_is_full = other->days >= other->limit;

  if (one_is_full != other_is_full)
    return one_is_full ? 1 : -1;
  if (one->is_near != other->is_near)
    return one->is_near ? -1 : 1;
  if (one->days != other->days)
    return one->days < other->days ? -1 : 1;
  return strcmp (one->name, other->name);
}

void
ht_substitute_free (HtSubstitute *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->district);
  g_free (self);
}

gpointer
ht_find_substitutes (HtDb *db, gpointer ids, GError **error)
{
  g_autoptr (Search) search = load_search (db, ids, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_substitute_free);

  if (search == NULL)
    return NULL;
  for (guint i = 0; search->days->len > 0 && i < search->guide->people->partners->len; i++)
    {
      const HtPartner *partner = search->guide->people->partners->pdata[i];
      if (is_free (search, partner))
        g_ptr_array_add (found, make_substitute (search, partner));
    }
  g_ptr_array_sort (found, compare_substitutes);
  return g_steal_pointer (&found);
}
