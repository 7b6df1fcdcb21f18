/* The periods of the Administrative Appeals Act: calendar days, the first day not counted (민법
 * §157), a last day that is off moved to the next working day (민법 §161), holidays inside the
 * period not skipped. Deadlines warn, they never block. */
#pragma once

#include "domain/appeal.h"
#include "domain/holiday-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  HT_DEADLINE_CLAIM_KNOWLEDGE,   /* 90 days from knowing, §27① */
  HT_DEADLINE_CLAIM_DISPOSITION, /* 180 days from the disposition, §27③ */
  HT_DEADLINE_ANSWER,            /* 10 days from the agency's receipt, §24① */
  HT_DEADLINE_RULING,            /* 60 days from receipt, with the extension 90, §45① */
  HT_DEADLINE_EXTENSION_NOTICE,  /* 7 days before the ruling period ends, §45② */
  HT_DEADLINE_AFTER_OBJECTION, /* 90 days from the result of an objection, 행정기본법 §36④ */
  HT_DEADLINE_HEARING_NOTICE,  /* 7 days before the hearing, 영 §26 */
  HT_DEADLINE_ORAL_REQUEST,    /* 3 days before the hearing, 영 §27 */
  HT_DEADLINE_CONVENING,       /* 5 days before the meeting, 영 §10 */
  HT_DEADLINE_E_SERVICE,       /* arrived 2 weeks after the notice, §54④ */
  HT_DEADLINE_LITIGATION_REPORT, /* 15 July and 15 January for the half-year, §60②, 영 §42 */
  HT_N_DEADLINE_RULES
} HtDeadlineRule;

/* From which receipt the ruling period runs (§45①: that of the agency or of the commission). */
typedef enum
{
  HT_RULING_FROM_EARLIER, /* of the two; what the office sets by default */
  HT_RULING_FROM_COMMISSION,
  HT_RULING_FROM_AGENCY,
  HT_N_RULING_FROM
} HtRulingFrom;

/* What an office's deadlines are reckoned with beside the case. */
typedef struct
{
  HtHolidayCalendar *holidays;
  HtRulingFrom ruling_from;
} HtDeadlineHabits;

void ht_deadline_habits_free (HtDeadlineHabits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDeadlineHabits, ht_deadline_habits_free)
/* earlier, commission, agency: as the setting is stored; static. */
const char *ht_ruling_from_code (HtRulingFrom from);
gboolean ht_ruling_from_parse (const char *text, HtRulingFrom *from);

typedef struct
{
  HtDate date;
  const char *why; /* 토요일, 일요일 or the holiday's name; owned by the holiday calendar */
} HtMovedDay;

typedef struct
{
  HtDeadlineRule rule;
  const char *article; /* static: of the rule, or of what changes it in the case (§27⑤⑥) */
  HtDate from;         /* the trigger, not counted */
  int days; /* of the rule, with an extension; 53 to the extension notice (60 − 7); below 0:
               counted back from the day */
  int not_counted; /* correction days, §32⑤ */
  HtDate nominal;  /* the last day before 민법 §161 */
  HtDate due;
  GArray *moved; /* of HtMovedDay: why the last day moved, empty when it did not */
} HtDeadline;

void ht_deadline_free (HtDeadline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDeadline, ht_deadline_free)

/* The end of a rule's period that starts on from. corrections (of HtCorrection, NULL for none)
 * lengthens the ruling period and what hangs on it; overlapping spans count once, days before from
 * do not count, a running correction (no end) counts to today. extended adds 30 days on the nominal
 * period (§45①). The extension notice is counted back from the nominal, not extended end of the
 * ruling period and is never moved, as no day is that is counted back (hearing notice, oral
 * request, convening); nor is the day on which e-service is deemed to have arrived, for nobody has
 * to act in that time. The litigation report is due for the half-year that from lies in. */
HtDeadline *ht_deadline_compute (HtDeadlineRule rule, HtDate from, GArray *corrections,
                                 gboolean extended, HtDate today,
                                 const HtHolidayCalendar *holidays);

/* The clocks of one appeal whose trigger is known, in order of HtDeadlineRule, as HtDeadline owned
 * by the caller: claim periods, answer, ruling (§45①: from the receipt that the office chose, from
 * the other while that day is not known), extension notice, those before a hearing until it was
 * held, e-service. Claim periods are not for nullity, nor for performance against an omission,
 * which has no day of a disposition (§27⑦); a longer one that was told counts from knowledge
 * (§27⑤); where none was told only the disposition counts (§27⑥); after an objection only its
 * result does. Convening and the litigation report are no clocks of one case. */
GPtrArray *ht_deadlines_of_appeal (const HtAppeal *appeal, HtDate today,
                                   const HtDeadlineHabits *habits);
/* Whether the clock of that rule still runs: not answered, not ended, the extension not told, not
 * served …; claim periods never do after receipt. */
gboolean ht_deadline_is_open (HtDeadlineRule rule, const HtAppeal *appeal);
/* Whether it is for the office to see that something is done by then; a claim, an oral request are
 * the parties' own, and e-service arrives of itself. */
gboolean ht_deadline_is_task (HtDeadlineRule rule);
/* Whether it is a period for claims: over with the receipt. */
gboolean ht_deadline_is_claim (HtDeadlineRule rule);

/* claim-knowledge … extension-notice, static. */
const char *ht_deadline_rule_code (HtDeadlineRule rule);
gboolean ht_deadline_rule_parse (const char *text, HtDeadlineRule *rule);
/* 행정심판법 §45① …, static. */
const char *ht_deadline_rule_article (HtDeadlineRule rule);
/* A translated name for the screen: 재결기간 …, static. */
const char *ht_deadline_rule_name (HtDeadlineRule rule);

G_END_DECLS
