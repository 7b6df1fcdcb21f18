/* The boundary file of the city: its outlines put beside the office's dongs, as one change that can
 * be undone. */
#pragma once

#include "domain/boundary.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_matched;    /* outlines that belong to a dong of the office */
  guint n_elsewhere;  /* outlines in districts that the office does not have; not kept */
  GPtrArray *unknown; /* of char *: "종로구 없는동", kept, but no dong has that name */
  GPtrArray *missing; /* of char *: dongs of today for which the file has no outline */
} HtBoundaryMatch;

void ht_boundary_match_free (HtBoundaryMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtBoundaryMatch, ht_boundary_match_free)
/* What was matched and what was not, a sentence a line; owned by the caller. */
char *ht_boundary_match_to_text (const HtBoundaryMatch *self);

/* Loads the boundaries (of HtBoundary, which learn their dong), in the place of those loaded
 * before; a dong without a code gets that of its outline. Two outlines of one dong are
 * HT_ERROR_INVALID. attribution: whose data they are, "" when nobody tells. today: whose dongs may
 * be missed. Owned by the caller. */
HtBoundaryMatch *ht_boundaries_load (HtDb *db, GPtrArray *boundaries, const char *attribution,
                                     HtDate today, const char *clerk, GError **error);
/* What loading would do; nothing is written. */
HtBoundaryMatch *ht_boundaries_match (HtDb *db, GPtrArray *boundaries, HtDate today,
                                      GError **error);
/* Takes the boundaries out of the office file; HT_ERROR_NOT_FOUND when there are none. */
gboolean ht_boundaries_remove (HtDb *db, const char *clerk, GError **error);

G_END_DECLS
