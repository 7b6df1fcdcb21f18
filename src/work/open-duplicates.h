/* The pairs of records that may be one person, with what hangs on each. A job of the store. */
#pragma once

#include "domain/duplicate-partners.h"
#include "store/db.h"
#include "store/partner-merge.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *partners; /* of HtPartner, to which the pairs refer */
  GPtrArray *pairs;    /* of HtDuplicatePair */
  GHashTable *ties;    /* partner id (gint64) → HtPartnerTies, of those in the pairs */
} HtDuplicates;
void ht_duplicates_free (HtDuplicates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDuplicates, ht_duplicates_free)

/* chosen: a GArray of two partner ids (gint64), whose pair comes first whether they are alike or
 * not, or an empty one. An HtDuplicates owned by the caller. */
gpointer ht_open_duplicates (HtDb *db, gpointer chosen, GError **error);
/* What hangs on one of the records; owned by self. */
const HtPartnerTies *ht_duplicates_ties (const HtDuplicates *self, gint64 partner_id);

G_END_DECLS
