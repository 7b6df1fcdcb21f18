/* The roster as the window shows it: the partners with what each of them does. A job of the store.
 */
#pragma once

#include "domain/partner-load.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *partners; /* of HtPartner in order of name */
  GStrv districts;     /* in official order */
  GHashTable *loads;   /* partner id (gint64) → HtPartnerLoad; none for who does nothing */
} HtRoster;
void ht_roster_free (HtRoster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRoster, ht_roster_free)

/* day: an HtDate *, the day the roster is of; an HtRoster owned by the caller. */
gpointer ht_open_roster (HtDb *db, gpointer day, GError **error);
/* What the partner does, all 0 for who does nothing; static or owned by the roster. */
const HtPartnerLoad *ht_roster_load (const HtRoster *self, gint64 partner_id);

G_END_DECLS
