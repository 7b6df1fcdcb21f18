/* The picked dongs of a map, and how their being picked is told in words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A copy of picks (of gint64), an empty array for NULL. Owned by the caller. */
GArray *ht_map_copy_picks (const GArray *picks);
/* The state of a dong, with a further line when it is one of the picks. Owned by the caller. */
char *ht_map_add_pick (const char *state, const GArray *picks, gint64 dong_id);
gboolean ht_map_is_picked (const GArray *picks, gint64 dong_id);

G_END_DECLS
