/* A list of people is appointed to one role at once: pasted, or taken from a file. */
#pragma once

#include "domain/partner.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_APPOINT_DIALOG (ht_appoint_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtAppointDialog, ht_appoint_dialog, HT, APPOINT_DIALOG, GtkDialog)

/* role: what is offered first; HT_N_ROLES: the corps. */
void ht_appoint_dialog_open (HtPage *page, HtRoleKind role);

G_END_DECLS
