/* A box to choose a district, or all of them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers the districts with all of them above; once for the districts of an office file. */
void ht_district_choice_offer (GtkComboBoxText *box, char **districts);
/* The place of the chosen one; -1: all. */
int ht_district_choice_get (GtkComboBoxText *box);

G_END_DECLS
