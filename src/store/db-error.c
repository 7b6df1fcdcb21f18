#include "store/db-private.h"
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

typedef struct
{
  int code; /* a primary result code of SQLite */
  HtError error;
  const char *sentence; /* with the path of the file */
} FileFault;

static const FileFault file_faults[] = {
  { SQLITE_BUSY, HT_ERROR_BUSY,
    N_ ("The office file %s is in use by another program. Close it there and try again.") },
  { SQLITE_LOCKED, HT_ERROR_BUSY,
    N_ ("The office file %s is in use by another program. Close it there and try again.") },
  { SQLITE_READONLY, HT_ERROR_READ_ONLY,
    N_ ("The office file %s may not be written. Ask for the right to write it, or open a copy.") },
  { SQLITE_PERM, HT_ERROR_READ_ONLY,
    N_ ("The office file %s may not be written. Ask for the right to write it, or open a copy.") },
  { SQLITE_CANTOPEN, HT_ERROR_FILE,
    N_ ("The office file %s cannot be opened. Check that its folder exists and that you may use "
        "it.") },
  { SQLITE_FULL, HT_ERROR_FILE,
    N_ ("There is no room left on the disk for the office file %s. Nothing was changed; make room "
        "and try again.") },
  { SQLITE_IOERR, HT_ERROR_FILE,
    N_ ("The office file %s cannot be read or written. Check the disk or the network drive and try "
        "again.") },
  { SQLITE_NOTADB, HT_ERROR_FORMAT, N_ ("The file %s is not an office file of Haetae.") },
  { SQLITE_CORRUPT, HT_ERROR_FORMAT,
    N_ ("The office file %s is damaged. Go on with the newest backup.") },
};

static void
set_constraint_error (int extended, const char *message, GError **error)
{
  const char *detail = strchr (message, ':');

  detail = detail != NULL ? detail + 2 : message;
  switch (extended)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("Such a record exists already (%s must be unique)."), detail);
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The record belongs to another record: that one does not exist, or "
                              "this one is still used and cannot be deleted."));
      break;
    case SQLITE_CONSTRAINT_NOTNULL:
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID, _ ("The field %s must not be empty."),
                   detail);
      break;
    default:
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("The values of the record contradict each other (%s)."), detail);
    }
}

static void
set_error (const char *path, int extended, const char *message, GError **error)
{
  int code = extended & 0xff;

  if (code == SQLITE_CONSTRAINT)
    {
      set_constraint_error (extended, message, error);
      return;
    }
  if (code == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID, _ ("The work was cancelled."));
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (file_faults); i++)
    if (file_faults[i].code == code)
      {
        g_autofree char *shown = g_filename_display_name (path);
        g_auto (GStrv) parts = g_strsplit (_ (file_faults[i].sentence), "%s", 2);
        g_autofree char *sentence = g_strjoinv (shown, parts);

        g_set_error_literal (error, HT_ERROR, file_faults[i].error, sentence);
        return;
      }
  g_set_error (error, HT_ERROR, HT_ERROR_INTERNAL,
               _ ("The program made a mistake with the office file: %s."), message);
}

void
ht_db_set_error (HtDb *self, int code, GError **error)
{
  int extended = sqlite3_extended_errcode (self->handle);

  /* After a later call of SQLite the connection may have forgotten this error. */
  if ((extended & 0xff) != (code & 0xff))
    extended = code;
  set_error (self->path, extended, sqlite3_errmsg (self->handle), error);
}

void
ht_db_set_open_error (const char *path, int code, GError **error)
{
  set_error (path, code, sqlite3_errstr (code), error);
}
