/* Confirming consultation days as held or not held, many at once, adding an extraordinary one and
 * deleting some: each is one journalled change. The functions are jobs of the store. */
#pragma once

#include "domain/session.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *ids; /* of gint64 */
  HtSessionState state;
  char *reason; /* of HT_SESSION_NOT_HELD */
  HtDate today;
  char *clerk;
} HtSessionsSaving;
/* Takes the ids. */
HtSessionsSaving *ht_sessions_saving_new (GArray *ids, HtSessionState state, const char *reason,
                                          HtDate today, const char *clerk);
void ht_sessions_saving_free (HtSessionsSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSessionsSaving, ht_sessions_saving_free)

/* Sets the state of all sessions of an HtSessionsSaving, or of none. A GPtrArray of HtFault owned
 * by the caller, empty when it was done: a day that is still to come cannot have been held, one
 * that is paid for stays held, and see ht_session_check(). */
gpointer ht_confirm_sessions (HtDb *db, gpointer saving, GError **error);
/* Deletes them, the same way; one that is paid for stays. */
gpointer ht_delete_sessions (HtDb *db, gpointer saving, GError **error);

typedef struct
{
  HtDate held_on; /* HT_DATE_NONE: what was typed is no day */
  char *dong;     /* as typed: see ht_service_guide_find_dong() */
  char *partner;  /* the same */
  HtService service;
  char *start; /* "14:00" or "" */
  char *end;
  char *clerk;
} HtSessionAdding;
HtSessionAdding *ht_session_adding_new (HtDate held_on, const char *dong, const char *partner,
                                        HtService service, const char *start, const char *end,
                                        const char *clerk);
void ht_session_adding_free (HtSessionAdding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSessionAdding, ht_session_adding_free)

/* Adds the session of an HtSessionAdding, planned; faults as above, of held_on, dong, partner,
 * start and end: also a second one of the partner in the dong at that time. */
gpointer ht_add_session (HtDb *db, gpointer adding, GError **error);

G_END_DECLS
