#include "domain/hearing.h"

typedef struct
{
  const char *code;
  const char *name;
} Word;

static const Word states[HT_N_HEARING_STATES] = {
  [HT_HEARING_PLANNED] = { "planned", "예정" },
  [HT_HEARING_HELD] = { "held", "개최" },
  [HT_HEARING_CANCELLED] = { "cancelled", "취소" },
};

static const Word results[HT_N_AGENDA_RESULTS] = {
  [HT_AGENDA_OPEN] = { "open", "미정" },
  [HT_AGENDA_RULED] = { "ruled", "재결" },
  [HT_AGENDA_ADJOURNED] = { "adjourned", "연기" },
  [HT_AGENDA_TAKEN_OFF] = { "taken_off", "철회" },
};

static const char *const attendances[HT_N_ATTENDANCES] = {
  [HT_ATTENDANCE_UNKNOWN] = "",
  [HT_ATTENDANCE_PRESENT] = "출석",
  [HT_ATTENDANCE_ABSENT] = "불참",
};

static HtHearingMember *
copy_member (const HtHearingMember *member)
{
  HtHearingMember *copy = g_memdup2 (member, sizeof *member);

  copy->name = g_strdup (member->name);
  return copy;
}

static HtAgendaItem *
copy_item (const HtAgendaItem *item)
{
  HtAgendaItem *copy = g_memdup2 (item, sizeof *item);

  copy->note = g_strdup (item->note);
  return copy;
}

static gboolean
is_same_member (const HtHearingMember *a, const HtHearingMember *b)
{
  return a->partner_id == b->partner_id && a->chair == b->chair && a->attended == b->attended;
}

static gboolean
is_same_item (const HtAgendaItem *a, const HtAgendaItem *b)
{
  return a->appeal_id == b->appeal_id && a->position == b->position && a->result == b->result
         && a->votes_for == b->votes_for && a->votes_against == b->votes_against
         && g_str_equal (a->note, b->note);
}

/* -1 when the case is not on the agenda. */
static int
place_of (const HtHearing *self, gint64 appeal_id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((const HtAgendaItem *)self->items->pdata[i])->appeal_id == appeal_id)
      return (int)i;
  return -1;
}

static void
number_items (HtHearing *self)
{
  for (guint i = 0; i < self->items->len; i++)
    ((HtAgendaItem *)self->items->pdata[i])->position = (int)i + 1;
}

HtHearing *
ht_hearing_new (HtDate day)
{
  HtHearing *self = g_new0 (HtHearing, 1);

  self->day = day;
  self->start = g_strdup ("");
  self->place = g_strdup ("");
  self->seats = HT_HEARING_SEATS;
  self->note = g_strdup ("");
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_member_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_item_free);
  return self;
}

HtHearing *
ht_hearing_copy (const HtHearing *self)
{
  HtHearing *copy = g_memdup2 (self, sizeof *self);

  copy->start = g_strdup (self->start);
  copy->place = g_strdup (self->place);
  copy->note = g_strdup (self->note);
  copy->members = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_member_free);
  copy->items = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_item_free);
  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (copy->members, copy_member (self->members->pdata[i]));
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (copy->items, copy_item (self->items->pdata[i]));
  return copy;
}

gboolean
ht_hearing_equal (const HtHearing *a, const HtHearing *b)
{
  if (a->day != b->day || a->number != b->number || !g_str_equal (a->start, b->start)
      || !g_str_equal (a->place, b->place) || a->seats != b->seats || a->state != b->state
      || !g_str_equal (a->note, b->note) || a->members->len != b->members->len
      || a->items->len != b->items->len)
    return FALSE;
  for (guint i = 0; i < a->members->len; i++)
    if (!is_same_member (a->members->pdata[i], b->members->pdata[i]))
      return FALSE;
  for (guint i = 0; i < a->items->len; i++)
    if (!is_same_item (a->items->pdata[i], b->items->pdata[i]))
      return FALSE;
  return TRUE;
}

void
ht_hearing_free (HtHearing *self)
{
  if (self == NULL)
    return;
  g_free (self->start);
  g_free (self->place);
  g_free (self->note);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->items);
  g_free (self);
}

HtHearingMember *
ht_hearing_member_new (gint64 partner_id, const char *name, gboolean outside, gboolean chair)
{
  HtHearingMember *self = g_new0 (HtHearingMember, 1);

  self->partner_id = partner_id;
  self->name = g_strdup (name);
  self->outside = outside;
  self->chair = chair;
  return self;
}

void
ht_hearing_member_free (HtHearingMember *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

HtAgendaItem *
ht_agenda_item_new (gint64 appeal_id)
{
  HtAgendaItem *self = g_new0 (HtAgendaItem, 1);

  self->appeal_id = appeal_id;
  self->note = g_strdup ("");
  return self;
}

void
ht_agenda_item_free (HtAgendaItem *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

HtAgendaItem *
ht_hearing_find_item (const HtHearing *self, gint64 appeal_id)
{
  int place = place_of (self, appeal_id);

  return place >= 0 ? self->items->pdata[place] : NULL;
}

GArray *
ht_hearing_case_ids (const HtHearing *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->items->len; i++)
    g_array_append_val (ids, ((const HtAgendaItem *)self->items->pdata[i])->appeal_id);
  return ids;
}

void
ht_hearing_remove_case (HtHearing *self, gint64 appeal_id)
{
  int place = place_of (self, appeal_id);

  if (place >= 0)
    g_ptr_array_remove_index (self->items, (guint)place);
  number_items (self);
}

gboolean
ht_hearing_move_case (HtHearing *self, gint64 appeal_id, int by)
{
  int from = place_of (self, appeal_id);
  int to = from + by;

  if (from < 0 || to < 0 || to >= (int)self->items->len)
    return FALSE;
  g_ptr_array_insert (self->items, to, g_ptr_array_steal_index (self->items, (guint)from));
  number_items (self);
  return TRUE;
}

gboolean
ht_hearing_has_result (const HtHearing *self, HtAgendaResult result)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((const HtAgendaItem *)self->items->pdata[i])->result == result)
      return TRUE;
  return FALSE;
}

const char *
ht_hearing_state_code (HtHearingState state)
{
  return states[state].code;
}

const char *
ht_hearing_state_name (HtHearingState state)
{
  return states[state].name;
}

gboolean
ht_hearing_state_parse (const char *text, HtHearingState *state)
{
  for (int i = 0; i < HT_N_HEARING_STATES; i++)
    if (g_str_equal (text, states[i].code) || g_str_equal (text, states[i].name))
      {
        *state = (HtHearingState)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ht_attendance_name (HtAttendance attendance)
{
  return attendances[attendance];
}

const char *
ht_agenda_result_code (HtAgendaResult result)
{
  return results[result].code;
}

const char *
ht_agenda_result_name (HtAgendaResult result)
{
  return results[result].name;
}
