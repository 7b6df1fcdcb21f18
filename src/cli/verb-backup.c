#include "cli/verbs.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL || !ht_office_backup (db, arguments[1], error))
    return FALSE;
  ht_command_say (command, _ ("%s is backed up in %s, checked after writing."), arguments[0],
                  arguments[1]);
  return TRUE;
}

const HtVerb ht_verb_backup = {
  .name = "backup",
  .arguments = "FILE OUT",
  .summary = N_ ("Write a checked copy of an office file"),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
