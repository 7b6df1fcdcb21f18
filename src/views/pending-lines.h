/* The lines that a clerk typed and that are not stored: being stored, or refused, each with the
 * sentence why beside it. Nothing is shown while there is none to correct. */
#pragma once

#include "domain/fault.h"
#include "work/consultation-line.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PENDING_LINES (ht_pending_lines_get_type ())
G_DECLARE_FINAL_TYPE (HtPendingLines, ht_pending_lines, HT, PENDING_LINES, GtkBox)

/* Signal "opened" (guint number): the clerk wants to correct that line. */

/* Takes the line, which is not shown until it is refused, and gives the number by which it is
 * known. */
guint ht_pending_lines_add (HtPendingLines *self, HtConsultationLine *line);
/* Shows the line with its faults (of HtFault); NULL: it was not finished. */
void ht_pending_lines_refuse (HtPendingLines *self, guint number, GPtrArray *faults);
/* The line, out of the list and owned by the caller; faults: what was refused, NULL when nothing
 * was, owned by the caller. */
HtConsultationLine *ht_pending_lines_take (HtPendingLines *self, guint number, GPtrArray **faults);
guint ht_pending_lines_count (HtPendingLines *self);
/* Adds the lines to the text, one a line, all but that one (0: none left out). */
void ht_pending_lines_write (HtPendingLines *self, guint except, GString *text);
void ht_pending_lines_clear (HtPendingLines *self);

G_END_DECLS
