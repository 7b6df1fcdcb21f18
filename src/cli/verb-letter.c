#include "cli/output.h"
#include "cli/verbs.h"
#include "store/appeals.h"
#include "store/office.h"
#include "work/letter-fields.h"
#include "work/letters.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char *out;
static char *hearing_text;
static char **given;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("The file to write; its ending says the format"), N_ ("OUT") },
  { "hearing", 0, 0, G_OPTION_ARG_STRING, &hearing_text,
    N_ ("One letter for each case on the agenda of that day"), N_ ("YYYY-MM-DD") },
  { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given,
    N_ ("The text of a field that no record has; may be repeated"), N_ ("FIELD=TEXT") },
  { NULL },
};

static gboolean
print_letters (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) letters = ht_letter_templates_list (db, error);
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    printf ("%s\n", ((HtLetterTemplate *)g_ptr_array_index (letters, i))->name);
  return letters != NULL;
}

static gboolean
take_given (HtLetterOrder *order, GError **error)
{
  guint number;
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      const char *equals = strchr (given[i], '=');
      if (equals == NULL || equals == given[i])
        {
          g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--set takes FIELD=TEXT, not “%s”."),
                       given[i]);
          return FALSE;
        }
      g_autofree char *name = g_strndup (given[i], (gsize)(equals - given[i]));
      if (!ht_letter_field_find (name, &number))
        {
          g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("Letters have no field {%s}."), name);
          return FALSE;
        }
      g_hash_table_insert (order->given, g_steal_pointer (&name), g_strdup (equals + 1));
    }
  return TRUE;
}

static gboolean
add_case (HtLetterOrder *order, HtDb *db, const char *case_number, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeals_find (db, case_number, &local);
  if (appeal != NULL)
    g_array_append_val (order->appeal_ids, appeal->id);
  else if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND, _ ("There is no case %s in the file."),
                 case_number);
  return appeal != NULL;
}

static gboolean
take_cases (HtLetterOrder *order, HtDb *db, char **cases, GError **error)
{
  HtDate day = HT_DATE_NONE;
  if ((hearing_text != NULL) == (cases[0] != NULL))
    {
      g_set_error (
          error, HT_ERROR, HT_ERROR_USAGE,
          _ ("A letter is written for cases by number, or with --hearing for the agenda of "
             "a day."));
      return FALSE;
    }
  if (hearing_text != NULL)
    return ht_read_day ("--hearing", hearing_text, &day, error)
           && ht_letter_order_take_agenda (order, db, day, error);
  for (guint i = 0; cases[i] != NULL; i++)
    if (!add_case (order, db, cases[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_letters (const HtLetters *letters, GError **error)
{
  if (letters->faults->len == 0)
    return TRUE;
  for (guint i = 0; i < letters->faults->len; i++)
    fprintf (stderr, "%s\n", (const char *)g_ptr_array_index (letters->faults, i));
  g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("No letter was written: fields have no text. Give it with --set "
                          "FIELD=TEXT or enter it in the record."));
  return FALSE;
}

static gboolean
write_letters (const HtCommand *command, HtDb *db, char **arguments, GError **error)
{
  g_autoptr (HtLetterTemplate) letter = ht_letters_find (db, arguments[1], error);
  g_autoptr (HtLetterOrder) order
      = letter != NULL ? ht_letter_order_new (letter, command->today, command->clerk) : NULL;
  if (order == NULL || !take_given (order, error) || !take_cases (order, db, arguments + 2, error))
    return FALSE;
  order->path = g_strdup (out);
  g_autoptr (HtLetters) letters = ht_letters_write (db, order, error);
  if (letters == NULL || !check_letters (letters, error))
    return FALSE;
  ht_command_say (
      command,
      ngettext ("%u letter was written to “%s”.", "%u letters were written to “%s”.", letters->n),
      letters->n, out);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  gboolean lists = arguments[1] == NULL;
  if (!lists && ht_document_format_of (out, error) == NULL)
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], lists ? HT_DB_READ : HT_DB_WRITE, error);
  if (db == NULL)
    return FALSE;
  return lists ? print_letters (db, error) : write_letters (command, db, arguments, error);
}

const HtVerb ht_verb_letter = {
  .name = "letter",
  .arguments = "FILE [LETTER CASE… | LETTER --hearing DATE] -o OUT",
  .summary = N_ ("Write a letter of the office about cases; without one, list the letters"),
  .min_arguments = 1,
  .max_arguments = G_MAXINT,
  .options = options,
  .run = run,
};
