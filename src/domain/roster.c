#include "domain/roster.h"

#include "domain/appointment.h"

static gboolean
is_renewed (const HtPartner *partner, const HtRole *term)
{
  HtDate after = ht_role_last_day (term) + 1;

  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (partner->roles, i);
      if (other->role == term->role && ht_role_in_force (other, after))
        return TRUE;
    }
  return FALSE;
}

static const HtRole *
next_term (const HtPartner *partner, HtRoleKind role, HtDate on)
{
  const HtRole *next = NULL;

  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *term = g_ptr_array_index (partner->roles, i);
      if (term->role == role && term->appointed_on > on && ht_role_last_day (term) > on
          && (next == NULL || term->appointed_on < next->appointed_on))
        next = term;
    }
  return next;
}

const HtRole *
ht_roster_term (const HtPartner *partner, HtRoleKind role, HtDate on)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *term = g_ptr_array_index (partner->roles, i);
      if (term->role == role && ht_role_in_force (term, on))
        return term;
    }
  const HtRole *next = next_term (partner, role, on);
  return next != NULL ? next : ht_partner_last_term (partner, role);
}

HtTermState
ht_roster_state (const HtPartner *partner, const HtRole *term, HtDate on)
{
  gboolean is_released = term->released_on != HT_DATE_NONE;

  if (ht_role_last_day (term) < on)
    return is_released && term->released_on <= on ? HT_TERM_RELEASED : HT_TERM_ENDED;
  if (term->appointed_on > on)
    return HT_TERM_COMING;
  if (is_released)
    return HT_TERM_RELEASING;
  if (ht_roster_days_left (term, on) > HT_TERM_WARNING_DAYS)
    return HT_TERM_IN_FORCE;
  return is_renewed (partner, term) ? HT_TERM_RENEWED : HT_TERM_ENDING;
}

int
ht_roster_days_left (const HtRole *term, HtDate on)
{
  HtDate last = ht_role_last_day (term);

  return last == G_MAXINT32 ? G_MAXINT : last - on;
}

gboolean
ht_term_state_is_current (HtTermState state)
{
  return state != HT_TERM_ENDED && state != HT_TERM_RELEASED;
}

HtRosterCount
ht_roster_count (GPtrArray *partners, HtRoleKind role, HtDate on)
{
  HtRosterCount count = { 0, 0 };

  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = g_ptr_array_index (partners, i);
      const HtRole *found = NULL;

      for (guint j = 0; j < partner->roles->len && found == NULL; j++)
        {
          const HtRole *term = g_ptr_array_index (partner->roles, j);
          if ((role == HT_N_ROLES || term->role == role) && ht_role_in_force (term, on))
            found = term;
        }
      count.persons += found != NULL;
      count.outside += found != NULL && found->outside;
    }
  return count;
}
