/* One term of a person in a role: its days, and for a commissioner whether from outside. What the
 * law does not allow is said beside the field, before anything is stored. */
#pragma once

#include "domain/partner.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_TERM_DIALOG (ht_term_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtTermDialog, ht_term_dialog, HT, TERM_DIALOG, GtkDialog)

/* Asks for a term of the person, starting with what is in *term (id 0: a new one, whose end follows
 * its start until the clerk writes another). partners: of HtPartner, whose seats count. TRUE when
 * the clerk agreed; *term is then replaced by what was written. */
gboolean ht_term_dialog_run (GtkWindow *parent, GPtrArray *partners, const HtPartner *person,
                             HtRole **term, HtDate today);

G_END_DECLS
