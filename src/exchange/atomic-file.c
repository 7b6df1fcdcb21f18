#include "exchange/atomic-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _HtAtomicFile
{
  char *path;
  char *temporary; /* NULL once it took its place */
  int descriptor;
  GOutputStream *output;
};

static void
set_failed (HtAtomicFile *self, int reason, GError **error)
{
  g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be written: %s."), self->path,
               g_strerror (reason));
}

HtAtomicFile *
ht_atomic_file_new (const char *path, GError **error)
{
  g_autoptr (HtAtomicFile) self = g_new0 (HtAtomicFile, 1);
  self->path = g_strdup (path);
  g_autofree char *name = g_strdup_printf ("%s.XXXXXX", path);
  /* What mkstemp gives is private; an export is as readable as any file its clerk makes. */
  self->descriptor = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0666);
  if (self->descriptor < 0)
    {
      set_failed (self, errno, error);
      return NULL;
    }
  self->temporary = g_steal_pointer (&name);
  g_autoptr (GOutputStream) plain = g_unix_output_stream_new (self->descriptor, FALSE);
  self->output = g_buffered_output_stream_new_sized (plain, 1 << 16);
  return g_steal_pointer (&self);
}

GOutputStream *
ht_atomic_file_output (HtAtomicFile *self)
{
  return self->output;
}

gboolean
ht_atomic_file_commit (HtAtomicFile *self, GError **error)
{
  g_autoptr (GError) cause = NULL;
  if (!g_output_stream_flush (self->output, NULL, &cause))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be written: %s."), self->path,
                   cause->message);
      return FALSE;
    }
  if (fsync (self->descriptor) != 0 || g_rename (self->temporary, self->path) != 0)
    {
      set_failed (self, errno, error);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

void
ht_atomic_file_free (HtAtomicFile *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->output);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  if (self->descriptor >= 0)
    g_close (self->descriptor, NULL);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
