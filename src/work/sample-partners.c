#include "store/partners.h"
#include "work/sample-parts.h"
#include "work/sample-words.h"

#define N_OUTSIDE 38 /* of the 43 commissioners in office on the day of the sample */
#define N_INSIDE 5
#define N_FORMER 9
#define N_CORPS_REAPPOINTED 132
#define N_CORPS_LEFT 61
#define N_CORPS_NEW 202
#define N_COUNSEL 15

/* One term, or two that follow each other. */
typedef struct
{
  HtRoleKind role;
  HtDate from;
  int years;
  gboolean outside;
  gboolean reappointed; /* a term as long comes after */
} Terms;

static HtDate
term_end (HtDate from, int years)
{
  return ht_date_add_months (from, 12 * years) - 1;
}

static HtPartner *
appoint (HtSample *self, const Terms *terms, GError **error)
{
  g_autoptr (HtRole) first = ht_role_new ();
  first->role = terms->role;
  first->outside = terms->outside;
  first->appointed_on = terms->from;
  first->term_ends_on = terms->years > 0 ? term_end (terms->from, terms->years) : HT_DATE_NONE;
  g_autoptr (HtPartner) partner = ht_sample_add_partner (self, first, NULL, error);
  if (partner == NULL || !terms->reappointed)
    return g_steal_pointer (&partner);
  g_autoptr (HtRole) second = ht_role_new ();
  second->partner_id = partner->id;
  second->role = terms->role;
  second->outside = terms->outside;
  second->appointed_on = first->term_ends_on + 1;
  second->term_ends_on = term_end (second->appointed_on, terms->years);
  if (!ht_roles_insert (self->db, second, error))
    return NULL;
  return g_steal_pointer (&partner);
}

static gboolean
appoint_many (HtSample *self, const Terms *terms, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HtPartner) partner = appoint (self, terms, error);
      if (partner == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Appointed commissioners serve two years (§9③); their terms began in groups, some end soon. */
static gboolean
appoint_outside (HtSample *self, GError **error)
{
  const Terms groups[] = {
    { HT_ROLE_COMMISSIONER, ht_date_new (2019, 5, 1), 2, TRUE, FALSE },
    { HT_ROLE_COMMISSIONER, ht_date_new (2017, 9, 18), 2, TRUE, TRUE },
    { HT_ROLE_COMMISSIONER, ht_date_new (2020, 3, 2), 2, TRUE, FALSE },
    { HT_ROLE_COMMISSIONER, ht_date_new (2018, 11, 5), 2, TRUE, TRUE },
  };
  for (guint i = 0; i < N_OUTSIDE; i++)
    {
      g_autoptr (HtPartner) partner = appoint (self, &groups[i % G_N_ELEMENTS (groups)], error);
      if (partner == NULL)
        return FALSE;
      g_ptr_array_add (self->reviewers, g_strdup (partner->name));
    }
  return TRUE;
}

HtPartner *
ht_sample_add_partner (HtSample *self, const HtRole *role, const char *district, GError **error)
{
  gboolean scrivener = role->role == HT_ROLE_VILLAGE_SCRIVENER;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_free (partner->name);
  partner->name = ht_sample_name (self->n_people++);
  g_free (partner->firm);
  partner->firm = ht_sample_firm (&self->random, scrivener);
  g_free (partner->district);
  partner->district = g_strdup (district != NULL ? district : "");
  g_free (partner->email);
  partner->email = g_strdup_printf ("partner%u@example.invalid", self->n_people);
  g_free (partner->speciality);
  partner->speciality = g_strdup (ht_sample_speciality (&self->random));
  g_free (partner->note);
  partner->note = g_strdup ("가상 인물");
  if (!ht_partners_insert (self->db, partner, error))
    return NULL;
  HtRole term = *role;
  term.partner_id = partner->id;
  return ht_roles_insert (self->db, &term, error) ? g_steal_pointer (&partner) : NULL;
}

gboolean
ht_sample_write_partners (HtSample *self, GError **error)
{
  const Terms inside = { HT_ROLE_COMMISSIONER, ht_date_new (2020, 1, 1), 0, FALSE, FALSE };
  const Terms former = { HT_ROLE_COMMISSIONER, ht_date_new (2018, 2, 26), 2, TRUE, FALSE };
  const Terms corps = { HT_ROLE_CORPS, ht_date_new (2019, 3, 11), 2, FALSE, TRUE };
  const Terms corps_left = { HT_ROLE_CORPS, ht_date_new (2019, 3, 11), 2, FALSE, FALSE };
  const Terms corps_new = { HT_ROLE_CORPS, ht_date_new (2021, 5, 3), 2, FALSE, FALSE };
  const Terms counsel = { HT_ROLE_COUNSEL, ht_date_new (2020, 1, 2), 2, FALSE, FALSE };
  return appoint_outside (self, error) && appoint_many (self, &inside, N_INSIDE, error)
         && appoint_many (self, &former, N_FORMER, error)
         && appoint_many (self, &corps, N_CORPS_REAPPOINTED, error)
         && appoint_many (self, &corps_left, N_CORPS_LEFT, error)
         && appoint_many (self, &corps_new, N_CORPS_NEW, error)
         && appoint_many (self, &counsel, N_COUNSEL, error);
}
