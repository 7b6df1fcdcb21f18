#include "cli/verbs.h"
#include "work/sample.h"
#include <glib/gi18n-lib.h>

static int cases;
static int consultations;
static gint64 seed = 2021;

static const GOptionEntry options[] = {
  { "cases", 0, 0, G_OPTION_ARG_INT, &cases, N_ ("So many appeals over 20 years"), "N" },
  { "consultations", 0, 0, G_OPTION_ARG_INT, &consultations, N_ ("So many consultations"), "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_ ("Another seed makes other records"), "N" },
  { NULL },
};

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (cases < 0 || consultations < 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("--cases and --consultations take a number from 0 on."));
      return FALSE;
    }
  HtSampleOptions sample
      = { .cases = (guint)cases, .consultations = (guint)consultations, .seed = (guint64)seed };
  if (!ht_sample_create (arguments[0], &sample, error))
    return FALSE;
  ht_command_say (command, _ ("The sample office is %s; its records are invented."), arguments[0]);
  return TRUE;
}

const HtVerb ht_verb_sample = {
  .name = "sample",
  .arguments = "FILE",
  .summary = N_ ("Make an office file with invented records as of 2021-04-05"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
