/* How an entry helps whoever types: it completes from what is known, by any part of the word or its
 * initial consonants, and Enter moves on to the next field. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers values. closed: nothing else makes sense, so that a part that begins one of them becomes
 * it when the keyboard leaves the entry; initial consonants always do. */
void ht_entry_complete (GtkEntry *entry, const char *const *values, gboolean closed);
/* The same for the entry of a box that also lists the values. */
void ht_combo_offer (GtkComboBoxText *box, const char *const *values, gboolean closed);
/* Makes Enter in the widget (an entry or a check button) go where Tab goes. */
void ht_widget_move_on (GtkWidget *widget);

G_END_DECLS
