#include "work/backup.h"

#include "exchange/atomic-file.h"
#include "exchange/encrypted-file.h"
#include "store/office.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A folder that only its owner may look into, with the plain copy: gone when the work is done. */
typedef struct
{
  char *folder; /* NULL when it could not be made */
  char *path;   /* of the copy in it */
} Passing;

static void
clear_passing (Passing *passing)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };
  for (guint i = 0; passing->folder != NULL && i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (passing->path, suffixes[i], NULL);
      g_unlink (name);
    }
  if (passing->folder != NULL)
    g_rmdir (passing->folder);
  g_free (passing->folder);
  g_free (passing->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Passing, clear_passing)

static gboolean
make_passing (Passing *passing, const char *beside, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (beside);
  g_autofree char *folder = g_build_filename (parent, ".haetae-XXXXXX", NULL);
  if (g_mkdtemp (folder) == NULL)
    {
      int reason = errno;
      g_set_error (error, HT_ERROR, HT_ERROR_FILE,
                   _ ("There is no place for a passing copy beside “%s”: %s."), beside,
                   g_strerror (reason));
      return FALSE;
    }
  passing->folder = g_steal_pointer (&folder);
  passing->path = g_build_filename (passing->folder, "copy.haetae", NULL);
  return TRUE;
}

static gboolean
check_new (const char *out, GError **error)
{
  if (!g_file_test (out, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("The file %s exists already. Choose another name."), out);
  return FALSE;
}

static gboolean
check_passphrase (const char *passphrase, GError **error)
{
  if (g_utf8_strlen (passphrase, -1) >= HT_SHORTEST_PASSPHRASE)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("A passphrase has at least %d letters; several words are best."),
               HT_SHORTEST_PASSPHRASE);
  return FALSE;
}

typedef gboolean (*Convert) (GInputStream *input, GOutputStream *output, const char *passphrase,
                             GError **error);

static gboolean
convert_file (const char *from, const char *to, Convert convert, const char *passphrase,
              GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (from);
  g_autoptr (GFileInputStream) input = g_file_read (file, NULL, error);
  g_autoptr (HtAtomicFile) output = input != NULL ? ht_atomic_file_new (to, error) : NULL;
  return output != NULL
         && convert (G_INPUT_STREAM (input), ht_atomic_file_output (output), passphrase, error)
         && ht_atomic_file_commit (output, error);
}

/* A sentence about what a file holds names that file, one about the disk the file to be written. */
static void
name_file (GError **error, const char *sealed, const char *out)
{
  if (error != NULL && *error != NULL)
    g_prefix_error (error, "%s: ",
                    g_error_matches (*error, HT_ERROR, HT_ERROR_FORMAT)
                            || g_error_matches (*error, HT_ERROR, HT_ERROR_INVALID)
                        ? sealed
                        : out);
}

gboolean
ht_backup_encrypted (HtDb *db, const char *out, const char *passphrase, GError **error)
{
  g_auto (Passing) passing = { NULL, NULL };
  if (!check_passphrase (passphrase, error) || !check_new (out, error)
      || !make_passing (&passing, ht_db_path (db), error))
    return FALSE;
  if (ht_office_backup (db, passing.path, error)
      && convert_file (passing.path, out, ht_encrypt, passphrase, error))
    return TRUE;
  name_file (error, out, out);
  return FALSE;
}

gboolean
ht_restore_encrypted (const char *backup, const char *out, const char *passphrase, GError **error)
{
  g_auto (Passing) passing = { NULL, NULL };
  if (!check_new (out, error) || !make_passing (&passing, out, error))
    return FALSE;
  if (convert_file (backup, passing.path, ht_decrypt, passphrase, error)
      && ht_office_restore (passing.path, out, error))
    return TRUE;
  name_file (error, backup, out);
  return FALSE;
}
