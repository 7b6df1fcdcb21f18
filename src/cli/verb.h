/* A verb of haetae-cli: its line in the list of verbs, its options and what it does. Each stands in
 * verb-NAME.c and has one line in verbs.c. */
#pragma once

#include "base/date.h"
#include "base/error.h"

G_BEGIN_DECLS

/* What every verb is told: the options that may stand before or after it. */
typedef struct
{
  const char *clerk; /* who writes, for the journal */
  HtDate today;
  gboolean quiet; /* no messages of success on stderr */
} HtCommand;

typedef struct
{
  const char *name;
  const char *arguments; /* "FILE [KIND]", for the usage line */
  const char *summary;   /* one line, marked with N_() */
  int min_arguments;
  int max_arguments;
  const GOptionEntry *options; /* of this verb, NULL for none */
  /* arguments: what is no option, NULL-terminated, as many as min and max allow, in UTF-8 (file
   * names included). Results go to stdout; a failure is an error whose code decides the exit code
   * and whose message may have several lines, one sentence each. */
  gboolean (*run) (const HtCommand *command, char **arguments, GError **error);
} HtVerb;

/* All verbs in the order of the list, NULL-terminated, static. */
const HtVerb *const *ht_verbs (void);
/* NULL when there is none of that name. */
const HtVerb *ht_verb_find (const char *name);

/* 0 for no error; 1 the data or a rule says no; 2 usage; 3 the file. */
int ht_exit_code (const GError *error);

/* A sentence of success on stderr, not with --quiet. */
void ht_command_say (const HtCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

typedef enum
{
  HT_FORMAT_TEXT,
  HT_FORMAT_CSV,
  HT_FORMAT_JSON,
} HtFormat;

#define HT_FORMATS_ALL ((1 << HT_FORMAT_TEXT) | (1 << HT_FORMAT_CSV) | (1 << HT_FORMAT_JSON))
#define HT_FORMATS_NO_CSV ((1 << HT_FORMAT_TEXT) | (1 << HT_FORMAT_JSON))

/* Reads the value of --format; NULL is text. HT_ERROR_USAGE names what is allowed. */
gboolean ht_read_format (const char *text, guint allowed, HtFormat *format, GError **error);
/* Reads the value of an option that is a day; NULL leaves *date as it is. */
gboolean ht_read_day (const char *option, const char *text, HtDate *date, GError **error);
/* Reads the value of --period. HT_ERROR_USAGE when it is missing (NULL) or none. */
gboolean ht_read_period (const char *text, HtPeriod *period, GError **error);
/* Reads the value of --month as the month's first day. HT_ERROR_USAGE when it is missing (NULL) or
 * none. */
gboolean ht_read_month (const char *text, HtDate *month, GError **error);

G_END_DECLS
