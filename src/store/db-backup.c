#include "store/db-private.h"
#include <sqlite3.h>

/* Pages a step: between two steps another program may write. */
#define STEP_PAGES 4096

gboolean
ht_db_copy (HtDb *self, HtDb *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", self->handle, "main");
  int code = SQLITE_OK;

  while (backup != NULL && code == SQLITE_OK)
    code = g_atomic_int_get (&self->interrupted) != 0 ? SQLITE_INTERRUPT
                                                      : sqlite3_backup_step (backup, STEP_PAGES);
  if (backup != NULL)
    sqlite3_backup_finish (backup);
  if (backup != NULL && code == SQLITE_DONE)
    return TRUE;
  ht_db_set_open_error (target->path,
                        backup != NULL ? code : sqlite3_extended_errcode (target->handle), error);
  return FALSE;
}
