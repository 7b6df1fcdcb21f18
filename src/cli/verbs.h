/* Where each verb is made known: one line here and one in verbs.c. */
#pragma once

#include "cli/verb.h"

G_BEGIN_DECLS

extern const HtVerb ht_verb_deadline;

G_END_DECLS
