/* The correction periods (보정) of an appeal as rows of two days; there is always an empty row to
 * type the next into. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_CORRECTION_EDITOR (ht_correction_editor_get_type ())
G_DECLARE_FINAL_TYPE (HtCorrectionEditor, ht_correction_editor, HT, CORRECTION_EDITOR, GtkBox)

/* Signal "changed": something was typed. */

/* The spans as typed, "from~to, from~" (HT_FIELD_CORRECTIONS reads it); owned by the caller. */
char *ht_correction_editor_get_text (HtCorrectionEditor *self);
void ht_correction_editor_set_text (HtCorrectionEditor *self, const char *text);
void ht_correction_editor_set_today (HtCorrectionEditor *self, HtDate today);

G_END_DECLS
