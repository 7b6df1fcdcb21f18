#include "cli/verb-check.h"
#include "cli/verbs.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  /* The search index is checked by a statement that asks for the right to write. */
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  if (db == NULL || !ht_verb_check_office (db, error))
    return FALSE;
  if (!command->quiet)
    puts (_ ("No fault was found."));
  return TRUE;
}

gboolean
ht_verb_check_office (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) faults = ht_office_check (db, error);
  if (faults == NULL)
    return FALSE;
  if (faults->len == 0)
    return TRUE;
  g_ptr_array_add (faults, NULL);
  g_autofree char *sentences = g_strjoinv ("\n", (char **)faults->pdata);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT, sentences);
  return FALSE;
}

const HtVerb ht_verb_check = {
  .name = "check",
  .arguments = "FILE",
  .summary = N_ ("Look for faults in an office file"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
