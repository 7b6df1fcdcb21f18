#include "store/office-upgrade.h"
#include "store/office-id.h"
#include "store/office.h"
#include "store/store-resources.h"
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".haetae"

static gboolean
read_version (HtDb *db, int *version, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, "PRAGMA user_version", error);

  if (row == NULL || !ht_statement_step (row, error))
    return FALSE;
  *version = (int)ht_statement_int (row, 0);
  return TRUE;
}

static gboolean
execute_script (HtDb *db, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/haetae/store/schema/%04d.sql", version);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) script = g_resource_lookup_data (ht_store_get_resource (), path, 0, error);

  /* A resource is followed by a zero byte. */
  return script != NULL && ht_db_execute (db, g_bytes_get_data (script, NULL), error)
         && ht_db_execute (db, mark, error);
}

static gboolean
run_script (HtDb *db, int version, GError **error)
{
  gboolean done;
  int found;

  if (!ht_db_begin (db, error))
    return FALSE;
  /* Two programs may open the same old file at once. */
  done = read_version (db, &found, error)
         && (found >= version || execute_script (db, version, error)) && ht_db_commit (db, error);
  if (!done)
    ht_db_rollback (db);
  return done;
}

static char *
name_copy (const char *path, int version, int number)
{
  g_autofree char *stem = g_str_has_suffix (path, SUFFIX)
                              ? g_strndup (path, strlen (path) - strlen (SUFFIX))
                              : g_strdup (path);

  return number == 1 ? g_strdup_printf ("%s.v%d" SUFFIX, stem, version)
                     : g_strdup_printf ("%s.v%d-%d" SUFFIX, stem, version, number);
}

static char *
choose_copy (const char *path, int version)
{
  for (int number = 1;; number++)
    {
      g_autofree char *copy = name_copy (path, version, number);
      if (!g_file_test (copy, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&copy);
    }
}

static gboolean
upgrade (HtDb *db, GError **error)
{
  g_autofree char *copy = NULL;
  int version;

  if (!read_version (db, &version, error))
    return FALSE;
  /* The head of the file may be behind its log: then the work was done already. */
  if (version >= HT_OFFICE_VERSION)
    return TRUE;
  copy = choose_copy (ht_db_path (db), version);
  if (!ht_office_backup (db, copy, error))
    return FALSE;
  if (ht_office_run_scripts (db, error))
    return TRUE;
  g_unlink (copy);
  return FALSE;
}

gboolean
ht_office_run_scripts (HtDb *db, GError **error)
{
  int version;

  if (!read_version (db, &version, error))
    return FALSE;
  while (version < HT_OFFICE_VERSION)
    if (!run_script (db, ++version, error))
      return FALSE;
  if (!ht_office_id_ensure (db, error))
    return FALSE;
  /* The version must be in the file itself, not only in the log beside it: who opens the file looks
   * there first. */
  return ht_db_execute (db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

gboolean
ht_office_upgrade (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (HtDb) db = ht_db_open (path, HT_DB_WRITE, &reason);

  if (db != NULL && upgrade (db, &reason))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("The office file %s was made by an older Haetae and could not be brought up to "
                  "date. It was left as it is. %s"),
               shown, reason->message);
  return FALSE;
}
