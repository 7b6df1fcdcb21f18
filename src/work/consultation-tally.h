/* The consultations and consultation days of a period, counted in every way that the office reports
 * them. */
#pragma once

#include "domain/consultation.h"
#include "domain/session.h"
#include "work/service-guide.h"

G_BEGIN_DECLS

/* By whom a consultation was held, in the role of that day. */
typedef enum
{
  HT_HELD_BY_LAWYER,
  HT_HELD_BY_SCRIVENER,
  HT_HELD_BY_UNKNOWN, /* nobody was recorded, or somebody without a term on that day */
  HT_N_HELD_BY
} HtHeldBy;

typedef struct
{
  HtPeriod period;
  HtConsultationSums total;
  HtConsultationSums *districts;       /* in official order */
  HtConsultationSums *months;          /* from that of the first day on */
  guint n_months;                      /* that the period touches */
  guint held_by[HT_N_HELD_BY];         /* consultations */
  guint sessions[HT_N_SESSION_STATES]; /* consultation days */
  GHashTable *reasons;                 /* why not held → number (guint) */
} HtConsultationTally;

/* Of the period; guide tells dongs and partners. Owned by the caller; NULL with error when the
 * office file cannot be read. */
HtConsultationTally *ht_consultation_tally_load (HtDb *db, const HtServiceGuide *guide,
                                                 HtPeriod period, GError **error);
void ht_consultation_tally_free (HtConsultationTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConsultationTally, ht_consultation_tally_free)

G_END_DECLS
