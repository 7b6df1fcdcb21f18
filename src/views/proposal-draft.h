/* The sendings of a proposal that is being written, as one text for its draft. */
#pragma once

#include "domain/proposal.h"

G_BEGIN_DECLS

/* A line for each sending (of HtSending) with a tab between its parts; owned by the caller. */
char *ht_sendings_to_text (GPtrArray *sendings);
/* The sendings of such a text in the place of those there are; a line that is none is left out. */
void ht_sendings_from_text (GPtrArray *sendings, const char *text);

G_END_DECLS
