/* The columns of many cases that statistics need, as plain arrays. */
#pragma once

#include "domain/appeal.h"

G_BEGIN_DECLS

/* Cases as rows of equal index. Received and ruled days are days of HtDate; ruled is HT_DATE_NONE
 * while pending. */
typedef struct
{
  guint n;
  guint allocated;
  HtDate *received;
  HtDate *ruled;
  guint8 *type;         /* HtAppealType */
  guint8 *outcome;      /* HtOutcome */
  guint16 *agency;      /* index into agencies */
  guint16 *field;       /* index into fields */
  guint8 *reviewed;     /* 1 with a lead reviewer */
  guint16 *reviewer;    /* index into reviewers; not set when there are none */
  guint16 *not_counted; /* correction days, for the setting that subtracts them */
  GPtrArray *agencies;  /* names, owned, in the official order of agencies */
  GPtrArray *fields;    /* names, owned; "" among them for none */
  GPtrArray
      *reviewers; /* names, owned, the first "" for none; empty when they were not asked for */
} HtCaseColumns;

HtCaseColumns *ht_case_columns_new (void);
void ht_case_columns_free (HtCaseColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCaseColumns, ht_case_columns_free)
/* Makes room for one more row and returns its index; the caller fills every array at it. */
guint ht_case_columns_append (HtCaseColumns *self);

G_END_DECLS
