/* A whole office as one XML file, and back: for another program, an archive, or a file that no
 * SQLite opens any more. */
#pragma once

#include "store/db.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes every record with its history, the search index apart. All names leave the office: the
 * journal keeps who did it, when and for what purpose (개인정보의 안전성 확보조치 기준 §8), after
 * what is written. n_rows: how many records. */
gboolean ht_office_export_xml (HtDb *db, const char *clerk, const char *purpose,
                               GOutputStream *output, guint *n_rows, GError **error);
/* Makes a new office file of such a file, equal to the one that was exported; out must not exist,
 * and nothing is left behind on an error. HT_ERROR_NEWER_FILE for one of a newer program. */
gboolean ht_office_import_xml (const char *path, const char *out, guint *n_rows, GError **error);

G_END_DECLS
