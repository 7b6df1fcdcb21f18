/* What the files db*.c share and nobody else sees. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

struct _HtDb
{
  struct sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL → HtStatement that waits for its next use or is in use */
  gint64 search_limit;    /* see store/db-tokenizer.h */
  gint interrupted;       /* by any thread */
};

/* Sets the error for a result code of SQLite, from the last message of the connection. */
void ht_db_set_error (HtDb *self, int code, GError **error);
/* The same where there is no connection. */
void ht_db_set_open_error (const char *path, int code, GError **error);

G_END_DECLS
