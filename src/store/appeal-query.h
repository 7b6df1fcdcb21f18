/* Which appeals a list shows and in which order: from a filter to an array of ids. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef enum
{
  HT_APPEALS_ALL,
  HT_APPEALS_OPEN,         /* not ended */
  HT_APPEALS_DUE_SOON,     /* open, ruling period ends within 14 days of today */
  HT_APPEALS_OVERDUE,      /* open, ruling period over */
  HT_APPEALS_UNANSWERED,   /* open, no answer yet */
  HT_APPEALS_NO_NEXT_STEP, /* open, answered, no hearing planned */
} HtAppealState;

typedef enum
{
  HT_APPEALS_BY_RECEIVED,
  HT_APPEALS_BY_NUMBER,
  HT_APPEALS_BY_AGENCY,
  HT_APPEALS_BY_TITLE,
  HT_APPEALS_BY_DUE,
  HT_APPEALS_BY_RULED,
} HtAppealOrder;

typedef struct
{
  HtAppealState state;
  HtDate today;
  int year;              /* of receipt; 0 for all */
  gint64 agency_id;      /* 0 for all */
  char *lead_reviewer;   /* NULL for all, "" for none assigned */
  HtOutcome outcome;     /* HT_OUTCOME_NONE for all */
  HtPeriod received;     /* from HT_DATE_NONE: all */
  HtPeriod ruled;        /* from HT_DATE_NONE: all */
  gboolean rulings_only; /* ended by a ruling: neither withdrawn nor forwarded */
  char *search;          /* words, all of which must occur; initials allowed; NULL or "" for none */
  HtAppealOrder order;
  gboolean descending;
} HtAppealQuery;

HtAppealQuery *ht_appeal_query_new (HtDate today);
HtAppealQuery *ht_appeal_query_copy (const HtAppealQuery *self);
void ht_appeal_query_free (HtAppealQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppealQuery, ht_appeal_query_free)

/* The ids in order, a GArray of gint64 owned by the caller. */
GArray *ht_appeal_query_ids (HtDb *db, const HtAppealQuery *query, GError **error);

G_END_DECLS
