/* The boundary file among what `import` takes. */
#pragma once

#include "cli/verb.h"

G_BEGIN_DECLS

/* Loads the GeoJSON file and prints what was matched; a dry run only prints it. */
gboolean ht_import_boundaries (const HtCommand *command, const char *file, const char *source,
                               gboolean dry_run, GError **error);

G_END_DECLS
