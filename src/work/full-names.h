/* Full names leave the office only for a purpose, which is journalled before anything is written
 * (개인정보의 안전성 확보조치 기준 §8, §12). */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The purpose with its blanks tidied, owned by the caller; NULL with HT_ERROR_INVALID for none. */
char *ht_full_names_purpose (const char *purpose, GError **error);
/* Journals that n records of what, in words, leave with full names. kind: of the records. db must
 * be open for writing. */
gboolean ht_full_names_note (HtDb *db, const char *clerk, const char *what, guint n,
                             const char *purpose, const char *kind, GError **error);

G_END_DECLS
