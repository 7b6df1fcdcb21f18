#include "cli/verb-check.h"
#include "cli/verbs.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL || !ht_verb_check_office (db, error)
      || !ht_office_backup (db, arguments[1], error))
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
