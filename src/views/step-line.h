/* One line in which a clerk logs the next step of a case by keyboard: the step by its number, its
 * first letters or initial consonants, the day, the decision, a remark; Enter logs it. What speaks
 * against it stands below as it is typed. */
#pragma once

#include "views/page.h"
#include "work/open-appeal.h"

G_BEGIN_DECLS

#define HT_TYPE_STEP_LINE (ht_step_line_get_type ())
G_DECLARE_FINAL_TYPE (HtStepLine, ht_step_line, HT, STEP_LINE, GtkBox)

/* Signal "logged": a step was stored, which undo takes back; the case is to be read again. */

/* Offers what may follow in the case, the likeliest first. opened is not owned and must live until
 * the next call; NULL: no case. What is being typed stays when it is the same case. */
void ht_step_line_show (HtStepLine *self, HtPage *page, const HtOpenAppeal *opened);
void ht_step_line_grab_focus (HtStepLine *self);

G_END_DECLS
