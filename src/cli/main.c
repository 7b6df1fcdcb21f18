#include "cli/verb.h"
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static char *clerk;
static char *today;
static gboolean quiet;
static gboolean show_version;
static char **arguments;

static const GOptionEntry common_options[] = {
  { "clerk", 0, 0, G_OPTION_ARG_STRING, &clerk, N_ ("Who writes, for the journal"), N_ ("NAME") },
  { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_ ("Take this day for today"), N_ ("YYYY-MM-DD") },
  { "quiet", 0, 0, G_OPTION_ARG_NONE, &quiet, N_ ("Say nothing when all went well"), NULL },
  { NULL },
};

static const GOptionEntry first_options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, &show_version, N_ ("Print the version"), NULL },
  { NULL },
};

static const GOptionEntry rest_option[] = {
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
  { NULL },
};

/* Texts are UTF-8 in and out, also where a job runs in the C locale. */
static void
prepare_locale (void)
{
  setlocale (LC_ALL, "");
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  const char *built_in = g_getenv ("HAETAE_LOCALE_DIR");
  bindtextdomain (GETTEXT_PACKAGE, built_in != NULL ? built_in : HAETAE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static char *
describe_verbs (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Verbs:"));
  for (const HtVerb *const *verb = ht_verbs (); *verb != NULL; verb++)
    g_string_append_printf (text, "\n  %-10s %s", (*verb)->name, _ ((*verb)->summary));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Reads the options before the verb and leaves it first in argv. */
static GOptionContext *
new_first_context (void)
{
  GOptionContext *context = g_option_context_new (_ ("VERB …"));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, common_options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, first_options, GETTEXT_PACKAGE);
  g_autofree char *verbs = describe_verbs ();
  g_option_context_set_description (context, verbs);
  return context;
}

static GOptionContext *
new_verb_context (const HtVerb *verb)
{
  g_autofree char *usage = g_strdup_printf ("%s %s", verb->name, verb->arguments);
  GOptionContext *context = g_option_context_new (usage);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (verb->summary));
  if (verb->options != NULL)
    g_option_context_add_main_entries (context, verb->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common_options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest_option, GETTEXT_PACKAGE);
  return context;
}

static gboolean
check_arguments (const HtVerb *verb, GError **error)
{
  int n = arguments == NULL ? 0 : (int)g_strv_length (arguments);
  if (n >= verb->min_arguments && n <= verb->max_arguments)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("It is used so: haetae-cli %s %s"), verb->name,
               verb->arguments);
  return FALSE;
}

static gboolean
run_verb (const HtVerb *verb, int argc, char **argv, GError **error)
{
  g_autoptr (GOptionContext) context = new_verb_context (verb);
  HtCommand command = { .today = ht_date_today () };
  if (!g_option_context_parse (context, &argc, &argv, error) || !check_arguments (verb, error)
      || !ht_read_day ("--today", today, &command.today, error))
    return FALSE;
  command.clerk = clerk != NULL ? clerk : g_get_user_name ();
  command.quiet = quiet;
  char *none[] = { NULL };
  if (!verb->run (&command, arguments != NULL ? arguments : none, error))
    return FALSE;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("The result could not be written to the standard output."));
  return FALSE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autoptr (GOptionContext) context = new_first_context ();
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (show_version)
    {
      puts ("haetae-cli " HAETAE_VERSION);
      return TRUE;
    }
  if (argc < 2)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
      fputs (help, stdout);
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("A verb is missing."));
      return FALSE;
    }
  const HtVerb *verb = ht_verb_find (argv[1]);
  if (verb != NULL)
    return run_verb (verb, argc - 1, argv + 1, error);
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("There is no verb “%s”; haetae-cli --help lists the verbs."), argv[1]);
  return FALSE;
}

int
main (int argc, char **argv)
{
  prepare_locale ();
  g_set_prgname ("haetae-cli");
  g_autoptr (GError) error = NULL;
  if (!run (argc, argv, &error))
    fprintf (stderr, "%s\n", error->message);
  g_free (clerk);
  g_free (today);
  g_strfreev (arguments);
  return ht_exit_code (error);
}
