/* The ledger of allowances as an import sees it: its lines with those that rows of the file add,
 * and the sessions that lines pay. */
#pragma once

#include "store/allowances.h"
#include "store/sessions.h"

G_BEGIN_DECLS

/* A line that is there, or one of a row read so far. */
typedef struct _HtLedgerEntry HtLedgerEntry;
struct _HtLedgerEntry
{
  HtAllowance *line;
  HtLedgerEntry *reverses; /* of a row: the entry that it takes back */
  gboolean is_reversed;
  gboolean is_claimed; /* a row has named it */
};

typedef struct _HtLedger HtLedger;

/* With the sessions of that period. Owned by the caller. */
HtLedger *ht_ledger_load (HtDb *db, HtPeriod period, GError **error);
void ht_ledger_free (HtLedger *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLedger, ht_ledger_free)

/* Takes the line; the entry is the ledger's. */
HtLedgerEntry *ht_ledger_add (HtLedger *self, HtAllowance *line);
/* The person's sessions on the line's day for which its role is paid, in that dong or, for 0, in
 * any (of HtSession, not owned); the array is owned by the caller. */
GPtrArray *ht_ledger_sessions (const HtLedger *self, const HtAllowance *line, gint64 partner_id,
                               gint64 dong_id);
/* Whether a line that was not taken back pays the session. */
gboolean ht_ledger_pays (const HtLedger *self, const HtSession *session);
/* What the other lines of the person, the month and the role come to, without `without` (NULL for
 * none), what was taken back and what takes back. Won. */
gint64 ht_ledger_month_sum (const HtLedger *self, const HtAllowance *line,
                            const HtLedgerEntry *without);
/* The entry that a row tells of: one of the same amount before any other; NULL for none. sessions:
 * those that the row can mean, NULL when it names none. */
HtLedgerEntry *ht_ledger_find (const HtLedger *self, const HtAllowance *line,
                               const GPtrArray *sessions);
/* The entry that a row of a negative amount takes back, or NULL. */
HtLedgerEntry *ht_ledger_find_reversed (const HtLedger *self, const HtAllowance *line,
                                        const GPtrArray *sessions);

G_END_DECLS
