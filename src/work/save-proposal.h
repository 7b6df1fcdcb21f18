/* What is written about the proposals: one proposal as its form says, many sent at once, one
 * deleted; each checked as the import checks it and written as one journalled change. The functions
 * are jobs of the store. */
#pragma once

#include "domain/proposal.h"
#include "store/db.h"
#include "work/deleting.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_PROPOSAL_KIND "proposal"

typedef struct
{
  HtProposal *proposal; /* what to store; id 0: a new one; sendings with id 0 are new */
  HtProposal *loaded;   /* as it was read when the editing began, or NULL for a new one */
  char *clerk;
} HtProposalSaving;
HtProposalSaving *ht_proposal_saving_new (const HtProposal *proposal, const HtProposal *loaded,
                                          const char *clerk);
void ht_proposal_saving_free (HtProposalSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProposalSaving, ht_proposal_saving_free)

typedef struct
{
  gint64 id;          /* of the stored record; 0: refused, and nothing was changed */
  GPtrArray *faults;  /* of HtFault: why it was refused */
  gboolean is_behind; /* refused because somebody changed the record meanwhile */
} HtProposalSaved;
void ht_proposal_saved_free (HtProposalSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProposalSaved, ht_proposal_saved_free)

/* Stores an HtProposalSaving; an HtProposalSaved owned by the caller. */
gpointer ht_save_proposal (HtDb *db, gpointer saving, GError **error);

/* Several proposals sent on a day: to recipients, or again to all who have not answered. */
typedef struct
{
  GArray *ids; /* of gint64 */
  HtDate day;
  GStrv recipients;        /* empty: again to those who have not answered */
  HtRecipientKind channel; /* of the recipients */
  char *clerk;
} HtProposalSending;
HtProposalSending *ht_proposal_sending_new (GArray *ids, HtDate day, const char *const *recipients,
                                            HtRecipientKind channel, const char *clerk);
void ht_proposal_sending_free (HtProposalSending *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProposalSending, ht_proposal_sending_free)

typedef struct
{
  guint n_proposals; /* that were sent */
  guint n_sendings;
  guint n_left; /* had nothing to send: nobody waits, or all of them got it on that day already */
} HtProposalsSent;

/* Sends as an HtProposalSending says, as one change; an HtProposalsSent owned by the caller
 * (g_free). HT_ERROR_INVALID, and nothing is sent, when a proposal cannot be sent on that day; the
 * sentence names it. */
gpointer ht_send_proposals (HtDb *db, gpointer sending, GError **error);
/* The recipients of a typed list ("경기도, 강원도"), tidied, each once; owned by the caller. */
GStrv ht_recipients_parse (const char *text);
/* What the recipient's name says it is: a province, the national assembly, or a ministry. */
HtRecipientKind ht_recipient_guess (const char *recipient);
/* The provinces and metropolitan cities beside Seoul in official order, NULL-terminated and static.
 */
const char *const *ht_provinces (void);

/* Deletes the proposal that an HtDeleting names with all sendings; gives its title, owned by the
 * caller. */
gpointer ht_delete_proposal (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
