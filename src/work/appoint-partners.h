/* Reappointing and releasing people, one or a hundred, as one journalled change that undo takes
 * back as one. The functions are jobs of the store. */
#pragma once

#include "domain/partner.h"
#include "store/db.h"

G_BEGIN_DECLS

/* A person in a role: a row of the roster. */
typedef struct
{
  gint64 partner_id;
  HtRoleKind role;
} HtRosterKey;

typedef struct
{
  GArray *keys; /* of HtRosterKey */
  int years;    /* of reappointing: the length of the new term */
  HtDate day;   /* of releasing: the first day out of office */
  char *reason; /* of releasing, or NULL */
  char *clerk;
} HtRosterWork;
/* Takes a reference of keys. */
HtRosterWork *ht_roster_work_new (GArray *keys, const char *clerk);
void ht_roster_work_free (HtRosterWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRosterWork, ht_roster_work_free)

typedef struct
{
  guint n;           /* how many were reappointed or released; 0 with reasons: refused */
  char *name;        /* of the first */
  GPtrArray *faults; /* of char *: for whom and why it was refused; then nothing was changed */
} HtRosterDone;
void ht_roster_done_free (HtRosterDone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRosterDone, ht_roster_done_free)

/* Gives everybody of an HtRosterWork a further term that starts on the day after the last one ends;
 * an HtRosterDone owned by the caller. All or nothing: a released person, a term without end, the
 * 51st seat (§7①) or a third renewal of a commissioner (§9③) refuses it with a sentence each. */
gpointer ht_reappoint_partners (HtDb *db, gpointer work, GError **error);
/* Releases everybody of an HtRosterWork on its day from the term that runs then, and from those
 * that would follow; an HtRosterDone owned by the caller. */
gpointer ht_release_partners (HtDb *db, gpointer work, GError **error);

G_END_DECLS
