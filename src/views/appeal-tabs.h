/* The tabs of the form of a case: its facts, its parties, its course, its files and its history. */
#pragma once

#include "views/appeal-fields.h"
#include "views/page.h"
#include "work/open-appeal.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_TABS (ht_appeal_tabs_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealTabs, ht_appeal_tabs, HT, APPEAL_TABS, GtkBox)

/* The number of tabs, for the keys Alt+1 …. */
#define HT_N_APPEAL_TABS 5

/* Signal "changed" (const char *field): something was typed; not while a record is put in.
 * Signal "logged": a step was stored or deleted; the case is to be read again. */

/* Shows what stands beside the fields: steps, files and history. page is the page that the form
 * lies on; opened is not owned and must live until the next call; NULL: no case. */
void ht_appeal_tabs_show_around (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened);
/* The same, and offers what is known and puts the record into the fields. */
void ht_appeal_tabs_show (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened,
                          const HtCaseRecord *record);
/* What is stored changed while the record was being written: shows opened and puts into the fields
 * what is new there. FALSE, and nothing done, when a field that changed was also written. */
gboolean ht_appeal_tabs_follow (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened,
                                const HtCaseRecord *before, const HtCaseRecord *now);
/* Reads every field into the record and gives the faults of the texts, of HtFault, owned by the
 * caller. */
GPtrArray *ht_appeal_tabs_collect (HtAppealTabs *self, HtCaseRecord *record);
/* The texts as they stand, also the faulty ones, for a draft; owned by the caller. */
char *ht_appeal_tabs_to_draft (HtAppealTabs *self);
/* FALSE when the draft cannot be read. */
gboolean ht_appeal_tabs_put_draft (HtAppealTabs *self, const char *draft);
/* Shows each fault at its field, marks the tabs that have one, and puts the keyboard into the
 * first; an empty array clears all. */
void ht_appeal_tabs_show_faults (HtAppealTabs *self, GPtrArray *faults);
/* Goes to the tab of a field and puts the keyboard into it. */
void ht_appeal_tabs_focus (HtAppealTabs *self, const char *field);
/* Goes to a tab, counted from 0, and puts the keyboard there; or so many tabs on, round the end. */
void ht_appeal_tabs_go (HtAppealTabs *self, int tab);
void ht_appeal_tabs_move (HtAppealTabs *self, int tabs);

G_END_DECLS
