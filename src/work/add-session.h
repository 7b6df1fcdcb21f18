/* Adding an extraordinary consultation day as one journalled change. */
#pragma once

#include "domain/session.h"
#include "store/db.h"

G_BEGIN_DECLS

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

/* A job of the store: adds the session of an HtSessionAdding, planned. A GPtrArray of HtFault of
 * held_on, dong, partner, start and end owned by the caller, empty when it was done: also a second
 * one of the partner in the dong at that time is refused. */
gpointer ht_add_session (HtDb *db, gpointer adding, GError **error);

G_END_DECLS
