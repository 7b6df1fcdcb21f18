#include "store/db-changeset.h"
#include "store/db-private.h"
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

struct _HtRecorder
{
  HtDb *db;
  const char *const *tables;
  sqlite3_session *session;
};

struct _HtChangesetReader
{
  HtDb *db;
  GBytes *changeset;
  sqlite3_changeset_iter *rows;
  const char *table;
  int n_columns;
  int operation;
};

static gboolean
start (HtRecorder *self, GError **error)
{
  int code = sqlite3session_create (self->db->handle, "main", &self->session);

  for (gsize i = 0; code == SQLITE_OK && self->tables[i] != NULL; i++)
    code = sqlite3session_attach (self->session, self->tables[i]);
  if (code != SQLITE_OK)
    ht_db_set_error (self->db, code, error);
  return code == SQLITE_OK;
}

/* SQLite's own buffers are freed by its own function. */
static GBytes *
take_buffer (void *buffer, int size)
{
  GBytes *bytes = g_bytes_new (buffer, (gsize)size);

  sqlite3_free (buffer);
  return bytes;
}

static int
abort_on_conflict_cb (void *data, int why, sqlite3_changeset_iter *row)
{
  return SQLITE_CHANGESET_ABORT;
}

static const char *
read_value (int code, sqlite3_value *value)
{
  const char *text;

  if (code != SQLITE_OK || value == NULL)
    return NULL;
  text = (const char *)sqlite3_value_text (value);
  return text != NULL ? text : "";
}

HtRecorder *
ht_recorder_new (HtDb *db, const char *const *tables, GError **error)
{
  g_autoptr (HtRecorder) self = g_new0 (HtRecorder, 1);

  self->db = db;
  self->tables = tables;
  return start (self, error) ? g_steal_pointer (&self) : NULL;
}

void
ht_recorder_free (HtRecorder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_free (self);
}

GBytes *
ht_recorder_take (HtRecorder *self, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  void *buffer = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &buffer);

  if (code != SQLITE_OK)
    {
      ht_db_set_error (self->db, code, error);
      return NULL;
    }
  changeset = take_buffer (buffer, size);
  g_clear_pointer (&self->session, sqlite3session_delete);
  return start (self, error) ? g_steal_pointer (&changeset) : NULL;
}

GBytes *
ht_changeset_invert (HtDb *db, GBytes *changeset, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  void *inverse = NULL;
  int inverse_size = 0;
  int code = sqlite3changeset_invert ((int)size, data, &inverse_size, &inverse);

  if (code == SQLITE_OK)
    return take_buffer (inverse, inverse_size);
  ht_db_set_open_error (ht_db_path (db), code, error);
  return NULL;
}

gboolean
ht_changeset_apply (HtDb *db, GBytes *changeset, GError **error)
{
  gsize size;
  /* The interface forgets a const: the data is only read. */
  void *data = (void *)g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply (db->handle, (int)size, data, NULL, abort_on_conflict_cb, NULL);

  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_CONFLICT,
                         _ ("The records were changed since, so this step does not fit any more. "
                            "Nothing was changed."));
  else if (code != SQLITE_OK)
    ht_db_set_error (db, code, error);
  return code == SQLITE_OK;
}

HtChangesetReader *
ht_changeset_reader_new (HtDb *db, GBytes *changeset, GError **error)
{
  g_autoptr (HtChangesetReader) self = g_new0 (HtChangesetReader, 1);
  gsize size;
  void *data = (void *)g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&self->rows, (int)size, data);

  self->db = db;
  self->changeset = g_bytes_ref (changeset);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  ht_db_set_open_error (ht_db_path (db), code, error);
  return NULL;
}

void
ht_changeset_reader_free (HtChangesetReader *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, sqlite3changeset_finalize);
  g_clear_pointer (&self->changeset, g_bytes_unref);
  g_free (self);
}

gboolean
ht_changeset_reader_next (HtChangesetReader *self, GError **error)
{
  int code = sqlite3changeset_next (self->rows);

  if (code == SQLITE_ROW)
    code = sqlite3changeset_op (self->rows, &self->table, &self->n_columns, &self->operation, NULL);
  else if (code == SQLITE_DONE)
    return FALSE;
  if (code != SQLITE_OK)
    ht_db_set_open_error (ht_db_path (self->db), code, error);
  return code == SQLITE_OK;
}

const char *
ht_changeset_reader_table (HtChangesetReader *self)
{
  return self->table;
}

int
ht_changeset_reader_n_columns (HtChangesetReader *self)
{
  return self->n_columns;
}

const char *
ht_changeset_reader_before (HtChangesetReader *self, int column)
{
  sqlite3_value *value = NULL;
  int code = SQLITE_MISUSE;

  if (self->operation != SQLITE_INSERT)
    code = sqlite3changeset_old (self->rows, column, &value);
  return read_value (code, value);
}

const char *
ht_changeset_reader_after (HtChangesetReader *self, int column)
{
  sqlite3_value *value = NULL;
  int code = SQLITE_MISUSE;

  if (self->operation != SQLITE_DELETE)
    code = sqlite3changeset_new (self->rows, column, &value);
  return read_value (code, value);
}
