/* The form of one appeal: its tabs, and beside them its deadlines as it is being typed. What is
 * typed is kept as a draft. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_FORM (ht_appeal_form_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealForm, ht_appeal_form, HT, APPEAL_FORM, GtkBox)

/* Signal "closed" (gint64 id): the clerk is done; id is the record to show in the list, 0 for none.
 */

/* Reads the appeal, id 0 for a new one, and shows it; page is the page that the form lies on. */
void ht_appeal_form_open (HtAppealForm *self, HtPage *page, gint64 id);
/* The records changed: reads the appeal again unless it is being edited. */
void ht_appeal_form_refresh (HtAppealForm *self);
void ht_appeal_form_save (HtAppealForm *self);
/* Goes back; what was typed and not saved stays as a draft. */
void ht_appeal_form_close (HtAppealForm *self);
/* Opens the letters about the case, as it is stored. */
void ht_appeal_form_write_letter (HtAppealForm *self);
/* Deletes the record, which undo takes back, and goes back. */
void ht_appeal_form_delete (HtAppealForm *self);
/* Goes to a tab, counted from 0; or so many tabs on, round the end. */
void ht_appeal_form_go_to_tab (HtAppealForm *self, int tab);
void ht_appeal_form_move_tab (HtAppealForm *self, int tabs);

G_END_DECLS
