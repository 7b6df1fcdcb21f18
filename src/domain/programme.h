/* The book-keeping of the legal services: surveys of satisfaction, outreach, commendations,
 * budgets. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* The parts of the book-keeping; not stored. */
typedef enum
{
  HT_PROGRAMME_SURVEYS,
  HT_PROGRAMME_OUTREACH,
  HT_PROGRAMME_COMMENDATIONS,
  HT_PROGRAMME_BUDGETS,
  HT_N_PROGRAMME_PARTS
} HtProgrammePart;

/* A survey of satisfaction (만족도 조사) of a service over a period. */
typedef struct
{
  gint64 id;
  char *service; /* 마을변호사 … */
  HtPeriod period;
  int n;    /* answers */
  int mean; /* of 1 to 5, in hundredths: 452 is 4.52 */
  char *note;
} HtSurvey;
void ht_survey_free (HtSurvey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSurvey, ht_survey_free)
/* The key (service and period) is not compared. */
gboolean ht_survey_equal (const HtSurvey *a, const HtSurvey *b);

/* Making a service known (홍보). */
typedef struct
{
  gint64 id;
  HtDate day;
  char *campaign;
  char *channel; /* 현수막, 누리집 … */
  int quantity;
  char *note;
} HtOutreach;
void ht_outreach_free (HtOutreach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOutreach, ht_outreach_free)
gboolean ht_outreach_equal (const HtOutreach *a, const HtOutreach *b);

/* A commendation (표창) of a partner. */
typedef struct
{
  gint64 id;
  int year;
  gint64 partner_id;
  char *partner; /* the name and the district, read with the record */
  char *district;
  char *award;
  char *note;
} HtCommendation;
void ht_commendation_free (HtCommendation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCommendation, ht_commendation_free)
gboolean ht_commendation_equal (const HtCommendation *a, const HtCommendation *b);

/* The budget of a programme in a year (사업예산), in thousand won. */
typedef struct
{
  gint64 id;
  int year;
  char *programme; /* 행정심판 운영, 마을변호사 … */
  int amount;
  int spent;
} HtBudget;
void ht_budget_free (HtBudget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtBudget, ht_budget_free)
gboolean ht_budget_equal (const HtBudget *a, const HtBudget *b);

G_END_DECLS
