/* The agencies whose dispositions are appealed against (피청구인). */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;     /* 종로구청장 */
  char *district; /* 종로구, or "" */
} HtAgency;
void ht_agency_free (HtAgency *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAgency, ht_agency_free)

/* All agencies in official order, as HtAgency owned by the caller. */
GPtrArray *ht_agencies_list (HtDb *db, GError **error);
/* The id of the agency of that name, or of the mayor of the district of that name (blanks ignored);
 * 0 without error when there is none. */
gint64 ht_agencies_find (HtDb *db, const char *name, GError **error);
gboolean ht_agencies_insert (HtDb *db, HtAgency *agency, GError **error);
gboolean ht_agencies_update (HtDb *db, const HtAgency *agency, GError **error);

G_END_DECLS
