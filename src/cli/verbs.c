#include "cli/verbs.h"
#include <string.h>

/* In the order in which they are listed. */
static const HtVerb *const verbs[] = {
  &ht_verb_new,        &ht_verb_sample,   &ht_verb_import,   &ht_verb_export,
  &ht_verb_report,     &ht_verb_keep,     &ht_verb_kept,     &ht_verb_chart,
  &ht_verb_duplicates, &ht_verb_merge,    &ht_verb_letter,   &ht_verb_calendar,
  &ht_verb_delete,     &ht_verb_deadline, &ht_verb_stats,    &ht_verb_outlook,
  &ht_verb_coverage,   &ht_verb_suggest,  &ht_verb_sessions, &ht_verb_allowances,
  &ht_verb_due,        &ht_verb_journal,  &ht_verb_undo,     &ht_verb_redo,
  &ht_verb_check,      &ht_verb_backup,   &ht_verb_restore,  NULL,
};

const HtVerb *const *
ht_verbs (void)
{
  return verbs;
}

const HtVerb *
ht_verb_find (const char *name)
{
  for (guint i = 0; verbs[i] != NULL; i++)
    if (strcmp (verbs[i]->name, name) == 0)
      return verbs[i];
  return NULL;
}
