#include "store/office.h"
#include "store/office-id.h"
#include "store/office-upgrade.h"
#include "store/store-resources.h"
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Offsets in the first page of every SQLite file (sqlite.org/fileformat2.html §1.3). */
#define HEADER_SIZE 100
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

static gboolean
run_script (HtDb *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("/org/haetae/store/", name, NULL);
  g_autoptr (GBytes) script = g_resource_lookup_data (ht_store_get_resource (), path, 0, error);

  /* A resource is followed by a zero byte. */
  return script != NULL && ht_db_execute (db, g_bytes_get_data (script, NULL), error);
}

static gboolean
seed (HtDb *db, GError **error)
{
  gboolean done;

  if (!ht_db_begin (db, error))
    return FALSE;
  done = run_script (db, "seed/dongs.sql", error) && run_script (db, "seed/agencies.sql", error)
         && run_script (db, "seed/targets.sql", error) && ht_db_commit (db, error);
  if (!done)
    ht_db_rollback (db);
  return done;
}

static void
remove_file (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);
      g_unlink (name);
    }
}

static guint32
read_header_number (const guint8 *header, gsize offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* Reads the version from the head of the file, before SQLite may touch it. */
static gboolean
read_version (const char *path, int *version, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  guint8 header[HEADER_SIZE] = { 0 };
  FILE *file = g_fopen (path, "rb");
  gsize size;

  if (file == NULL || g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The office file %s cannot be opened: %s."),
                   shown, g_strerror (file == NULL ? errno : EISDIR));
      g_clear_pointer (&file, fclose);
      return FALSE;
    }
  size = fread (header, 1, sizeof header, file);
  fclose (file);
  if (size < sizeof header || memcmp (header, "SQLite format 3", 16) != 0
      || read_header_number (header, HEADER_APPLICATION_ID) != HT_OFFICE_APPLICATION_ID)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("The file %s is not an office file of Haetae."), shown);
      return FALSE;
    }
  *version = (int)read_header_number (header, HEADER_USER_VERSION);
  return TRUE;
}

static gboolean
check_version (const char *path, int version, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (version >= 1 && version <= HT_OFFICE_VERSION)
    return TRUE;
  if (version > HT_OFFICE_VERSION)
    g_set_error (error, HT_ERROR, HT_ERROR_NEWER_FILE,
                 _ ("The office file %s was made by a newer Haetae. Install the newer program to "
                    "open it; the file was left as it is."),
                 shown);
  else
    g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                 _ ("The office file %s was never finished. Create it again."), shown);
  return FALSE;
}

static gboolean
check_copy (HtDb *copy, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (copy, "PRAGMA integrity_check (1)", error);

  if (row == NULL || !ht_statement_step (row, error))
    return FALSE;
  if (g_str_equal (ht_statement_text (row, 0), "ok"))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("The copy is damaged: %s. Check the office file and the disk."),
               ht_statement_text (row, 0));
  return FALSE;
}

HtDb *
ht_office_create (const char *path, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", HT_OFFICE_APPLICATION_ID);
  g_autoptr (HtDb) db = ht_db_open (path, HT_DB_CREATE, error);

  if (db == NULL)
    return NULL;
  if (ht_db_execute (db, mark, error) && ht_office_run_scripts (db, error) && seed (db, error))
    return g_steal_pointer (&db);
  g_clear_pointer (&db, ht_db_close);
  remove_file (path);
  return NULL;
}

HtDb *
ht_office_open (const char *path, HtDbMode mode, GError **error)
{
  int version;

  g_return_val_if_fail (mode != HT_DB_CREATE, NULL);
  if (!read_version (path, &version, error) || !check_version (path, version, error))
    return NULL;
  if (version < HT_OFFICE_VERSION && !ht_office_upgrade (path, error))
    return NULL;
  g_autoptr (HtDb) db = ht_db_open (path, mode, error);
  /* An office without an identity can be worked in all the same. */
  if (db != NULL && mode == HT_DB_WRITE)
    ht_office_id_ensure (db, NULL);
  return g_steal_pointer (&db);
}

gboolean
ht_office_is_older (const char *path)
{
  int version;

  return read_version (path, &version, NULL) && version >= 1 && version < HT_OFFICE_VERSION;
}

gboolean
ht_office_backup (HtDb *db, const char *out, GError **error)
{
  g_autoptr (HtDb) copy = ht_db_open (out, HT_DB_CREATE, error);

  if (copy == NULL)
    return FALSE;
  if (ht_db_copy (db, copy, error) && check_copy (copy, error))
    return TRUE;
  g_clear_pointer (&copy, ht_db_close);
  remove_file (out);
  return FALSE;
}

gboolean
ht_office_restore (const char *backup, const char *out, GError **error)
{
  g_autoptr (HtDb) source = NULL;
  g_autoptr (HtDb) copy = NULL;
  int version;

  if (!read_version (backup, &version, error) || !check_version (backup, version, error))
    return FALSE;
  source = ht_db_open (backup, HT_DB_READ, error);
  if (source == NULL || !ht_office_backup (source, out, error))
    return FALSE;
  copy = ht_db_open (out, HT_DB_WRITE, error);
  if (copy != NULL && ht_office_run_scripts (copy, error))
    return TRUE;
  g_clear_pointer (&copy, ht_db_close);
  remove_file (out);
  return FALSE;
}
