#include "domain/appeal.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

#define CLAIM_DAYS 90 /* §27① */

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

static void
check_notice (GPtrArray *faults, const HtAppeal *self)
{
  if (self->period_notice == HT_NOTICE_LONGER && self->notified_days <= CLAIM_DAYS)
    ht_faults_add (faults, "notified_days",
                   _ ("A longer claim period was told, but its days are not more than %d (§27⑤). "
                      "Enter the days that were told."),
                   CLAIM_DAYS);
  if (self->period_notice != HT_NOTICE_LONGER && self->notified_days != 0)
    ht_faults_add (faults, "notified_days",
                   _ ("There are days of a told claim period, but no longer period was told. Clear "
                      "the days or choose that a longer period was told (§27⑤)."));
  if (self->objection_result_on != HT_DATE_NONE && self->disposition_on != HT_DATE_NONE
      && self->objection_result_on < self->disposition_on)
    ht_faults_add (faults, "objection_result_on",
                   _ ("The result of the objection was told before the disposition. Correct one of "
                      "the two days."));
}

static gboolean
is_before_receipt (const HtAppeal *self, HtDate date)
{
  return date != HT_DATE_NONE && self->received_on != HT_DATE_NONE && date < self->received_on
         && (self->appellee_received_on == HT_DATE_NONE || date < self->appellee_received_on);
}

static void
check_extension (GPtrArray *faults, const HtAppeal *self)
{
  const HtDate decided = self->extension_decided_on;
  const HtDate notified = self->extension_notified_on;

  if (!self->extended && (decided != HT_DATE_NONE || notified != HT_DATE_NONE))
    ht_faults_add (faults, "extended",
                   _ ("There is a day of the extension, but the ruling period is not extended "
                      "(§45①). Mark the extension or clear the day."));
  if (is_before_receipt (self, decided))
    ht_faults_add (faults, "extension_decided_on",
                   _ ("The extension was decided before the claim was received. Correct the day."));
  if (decided != HT_DATE_NONE && self->ruled_on != HT_DATE_NONE && decided > self->ruled_on)
    ht_faults_add (faults, "extension_decided_on",
                   _ ("The extension was decided after the case had ended. Correct the day."));
  if (notified != HT_DATE_NONE && (notified < decided || is_before_receipt (self, notified)))
    ht_faults_add (faults, "extension_notified_on",
                   _ ("The extension was told before it was decided (§45②). Correct the day."));
}

static void
check_e_service (GPtrArray *faults, const HtAppeal *self)
{
  if (self->e_notified_on == HT_DATE_NONE)
    return;
  if (self->ruled_on == HT_DATE_NONE)
    ht_faults_add (
        faults, "e_notified_on",
        _ ("The case has a day of e-service but no ruling. Enter the ruling first (§54)."));
  else if (self->e_notified_on < self->ruled_on)
    ht_faults_add (
        faults, "e_notified_on",
        _ ("The day of e-service is before the day of the ruling. Correct one of them."));
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
  check_notice (faults, self);
  check_extension (faults, self);
  if (is_before_receipt (self, self->oral_requested_on))
    ht_faults_add (faults, "oral_requested_on",
                   _ ("The oral hearing was requested before the claim was received. Correct the "
                      "day."));
  if (self->hearing_notified_on != HT_DATE_NONE
      && (self->hearing_on == HT_DATE_NONE || self->hearing_notified_on > self->hearing_on))
    ht_faults_add (faults, "hearing_notified_on",
                   _ ("The parties were told of a hearing that is not planned, or after it. "
                      "Correct the day."));
  check_e_service (faults, self);
  return faults;
}
