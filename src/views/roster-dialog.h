/* Reappointing or releasing the selected people of the roster: whom it means, the years of the new
 * term or the day of the release, and why somebody cannot be. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_ROSTER_DIALOG (ht_roster_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtRosterDialog, ht_roster_dialog, HT, ROSTER_DIALOG, GtkDialog)

typedef enum
{
  HT_ROSTER_REAPPOINT,
  HT_ROSTER_RELEASE,
} HtRosterTask;

/* Opens the dialog over the page and does the work when the clerk agrees; the page then shows what
 * was done, with Undo. keys: of HtRosterKey, partners: of HtPartner, only read during the call. */
void ht_roster_dialog_open (HtPage *page, HtRosterTask task, GArray *keys, GPtrArray *partners);

G_END_DECLS
