/* The text of a letter: its fields found, checked and filled. */
#pragma once

#include "work/letter-fields.h"

G_BEGIN_DECLS

/* Why the letter cannot be kept: no name, no text, a brace that is never closed, a field that does
 * not exist. Adds sentences (char *). */
void ht_letter_check (const HtLetterTemplate *letter, GPtrArray *faults);
/* The text with every field in its place, and of a particle in two forms behind it the one that
 * fits: 을(를), 은(는), 이(가), 과(와), (으)로. A field with no value becomes ○○○: then a sentence
 * (char *) that names case and letter is added to faults, and the field to missing (a set of
 * static texts; NULL: not asked for). Owned by the caller. */
char *ht_letter_fill (const char *text, const HtLetterCase *of, GPtrArray *faults,
                      GHashTable *missing);

G_END_DECLS
