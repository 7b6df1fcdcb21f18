#include "domain/appeal.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

static void
add_fault (GPtrArray *faults, const char *field, const char *reason)
{
  HtFault *fault = g_new (HtFault, 1);
  fault->field = field;
  fault->reason = g_strdup (reason);
  g_ptr_array_add (faults, fault);
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *tidy = ht_text_tidy (text);
  return tidy[0] == '\0';
}

static void
check_required (GPtrArray *faults, const HtAppeal *self)
{
  if (is_empty (self->case_number))
    add_fault (faults, "case_number", _ ("The case number is missing. Enter it."));
  if (self->received_on == HT_DATE_NONE)
    add_fault (faults, "received_on", _ ("The day of receipt is missing. Enter it."));
  if (self->agency_id <= 0)
    add_fault (faults, "agency", _ ("The appellee is missing. Choose the agency."));
  if (is_empty (self->title))
    add_fault (faults, "title", _ ("The title of the case is missing. Enter it."));
  if (is_empty (self->appellant))
    add_fault (faults, "appellant", _ ("The appellant is missing. Enter the name."));
}

static void
check_ending (GPtrArray *faults, const HtAppeal *self)
{
  if (self->outcome != HT_OUTCOME_NONE && self->ruled_on == HT_DATE_NONE)
    add_fault (faults, "ruled_on",
               _ ("The case has an ending but no day for it. Enter the day of the ruling."));
  if (self->outcome == HT_OUTCOME_NONE && self->ruled_on != HT_DATE_NONE)
    add_fault (faults, "outcome",
               _ ("The case has a day of ruling but no ending. Choose the ending."));
  if (self->ruled_on != HT_DATE_NONE && self->received_on != HT_DATE_NONE
      && self->ruled_on < self->received_on)
    add_fault (faults, "ruled_on",
               _ ("The day of the ruling is before the day of receipt. Correct one of them."));
}

static void
check_circumstances (GPtrArray *faults, const HtAppeal *self)
{
  if (!self->circumstances)
    return;
  if (self->type == HT_APPEAL_NULLITY)
    add_fault (faults, "circumstances",
               _ ("A nullity appeal cannot be rejected for circumstances (§44③). Clear the mark or "
                  "change the type."));
  else if (self->outcome != HT_OUTCOME_REJECTED)
    add_fault (faults, "circumstances",
               _ ("Only a rejected case can be a ruling for circumstances (§44). Clear the mark or "
                  "choose rejected."));
}

static void
check_service (GPtrArray *faults, const HtAppeal *self)
{
  if (self->served_on == HT_DATE_NONE)
    return;
  if (self->ruled_on == HT_DATE_NONE)
    add_fault (faults, "served_on",
               _ ("The case has a day of service but no ruling. Enter the ruling first."));
  else if (self->served_on < self->ruled_on)
    add_fault (faults, "served_on",
               _ ("The day of service is before the day of the ruling. Correct one of them."));
}

static void
check_corrections (GPtrArray *faults, const HtAppeal *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (self->corrections, HtCorrection, i);
      if (correction->from == HT_DATE_NONE)
        add_fault (faults, "correction_from",
                   _ ("A correction period has no first day. Enter it or remove the period."));
      else if (correction->to != HT_DATE_NONE && correction->to < correction->from)
        add_fault (faults, "correction_to",
                   _ ("A correction period ends before it starts. Correct its days."));
    }
}

void
ht_fault_free (HtFault *fault)
{
  if (fault == NULL)
    return;
  g_free (fault->reason);
  g_free (fault);
}

GPtrArray *
ht_appeal_check (const HtAppeal *self)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_fault_free);
  check_required (faults, self);
  check_ending (faults, self);
  check_circumstances (faults, self);
  check_service (faults, self);
  check_corrections (faults, self);
  return faults;
}
