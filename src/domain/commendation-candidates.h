/* Whom to propose for a commendation of a year (표창 후보), by what the partners did in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who was commended in one of so many years before is not proposed again, so that it goes round. */
#define HT_COMMENDATION_REST_YEARS 3

/* What a partner of the legal services did in a year. */
typedef struct
{
  gint64 partner_id;
  char *name;
  char *district;      /* of the office, "" for none */
  gboolean is_lawyer;  /* else a scrivener */
  guint sessions;      /* held */
  guint consultations; /* logged */
  guint people;        /* counselled in them */
  guint n_rated;       /* consultations with a satisfaction */
  guint rating_sum;    /* of their satisfactions of 1 to 5 */
  int last_commended;  /* the newest year up to the one asked for, 0 for never */
} HtPerformance;
void ht_performance_free (HtPerformance *self);

/* The mean satisfaction of 1 to 5; 0 where nobody rated. */
double ht_performance_mean (const HtPerformance *self);

/* Those of the performances (of HtPerformance, in office) that are candidates of the year, the
 * best first: who held no session and no consultation is left out, and who was commended in the
 * year or the HT_COMMENDATION_REST_YEARS before. The order is sessions held, then consultations,
 * then people, then satisfaction, then the name; nothing is weighed against another. The array is
 * owned by the caller, what it points to stays the performances'. */
GPtrArray *ht_commendation_candidates (GPtrArray *performances, int year);

G_END_DECLS
