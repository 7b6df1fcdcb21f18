#include "cli/verbs.h"
#include "store/office.h"
#include "store/partners.h"
#include "work/merge-partners.h"
#include <glib/gi18n-lib.h>

static char *keep_text;
static char *from_text;

static const GOptionEntry options[] = {
  { "keep", 0, 0, G_OPTION_ARG_STRING, &keep_text,
    N_ ("The record that stays: its number of “duplicates”, or the name"), N_ ("PERSON") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("The record that goes"), N_ ("PERSON") },
  { NULL },
};

/* The id that a text names: a number, or a name that one person has. 0 with error. */
static gint64
find_id (HtDb *db, const char *text, GError **error)
{
  guint64 number;
  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    return (gint64)number;
  g_autoptr (GArray) ids = ht_partners_find (db, text, error);
  if (ids == NULL)
    return 0;
  if (ids->len == 1)
    return g_array_index (ids, gint64, 0);
  if (ids->len == 0)
    g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                 _ ("Nobody of the name “%s” is among the partners."), text);
  else
    g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                 _ ("%u partners are called “%s”; give the number that “duplicates” shows."),
                 ids->len, text);
  return 0;
}

static HtPartner *
find_person (HtDb *db, const char *text, GError **error)
{
  const gint64 id = find_id (db, text, error);
  return id != 0 ? ht_partners_get (db, id, error) : NULL;
}

static gboolean
refuse (const HtMerged *merged, GError **error)
{
  g_ptr_array_add (merged->faults, NULL);
  g_autofree char *sentences = g_strjoinv ("\n", (char **)merged->faults->pdata);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID, sentences);
  return FALSE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (keep_text == NULL || from_text == NULL)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                           _ ("Give both --keep and --from; “duplicates” shows the numbers."));
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  g_autoptr (HtPartner) keep = db != NULL ? find_person (db, keep_text, error) : NULL;
  g_autoptr (HtPartner) from = keep != NULL ? find_person (db, from_text, error) : NULL;
  if (from == NULL)
    return FALSE;
  g_autoptr (HtMerging) merging = ht_merging_new (keep, from, NULL, command->clerk);
  g_autoptr (HtMerged) merged = ht_merge_partners (db, merging, error);
  if (merged == NULL)
    return FALSE;
  if (merged->id == 0)
    return refuse (merged, error);
  ht_command_say (command,
                  _ ("%s: terms %u, consultation days %u, consultations %u and allowances %u went "
                     "over; haetae-cli undo parts the two again."),
                  merged->name, merged->moved.terms, merged->moved.sessions,
                  merged->moved.consultations, merged->moved.allowances);
  return TRUE;
}

const HtVerb ht_verb_merge = {
  .name = "merge",
  .arguments = "FILE",
  .summary = N_ ("Make two records of one person one; undo parts them again"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
