/* The book-keeping of the legal services in the office file. Writes belong inside an HtChange. */
#pragma once

#include "domain/programme.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All of them in order of day and service (of HtSurvey), owned by the caller. */
GPtrArray *ht_surveys_list (HtDb *db, GError **error);
/* Stores it; one with the same key is replaced. */
gboolean ht_surveys_put (HtDb *db, const HtSurvey *survey, GError **error);

/* All of them in order of day (of HtOutreach), owned by the caller. */
GPtrArray *ht_outreach_list (HtDb *db, GError **error);
/* Stores it; one with the same key is replaced. */
gboolean ht_outreach_put (HtDb *db, const HtOutreach *outreach, GError **error);

/* All of them in order of year and name (of HtCommendation), owned by the caller. */
GPtrArray *ht_commendations_list (HtDb *db, GError **error);
/* Stores it; one with the same key is replaced. */
gboolean ht_commendations_put (HtDb *db, const HtCommendation *commendation, GError **error);

/* All of them in order of year and programme (of HtBudget), owned by the caller. */
GPtrArray *ht_budgets_list (HtDb *db, GError **error);
/* Stores it; one with the same key is replaced. */
gboolean ht_budgets_put (HtDb *db, const HtBudget *budget, GError **error);

/* Takes a record of the part out; one that is not there is no error. */
gboolean ht_programme_delete (HtDb *db, HtProgrammePart part, gint64 id, GError **error);

G_END_DECLS
