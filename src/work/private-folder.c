#include "work/private-folder.h"
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

char *
ht_private_folder_new (GError **error)
{
  const char *session = g_get_user_runtime_dir ();
  gboolean has_session = g_access (session, W_OK) == 0;
  g_autofree char *folder
      = g_build_filename (has_session ? session : g_get_tmp_dir (), "haetae-XXXXXX", NULL);

  if (g_mkdtemp_full (folder, 0700) != NULL)
    return g_steal_pointer (&folder);
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("No temporary folder could be made: %s. Check that the disk has room."),
               g_strerror (errno));
  return NULL;
}

void
ht_private_folder_remove (const char *folder)
{
  g_autoptr (GDir) entries = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        ht_private_folder_remove (path);
      else
        g_unlink (path);
    }
  if (folder != NULL)
    g_rmdir (folder);
}
