/* The words of one list of the law or the office: a code for files, the Korean word, and the other
 * forms that offices write. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  const char *name;
  const char *forms[8]; /* further forms without blanks; ends with NULL */
} HtWord;

/* Finds the word whose code, name or form the text is, blanks and case ignored; its index, or -1.
 */
int ht_words_find (const HtWord *words, int n_words, const char *text);

G_END_DECLS
