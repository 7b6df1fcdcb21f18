#include "cli/verbs.h"
#include "store/journal.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (db, command->clerk, error);
  if (entry == NULL)
    return FALSE;
  if (!command->quiet)
    {
      printf (_ ("Undone: %s (%s)"), entry->label, entry->clerk);
      putchar ('\n');
    }
  return TRUE;
}

const HtVerb ht_verb_undo = {
  .name = "undo",
  .arguments = "FILE",
  .summary = N_ ("Take back the newest change"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
