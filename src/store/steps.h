/* The steps of a case that are records of their own. Writes belong inside an HtChange. */
#pragma once

#include "domain/step.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The stored steps of the case in order of day (of HtStep), owned by the caller. */
GPtrArray *ht_steps_load (HtDb *db, gint64 appeal_id, GError **error);
/* Stores a new step and sets its id. */
gboolean ht_steps_insert (HtDb *db, gint64 appeal_id, HtStep *step, GError **error);
gboolean ht_steps_delete (HtDb *db, gint64 id, GError **error);
/* All stored steps of the kinds (ending with HT_N_STEP_KINDS) whose day lies in the period, in
 * order of day: calls each with the case's id. FALSE with error, also when each returns FALSE. */
typedef gboolean (*HtStepVisitor) (gint64 appeal_id, const HtStep *step, gpointer data,
                                   GError **error);
gboolean ht_steps_each (HtDb *db, const HtStepKind *kinds, HtPeriod period, HtStepVisitor each,
                        gpointer data, GError **error);

G_END_DECLS
