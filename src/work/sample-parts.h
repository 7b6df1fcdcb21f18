/* The parts of the sample office, in the order in which they are made; only sample*.c know them. */
#pragma once

#include "domain/appeal.h"
#include "domain/coverage.h"
#include "domain/holiday-calendar.h"
#include "domain/partner.h"
#include "work/sample-random.h"
#include "work/sample.h"

G_BEGIN_DECLS

typedef struct
{
  HtDb *db;
  HtRandom random;
  HtDate today; /* of the sample: nothing that happens later is known */
  HtHolidayCalendar *holidays;
  GArray *hearings;     /* of HtDate, ascending: two a month, some after today */
  GPtrArray *reviewers; /* names of commissioners */
  GPtrArray *schedules; /* of HtSchedule: those of village lawyers */
  guint n_people;       /* how many partners have a name already */
} HtSample;

/* What decides the figures of a case; the other facts follow from it by chance. */
typedef struct
{
  HtDate received;
  HtDate ended; /* HT_DATE_NONE: pending */
  HtOutcome outcome;
  gboolean reviewed; /* with a lead reviewer */
} HtSampleCase;

gboolean ht_sample_is_working_day (const HtSample *self, HtDate day);
/* The first hearing on or after the day. */
HtDate ht_sample_next_hearing (const HtSample *self, HtDate day);
#define HT_SAMPLE_SHORTEST 30 /* days to a ruling */
#define HT_SAMPLE_LONGEST 300
/* A plausible number of days to a ruling, about mean on the average. */
int ht_sample_days_to_ruling (HtSample *self, int mean);

/* The cases whose figures are those of the published page, in order of receipt (of HtSampleCase).
 */
GArray *ht_sample_published_cases (HtSample *self);
/* So many cases received evenly over 20 years, in order of receipt (of HtSampleCase). */
GArray *ht_sample_many_cases (HtSample *self, guint n);

/* A person that the file says is invented, with one role; writes both. Further terms are added by
 * ht_roles_insert(). Owned by the caller. */
HtPartner *ht_sample_add_partner (HtSample *self, const HtRole *role, const char *district,
                                  GError **error);
/* Commissioners, the corps and appointed counsel. */
gboolean ht_sample_write_partners (HtSample *self, GError **error);
/* Village lawyers and scriveners with the regular days of their dongs. */
gboolean ht_sample_write_schedules (HtSample *self, GError **error);
gboolean ht_sample_write_appeals (HtSample *self, GArray *cases, GError **error);
/* The meetings of 2020 and 2021 with the cases that name their days, and with members as far as
 * they are designated. */
gboolean ht_sample_write_hearings (HtSample *self, GError **error);
/* n: 0 for as many as the city reports. */
gboolean ht_sample_write_consultations (HtSample *self, guint n, GError **error);

/* Rates, and the sessions and allowances of February to April 2021 as schedules and consultations
 * have them. */
gboolean ht_sample_write_sessions (HtSample *self, GError **error);
/* Proposals, budgets, surveys and outreach. */
gboolean ht_sample_write_programme (HtSample *self, GError **error);

G_END_DECLS
