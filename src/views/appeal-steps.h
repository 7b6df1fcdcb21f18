/* What happened in a case, in order, and one line to log what happens next. */
#pragma once

#include "views/page.h"
#include "work/open-appeal.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_STEPS (ht_appeal_steps_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealSteps, ht_appeal_steps, HT, APPEAL_STEPS, GtkBox)

/* Signal "logged": a step was stored or deleted, which undo takes back; the case is to be read
 * again and shown. */

GtkWidget *ht_appeal_steps_new (void);
/* Shows the steps of the case; page is the page that the panel lies on. opened is not owned and
 * must live until the next call; NULL, or one with a new appeal: none. */
void ht_appeal_steps_show (HtAppealSteps *self, HtPage *page, const HtOpenAppeal *opened);
/* Puts the keyboard where the next step is typed. */
void ht_appeal_steps_grab_focus (HtAppealSteps *self);

G_END_DECLS
