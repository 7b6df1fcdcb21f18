/* Korean particles that have two forms, chosen by the word before them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends, when the rest begins with a particle in both forms such as 을(를) or (으)로, the one
 * that fits behind the value; returns how many bytes of the rest that took, 0 for none. A value
 * without Hangul or a digit at its end counts as one that ends in a vowel. */
gsize ht_particle_append (GString *text, const char *value, const char *rest);
/* The sentence with each particle in both forms made the one that fits the text before it:
 * “어제”은(는) becomes “어제”는. Behind a word in other letters both forms stay, as does a
 * sentence that is not UTF-8. Owned by the
 * caller. */
char *ht_particle_settle (const char *sentence);

G_END_DECLS
