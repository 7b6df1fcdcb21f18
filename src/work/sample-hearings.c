#include "domain/commission.h"
#include "domain/conflict.h"
#include "domain/hearing.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/partners.h"
#include "work/sample-parts.h"

#define FIRST_YEAR 2020
#define N_OUTSIDE 7 /* of the eight designated; the chair is an inside commissioner */
#define N_INSIDE 2  /* with the chair */
#define ABSENT_OF 13

/* Whose turn it is, so that all serve alike. */
typedef struct
{
  GPtrArray *partners; /* of HtPartner */
  guint next_outside;
  guint next_inside;
} Turns;

static gboolean
is_outside (const HtPartner *partner, HtDate day)
{
  return ht_roster_term (partner, HT_ROLE_COMMISSIONER, day)->outside;
}

/* Invented appellants have names that invented commissioners have too. */
static gboolean
may_sit (const HtPartner *partner, GPtrArray *appeals)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < appeals->len; i++)
    {
      g_autofree char *conflict = ht_conflict_find (partner, appeals->pdata[i], none, none);
      if (conflict != NULL)
        return FALSE;
    }
  return TRUE;
}

static void
designate (HtHearing *hearing, GPtrArray *in_office, gboolean outside, guint n, guint *next)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < in_office->len; i++)
    if (!is_outside (in_office->pdata[i], hearing->day) == !outside)
      g_ptr_array_add (people, in_office->pdata[i]);
  for (guint i = 0; i < n && i < people->len; i++)
    {
      const HtPartner *partner = people->pdata[(*next)++ % people->len];
      g_ptr_array_add (hearing->members, ht_hearing_member_new (partner->id, partner->name, outside,
                                                                hearing->members->len == 0));
    }
}

/* Now and then somebody is absent, never the chair. */
static void
attend (HtHearing *hearing)
{
  for (guint i = 0; i < hearing->members->len; i++)
    {
      HtHearingMember *member = hearing->members->pdata[i];
      const guint turn = (guint)hearing->number * N_OUTSIDE + i;

      member->attended
          = i > 0 && turn % ABSENT_OF == 0 ? HT_ATTENDANCE_ABSENT : HT_ATTENDANCE_PRESENT;
    }
}

/* The cases of the agenda (of HtAppeal), owned by the caller. */
static GPtrArray *
add_agenda (HtSample *self, HtHearing *hearing, GError **error)
{
  g_autoptr (GArray) ids = ht_hearings_appeals_on (self->db, hearing->day, error);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      HtAgendaItem *item = ht_agenda_item_new (g_array_index (ids, gint64, i));

      item->position = (int)i + 1;
      item->result = hearing->state == HT_HEARING_HELD ? HT_AGENDA_RULED : HT_AGENDA_OPEN;
      g_ptr_array_add (hearing->items, item);
    }
  return ht_appeals_load (self->db, (const gint64 *)(gpointer)ids->data, ids->len, error);
}

/* Those who are in office on the day and have nothing to do with a case of the agenda. */
static void
convene (HtHearing *hearing, Turns *turns, GPtrArray *appeals)
{
  g_autoptr (GPtrArray) in_office = ht_commission_in_office (turns->partners, hearing->day);

  for (guint i = in_office->len; i > 0; i--)
    if (!may_sit (in_office->pdata[i - 1], appeals))
      g_ptr_array_remove_index (in_office, i - 1);
  designate (hearing, in_office, FALSE, N_INSIDE, &turns->next_inside);
  designate (hearing, in_office, TRUE, N_OUTSIDE, &turns->next_outside);
}

static gboolean
write_hearing (HtSample *self, Turns *turns, HtDate day, int number, GError **error)
{
  g_autoptr (HtHearing) hearing = ht_hearing_new (day);

  hearing->number = number;
  g_free (hearing->start);
  hearing->start = g_strdup ("14:00");
  g_free (hearing->place);
  hearing->place = g_strdup ("행정심판정");
  hearing->state = day <= self->today ? HT_HEARING_HELD : HT_HEARING_PLANNED;
  g_autoptr (GPtrArray) appeals = add_agenda (self, hearing, error);
  if (appeals == NULL)
    return FALSE;
  if (hearing->state == HT_HEARING_HELD || hearing->items->len > 0)
    convene (hearing, turns, appeals);
  if (hearing->state == HT_HEARING_HELD)
    attend (hearing);
  return ht_hearings_insert (self->db, hearing, error);
}

gboolean
ht_sample_write_hearings (HtSample *self, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (self->db, error);
  Turns turns = { partners, 0, 0 };
  int number = 0, year = 0;

  if (partners == NULL)
    return FALSE;
  for (guint i = 0; i < self->hearings->len; i++)
    {
      const HtDate day = g_array_index (self->hearings, HtDate, i);

      if (ht_date_year (day) < FIRST_YEAR)
        continue;
      number = ht_date_year (day) == year ? number + 1 : 1;
      year = ht_date_year (day);
      if (!write_hearing (self, &turns, day, number, error))
        return FALSE;
    }
  return TRUE;
}
