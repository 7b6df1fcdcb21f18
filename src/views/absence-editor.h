/* The absences of a person: a table, and a line below it in which a further one is written. */
#pragma once

#include "domain/absence.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_ABSENCE_EDITOR (ht_absence_editor_get_type ())
G_DECLARE_FINAL_TYPE (HtAbsenceEditor, ht_absence_editor, HT, ABSENCE_EDITOR, GtkBox)

/* Signal "changed": an absence was added or removed. */

/* Shows copies of the absences (of HtAbsence). */
void ht_absence_editor_show (HtAbsenceEditor *self, GPtrArray *absences, HtDate today);
/* What is shown (of HtAbsence), owned by the caller. */
GPtrArray *ht_absence_editor_get (HtAbsenceEditor *self);
/* Takes a line that is written but not added yet into the table, as a clerk means who saves then.
 * FALSE when it cannot be; the reason then stands below. */
gboolean ht_absence_editor_finish (HtAbsenceEditor *self);
void ht_absence_editor_show_fault (HtAbsenceEditor *self, const char *reason);

G_END_DECLS
