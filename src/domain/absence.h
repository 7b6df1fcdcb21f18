/* Days on which a partner takes no consultations. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 partner_id;
  HtDate from_day;
  HtDate to_day; /* last day; HT_DATE_NONE: until further notice */
  char *reason;
} HtAbsence;

HtAbsence *ht_absence_new (void);
HtAbsence *ht_absence_copy (const HtAbsence *self);
gboolean ht_absence_equal (const HtAbsence *a, const HtAbsence *b);
void ht_absence_free (HtAbsence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAbsence, ht_absence_free)

gboolean ht_absence_covers (const HtAbsence *self, HtDate day);
/* Whether the two share a day. */
gboolean ht_absence_overlaps (const HtAbsence *a, const HtAbsence *b);

/* Every reason why these absences of one person (of HtAbsence) contradict themselves or each other:
 * without a first day, ended before they begin, two on the same day. An array of HtFault with the
 * field "absences", owned by the caller, empty when all is well. */
GPtrArray *ht_absences_check (GPtrArray *absences);

G_END_DECLS
