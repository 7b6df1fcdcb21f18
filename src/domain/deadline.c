#include "domain/deadline.h"

#include <glib/gi18n-lib.h>

#define RULING_DAYS 60
#define EXTENSION_DAYS 30
#define NOTICE_DAYS_BEFORE 7
#define REPORT_DAY 15

typedef struct
{
  const char *code;
  const char *article;
  const char *name; /* untranslated */
  int days;
} Rule;

static const Rule rules[HT_N_DEADLINE_RULES] = {
  [HT_DEADLINE_CLAIM_KNOWLEDGE]
  = { "claim-knowledge", "행정심판법 §27①", N_ ("Claim period from knowledge"), 90 },
  [HT_DEADLINE_CLAIM_DISPOSITION]
  = { "claim-disposition", "행정심판법 §27③", N_ ("Claim period from the disposition"), 180 },
  [HT_DEADLINE_ANSWER] = { "answer", "행정심판법 §24①", N_ ("Answer of the agency"), 10 },
  [HT_DEADLINE_RULING] = { "ruling", "행정심판법 §45①", N_ ("Ruling period"), RULING_DAYS },
  [HT_DEADLINE_EXTENSION_NOTICE]
  = { "extension-notice", "행정심판법 §45②", N_ ("Notice of the extension"),
      RULING_DAYS - NOTICE_DAYS_BEFORE },
  [HT_DEADLINE_AFTER_OBJECTION]
  = { "after-objection", "행정기본법 §36④", N_ ("Claim period after an objection"), 90 },
  [HT_DEADLINE_HEARING_NOTICE]
  = { "hearing-notice", "행정심판법 시행령 §26", N_ ("Notice of the hearing"), -7 },
  [HT_DEADLINE_ORAL_REQUEST]
  = { "oral-hearing-request", "행정심판법 시행령 §27", N_ ("Request for an oral hearing"), -3 },
  [HT_DEADLINE_CONVENING]
  = { "convening", "행정심판법 시행령 §10", N_ ("Convening the commissioners"), -5 },
  [HT_DEADLINE_E_SERVICE] = { "e-service", "행정심판법 §54④", N_ ("Arrival of the e-service"), 14 },
  [HT_DEADLINE_LITIGATION_REPORT] = { "litigation-report", "행정심판법 §60②, 영 §42",
                                      N_ ("Half-year litigation report"), REPORT_DAY },
};

static const char *const ruling_from_codes[HT_N_RULING_FROM]
    = { "earlier", "commission", "agency" };

static int
compare_corrections_cb (gconstpointer a, gconstpointer b)
{
  const HtCorrection *left = a;
  const HtCorrection *right = b;
  return (left->from > right->from) - (left->from < right->from);
}

/* How many days of the corrections are not counted in a period of so many days from a day (§32⑤).
 * Each of them moves the end of the period and so may reach the next correction; one that begins
 * after the end comes too late. */
static int
count_correction_days (GArray *corrections, HtDate from, int days, HtDate today)
{
  if (corrections == NULL || corrections->len == 0)
    return 0;
  g_autoptr (GArray) sorted = g_array_copy (corrections);
  g_array_sort (sorted, compare_corrections_cb);
  int not_counted = 0;
  HtDate next = from + 1; /* first day that no earlier correction has counted */
  for (guint i = 0; i < sorted->len; i++)
    {
      const HtCorrection *correction = &g_array_index (sorted, HtCorrection, i);
      const HtDate last = correction->to != HT_DATE_NONE ? correction->to : today;
      const HtDate first = MAX (correction->from, next);
      if (correction->from == HT_DATE_NONE || last < first)
        continue;
      if (first > from + days + not_counted)
        break;
      not_counted += last - first + 1;
      next = last + 1;
    }
  return not_counted;
}

static GArray *
list_moved_days (HtDate nominal, HtDate due, const HtHolidayCalendar *holidays)
{
  GArray *moved = g_array_new (FALSE, FALSE, sizeof (HtMovedDay));
  for (HtDate date = nominal; date < due; date++)
    {
      const HtMovedDay day = { date, ht_holiday_calendar_why_off (holidays, date) };
      g_array_append_val (moved, day);
    }
  return moved;
}

/* The office's choice says nothing of a case of which only the other day is known. */
static HtDate
get_receipt (const HtAppeal *appeal, HtRulingFrom from)
{
  if (appeal->received_on == HT_DATE_NONE)
    return appeal->appellee_received_on;
  if (appeal->appellee_received_on == HT_DATE_NONE || from == HT_RULING_FROM_COMMISSION)
    return appeal->received_on;
  if (from == HT_RULING_FROM_AGENCY)
    return appeal->appellee_received_on;
  return MIN (appeal->received_on, appeal->appellee_received_on);
}

/* §27⑦ frees nullity of the claim periods, and performance against an omission; an omission has no
 * day of a disposition, a refusal has one. */
static gboolean
has_claim_period (const HtAppeal *appeal)
{
  return appeal->type == HT_APPEAL_REVOCATION
         || (appeal->type == HT_APPEAL_PERFORMANCE && appeal->disposition_on != HT_DATE_NONE);
}

static HtDate
get_claim_trigger (HtDeadlineRule rule, const HtAppeal *appeal)
{
  if (!has_claim_period (appeal))
    return HT_DATE_NONE;
  if (rule == HT_DEADLINE_AFTER_OBJECTION || appeal->objection_result_on != HT_DATE_NONE)
    return rule == HT_DEADLINE_AFTER_OBJECTION ? appeal->objection_result_on : HT_DATE_NONE;
  if (rule == HT_DEADLINE_CLAIM_DISPOSITION)
    return appeal->disposition_on;
  return appeal->period_notice == HT_NOTICE_MISSING ? HT_DATE_NONE : appeal->known_on;
}

static HtDate
get_trigger (HtDeadlineRule rule, const HtAppeal *appeal, HtRulingFrom from, HtDate today)
{
  switch (rule)
    {
    case HT_DEADLINE_CLAIM_KNOWLEDGE:
    case HT_DEADLINE_CLAIM_DISPOSITION:
    case HT_DEADLINE_AFTER_OBJECTION:
      return get_claim_trigger (rule, appeal);
    case HT_DEADLINE_ANSWER:
      return appeal->appellee_received_on;
    case HT_DEADLINE_RULING:
    case HT_DEADLINE_EXTENSION_NOTICE:
      return get_receipt (appeal, from);
    case HT_DEADLINE_HEARING_NOTICE:
    case HT_DEADLINE_ORAL_REQUEST:
      return appeal->hearing_on >= today ? appeal->hearing_on : HT_DATE_NONE;
    case HT_DEADLINE_E_SERVICE:
      return appeal->e_notified_on;
    case HT_DEADLINE_CONVENING:
    case HT_DEADLINE_LITIGATION_REPORT:
    case HT_N_DEADLINE_RULES:
    default:
      return HT_DATE_NONE;
    }
}

/* 민법 §161 moves the end of a period that runs forward. A day counted back from another protects
 * who is to be told and never moves later; the arrival of e-service is deemed, not done. */
static gboolean
is_moved (HtDeadlineRule rule)
{
  return rule != HT_DEADLINE_EXTENSION_NOTICE && rule != HT_DEADLINE_E_SERVICE
         && rules[rule].days > 0;
}

static HtDate
get_half_year_end (HtDate date)
{
  const gboolean is_first = ht_date_month (date) <= 6;
  return is_first ? ht_date_new (ht_date_year (date), 6, 30)
                  : ht_date_new (ht_date_year (date), 12, 31);
}

/* The days and the article of a claim period as the agency told it. */
static void
settle_notice (HtDeadlineRule rule, const HtAppeal *appeal, int *days, const char **article)
{
  if (rule == HT_DEADLINE_CLAIM_KNOWLEDGE && appeal->period_notice == HT_NOTICE_LONGER
      && appeal->notified_days > *days)
    {
      *days = appeal->notified_days;
      *article = "행정심판법 §27⑤";
    }
  if (rule == HT_DEADLINE_CLAIM_DISPOSITION && appeal->period_notice == HT_NOTICE_MISSING)
    *article = "행정심판법 §27⑥";
}

void
ht_deadline_habits_free (HtDeadlineHabits *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_free (self);
}

const char *
ht_ruling_from_code (HtRulingFrom from)
{
  return ruling_from_codes[from];
}

gboolean
ht_ruling_from_parse (const char *text, HtRulingFrom *from)
{
  for (int i = 0; i < HT_N_RULING_FROM; i++)
    if (g_strcmp0 (text, ruling_from_codes[i]) == 0)
      {
        *from = (HtRulingFrom)i;
        return TRUE;
      }
  return FALSE;
}

void
ht_deadline_free (HtDeadline *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->moved);
  g_free (self);
}

static HtDeadline *
compute (HtDeadlineRule rule, HtDate from, int days, GArray *corrections, HtDate today,
         const HtHolidayCalendar *holidays)
{
  const gboolean is_notice = rule == HT_DEADLINE_EXTENSION_NOTICE;
  HtDeadline *self = g_new0 (HtDeadline, 1);
  self->rule = rule;
  self->article = rules[rule].article;
  self->from = rule == HT_DEADLINE_LITIGATION_REPORT ? get_half_year_end (from) : from;
  self->days = days;
  /* The notice hangs on the end of the ruling period before its extension, so the corrections that
   * count are those that reach that end and not only the days up to the notice. */
  if (rule == HT_DEADLINE_RULING || is_notice)
    self->not_counted
        = count_correction_days (corrections, from, is_notice ? RULING_DAYS : days, today);
  self->nominal = self->from + self->days + self->not_counted;
  self->due = is_moved (rule) ? ht_holiday_calendar_next_working_day (holidays, self->nominal)
                              : self->nominal;
  self->moved = list_moved_days (self->nominal, self->due, holidays);
  return self;
}

HtDeadline *
ht_deadline_compute (HtDeadlineRule rule, HtDate from, GArray *corrections, gboolean extended,
                     HtDate today, const HtHolidayCalendar *holidays)
{
  const int extension = rule == HT_DEADLINE_RULING && extended ? EXTENSION_DAYS : 0;
  return compute (rule, from, rules[rule].days + extension, corrections, today, holidays);
}

static HtDeadline *
compute_of_appeal (HtDeadlineRule rule, HtDate from, const HtAppeal *appeal, HtDate today,
                   const HtHolidayCalendar *holidays)
{
  const gboolean extended = rule == HT_DEADLINE_RULING && appeal->extended;
  int days = rules[rule].days + (extended ? EXTENSION_DAYS : 0);
  const char *article = rules[rule].article;
  settle_notice (rule, appeal, &days, &article);
  HtDeadline *self = compute (rule, from, days, appeal->corrections, today, holidays);
  self->article = article;
  return self;
}

GPtrArray *
ht_deadlines_of_appeal (const HtAppeal *appeal, HtDate today, const HtDeadlineHabits *habits)
{
  GPtrArray *deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_deadline_free);
  for (int i = 0; i < HT_N_DEADLINE_RULES; i++)
    {
      const HtDeadlineRule rule = (HtDeadlineRule)i;
      const HtDate from = get_trigger (rule, appeal, habits->ruling_from, today);
      if (from != HT_DATE_NONE)
        g_ptr_array_add (deadlines,
                         compute_of_appeal (rule, from, appeal, today, habits->holidays));
    }
  return deadlines;
}

/* A case that is marked as extended without its days is one of before the days were kept. */
static gboolean
is_extension_told (const HtAppeal *appeal)
{
  return appeal->extension_notified_on != HT_DATE_NONE
         || (appeal->extended && appeal->extension_decided_on == HT_DATE_NONE);
}

gboolean
ht_deadline_is_open (HtDeadlineRule rule, const HtAppeal *appeal)
{
  if (rule == HT_DEADLINE_E_SERVICE)
    return appeal->e_notified_on != HT_DATE_NONE && appeal->served_on == HT_DATE_NONE;
  if (appeal->outcome != HT_OUTCOME_NONE)
    return FALSE;
  switch (rule)
    {
    case HT_DEADLINE_CLAIM_KNOWLEDGE:
    case HT_DEADLINE_CLAIM_DISPOSITION:
    case HT_DEADLINE_AFTER_OBJECTION:
      return appeal->received_on == HT_DATE_NONE;
    case HT_DEADLINE_ANSWER:
      return appeal->answered_on == HT_DATE_NONE;
    case HT_DEADLINE_EXTENSION_NOTICE:
      return !is_extension_told (appeal);
    case HT_DEADLINE_RULING:
      return TRUE;
    case HT_DEADLINE_HEARING_NOTICE:
      return appeal->hearing_on != HT_DATE_NONE && appeal->hearing_notified_on == HT_DATE_NONE;
    case HT_DEADLINE_ORAL_REQUEST:
      return appeal->hearing_on != HT_DATE_NONE && appeal->oral_requested_on == HT_DATE_NONE;
    case HT_DEADLINE_CONVENING:
    case HT_DEADLINE_E_SERVICE:
    case HT_DEADLINE_LITIGATION_REPORT:
    case HT_N_DEADLINE_RULES:
    default:
      return FALSE;
    }
}

gboolean
ht_deadline_is_task (HtDeadlineRule rule)
{
  return !ht_deadline_is_claim (rule) && rule != HT_DEADLINE_ORAL_REQUEST
         && rule != HT_DEADLINE_E_SERVICE;
}

gboolean
ht_deadline_is_claim (HtDeadlineRule rule)
{
  return rule == HT_DEADLINE_CLAIM_KNOWLEDGE || rule == HT_DEADLINE_CLAIM_DISPOSITION
         || rule == HT_DEADLINE_AFTER_OBJECTION;
}

const char *
ht_deadline_rule_code (HtDeadlineRule rule)
{
  return rules[rule].code;
}

gboolean
ht_deadline_rule_parse (const char *text, HtDeadlineRule *rule)
{
  for (int i = 0; i < HT_N_DEADLINE_RULES; i++)
    if (g_strcmp0 (text, rules[i].code) == 0)
      {
        *rule = (HtDeadlineRule)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ht_deadline_rule_article (HtDeadlineRule rule)
{
  return rules[rule].article;
}

const char *
ht_deadline_rule_name (HtDeadlineRule rule)
{
  return _ (rules[rule].name);
}
