/* Which lawyer for which dong: the assignment that covers the most dongs with the least load. Pure
 * functions. */
#pragma once

#include "domain/coverage.h"
#include "domain/partner.h"

G_BEGIN_DECLS

/* What a dong that is not covered lacks. */
typedef struct
{
  const HtDong *dong;   /* not owned */
  guint days;           /* that its schedule gives in a month: 0 or 1 */
  GPtrArray *schedules; /* of HtSchedule in force there, not owned */
  int topic;            /* the HtTopic asked about most, -1 when nothing is known */
} HtDongNeed;
void ht_dong_need_free (HtDongNeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDongNeed, ht_dong_need_free)

/* A proposal for one dong. Nothing is stored. */
typedef struct
{
  gint64 dong_id;
  char *district;
  char *dong;
  gint64 partner_id;
  char *partner;
  HtWeekday weekday;
  guint weeks; /* as in HtSchedule: one week for a dong that is one day short, else two */
  guint load;  /* the lawyer's consultation days a month before */
  guint limit;
  int cost;
  char *reason; /* a sentence */
} HtSuggestion;
void ht_suggestion_free (HtSuggestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSuggestion, ht_suggestion_free)

/* The districts that share a border, bridges over the river included. */
gboolean ht_districts_are_neighbours (const char *a, const char *b);
/* The consultation days a month of a person by the entries in force on the day, the fifth of a
 * weekday left out because few months have it. schedules: of HtSchedule. */
guint ht_partner_load (GPtrArray *schedules, gint64 partner_id, HtDate on);

/* Suggestions for needs (of HtDongNeed) out of partners (of HtPartner), of HtSuggestion in the
 * order of the needs; owned by the caller. First for all dongs that are one day short, which each
 * cost one day, then with the room that is left for those without any day, which cost two: in each
 * round as many as can be, and of all such ways one of the least cost (domain/assignment.h).
 * Offered is a village lawyer whose term runs on the day, who is not absent, works or lives in the
 * district or next to it and has room under the limit (the person's own, else default_limit, in
 * days a month). A cost is 2 for each day a month that the lawyer has before, 6 for a neighbouring
 * district, 5 for a term that ends within 60 days, 1 for a speciality that does not fit: an order
 * of preference, not money. */
GPtrArray *ht_lawyers_suggest (GPtrArray *needs, GPtrArray *partners, GPtrArray *schedules,
                               guint default_limit, HtDate on);

G_END_DECLS
