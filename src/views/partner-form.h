/* The form of one person: name, firm, how to reach the person, and the terms in each role, saved
 * together. */
#pragma once

#include "domain/partner.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_PARTNER_FORM (ht_partner_form_get_type ())
G_DECLARE_FINAL_TYPE (HtPartnerForm, ht_partner_form, HT, PARTNER_FORM, GtkBox)

/* Signal "closed" (gint64 id): the clerk is done; id is the person to show in the list, 0 for none.
 */

/* Shows the person for editing; partners: of HtPartner, for the seats of the commission; districts:
 * names in official order. All are copied or referenced. page is the page that the form lies on. A
 * new person has id 0 and may have terms that are offered. */
void ht_partner_form_open (HtPartnerForm *self, HtPage *page, const HtPartner *person,
                           GPtrArray *partners, const char *const *districts);
/* The records changed: shows the person as it is now unless it is being edited; NULL: it is gone.
 */
void ht_partner_form_refresh (HtPartnerForm *self, const HtPartner *person, GPtrArray *partners);
gint64 ht_partner_form_id (HtPartnerForm *self);
void ht_partner_form_save (HtPartnerForm *self);
/* Goes back, but asks first when something was written and not saved. */
void ht_partner_form_close (HtPartnerForm *self);

G_END_DECLS
