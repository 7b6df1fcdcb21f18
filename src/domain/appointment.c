#include "domain/appointment.h"

#include <glib/gi18n-lib.h>

#define NO_END G_MAXINT32

static void
check_days (GPtrArray *faults, const HtRole *term)
{
  if (term->term_ends_on != HT_DATE_NONE && term->term_ends_on < term->appointed_on)
    ht_faults_add (faults, "term_ends_on",
                   _ ("The term ends before it starts. Correct one of the days."));
  if (term->released_on != HT_DATE_NONE && term->released_on < term->appointed_on)
    ht_faults_add (faults, "released_on",
                   _ ("The release is before the appointment. Correct one of the days."));
}

static gboolean
is_other_term (const HtRole *other, const HtRole *term)
{
  return other != term && (term->id == 0 || other->id != term->id);
}

static void
check_overlap (GPtrArray *faults, const HtPartner *person, const HtRole *term)
{
  for (guint i = 0; i < person->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (person->roles, i);
      if (!is_other_term (other, term) || other->role != term->role
          || other->appointed_on > ht_role_last_day (term)
          || term->appointed_on > ht_role_last_day (other))
        continue;
      g_autofree char *from = ht_date_to_korean (other->appointed_on);
      ht_faults_add (faults, "appointed_on",
                     _ ("The person is already %s by the appointment of %s at that "
                        "time. Reappoint from the end of that term instead."),
                     ht_role_name (term->role), from);
      return;
    }
}

/* How often a term of the role may be renewed; -1 for as often as the office likes. */
static int
max_renewals (const HtRole *term)
{
  if (term->role == HT_ROLE_COMMISSIONER)
    return term->outside ? 2 : -1;
  return term->role == HT_ROLE_COUNSEL ? 1 : -1;
}

/* The term that runs on the day before this one starts, so that this one renews it. */
static const HtRole *
renewed_term (const HtPartner *person, const HtRole *term)
{
  for (guint i = 0; i < person->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (person->roles, i);
      if (is_other_term (other, term) && other->role == term->role
          && other->outside == term->outside && other->appointed_on < term->appointed_on
          && ht_role_in_force (other, term->appointed_on - 1))
        return other;
    }
  return NULL;
}

static void
check_renewals (GPtrArray *faults, const HtPartner *person, const HtRole *term)
{
  const int most = max_renewals (term);
  const int n = (int)ht_role_renewals (person, term);

  if (most < 0 || n <= most)
    return;
  if (term->role == HT_ROLE_COMMISSIONER)
    ht_faults_add (faults, "appointed_on",
                   _ ("An appointed commissioner can be reappointed only twice "
                      "(행정심판법 §9③); this would be the reappointment no. %d in a "
                      "row."),
                   n);
  else
    ht_faults_add (faults, "appointed_on",
                   _ ("An appointed counsel can be reappointed only once in a row."));
}

static gboolean
is_commissioner (const HtPartner *partner, HtDate on)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *role = g_ptr_array_index (partner->roles, i);
      if (role->role == HT_ROLE_COMMISSIONER && ht_role_in_force (role, on))
        return TRUE;
    }
  return FALSE;
}

static guint
count_others (GPtrArray *partners, const HtPartner *person, HtDate on)
{
  guint n = 0;

  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *other = g_ptr_array_index (partners, i);
      if (other != person && (person->id == 0 || other->id != person->id))
        n += is_commissioner (other, on);
    }
  return n;
}

/* FALSE with a fault when the seats are all taken on that day. */
static gboolean
check_seats_on (GPtrArray *faults, GPtrArray *partners, const HtPartner *person, HtDate on)
{
  guint n = count_others (partners, person, on);

  if (n < HT_COMMISSION_SEATS)
    return TRUE;
  g_autofree char *day = ht_date_to_korean (on);
  ht_faults_add (faults, "appointed_on",
                 _ ("The commission has at most %d commissioners (행정심판법 §7①), "
                    "and on %s %u others hold a seat. Release one of them, or choose "
                    "a day when a seat is free."),
                 HT_COMMISSION_SEATS, day, n);
  return FALSE;
}

/* Seats fill up on days when somebody starts: the term's own first day, and those within it. */
static void
check_seats (GPtrArray *faults, GPtrArray *partners, const HtPartner *person, const HtRole *term)
{
  HtDate last = ht_role_last_day (term);

  if (last < term->appointed_on || !check_seats_on (faults, partners, person, term->appointed_on))
    return;
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *other = g_ptr_array_index (partners, i);
      for (guint j = 0; j < other->roles->len; j++)
        {
          const HtRole *role = g_ptr_array_index (other->roles, j);
          if (role->role == HT_ROLE_COMMISSIONER && role->appointed_on > term->appointed_on
              && role->appointed_on <= last
              && !check_seats_on (faults, partners, person, role->appointed_on))
            return;
        }
    }
}

const char *const *
ht_release_reasons (void)
{
  static const char *const reasons[]
      = { "본인 사임", "근무지 이전", "휴업·폐업", "장기 불참", "자격 상실", "사망", NULL };

  return reasons;
}

HtDate
ht_term_end (HtDate appointed_on, int years)
{
  return appointed_on != HT_DATE_NONE ? ht_date_add_months (appointed_on, 12 * years) - 1
                                      : HT_DATE_NONE;
}

HtDate
ht_role_last_day (const HtRole *self)
{
  HtDate end = self->term_ends_on != HT_DATE_NONE ? self->term_ends_on : NO_END;

  return self->released_on != HT_DATE_NONE ? MIN (end, self->released_on - 1) : end;
}

const HtRole *
ht_partner_last_term (const HtPartner *partner, HtRoleKind role)
{
  const HtRole *last = NULL;

  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *term = g_ptr_array_index (partner->roles, i);
      if (term->role == role && (last == NULL || term->appointed_on >= last->appointed_on))
        last = term;
    }
  return last;
}

guint
ht_role_renewals (const HtPartner *person, const HtRole *term)
{
  guint n = 0;

  for (const HtRole *at = renewed_term (person, term); at != NULL; at = renewed_term (person, at))
    n++;
  return n;
}

GPtrArray *
ht_appointment_check (GPtrArray *partners, const HtPartner *person, const HtRole *term)
{
  GPtrArray *faults = ht_faults_new ();

  if (term->appointed_on == HT_DATE_NONE)
    {
      ht_faults_add (faults, "appointed_on", _ ("The day of appointment is missing. Enter it."));
      return faults;
    }
  check_days (faults, term);
  if (faults->len > 0)
    return faults;
  check_overlap (faults, person, term);
  check_renewals (faults, person, term);
  if (term->role == HT_ROLE_COMMISSIONER)
    check_seats (faults, partners, person, term);
  return faults;
}
