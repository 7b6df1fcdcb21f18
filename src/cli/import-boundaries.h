/* The boundary file among what `import` takes. */
#pragma once

#include "cli/verb.h"

G_BEGIN_DECLS

/* Loads the GeoJSON file and prints what was matched; a dry run only prints it. attribution: whose
 * data they are, NULL: what the file says. */
gboolean ht_import_boundaries (const HtCommand *command, const char *file, const char *source,
                               const char *attribution, gboolean dry_run, GError **error);

G_END_DECLS
