#include "exchange/zip-package.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#define FIRST_DAY 0x21 /* 1980-01-01, the first that a ZIP can tell */

struct _HtZipPackage
{
  zip_source_t *target;
  zip_t *zip;       /* NULL when it could not be made, or is written */
  GPtrArray *parts; /* of GBytes, which libzip reads only at the end */
  gboolean is_broken;
};

HtZipPackage *
ht_zip_package_new (void)
{
  HtZipPackage *self = g_new0 (HtZipPackage, 1);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->target = zip_source_buffer_create (NULL, 0, 0, NULL);
  if (self->target == NULL)
    return self;
  zip_source_keep (self->target);
  self->zip = zip_open_from_source (self->target, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  if (self->zip == NULL)
    zip_source_free (self->target);
  return self;
}

void
ht_zip_package_free (HtZipPackage *self)
{
  if (self == NULL)
    return;
  if (self->zip != NULL)
    zip_discard (self->zip);
  if (self->target != NULL)
    zip_source_free (self->target);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

void
ht_zip_package_add (HtZipPackage *self, const char *name, GBytes *bytes, gboolean stored)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  g_ptr_array_add (self->parts, g_bytes_ref (bytes));
  zip_source_t *source = self->zip != NULL ? zip_source_buffer (self->zip, data, size, 0) : NULL;
  zip_int64_t added
      = source != NULL ? zip_file_add (self->zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (source != NULL && added < 0)
    zip_source_free (source);
  self->is_broken = self->is_broken || added < 0
                    || zip_file_set_dostime (self->zip, (zip_uint64_t)added, 0, FIRST_DAY, 0) < 0
                    || zip_set_file_compression (self->zip, (zip_uint64_t)added,
                                                 stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0)
                           < 0;
}

static GBytes *
read_target (HtZipPackage *self)
{
  zip_stat_t stat;
  if (zip_source_stat (self->target, &stat) < 0 || (stat.valid & ZIP_STAT_SIZE) == 0
      || zip_source_open (self->target) < 0)
    return NULL;
  g_autofree char *data = g_malloc (stat.size);
  zip_int64_t n = zip_source_read (self->target, data, stat.size);
  zip_source_close (self->target);
  return n == (zip_int64_t)stat.size ? g_bytes_new_take (g_steal_pointer (&data), stat.size) : NULL;
}

gboolean
ht_zip_package_write (HtZipPackage *self, GOutputStream *output, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  if (self->zip != NULL && !self->is_broken && zip_close (self->zip) == 0)
    {
      self->zip = NULL;
      bytes = read_target (self);
    }
  if (bytes == NULL)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_FILE, _ ("The file cannot be packed."));
      return FALSE;
    }
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  return g_output_stream_write_all (output, data, size, NULL, NULL, error);
}
