/* What the register shows: chips for the state of a case, and choices of year, agency and lead
 * reviewer. */
#pragma once

#include "store/appeal-query.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_FILTER (ht_appeal_filter_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealFilter, ht_appeal_filter, HT, APPEAL_FILTER, GtkBox)

/* Signal "changed": the clerk chose something else; not while it is set. */

/* What there is to choose from; agencies: of HtAgency. What is chosen stays. */
void ht_appeal_filter_fill (HtAppealFilter *self, GPtrArray *agencies, const char *const *reviewers,
                            HtDate today);
/* Writes what is chosen into the query. */
void ht_appeal_filter_apply (HtAppealFilter *self, HtAppealQuery *query);
void ht_appeal_filter_set (HtAppealFilter *self, const HtAppealQuery *query);
HtAppealState ht_appeal_filter_get_state (HtAppealFilter *self);
void ht_appeal_filter_set_state (HtAppealFilter *self, HtAppealState state);
/* Whether anything narrows the list. */
gboolean ht_appeal_filter_is_narrow (HtAppealFilter *self);

G_END_DECLS
