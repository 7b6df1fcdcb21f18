/* One letter as a page: head, text, day and sender. */
#pragma once

#include "exchange/document.h"
#include "work/letter-fields.h"

G_BEGIN_DECLS

/* The letter about the case at the end of the document, whose first page it is when the document
 * has nothing yet; with document NULL it only says what is missing: see ht_letter_fill(). */
void ht_letter_add_page (HtDocument *document, const HtLetterCase *of, GPtrArray *faults,
                         GHashTable *missing);
/* The letter about an invented case, to see it while it is written. Owned by the caller. */
HtDocument *ht_letter_example (const HtLetterTemplate *letter, const char *sender, HtDate today);

G_END_DECLS
