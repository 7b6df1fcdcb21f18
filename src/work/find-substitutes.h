/* Who can hold consultation days in the place of a partner who cannot. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 partner_id;
  char *name; /* with the firm where several have it */
  char *district;
  guint days;       /* sessions of the month that were not cancelled */
  guint limit;      /* the person's own, else the office's */
  gboolean is_near; /* works or lives in the district of the first day */
} HtSubstitute;
void ht_substitute_free (HtSubstitute *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSubstitute, ht_substitute_free)

/* A job of the store: those who can take all sessions of the ids (a GArray of gint64): in the term
 * of the role, not absent and free at those hours. Those whose limit is not exceeded first, then
 * those of the district, then those with fewer days. A GPtrArray of HtSubstitute owned by the
 * caller. */
gpointer ht_find_substitutes (HtDb *db, gpointer ids, GError **error);

G_END_DECLS
