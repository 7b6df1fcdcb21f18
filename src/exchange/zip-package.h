/* A ZIP of parts in memory, written to a stream when it is whole. */
#pragma once

#include "base/error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HtZipPackage HtZipPackage;

HtZipPackage *ht_zip_package_new (void);
void ht_zip_package_free (HtZipPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtZipPackage, ht_zip_package_free)

/* The next part; stored: not compressed, as formats want their first part. A failure is told when
 * the package is written. */
void ht_zip_package_add (HtZipPackage *self, const char *name, GBytes *bytes, gboolean stored);
/* Writes the parts in their order, all with the same date: same parts, same bytes. To be called
 * once. */
gboolean ht_zip_package_write (HtZipPackage *self, GOutputStream *output, GError **error);

G_END_DECLS
