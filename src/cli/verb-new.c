#include "cli/verbs.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  g_autoptr (HtDb) db = ht_office_create (arguments[0], error);
  if (db == NULL)
    return FALSE;
  ht_command_say (command, _ ("The new office file is %s."), arguments[0]);
  return TRUE;
}

const HtVerb ht_verb_new = {
  .name = "new",
  .arguments = "FILE",
  .summary = N_ ("Make an empty office file"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
