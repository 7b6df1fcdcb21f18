/* Two records of one person become one. The functions are jobs of the store. */
#pragma once

#include "domain/duplicate-partners.h"
#include "store/db.h"
#include "store/partner-merge.h"

G_BEGIN_DECLS

typedef struct
{
  HtPartner *keep;   /* the record that stays, as it was read */
  HtPartner *from;   /* the record that goes, as it was read */
  HtPartner *values; /* what the record says then; terms and absences of it are not read */
  char *clerk;
} HtMerging;
/* Copies; values NULL: those of ht_partner_merge_values(). */
HtMerging *ht_merging_new (const HtPartner *keep, const HtPartner *from, const HtPartner *values,
                           const char *clerk);
void ht_merging_free (HtMerging *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtMerging, ht_merging_free)

typedef struct
{
  gint64 id;           /* of the record that stayed; 0: refused, and nothing was changed */
  char *name;          /* of the person */
  HtPartnerTies moved; /* what the record that went had */
  guint n_joined;      /* of it, what both had and is now one */
  GPtrArray *faults;   /* of char *: why it was refused */
  gboolean is_behind;  /* refused because somebody changed one of the two meanwhile */
} HtMerged;
void ht_merged_free (HtMerged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtMerged, ht_merged_free)

/* Does an HtMerging as one change that undo takes back; an HtMerged owned by the caller. Terms,
 * schedules, consultation days, consultations, allowances, meetings, conflicts, commendations,
 * absences and the name in the cases (lead reviewer, appointed counsel) go over. What both have (a
 * term of one role and day, a consultation day, a meeting) becomes one; where the two contradict
 * each other, or terms of a role overlap, it is refused with a sentence each. */
gpointer ht_merge_partners (HtDb *db, gpointer merging, GError **error);

G_END_DECLS
