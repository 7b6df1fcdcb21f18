/* The entries of one section of the form of a case: from a record to what stands in them and back,
 * with what is wrong beside each. What the sections have in common; each has a template of its own
 * in which a field's entry has the field's id. */
#pragma once

#include "views/appeal-fields.h"
#include "work/open-appeal.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_FIELDSET (ht_appeal_fieldset_get_type ())
G_DECLARE_DERIVABLE_TYPE (HtAppealFieldset, ht_appeal_fieldset, HT, APPEAL_FIELDSET, GtkBox)

struct _HtAppealFieldsetClass
{
  GtkBoxClass parent_class;
  HtFieldSection section;
  /* What hangs on the field was to be shown anew; also after a record was put in. May be NULL. */
  void (*settle) (HtAppealFieldset *self);
};

/* Signal "changed" (const char *field): something was typed; not while a record is put in. */

/* For class_init of a section: its template and the entries in it. */
void ht_appeal_fieldset_class_set_section (HtAppealFieldsetClass *klass, HtFieldSection section,
                                           const char *resource);
/* For init of a section. */
void ht_appeal_fieldset_set_up (HtAppealFieldset *self);
/* The entry of the field of that id, not owned. */
gpointer ht_appeal_fieldset_entry (HtAppealFieldset *self, const char *field);
HtDate ht_appeal_fieldset_today (HtAppealFieldset *self);

/* Offers what is known for completion. */
void ht_appeal_fieldset_offer (HtAppealFieldset *self, const HtOpenAppeal *known, HtDate today);
void ht_appeal_fieldset_put (HtAppealFieldset *self, const HtCaseRecord *record);
/* What is stored changed meanwhile: whether nothing that was typed is of a field that changed. */
gboolean ht_appeal_fieldset_can_follow (HtAppealFieldset *self, const HtCaseRecord *before,
                                        const HtCaseRecord *now);
/* Puts in what changed and leaves the rest as it was typed. */
void ht_appeal_fieldset_follow (HtAppealFieldset *self, const HtCaseRecord *before,
                                const HtCaseRecord *now);
/* Reads every field of the section into the record and adds the faults of the texts, of HtFault. */
void ht_appeal_fieldset_collect (HtAppealFieldset *self, HtCaseRecord *record, GPtrArray *faults);
/* Keeps the texts as they stand, also the faulty ones, in a draft, and takes them from it. */
void ht_appeal_fieldset_to_draft (HtAppealFieldset *self, GKeyFile *draft);
void ht_appeal_fieldset_put_draft (HtAppealFieldset *self, GKeyFile *draft);
/* Shows those of the faults that belong to the section, each at its field; an empty array clears
 * all. The first field that has one, NULL for none; n_fields of them have one. */
const HtAppealField *ht_appeal_fieldset_show_faults (HtAppealFieldset *self, GPtrArray *faults,
                                                     guint *n_fields);
/* Puts the keyboard into a field of the section, or its first. */
void ht_appeal_fieldset_focus (HtAppealFieldset *self, const char *field);
void ht_appeal_fieldset_focus_first (HtAppealFieldset *self);

G_END_DECLS
