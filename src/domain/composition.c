#include "domain/composition.h"

#include "domain/roster.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define OUTSIDE_OF_8 6
#define OUTSIDE_OF_6 5

static const HtPartner *
find_partner (GPtrArray *partners, gint64 id)
{
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = partners->pdata[i];
      if (partner->id == id)
        return partner;
    }
  return NULL;
}

/* The commissioner's term that runs on the day, or NULL. */
static const HtRole *
find_term (GPtrArray *partners, gint64 id, HtDate day)
{
  const HtPartner *partner = find_partner (partners, id);
  const HtRole *term = partner != NULL ? ht_roster_term (partner, HT_ROLE_COMMISSIONER, day) : NULL;

  return term != NULL && ht_role_in_force (term, day) ? term : NULL;
}

static gboolean
may_sit (const HtHearingMember *member, const HtAgendaCase *item, const HtCompositionFacts *facts)
{
  const HtPartner *partner = find_partner (facts->partners, member->partner_id);
  g_autofree char *conflict
      = partner != NULL
            ? ht_conflict_find_recorded (partner, item->appeal, item->parties, facts->conflicts)
            : NULL;

  return conflict == NULL;
}

static void
warn_of_conflict (const HtHearingMember *member, const HtAgendaCase *item,
                  const HtCompositionFacts *facts, GPtrArray *faults)
{
  const HtPartner *partner = find_partner (facts->partners, member->partner_id);
  g_autofree char *conflict
      = partner != NULL ? ht_conflict_find (partner, item->appeal, item->parties, facts->conflicts)
                        : NULL;

  if (conflict == NULL)
    return;
  if (may_sit (member, item, facts))
    ht_faults_add (faults, "agenda", "%s: %s. %s", item->appeal->case_number, member->name,
                   conflict);
  else
    ht_faults_add (faults, "agenda", _ ("%s: %s may not sit. %s"), item->appeal->case_number,
                   member->name, conflict);
}

static gboolean
is_time (const char *text)
{
  int hour, minute, read = 0;

  return sscanf (text, "%2d:%2d%n", &hour, &minute, &read) == 2 && text[read] == '\0' && hour >= 0
         && hour < 24 && minute >= 0 && minute < 60;
}

static void
refuse_twice (const HtHearing *hearing, GPtrArray *faults)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < hearing->members->len; i++)
    {
      HtHearingMember *member = hearing->members->pdata[i];
      if (!g_hash_table_add (seen, &member->partner_id))
        ht_faults_add (faults, "members", _ ("%s is among the commissioners twice. Remove one."),
                       member->name);
    }
  g_hash_table_remove_all (seen);
  for (guint i = 0; i < hearing->items->len; i++)
    {
      HtAgendaItem *item = hearing->items->pdata[i];
      if (!g_hash_table_add (seen, &item->appeal_id))
        ht_faults_add (faults, "agenda", _ ("Number %u of the agenda is there twice. Remove one."),
                       i + 1);
    }
}

static void
refuse_unknown (const HtHearing *hearing, const HtCompositionFacts *facts, GPtrArray *faults)
{
  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      if (find_partner (facts->partners, member->partner_id) == NULL)
        ht_faults_add (faults, "members",
                       _ ("%s is not in the office file any more. Choose another commissioner."),
                       member->name);
    }
}

static guint
count_chairs (const HtHearing *hearing)
{
  guint n = 0;

  for (guint i = 0; i < hearing->members->len; i++)
    n += ((const HtHearingMember *)hearing->members->pdata[i])->chair != FALSE;
  return n;
}

static void
add_refusals (const HtHearing *hearing, const HtCompositionFacts *facts, GPtrArray *faults)
{
  if (hearing->day == HT_DATE_NONE)
    ht_faults_add (faults, "day", _ ("The day of the meeting is missing. Enter it."));
  if (hearing->number <= 0)
    ht_faults_add (faults, "number", _ ("The number of the meeting must be 1 or more."));
  if (hearing->start[0] != '\0' && !is_time (hearing->start))
    ht_faults_add (faults, "start", _ ("“%s” is no time of day. Enter it as 14:00."),
                   hearing->start);
  if (hearing->seats != HT_HEARING_SEATS && hearing->seats != HT_HEARING_SEATS_SMALL)
    ht_faults_add (faults, "seats",
                   _ ("A session has 9 seats, or 7 by ordinance (행정심판법 §7⑤), not %d."),
                   hearing->seats);
  else if ((int)hearing->members->len > hearing->seats)
    ht_faults_add (faults, "members",
                   _ ("There are %u commissioners for %d seats (행정심판법 §7⑤). Remove %u."),
                   hearing->members->len, hearing->seats,
                   hearing->members->len - (guint)hearing->seats);
  if (count_chairs (hearing) > 1)
    ht_faults_add (faults, "chair", _ ("A session has one chair (행정심판법 §7⑤). Choose one."));
  refuse_twice (hearing, faults);
  refuse_unknown (hearing, facts, faults);
}

static void
warn_of_terms (const HtHearing *hearing, const HtCompositionFacts *facts, GPtrArray *faults)
{
  g_autofree char *day = ht_date_to_korean (hearing->day);

  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      if (find_partner (facts->partners, member->partner_id) != NULL
          && find_term (facts->partners, member->partner_id, hearing->day) == NULL)
        ht_faults_add (faults, "members",
                       _ ("%s is no commissioner in office on %s (행정심판법 §9③). Choose another "
                          "commissioner, or reappoint first."),
                       member->name, day);
    }
}

static void
warn_of_seats (const HtHearing *hearing, GPtrArray *faults)
{
  const int missing = hearing->seats - (int)hearing->members->len;

  if (missing > 0)
    ht_faults_add (faults, "members",
                   _ ("%u of %d seats are filled (행정심판법 §7⑤). Choose %d more."),
                   hearing->members->len, hearing->seats, missing);
  if (count_chairs (hearing) == 0)
    ht_faults_add (faults, "chair", _ ("The session has no chair (행정심판법 §7⑤). Choose one."));
}

static void
warn_of_outside (const HtHearing *hearing, const HtCompositionFacts *facts, GPtrArray *faults)
{
  gboolean chair_is_outside = FALSE;
  int outside = 0;

  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      const HtRole *term = find_term (facts->partners, member->partner_id, hearing->day);

      if (term == NULL || !term->outside)
        continue;
      if (member->chair)
        chair_is_outside = TRUE;
      else
        outside++;
    }
  const int minimum = ht_composition_outside_minimum (hearing->seats, chair_is_outside);
  if (outside < minimum)
    ht_faults_add (
        faults, "members",
        _ ("%d of the designated commissioners are outside ones; beside this chair there "
           "must be at least %d (행정심판법 §7⑤)."),
        outside, minimum);
}

static void
warn_of_case (const HtHearing *hearing, const HtAgendaCase *item, const HtCompositionFacts *facts,
              GPtrArray *faults)
{
  for (guint i = 0; i < hearing->members->len; i++)
    warn_of_conflict (hearing->members->pdata[i], item, facts, faults);
  const int left = ht_composition_count (hearing, item, facts, FALSE);
  const int quorum = ht_composition_quorum (hearing->seats);
  if (left < quorum && hearing->members->len >= (guint)quorum)
    ht_faults_add (faults, "agenda",
                   _ ("%s: only %d commissioners may sit, the quorum is %d (행정심판법 §7⑥)."),
                   item->appeal->case_number, left, quorum);
}

HtAgendaCase *
ht_agenda_case_new (HtAppeal *appeal, GPtrArray *parties)
{
  HtAgendaCase *self = g_new0 (HtAgendaCase, 1);

  self->appeal = appeal;
  self->parties
      = parties != NULL ? parties : g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  return self;
}

void
ht_agenda_case_free (HtAgendaCase *self)
{
  if (self == NULL)
    return;
  ht_appeal_free (self->appeal);
  g_ptr_array_unref (self->parties);
  g_free (self);
}

int
ht_composition_outside_minimum (int seats, gboolean chair_is_outside)
{
  const int minimum = seats == HT_HEARING_SEATS_SMALL ? OUTSIDE_OF_6 : OUTSIDE_OF_8;

  return chair_is_outside ? minimum - 1 : minimum;
}

int
ht_composition_quorum (int seats)
{
  return seats / 2 + 1;
}

int
ht_composition_majority (int present)
{
  return present / 2 + 1;
}

gboolean
ht_composition_check (const HtHearing *hearing, const HtCompositionFacts *facts,
                      GPtrArray *refusals, GPtrArray *warnings)
{
  g_autoptr (GPtrArray) refused = refusals != NULL ? g_ptr_array_ref (refusals) : ht_faults_new ();
  const guint before = refused->len;

  add_refusals (hearing, facts, refused);
  if (warnings != NULL && hearing->day != HT_DATE_NONE)
    {
      warn_of_seats (hearing, warnings);
      warn_of_outside (hearing, facts, warnings);
      warn_of_terms (hearing, facts, warnings);
      for (guint i = 0; i < facts->cases->len; i++)
        warn_of_case (hearing, facts->cases->pdata[i], facts, warnings);
    }
  return refused->len == before;
}

int
ht_composition_count (const HtHearing *hearing, const HtAgendaCase *item,
                      const HtCompositionFacts *facts, gboolean present_only)
{
  int n = 0;

  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];

      if ((!present_only || member->attended == HT_ATTENDANCE_PRESENT)
          && find_term (facts->partners, member->partner_id, hearing->day) != NULL)
        n += may_sit (member, item, facts);
    }
  return n;
}

gboolean
ht_composition_can_decide (const HtHearing *hearing, const HtAgendaCase *item,
                           const HtCompositionFacts *facts, int votes_for, int votes_against,
                           GPtrArray *faults)
{
  g_autoptr (GPtrArray) found = faults != NULL ? g_ptr_array_ref (faults) : ht_faults_new ();
  const guint before = found->len;
  const char *number = item->appeal->case_number;
  const int present = ht_composition_count (hearing, item, facts, TRUE);
  const int quorum = ht_composition_quorum (hearing->seats);
  const int majority = ht_composition_majority (present);

  if (present < quorum)
    ht_faults_add (found, "agenda",
                   _ ("%s: %d commissioners who may sit were present; a session of %d needs %d to "
                      "decide (행정심판법 §7⑥)."),
                   number, present, hearing->seats, quorum);
  if (votes_for < 0 || votes_against < 0 || votes_for + votes_against > present)
    ht_faults_add (found, "agenda", _ ("%s: %d votes are counted, but %d commissioners may vote."),
                   number, votes_for + votes_against, present);
  else if (votes_for + votes_against > 0 && votes_for < majority)
    ht_faults_add (found, "agenda",
                   _ ("%s: %d votes for the ruling are no majority of the %d present; it needs %d "
                      "(행정심판법 §7⑥)."),
                   number, votes_for, present, majority);
  return found->len == before;
}
