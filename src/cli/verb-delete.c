#include "cli/verbs.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
delete_appeal (HtDb *db, const HtCommand *command, const char *case_number, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeals_find (db, case_number, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (appeal == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND, _ ("There is no case %s in the file."),
                   case_number);
      return FALSE;
    }
  g_autofree char *label = g_strdup_printf (_ ("Delete case %s"), case_number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, command->clerk, label, "appeal", appeal->id, error);
  return change != NULL && ht_appeals_delete (db, appeal->id, error)
         && ht_change_commit (change, error);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (strcmp (arguments[1], "appeals") != 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("Only appeals can be deleted, not “%s”."),
                   arguments[1]);
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  if (db == NULL || !delete_appeal (db, command, arguments[2], error))
    return FALSE;
  ht_command_say (command, _ ("Case %s is deleted; haetae-cli undo brings it back."), arguments[2]);
  return TRUE;
}

const HtVerb ht_verb_delete = {
  .name = "delete",
  .arguments = "FILE appeals CASE_NUMBER",
  .summary = N_ ("Delete a case; undo brings it back"),
  .min_arguments = 3,
  .max_arguments = 3,
  .run = run,
};
