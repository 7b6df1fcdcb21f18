/* What is done to consultations that are logged. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

/* Deletes the consultations of the ids (of gint64), which it takes, as one step that can be undone.
 */
void ht_consultation_steps_delete (HtPage *page, GArray *ids);

G_END_DECLS
