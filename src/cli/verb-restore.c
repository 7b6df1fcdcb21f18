#include "cli/passphrase.h"
#include "cli/verb-check.h"
#include "cli/verbs.h"
#include "exchange/encrypted-file.h"
#include "store/office.h"
#include "work/backup.h"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static char *passphrase_file;

static const GOptionEntry options[] = {
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
    N_ ("Its first line is the passphrase; else HAETAE_PASSPHRASE is, or it is asked for"),
    N_ ("FILE") },
  { NULL },
};

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

/* The backup itself says whether it is encrypted. */
static gboolean
restore (const char *backup, const char *file, GError **error)
{
  if (!ht_is_encrypted_file (backup))
    return ht_office_restore (backup, file, error);
  char *passphrase = ht_passphrase_get (passphrase_file, FALSE, error);
  gboolean done = passphrase != NULL && ht_restore_encrypted (backup, file, passphrase, error);
  ht_passphrase_free (passphrase);
  return done;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (!restore (arguments[0], arguments[1], error) || !check_copy (arguments[1], error))
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
  .options = options,
  .run = run,
};
