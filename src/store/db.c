#include "store/db-private.h"

#include "store/db-locks.h"
#include "store/db-tokenizer.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

/* How long a write waits for another program to finish its own. */
#define BUSY_MILLISECONDS 3000
/* Lists are queried by many combinations of filters; so many of their statements are kept. */
#define MAX_STATEMENTS 256

struct _HtStatement
{
  HtDb *db;
  sqlite3_stmt *handle;
  int code; /* of the last step */
  gboolean in_use;
  gboolean cached;
};

static void
free_statement (gpointer data)
{
  HtStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

/* To SQLite $1 is a name: parameters count in the order in which they first stand in the statement.
 */
static gboolean
counts_in_order (sqlite3_stmt *handle)
{
  for (int i = sqlite3_bind_parameter_count (handle); i > 0; i--)
    {
      const char *name = sqlite3_bind_parameter_name (handle, i);
      if (name == NULL || *name != '$' || atoi (name + 1) != i)
        return FALSE;
    }
  return TRUE;
}

static gboolean
reserve_new_file (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY, 0644);

  if (descriptor >= 0)
    return g_close (descriptor, error);
  if (errno == EEXIST)
    g_set_error (error, HT_ERROR, HT_ERROR_FILE,
                 _ ("The file %s exists already. Choose another name."), shown);
  else
    g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The file %s cannot be created: %s."), shown,
                 g_strerror (errno));
  return FALSE;
}

/* A file in WAL mode needs a file beside it even to be read. Where none can be made and none is
 * there, nobody writes, and SQLite may read the file as one that never changes. */
static char *
make_uri (const char *path, HtDbMode mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *wal = g_strconcat (absolute, "-wal", NULL);
  gboolean immutable = mode == HT_DB_READ && g_access (folder, W_OK) != 0
                       && !g_file_test (wal, G_FILE_TEST_EXISTS);

  return g_strconcat ("file:", escaped, immutable ? "?immutable=1" : NULL, NULL);
}

static gboolean
configure (HtDb *self, HtDbMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (!ht_db_execute (self,
                      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                      "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;",
                      error))
    return FALSE;
  if (!ht_db_register_search (self, error))
    return FALSE;
  return mode == HT_DB_READ || ht_db_execute (self, "PRAGMA journal_mode = WAL", error);
}

static HtDb *
connect_to (const char *path, HtDbMode mode, GError **error)
{
  g_autoptr (HtDb) self = g_new0 (HtDb, 1);
  g_autofree char *uri = make_uri (path, mode);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);
  /* A connection opened read-only could not take the files of WAL mode away again on closing. */
  flags |= SQLITE_OPEN_READWRITE;
  ht_db_locks_install ();
  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      ht_db_set_open_error (path, code, error);
      return NULL;
    }
  if (mode == HT_DB_WRITE && sqlite3_db_readonly (self->handle, "main") == 1)
    {
      ht_db_set_open_error (path, SQLITE_READONLY, error);
      return NULL;
    }
  if (!configure (self, mode, error)
      || (mode == HT_DB_READ && !ht_db_execute (self, "PRAGMA query_only = ON", error)))
    return NULL;
  return g_steal_pointer (&self);
}

HtDb *
ht_db_open (const char *path, HtDbMode mode, GError **error)
{
  HtDb *self;

  if (mode == HT_DB_CREATE && !reserve_new_file (path, error))
    return NULL;
  self = connect_to (path, mode, error);
  if (self == NULL && mode == HT_DB_CREATE)
    g_unlink (path);
  return self;
}

void
ht_db_close (HtDb *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

const char *
ht_db_path (HtDb *self)
{
  return self->path;
}

gboolean
ht_db_execute (HtDb *self, const char *sql, GError **error)
{
  int code = g_atomic_int_get (&self->interrupted) != 0
                 ? SQLITE_INTERRUPT
                 : sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    ht_db_set_error (self, code, error);
  return code == SQLITE_OK;
}

gboolean
ht_db_begin (HtDb *self, GError **error)
{
  return ht_db_execute (self, "BEGIN IMMEDIATE", error);
}

gboolean
ht_db_commit (HtDb *self, GError **error)
{
  return ht_db_execute (self, "COMMIT", error);
}

void
ht_db_rollback (HtDb *self)
{
  /* SQLite itself rolls back on some errors; then there is nothing left to do. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

void
ht_db_interrupt (HtDb *self)
{
  g_atomic_int_set (&self->interrupted, 1);
  sqlite3_interrupt (self->handle);
}

void
ht_db_resume (HtDb *self)
{
  g_atomic_int_set (&self->interrupted, 0);
}

gint64
ht_db_last_id (HtDb *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

HtStatement *
ht_db_prepare (HtDb *self, const char *sql, GError **error)
{
  HtStatement *statement = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *handle;
  int code;

  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return statement;
    }
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      ht_db_set_error (self, code, error);
      return NULL;
    }
  g_warn_if_fail (counts_in_order (handle));
  /* A statement that is asked for again while it runs gets a double that is not kept. */
  gboolean cached = statement == NULL && g_hash_table_size (self->statements) < MAX_STATEMENTS;
  statement = g_new0 (HtStatement, 1);
  *statement = (HtStatement){ .db = self, .handle = handle, .in_use = TRUE, .cached = cached };
  if (cached)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

void
ht_statement_release (HtStatement *self)
{
  if (self == NULL)
    return;
  if (!self->cached)
    {
      free_statement (self);
      return;
    }
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->code = SQLITE_OK;
  self->in_use = FALSE;
}

void
ht_statement_bind_int (HtStatement *self, int parameter, gint64 value)
{
  g_return_if_fail (sqlite3_bind_int64 (self->handle, parameter, value) == SQLITE_OK);
}

void
ht_statement_bind_text (HtStatement *self, int parameter, const char *text)
{
  g_return_if_fail (sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT)
                    == SQLITE_OK);
}

void
ht_statement_bind_date (HtStatement *self, int parameter, HtDate date)
{
  char buffer[HT_DATE_ISO_SIZE];

  ht_statement_bind_text (self, parameter,
                          date == HT_DATE_NONE ? NULL : ht_date_write_iso (date, buffer));
}

void
ht_statement_bind_blob (HtStatement *self, int parameter, gconstpointer data, gsize size)
{
  /* An empty blob needs an address: NULL would bind NULL. */
  g_return_if_fail (sqlite3_bind_blob64 (self->handle, parameter, data != NULL ? data : "", size,
                                         SQLITE_TRANSIENT)
                    == SQLITE_OK);
}

void
ht_statement_bind_id (HtStatement *self, int parameter, gint64 id)
{
  if (id == 0)
    g_return_if_fail (sqlite3_bind_null (self->handle, parameter) == SQLITE_OK);
  else
    ht_statement_bind_int (self, parameter, id);
}

gboolean
ht_statement_step (HtStatement *self, GError **error)
{
  self->code = g_atomic_int_get (&self->db->interrupted) != 0 ? SQLITE_INTERRUPT
                                                              : sqlite3_step (self->handle);
  if (!ht_statement_ok (self))
    ht_db_set_error (self->db, self->code, error);
  return self->code == SQLITE_ROW;
}

gboolean
ht_statement_ok (HtStatement *self)
{
  return self->code == SQLITE_OK || self->code == SQLITE_ROW || self->code == SQLITE_DONE;
}

gboolean
ht_statement_run (HtStatement *self, GError **error)
{
  ht_statement_step (self, error);
  sqlite3_reset (self->handle);
  return ht_statement_ok (self);
}

gboolean
ht_statement_insert (HtStatement *self, gint64 *id, GError **error)
{
  if (!ht_statement_run (self, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (self->db->handle);
  return TRUE;
}

void
ht_statement_reset (HtStatement *self)
{
  sqlite3_reset (self->handle);
}

gint64
ht_statement_int (HtStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
ht_statement_text (HtStatement *self, int column)
{
  const char *text = (const char *)sqlite3_column_text (self->handle, column);

  return text != NULL ? text : "";
}

void
ht_statement_read_text (HtStatement *self, int column, char **text)
{
  g_free (*text);
  *text = g_strdup (ht_statement_text (self, column));
}

HtDate
ht_statement_date (HtStatement *self, int column)
{
  return ht_date_from_iso ((const char *)sqlite3_column_text (self->handle, column));
}

gconstpointer
ht_statement_blob (HtStatement *self, int column, gsize *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = (gsize)sqlite3_column_bytes (self->handle, column);
  return data;
}

int
ht_statement_scan_steps (HtStatement *self)
{
  return sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
}

int
ht_statement_vm_steps (HtStatement *self)
{
  return sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_VM_STEP, 0);
}

gboolean
ht_db_delete (HtDb *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, id);
  return ht_statement_run (statement, error);
}
