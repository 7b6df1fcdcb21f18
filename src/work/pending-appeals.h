/* A walk over the cases that have not ended. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef void (*HtPendingAppealFunc) (const HtAppeal *appeal, gpointer data);

/* Calls each for every case that has not ended, in order of receipt; only some of them are in
 * memory at once. */
gboolean ht_pending_appeals_each (HtDb *db, HtPendingAppealFunc each, gpointer data,
                                  GError **error);

G_END_DECLS
