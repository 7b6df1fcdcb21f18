/* The parties of a case, a row each, for the keyboard: Enter goes from cell to cell and on to the
 * next row, a row that is begun brings an empty one below it, Ctrl+Delete takes a row away. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PARTY_EDITOR (ht_party_editor_get_type ())
G_DECLARE_FINAL_TYPE (HtPartyEditor, ht_party_editor, HT, PARTY_EDITOR, GtkGrid)

/* Signal "changed": something was typed or taken away. */

/* The rows as ht_parties_from_text() reads them; owned by the caller. */
char *ht_party_editor_get_text (HtPartyEditor *self);
void ht_party_editor_set_text (HtPartyEditor *self, const char *text);
/* Puts the keyboard into the first cell. */
void ht_party_editor_focus (HtPartyEditor *self);

G_END_DECLS
