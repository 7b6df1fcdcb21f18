/* Partners and the terms of their roles. */
#pragma once

#include "domain/partner.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All partners in order of name with their roles and absences (of HtPartner), owned by the caller.
 */
GPtrArray *ht_partners_list (HtDb *db, GError **error);
HtPartner *ht_partners_get (HtDb *db, gint64 id, GError **error);
/* The ids of partners of that name, a GArray of gint64 owned by the caller. */
GArray *ht_partners_find (HtDb *db, const char *name, GError **error);
/* Writes the person, not the roles and the absences; deleting takes both along. */
gboolean ht_partners_insert (HtDb *db, HtPartner *partner, GError **error);
gboolean ht_partners_update (HtDb *db, const HtPartner *partner, GError **error);
gboolean ht_partners_delete (HtDb *db, gint64 id, GError **error);
gboolean ht_roles_insert (HtDb *db, HtRole *role, GError **error);
gboolean ht_roles_update (HtDb *db, const HtRole *role, GError **error);
gboolean ht_roles_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
