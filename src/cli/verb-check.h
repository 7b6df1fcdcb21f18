/* The check of an office file, shared by the verbs check and restore. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* FALSE with HT_ERROR_FORMAT, one sentence a line for each fault of the file. */
gboolean ht_verb_check_office (HtDb *db, GError **error);

G_END_DECLS
