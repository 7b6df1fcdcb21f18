/* Where a verb writes a file: to the path of -o as a whole or not at all, or to stdout. */
#pragma once

#include "exchange/atomic-file.h"

G_BEGIN_DECLS

typedef struct
{
  HtAtomicFile *file; /* NULL: standard output */
  GOutputStream *standard;
} HtOutput;

/* path NULL or "-": standard output. */
HtOutput *ht_output_new (const char *path, GError **error);
/* Owned by self. */
GOutputStream *ht_output_stream (HtOutput *self);
gboolean ht_output_commit (HtOutput *self, GError **error);
void ht_output_free (HtOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOutput, ht_output_free)

/* What follows the last point of the path's last part, "" for nothing; points into path. */
const char *ht_output_ending (const char *path);

G_END_DECLS
