/* Confirming consultation days as held or not held, many at once, giving some to a substitute and
 * deleting some: each is one journalled change. The functions are jobs of the store. */
#pragma once

#include "domain/session.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *ids; /* of gint64 */
  HtSessionState state;
  char *reason;      /* of HT_SESSION_NOT_HELD */
  gint64 partner_id; /* of a substitution */
  HtDate today;
  char *clerk;
} HtSessionsSaving;
/* Takes the ids. */
HtSessionsSaving *ht_sessions_saving_new (GArray *ids, HtSessionState state, const char *reason,
                                          HtDate today, const char *clerk);
HtSessionsSaving *ht_sessions_substituting_new (GArray *ids, gint64 partner_id, HtDate today,
                                                const char *clerk);
void ht_sessions_saving_free (HtSessionsSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSessionsSaving, ht_sessions_saving_free)

/* Sets the state of all sessions of an HtSessionsSaving, or of none; those that were not held stay
 * so when planned ones beside them are set to held. A GPtrArray of HtFault owned
 * by the caller, empty when it was done: a day that is still to come cannot have been held, one
 * that is paid for stays held, and see ht_session_check(). */
gpointer ht_confirm_sessions (HtDb *db, gpointer saving, GError **error);
/* Deletes them, the same way; one that is paid for stays. */
gpointer ht_delete_sessions (HtDb *db, gpointer saving, GError **error);

/* Gives all sessions of an HtSessionsSaving to the person of its partner_id, or none. Faults as
 * above: somebody without a term of the role, absent on the day, or elsewhere at that time; one
 * that is paid for stays. */
gpointer ht_substitute_sessions (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
