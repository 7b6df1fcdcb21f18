/* The commission as a whole on a day: seats, vacancies, terms that end (행정심판법 §7①, §9③). */
#pragma once

#include "domain/appointment.h"
#include "domain/roster.h"

G_BEGIN_DECLS

typedef struct
{
  guint seats;     /* 50, §7① */
  guint in_office; /* with the chair */
  guint outside;   /* of them */
  guint inside;
  guint vacancies;
  guint ending_60; /* terms that end within 60 days and are not renewed yet */
  guint ending_30; /* of them within 30 days */
  HtDate next_end; /* the first day on which one of them ends; HT_DATE_NONE: none */
} HtCommissionSummary;

/* partners: of HtPartner. */
HtCommissionSummary ht_commission_summary (GPtrArray *partners, HtDate on);
/* Those in office on the day, in the order of partners; the array is the caller's, the people are
 * not. */
GPtrArray *ht_commission_in_office (GPtrArray *partners, HtDate on);

G_END_DECLS
