/* Saving what a clerk wrote about a person and the person's terms: checked, compared with what is
 * stored, and written as one journalled change. The functions are jobs of the store. */
#pragma once

#include "domain/partner.h"
#include "store/db.h"
#include "work/deleting.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_PARTNER_KIND "partner"

typedef struct
{
  HtPartner *partner; /* what to store; id 0: a new person; terms with id 0 are new */
  HtPartner *loaded;  /* as it was read when the editing began, or NULL for a new person */
  char *clerk;
} HtPartnerSaving;
HtPartnerSaving *ht_partner_saving_new (const HtPartner *partner, const HtPartner *loaded,
                                        const char *clerk);
void ht_partner_saving_free (HtPartnerSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtPartnerSaving, ht_partner_saving_free)

typedef struct
{
  gint64 id;          /* of the stored record; 0: refused, and nothing was changed */
  GPtrArray *faults;  /* of HtFault: why it was refused; "terms" is the field of every term */
  gboolean is_behind; /* refused because somebody changed the record meanwhile */
  char *alike;        /* of a new person: why another record may be the same person; NULL: none */
} HtPartnerSaved;
void ht_partner_saved_free (HtPartnerSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtPartnerSaved, ht_partner_saved_free)

/* Stores an HtPartnerSaving; an HtPartnerSaved owned by the caller. Only terms that are new or
 * changed are checked, so that an old record that breaks a rule can still get a telephone number.
 */
gpointer ht_save_partner (HtDb *db, gpointer saving, GError **error);

/* Deletes the person that an HtDeleting names with all terms; gives the name, owned by the
 * caller. HT_ERROR_INVALID when a consultation, a schedule or a meeting names the
 * person. */
gpointer ht_delete_partner (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
