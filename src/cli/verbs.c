#include "cli/verbs.h"
#include <string.h>

/* In the order in which they are listed. */
static const HtVerb *const verbs[] = {
  &ht_verb_deadline,
  NULL,
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
