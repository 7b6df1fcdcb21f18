/* A file that is either written whole or not at all: it grows beside its place under another name
 * and takes the place when it is done. */
#pragma once

#include "base/error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HtAtomicFile HtAtomicFile;

/* Opens for writing; HT_ERROR_FILE when the folder does not let one. */
HtAtomicFile *ht_atomic_file_new (const char *path, GError **error);
/* Where to write; owned by self. */
GOutputStream *ht_atomic_file_output (HtAtomicFile *self);
/* Puts the file in its place, replacing one that is there. */
gboolean ht_atomic_file_commit (HtAtomicFile *self, GError **error);
/* Without a commit, nothing is left behind. */
void ht_atomic_file_free (HtAtomicFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAtomicFile, ht_atomic_file_free)

G_END_DECLS
