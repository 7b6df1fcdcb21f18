#include "work/import-hearings.h"

#include "base/text.h"
#include "domain/commission.h"
#include "store/appeals.h"
#include "store/hearings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The parts of a list in a cell: separated by semicolons, commas or line breaks. */
static GStrv
split (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, ";,\n\r", -1);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = ht_text_tidy (parts[i]);
      if (part[0] != '\0')
        g_strv_builder_add (list, part);
    }
  return g_strv_builder_end (list);
}

/* "홍길동 (하나법무법인)" → the firm, and text is cut to the name; NULL without brackets. */
static char *
cut_firm (char *text)
{
  char *open = strrchr (text, '(');
  char *close = strrchr (text, ')');

  if (open == NULL || close == NULL || close < open || close[1] != '\0')
    return NULL;
  *close = '\0';
  *open = '\0';
  g_strchomp (text);
  return ht_text_tidy (open + 1);
}

static void
keep_of_firm (GPtrArray *candidates, const char *firm)
{
  g_autofree char *wanted = ht_text_squeeze (firm);

  for (guint i = candidates->len; i > 0; i--)
    {
      const HtPartner *partner = candidates->pdata[i - 1];
      g_autofree char *own = ht_text_squeeze (partner->firm);
      if (!g_str_equal (own, wanted))
        g_ptr_array_remove_index (candidates, i - 1);
    }
}

static void
fault_unknown_name (HtHearingsImport *self, HtImport *import, guint row, int field,
                    const char *name, HtDate day)
{
  g_autoptr (GPtrArray) in_office = ht_commission_in_office (self->people->partners, day);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < in_office->len; i++)
    g_ptr_array_add (names, ((HtPartner *)in_office->pdata[i])->name);
  g_autofree char *nearest = ht_text_nearest (names, name);
  if (nearest[0] != '\0')
    ht_import_fault (import, row, field,
                     _ ("“%s” is not among the partners; the nearest commissioners are %s."), name,
                     nearest);
  else
    ht_import_fault (import, row, field,
                     _ ("“%s” is not among the partners, and nobody is in office on that day; "
                        "import the commissioners first."),
                     name);
}

static const HtPartner *
find_person (HtHearingsImport *self, HtImport *import, guint row, int field, const char *text,
             HtDate day)
{
  g_autofree char *name = g_strdup (text);
  g_autofree char *firm = cut_firm (name);
  g_autoptr (GPtrArray) candidates
      = ht_people_lookup_candidates (self->people, name, HT_ROLE_COMMISSIONER, "", day);

  if (firm != NULL && candidates->len > 1)
    keep_of_firm (candidates, firm);
  if (candidates->len == 1)
    return candidates->pdata[0];
  if (candidates->len == 0)
    fault_unknown_name (self, import, row, field, text, day);
  else
    ht_import_fault (import, row, field,
                     _ ("%u commissioners are called “%s”; add the firm in brackets."),
                     candidates->len, name);
  return NULL;
}

static HtHearingMember *
find_member (GPtrArray *members, gint64 partner_id)
{
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      HtHearingMember *member = members->pdata[i];
      if (member->partner_id == partner_id)
        return member;
    }
  return NULL;
}

static void
add_member (GPtrArray *members, GPtrArray *before, const HtPartner *person, gboolean chair)
{
  const HtHearingMember *known = find_member (before, person->id);
  HtHearingMember *member = ht_hearing_member_new (person->id, person->name, FALSE, chair);

  member->attended = known != NULL ? known->attended : HT_ATTENDANCE_UNKNOWN;
  g_ptr_array_add (members, member);
}

static void
read_names (HtHearingsImport *self, HtImport *import, guint row, int field, GPtrArray *members,
            const HtHearing *hearing)
{
  g_auto (GStrv) names = split (ht_import_cell (import, row, field));
  const gboolean is_chair = field == HEARING_CHAIR;

  if (is_chair && g_strv_length (names) > 1)
    ht_import_fault (import, row, field, _ ("A meeting has one chair; leave one name."));
  for (guint i = 0; names[i] != NULL; i++)
    {
      const HtPartner *person = find_person (self, import, row, field, names[i], hearing->day);
      const HtHearingMember *twice = person != NULL ? find_member (members, person->id) : NULL;

      if (person == NULL || (twice != NULL && twice->chair && !is_chair))
        continue;
      if (twice != NULL)
        ht_import_fault (import, row, field, _ ("“%s” is there twice; leave one."), names[i]);
      else
        add_member (members, hearing->members, person, is_chair);
    }
}

/* Whether both have the same people in the same seats, in whatever order. */
static gboolean
is_same_session (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HtHearingMember *member = a->pdata[i];
      const HtHearingMember *other = find_member (b, member->partner_id);
      if (other == NULL || !member->chair != !other->chair)
        return FALSE;
    }
  return TRUE;
}

void
ht_hearings_import_read_members (HtHearingsImport *self, HtImport *import, guint row,
                                 HtHearing *hearing)
{
  g_autoptr (GPtrArray) members
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_member_free);

  read_names (self, import, row, HEARING_CHAIR, members, hearing);
  read_names (self, import, row, HEARING_MEMBERS, members, hearing);
  if (members->len == 0 || is_same_session (members, hearing->members))
    return;
  g_ptr_array_unref (hearing->members);
  hearing->members = g_steal_pointer (&members);
}

/* What the case's own record says of this meeting; a fault when it cannot be on its agenda. */
static HtAgendaResult
judge (HtHearingsImport *self, HtImport *import, guint row, const HtHearing *hearing,
       const HtAppeal *appeal)
{
  const HtDate *elsewhere = g_hash_table_lookup (self->agenda_days, &appeal->id);

  if (hearing->state == HT_HEARING_CANCELLED)
    return HT_AGENDA_TAKEN_OFF;
  if (ht_outcome_is_ruling (appeal->outcome) && appeal->ruled_on == hearing->day)
    return HT_AGENDA_RULED;
  if (appeal->outcome != HT_OUTCOME_NONE || appeal->hearing_on > hearing->day)
    {
      if (hearing->state == HT_HEARING_HELD)
        return HT_AGENDA_ADJOURNED;
      if (appeal->outcome != HT_OUTCOME_NONE)
        ht_import_fault (import, row, HEARING_AGENDA,
                         _ ("Case %s has ended; it cannot be on the agenda of a meeting to come."),
                         appeal->case_number);
    }
  if (elsewhere != NULL && *elsewhere != hearing->day)
    {
      g_autofree char *day = ht_date_to_iso (*elsewhere);
      ht_import_fault (import, row, HEARING_AGENDA,
                       _ ("Case %s stands on the agenda of %s; take it off there first."),
                       appeal->case_number, day);
    }
  return HT_AGENDA_OPEN;
}

static gboolean
fault_unknown_case (HtImport *import, HtDb *db, guint row, const char *number, GError **error)
{
  g_autoptr (GPtrArray) near = ht_hearings_near_numbers (db, number, error);

  if (near == NULL)
    return FALSE;
  g_autofree char *nearest = ht_text_nearest (near, number);
  if (nearest[0] != '\0')
    ht_import_fault (import, row, HEARING_AGENDA,
                     _ ("There is no case %s; the nearest numbers are %s."), number, nearest);
  else
    ht_import_fault (import, row, HEARING_AGENDA,
                     _ ("There is no case %s; import the cases first."), number);
  return TRUE;
}

static gboolean
add_case (HtHearingsImport *self, HtImport *import, HtDb *db, guint row, const HtHearing *hearing,
          const char *number, GPtrArray *items, GError **error)
{
  GError *failure = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeals_find (db, number, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (appeal == NULL)
    return fault_unknown_case (import, db, row, number, error);
  for (guint i = 0; i < items->len; i++)
    if (((HtAgendaItem *)items->pdata[i])->appeal_id == appeal->id)
      {
        ht_import_fault (import, row, HEARING_AGENDA, _ ("“%s” is there twice; leave one."),
                         number);
        return TRUE;
      }
  if (appeal->received_on > hearing->day)
    ht_import_fault (import, row, HEARING_AGENDA, _ ("Case %s was received after that day."),
                     number);
  const HtAgendaItem *known = ht_hearing_find_item (hearing, appeal->id);
  HtAgendaItem *item = ht_agenda_item_new (appeal->id);
  item->position = (int)items->len + 1;
  item->result = known != NULL && known->result != HT_AGENDA_OPEN
                     ? known->result
                     : judge (self, import, row, hearing, appeal);
  if (known != NULL)
    {
      item->votes_for = known->votes_for;
      item->votes_against = known->votes_against;
      g_free (item->note);
      item->note = g_strdup (known->note);
    }
  g_ptr_array_add (items, item);
  return TRUE;
}

static gboolean
is_decided (const HtAgendaItem *item)
{
  return item->result == HT_AGENDA_RULED || item->result == HT_AGENDA_ADJOURNED;
}

static void
fault_lost (HtImport *import, guint row, GPtrArray *before, const HtHearing *hearing)
{
  for (guint i = 0; i < before->len; i++)
    {
      const HtAgendaItem *item = before->pdata[i];
      if (is_decided (item) && ht_hearing_find_item (hearing, item->appeal_id) == NULL)
        {
          ht_import_fault (import, row, HEARING_AGENDA,
                           _ ("A case that this meeting has ruled or adjourned is missing; it "
                              "stays on the agenda."));
          return;
        }
    }
}

static void
take_off_cancelled (HtHearing *hearing)
{
  for (guint i = 0; hearing->state == HT_HEARING_CANCELLED && i < hearing->items->len; i++)
    {
      HtAgendaItem *item = hearing->items->pdata[i];
      if (item->result == HT_AGENDA_OPEN)
        item->result = HT_AGENDA_TAKEN_OFF;
    }
}

gboolean
ht_hearings_import_read_agenda (HtHearingsImport *self, HtImport *import, HtDb *db, guint row,
                                HtHearing *hearing, GError **error)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_item_free);
  g_autoptr (GPtrArray) before = NULL;
  g_auto (GStrv) numbers = split (ht_import_cell (import, row, HEARING_AGENDA));

  if (!ht_import_has (import, HEARING_AGENDA))
    {
      take_off_cancelled (hearing);
      return TRUE;
    }
  for (guint i = 0; numbers[i] != NULL; i++)
    if (!add_case (self, import, db, row, hearing, numbers[i], items, error))
      return FALSE;
  before = g_steal_pointer (&hearing->items);
  hearing->items = g_steal_pointer (&items);
  fault_lost (import, row, before, hearing);
  return TRUE;
}

void
ht_hearings_import_claim (HtHearingsImport *self, const HtHearing *hearing)
{
  GHashTableIter iterator;
  gpointer day;

  g_hash_table_iter_init (&iterator, self->agenda_days);
  while (g_hash_table_iter_next (&iterator, NULL, &day))
    if (*(const HtDate *)day == hearing->day)
      g_hash_table_iter_remove (&iterator);
  for (guint i = 0; i < hearing->items->len; i++)
    {
      const HtAgendaItem *item = hearing->items->pdata[i];
      if (item->result == HT_AGENDA_OPEN)
        g_hash_table_insert (self->agenda_days, g_memdup2 (&item->appeal_id, sizeof (gint64)),
                             g_memdup2 (&hearing->day, sizeof (HtDate)));
    }
}
