/* The line in which a consultation is typed: eight fields in a row. Enter moves on; what is known
 * completes itself, a digit or initial consonants choose. */
#pragma once

#include "work/consultation-line.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_CONSULTATION_ENTRY (ht_consultation_entry_get_type ())
G_DECLARE_FINAL_TYPE (HtConsultationEntry, ht_consultation_entry, HT, CONSULTATION_ENTRY, GtkBox)

/* Signal "entered": Enter in the last field. Signal "changed": something was typed. Signal
 * "abandoned": Escape. */

/* What is known; guide is not owned and must live until the next call. An empty line begins with
 * today. */
void ht_consultation_entry_set_guide (HtConsultationEntry *self, const HtServiceGuide *guide,
                                      HtDate today);
/* The line as it stands, owned by the caller. */
HtConsultationLine *ht_consultation_entry_line (HtConsultationEntry *self);
/* Whether something was typed since a line was put or begun. */
gboolean ht_consultation_entry_is_touched (HtConsultationEntry *self);
/* Puts a line to be written on: a stored one, or one that was refused, with its faults (of HtFault;
 * NULL for none); the keyboard goes to the first of them. */
void ht_consultation_entry_put (HtConsultationEntry *self, const HtConsultationLine *line,
                                GPtrArray *faults);
/* Begins a new line with what the line before says, all but the satisfaction; NULL: an empty one.
 */
void ht_consultation_entry_begin (HtConsultationEntry *self, const HtConsultationLine *before);
void ht_consultation_entry_focus (HtConsultationEntry *self, HtLineCell cell);

G_END_DECLS
