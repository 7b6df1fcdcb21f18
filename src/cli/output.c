#include "cli/output.h"
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

HtOutput *
ht_output_new (const char *path, GError **error)
{
  g_autoptr (HtOutput) self = g_new0 (HtOutput, 1);
  if (path != NULL && strcmp (path, "-") != 0)
    {
      self->file = ht_atomic_file_new (path, error);
      return self->file != NULL ? g_steal_pointer (&self) : NULL;
    }
  g_autoptr (GOutputStream) plain = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  self->standard = g_buffered_output_stream_new_sized (plain, 1 << 16);
  return g_steal_pointer (&self);
}

GOutputStream *
ht_output_stream (HtOutput *self)
{
  return self->file != NULL ? ht_atomic_file_output (self->file) : self->standard;
}

gboolean
ht_output_commit (HtOutput *self, GError **error)
{
  if (self->file != NULL)
    return ht_atomic_file_commit (self->file, error);
  if (g_output_stream_flush (self->standard, NULL, NULL))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("The result could not be written to the standard output."));
  return FALSE;
}

void
ht_output_free (HtOutput *self)
{
  if (self == NULL)
    return;
  ht_atomic_file_free (self->file);
  g_clear_object (&self->standard);
  g_free (self);
}

const char *
ht_output_ending (const char *path)
{
  const char *name = strrchr (path, '/');
  const char *point = strrchr (name != NULL ? name : path, '.');
  return point != NULL ? point + 1 : "";
}
