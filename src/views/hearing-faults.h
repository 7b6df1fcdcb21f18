/* How a job about meetings ends: what was refused is told in place, a failure in the window. */
#pragma once

#include "views/page.h"
#include "work/save-hearing.h"

G_BEGIN_DECLS

/* Stores the changed meeting in the place of before, which is NULL for a new one; callback ends
 * with ht_hearing_finish() or as it likes. */
void ht_hearing_save_async (HtPage *page, const HtHearing *changed, const HtHearing *before,
                            GAsyncReadyCallback callback, gpointer user_data);
/* The end of a job that gives an HtHearingSaved: what was stored, owned by the caller; NULL when it
 * failed, told on the page, or was refused, told in rows. rows may be NULL when its window was
 * closed meanwhile; the refusal then stands on the page. */
HtHearingSaved *ht_hearing_finish (HtPage *page, GObject *store, GAsyncResult *result,
                                   GtkContainer *rows);

G_END_DECLS
