/* The years and recipients by which a list of proposals can be narrowed: those that it has. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers the years in which the proposals (of HtProposal, in order of the day found) were found and
 * to whom they were sent; the id of what is chosen is its word, "" for all. What was chosen stays.
 */
void ht_proposal_choices_offer (GtkComboBoxText *year_box, GtkComboBoxText *recipient_box,
                                GPtrArray *proposals);

G_END_DECLS
