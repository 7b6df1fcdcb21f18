/* Asks for one value to be set in many cases at once, and sets it. */
#pragma once

#include "views/page.h"
#include "work/edit-appeals.h"

G_BEGIN_DECLS

#define HT_TYPE_BULK_DIALOG (ht_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtBulkDialog, ht_bulk_dialog, HT, BULK_DIALOG, GtkDialog)

/* For the cases of ids (a GArray of gint64), field first; reviewers and fields are offered for
 * completion. The dialog stays open while the cases refuse, and says which. The page tells what was
 * done. */
void ht_bulk_dialog_open (HtPage *page, GArray *ids, HtBulkField field,
                          const char *const *reviewers, const char *const *fields);

G_END_DECLS
