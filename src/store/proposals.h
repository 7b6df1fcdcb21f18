/* The proposals and their sendings. Writes belong inside an HtChange. */
#pragma once

#include "domain/proposal.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All proposals in order of day and number with their sendings (of HtProposal), owned by the
 * caller. */
GPtrArray *ht_proposals_list (HtDb *db, GError **error);
/* Owned by the caller; HT_ERROR_NOT_FOUND when it was deleted meanwhile. */
HtProposal *ht_proposals_get (HtDb *db, gint64 id, GError **error);
/* The id of the proposal of that number, 0 for none, -1 with an error. */
gint64 ht_proposals_find (HtDb *db, const char *number, GError **error);
/* Stores a new proposal with its sendings and sets its id. */
gboolean ht_proposals_insert (HtDb *db, HtProposal *proposal, GError **error);
/* Makes the stored proposal this one; sendings that stay the same are not touched. */
gboolean ht_proposals_update (HtDb *db, const HtProposal *proposal, GError **error);
gboolean ht_proposals_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
