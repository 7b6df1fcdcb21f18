#include "domain/deadline.h"

#include <glib/gi18n-lib.h>

#define RULING_DAYS 60
#define EXTENSION_DAYS 30
#define NOTICE_DAYS_BEFORE 7

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

static HtDate
get_trigger (HtDeadlineRule rule, const HtAppeal *appeal, HtRulingFrom from)
{
  switch (rule)
    {
    /* §27⑦: no claim period for nullity. Performance is free of it only against an omission, and
     * an omission has no day of a disposition; a refusal has one. */
    case HT_DEADLINE_CLAIM_KNOWLEDGE:
      return appeal->type == HT_APPEAL_NULLITY ? HT_DATE_NONE : appeal->known_on;
    case HT_DEADLINE_CLAIM_DISPOSITION:
      return appeal->type == HT_APPEAL_NULLITY ? HT_DATE_NONE : appeal->disposition_on;
    case HT_DEADLINE_ANSWER:
      return appeal->appellee_received_on;
    case HT_DEADLINE_RULING:
    case HT_DEADLINE_EXTENSION_NOTICE:
      return get_receipt (appeal, from);
    case HT_N_DEADLINE_RULES:
    default:
      return HT_DATE_NONE;
    }
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

HtDeadline *
ht_deadline_compute (HtDeadlineRule rule, HtDate from, GArray *corrections, gboolean extended,
                     HtDate today, const HtHolidayCalendar *holidays)
{
  const gboolean is_notice = rule == HT_DEADLINE_EXTENSION_NOTICE;
  HtDeadline *self = g_new0 (HtDeadline, 1);
  self->rule = rule;
  self->from = from;
  self->days = rules[rule].days;
  if (rule == HT_DEADLINE_RULING && extended)
    self->days += EXTENSION_DAYS;
  /* The notice hangs on the end of the ruling period before its extension, so the corrections that
   * count are those that reach that end and not only the days up to the notice. */
  if (rule == HT_DEADLINE_RULING || is_notice)
    self->not_counted
        = count_correction_days (corrections, from, is_notice ? RULING_DAYS : self->days, today);
  self->nominal = from + self->days + self->not_counted;
  /* 민법 §161 moves the end of a period that runs forward. A day counted back from an end protects
   * who is to be told and never moves later; the office is shown that very day. */
  self->due
      = is_notice ? self->nominal : ht_holiday_calendar_next_working_day (holidays, self->nominal);
  self->moved = list_moved_days (self->nominal, self->due, holidays);
  return self;
}

GPtrArray *
ht_deadlines_of_appeal (const HtAppeal *appeal, HtDate today, const HtDeadlineHabits *habits)
{
  GPtrArray *deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_deadline_free);
  for (int i = 0; i < HT_N_DEADLINE_RULES; i++)
    {
      const HtDate from = get_trigger ((HtDeadlineRule)i, appeal, habits->ruling_from);
      if (from != HT_DATE_NONE)
        g_ptr_array_add (deadlines,
                         ht_deadline_compute ((HtDeadlineRule)i, from, appeal->corrections,
                                              appeal->extended, today, habits->holidays));
    }
  return deadlines;
}

gboolean
ht_deadline_is_open (HtDeadlineRule rule, const HtAppeal *appeal)
{
  if (appeal->outcome != HT_OUTCOME_NONE)
    return FALSE;
  switch (rule)
    {
    case HT_DEADLINE_CLAIM_KNOWLEDGE:
    case HT_DEADLINE_CLAIM_DISPOSITION:
      return appeal->received_on == HT_DATE_NONE;
    case HT_DEADLINE_ANSWER:
      return appeal->answered_on == HT_DATE_NONE;
    case HT_DEADLINE_EXTENSION_NOTICE:
      return !appeal->extended;
    case HT_DEADLINE_RULING:
      return TRUE;
    case HT_N_DEADLINE_RULES:
    default:
      return FALSE;
    }
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
