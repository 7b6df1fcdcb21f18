/* Entering, changing and taking out what a session of a role is paid from a day on, each as one
 * journalled change. Lines of the ledger keep the amounts that they were computed with, until
 * those that nobody reviewed are computed anew. */
#pragma once

#include "domain/allowance.h"
#include "store/db.h"
#include "work/deleting.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_RATE_KIND "rate"

/* The most that a session may be paid, in won. */
#define HT_RATE_MOST 100000000

typedef struct
{
  HtRate rate; /* id 0: a new one */
  char *clerk;
} HtRateSaving;
HtRateSaving *ht_rate_saving_new (const HtRate *rate, const char *clerk);
void ht_rate_saving_free (HtRateSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRateSaving, ht_rate_saving_free)

/* Jobs of the store. The rates as they are then (of HtRate), owned by the caller. HT_ERROR_INVALID
 * for a rate without a day, without an amount, over HT_RATE_MOST, with a cap under the amount, a
 * withholding of more than everything, or of a role and day that another rate has. */
gpointer ht_save_rate (HtDb *db, gpointer saving, GError **error);
/* deleting: an HtDeleting. HT_ERROR_NOT_FOUND without the rate. */
gpointer ht_delete_rate (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
