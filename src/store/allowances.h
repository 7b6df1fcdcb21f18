/* The rates and the ledger of allowances. Writes belong inside an HtChange. */
#pragma once

#include "domain/allowance.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All rates in order of role and day (of HtRate), owned by the caller. */
GPtrArray *ht_rates_list (HtDb *db, GError **error);
/* Stores a rate; one of the same role and day is replaced. */
gboolean ht_rates_put (HtDb *db, const HtRate *rate, GError **error);

gboolean ht_rates_update (HtDb *db, const HtRate *rate, GError **error);
gboolean ht_rates_delete (HtDb *db, gint64 id, GError **error);

/* All lines in order of month, name and id (of HtAllowance), owned by the caller. */
GPtrArray *ht_allowances_list (HtDb *db, GError **error);
/* The lines whose months lie in the period, in the same order. */
GPtrArray *ht_allowances_of_period (HtDb *db, HtPeriod months, GError **error);
/* The line, owned by the caller; NULL without an error when there is none. */
HtAllowance *ht_allowances_get (HtDb *db, gint64 id, GError **error);
/* The lines of the month and those that pay a session of the month. */
GPtrArray *ht_allowances_of_month (HtDb *db, HtDate month, GError **error);
/* Stores a new line and sets its id. */
gboolean ht_allowances_insert (HtDb *db, HtAllowance *line, GError **error);
/* Writes every field: that an approved line only changes its state is the word of work/. */
gboolean ht_allowances_update (HtDb *db, const HtAllowance *line, GError **error);
/* That only a line nobody reviewed goes is the word of work/. */
gboolean ht_allowances_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
