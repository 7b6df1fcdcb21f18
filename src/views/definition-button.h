/* A small button beside a figure that says what the figure counts: its definitions in a popover. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DEFINITION_BUTTON (ht_definition_button_get_type ())
G_DECLARE_FINAL_TYPE (HtDefinitionButton, ht_definition_button, HT, DEFINITION_BUTTON,
                      GtkMenuButton)

/* Property "figures": the codes of the definitions with a blank between them, "" for all. */

/* What there is to say of the figure that is shown, below its definitions; NULL for nothing. */
void ht_definition_button_set_detail (HtDefinitionButton *self, const char *detail);

G_END_DECLS
