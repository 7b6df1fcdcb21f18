#include "cli/passphrase.h"
#include "cli/verbs.h"
#include "exchange/encrypted-file.h"
#include "store/office.h"
#include "work/backup.h"
#include <glib/gi18n-lib.h>

static gboolean encrypt;
static char *passphrase_file;

static const GOptionEntry options[] = {
  { "encrypt", 0, 0, G_OPTION_ARG_NONE, &encrypt, N_ ("Let only a passphrase open it"), NULL },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
    N_ ("Its first line is the passphrase; else HAETAE_PASSPHRASE is, or it is asked for"),
    N_ ("FILE") },
  { NULL },
};

static gboolean
write_backup (HtDb *db, const char *out, GError **error)
{
  if (!encrypt)
    return ht_office_backup (db, out, error);
  char *passphrase = ht_passphrase_get (passphrase_file, TRUE, error);
  gboolean done = passphrase != NULL && ht_backup_encrypted (db, out, passphrase, error);
  ht_passphrase_free (passphrase);
  return done;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (passphrase_file != NULL && !encrypt)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                           _ ("A passphrase is for --encrypt only."));
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL || !write_backup (db, arguments[1], error))
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
  .options = options,
  .run = run,
};
