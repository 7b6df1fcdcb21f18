#include "domain/appeal.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

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
    ht_faults_add (faults, "case_number", _ ("The case number is missing. Enter it."));
  if (self->received_on == HT_DATE_NONE)
    ht_faults_add (faults, "received_on", _ ("The day of receipt is missing. Enter it."));
  if (self->agency_id <= 0)
    ht_faults_add (faults, "agency", _ ("The appellee is missing. Choose the agency."));
  if (is_empty (self->title))
    ht_faults_add (faults, "title", _ ("The title of the case is missing. Enter it."));
  if (is_empty (self->appellant))
    ht_faults_add (faults, "appellant", _ ("The appellant is missing. Enter the name."));
}

static void
check_ending (GPtrArray *faults, const HtAppeal *self)
{
  if (self->outcome != HT_OUTCOME_NONE && self->ruled_on == HT_DATE_NONE)
    ht_faults_add (faults, "ruled_on",
                   _ ("The case has an ending but no day for it. Enter the day of the ruling."));
  if (self->outcome == HT_OUTCOME_NONE && self->ruled_on != HT_DATE_NONE)
    ht_faults_add (faults, "outcome",
                   _ ("The case has a day of ruling but no ending. Choose the ending."));
  if (self->ruled_on != HT_DATE_NONE && self->received_on != HT_DATE_NONE
      && self->ruled_on < self->received_on)
    ht_faults_add (faults, "ruled_on",
                   _ ("The day of the ruling is before the day of receipt. Correct one of them."));
}

static void
check_circumstances (GPtrArray *faults, const HtAppeal *self)
{
  if (!self->circumstances)
    return;
  if (self->type == HT_APPEAL_NULLITY)
    ht_faults_add (
        faults, "circumstances",
        _ ("A nullity appeal cannot be rejected for circumstances (§44③). Clear the mark or "
           "change the type."));
  else if (self->outcome != HT_OUTCOME_REJECTED)
    ht_faults_add (
        faults, "circumstances",
        _ ("Only a rejected case can be a ruling for circumstances (§44). Clear the mark or "
           "choose rejected."));
}

static void
check_service (GPtrArray *faults, const HtAppeal *self)
{
  if (self->served_on == HT_DATE_NONE)
    return;
  if (self->ruled_on == HT_DATE_NONE)
    ht_faults_add (faults, "served_on",
                   _ ("The case has a day of service but no ruling. Enter the ruling first."));
  else if (self->served_on < self->ruled_on)
    ht_faults_add (faults, "served_on",
                   _ ("The day of service is before the day of the ruling. Correct one of them."));
}

static void
check_corrections (GPtrArray *faults, const HtAppeal *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (self->corrections, HtCorrection, i);
      if (correction->from == HT_DATE_NONE)
        ht_faults_add (faults, "correction_from",
                       _ ("A correction period has no first day. Enter it or remove the period."));
      else if (correction->to != HT_DATE_NONE && correction->to < correction->from)
        ht_faults_add (faults, "correction_to",
                       _ ("A correction period ends before it starts. Correct its days."));
    }
}

GPtrArray *
ht_appeal_check (const HtAppeal *self)
{
  GPtrArray *faults = ht_faults_new ();
  check_required (faults, self);
  check_ending (faults, self);
  check_circumstances (faults, self);
  check_service (faults, self);
  check_corrections (faults, self);
  return faults;
}
