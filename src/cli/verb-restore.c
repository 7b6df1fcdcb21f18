#include "cli/verb-check.h"
#include "cli/verbs.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What the check finds must not be worked with: the copy goes away again. */
static gboolean
check_copy (const char *file, GError **error)
{
  g_autoptr (HtDb) db = ht_office_open (file, HT_DB_WRITE, error);
  if (db != NULL && ht_verb_check_office (db, error))
    return TRUE;
  g_clear_pointer (&db, ht_db_close);
  g_unlink (file);
  return FALSE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (!ht_office_restore (arguments[0], arguments[1], error) || !check_copy (arguments[1], error))
    return FALSE;
  ht_command_say (command, _ ("%s is restored as %s."), arguments[0], arguments[1]);
  return TRUE;
}

const HtVerb ht_verb_restore = {
  .name = "restore",
  .arguments = "BACKUP FILE",
  .summary = N_ ("Make an office file of a backup"),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
