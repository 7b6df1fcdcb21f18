/* The definitions of the figures on paper. */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* The definitions of those figures, ended by NULL, as notes under a heading. */
void ht_definition_notes_add (HtDocument *document, const char *const *codes);
/* All of them on a page of its own behind the document. */
void ht_definition_notes_add_appendix (HtDocument *document);
/* The survival curve in one sentence: by when half of the cases have their ruling, and which share
 * has it within 90 days. cases: what they are, "올해 접수된 사건". Korean; owned by the caller;
 * NULL when no case was seen for 90 days yet. */
char *ht_definition_notes_survival (const GArray *curve, const char *cases);

G_END_DECLS
