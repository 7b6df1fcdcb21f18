/* A month of the services as it is read for the window and the report: its consultations, its
 * consultation days and what they come to in each district. */
#pragma once

#include "domain/consultation.h"
#include "domain/session.h"
#include "work/service-guide.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;             /* what is to be looked at, "" for nothing */
  gboolean is_lacking;    /* a substitute is needed, see ht_session_lack() */
  const char *instead_of; /* whose place the partner takes, NULL for nobody's */
} HtSessionRemark;

typedef struct
{
  HtPeriod period;
  HtServiceGuide *guide;
  GPtrArray *consultations; /* of HtConsultation in order of day */
  GPtrArray *sessions;      /* of HtSession in order of day, dong and start */
  GPtrArray *remarks;       /* of HtSessionRemark, one for each session */
  GPtrArray *given;         /* of HtSession: what the schedules give in the month */
  guint n_unplanned;        /* of given: those for which there is no session */
  guint n_of_nobody;        /* days of schedules that have no partner yet */
  HtConsultationSums *sums; /* one for each of guide->dongs->districts, in official order */
  HtConsultationSums total;
  char *draft; /* lines that were being written, NULL for none */
} HtServiceMonth;
void ht_service_month_free (HtServiceMonth *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtServiceMonth, ht_service_month_free)

/* A job of the store: the month of an HtPeriod, owned by the caller. What is remarked of a session:
 * the partner's term or absence, a holiday, another session of the partner at the same time or of
 * the same partner in the dong on the day. */
gpointer ht_service_month_read (HtDb *db, gpointer period, GError **error);

/* What the consultations of a month or district come to, and the mean satisfaction with how many
 * were asked ("" when nobody was), in words; owned by the caller. */
char *ht_service_month_tell_counts (const HtConsultationSums *sums);
char *ht_service_month_tell_satisfaction (const HtConsultationSums *sums);

G_END_DECLS
