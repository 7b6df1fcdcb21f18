/* Warns of an appeal that may have been logged twice. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The numbers of other appeals of the same appellant against the same agency's disposition of the
 * same day, newest first, as char * owned by the caller; empty while one of the three is unknown.
 */
GPtrArray *ht_appeals_duplicates (HtDb *db, const HtAppeal *appeal, GError **error);

G_END_DECLS
