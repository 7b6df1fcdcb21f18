/* The entries of the form of an appeal: from a record to what stands in them and back, with what is
 * wrong beside each. */
#pragma once

#include "views/appeal-fields.h"
#include "work/open-appeal.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_FIELDSET (ht_appeal_fieldset_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealFieldset, ht_appeal_fieldset, HT, APPEAL_FIELDSET, GtkBox)

/* Signal "changed" (const char *field): something was typed; not while a record is put in. */

/* Offers what is known for completion. */
void ht_appeal_fieldset_offer (HtAppealFieldset *self, const HtOpenAppeal *known, HtDate today);
void ht_appeal_fieldset_put (HtAppealFieldset *self, const HtAppeal *appeal);
/* Reads every field into the record and gives the faults of the texts, of HtFault, owned by the
 * caller. */
GPtrArray *ht_appeal_fieldset_collect (HtAppealFieldset *self, HtAppeal *appeal);
/* The texts as they stand, also the faulty ones, for a draft; owned by the caller. */
char *ht_appeal_fieldset_to_draft (HtAppealFieldset *self);
/* FALSE when the draft cannot be read. */
gboolean ht_appeal_fieldset_put_draft (HtAppealFieldset *self, const char *draft);
/* Shows each fault at its field and puts the keyboard into the first; an empty array clears all. */
void ht_appeal_fieldset_show_faults (HtAppealFieldset *self, GPtrArray *faults);
/* Puts the keyboard into a field. */
void ht_appeal_fieldset_focus (HtAppealFieldset *self, const char *field);

G_END_DECLS
