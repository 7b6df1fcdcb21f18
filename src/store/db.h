/* The seam to SQLite: a connection and its statements. Nothing but store/db*.c sees sqlite3.h. A
 * connection belongs to one thread at a time. Every message names the office file and says what to
 * do. */
#pragma once

#include "base/date.h"
#include "base/error.h"

G_BEGIN_DECLS

typedef struct _HtDb HtDb;
typedef struct _HtStatement HtStatement;

typedef enum
{
  HT_DB_READ,
  HT_DB_WRITE,
  HT_DB_CREATE, /* the file must not exist */
} HtDbMode;

/* Opens the file with the pragmas of the house (foreign keys, WAL, synchronous=FULL, busy timeout)
 * and registers the search tokenizer. Says nothing about what is in the file: see store/office.h.
 */
HtDb *ht_db_open (const char *path, HtDbMode mode, GError **error);
void ht_db_close (HtDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDb, ht_db_close)
const char *ht_db_path (HtDb *self);

/* Runs one or several statements without parameters. */
gboolean ht_db_execute (HtDb *self, const char *sql, GError **error);
gboolean ht_db_begin (HtDb *self, GError **error);
gboolean ht_db_commit (HtDb *self, GError **error);
void ht_db_rollback (HtDb *self);
/* Makes the statement that runs on this connection, and every later one until ht_db_resume(), end
 * with HT_ERROR_INVALID ("cancelled"); callable from any thread. */
void ht_db_interrupt (HtDb *self);
void ht_db_resume (HtDb *self);
/* Makes target, an open empty file, a copy of the whole file by SQLite's online backup. */
gboolean ht_db_copy (HtDb *self, HtDb *target, GError **error);
gint64 ht_db_last_id (HtDb *self);
/* Runs a statement whose one parameter $1 is the id of the record to delete. */
gboolean ht_db_delete (HtDb *self, const char *sql, gint64 id, GError **error);

/* A statement with parameters $1, $2 …; it comes from the connection's cache and goes back there,
 * reset. */
HtStatement *ht_db_prepare (HtDb *self, const char *sql, GError **error);
void ht_statement_release (HtStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStatement, ht_statement_release)

/* Parameters count from 1. Text is copied; NULL binds NULL; HT_DATE_NONE binds NULL. */
void ht_statement_bind_int (HtStatement *self, int parameter, gint64 value);
void ht_statement_bind_text (HtStatement *self, int parameter, const char *text);
void ht_statement_bind_date (HtStatement *self, int parameter, HtDate date);
void ht_statement_bind_blob (HtStatement *self, int parameter, gconstpointer data, gsize size);
/* 0 binds NULL: for references to another record. */
void ht_statement_bind_id (HtStatement *self, int parameter, gint64 id);

/* TRUE with a row; FALSE at the end or on an error, which is then set: while (ht_statement_step (s,
 * error)), then ht_statement_ok (). */
gboolean ht_statement_step (HtStatement *self, GError **error);
/* FALSE when the last step ended on an error: tells the end of the rows from a failure. */
gboolean ht_statement_ok (HtStatement *self);
/* For a statement that gives no rows: runs it, resets it for the next parameters. */
gboolean ht_statement_run (HtStatement *self, GError **error);
/* The same for one that inserts a record, whose new id it gives. */
gboolean ht_statement_insert (HtStatement *self, gint64 *id, GError **error);
void ht_statement_reset (HtStatement *self);

/* Columns count from 0. Text is owned by the statement until the next step and never NULL ("" for
 * NULL). */
gint64 ht_statement_int (HtStatement *self, int column);
const char *ht_statement_text (HtStatement *self, int column);
/* Puts a copy of the column's text in the place of a text that the record owns. */
void ht_statement_read_text (HtStatement *self, int column, char **text);
HtDate ht_statement_date (HtStatement *self, int column);
gconstpointer ht_statement_blob (HtStatement *self, int column, gsize *size);
/* Steps of a full table scan and of the virtual machine since the statement was prepared: for the
 * guards in the tests. */
int ht_statement_scan_steps (HtStatement *self);
int ht_statement_vm_steps (HtStatement *self);

G_END_DECLS
