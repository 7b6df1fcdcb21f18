#include "domain/words.h"

#include "base/text.h"

#include <string.h>

static gboolean
is_word (const HtWord *word, const char *squeezed)
{
  if (strcmp (squeezed, word->code) == 0 || strcmp (squeezed, word->name) == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (word->forms) && word->forms[i] != NULL; i++)
    if (strcmp (squeezed, word->forms[i]) == 0)
      return TRUE;
  return FALSE;
}

int
ht_words_find (const HtWord *words, int n_words, const char *text)
{
  g_autofree char *squeezed = ht_text_squeeze (text);
  for (int i = 0; i < n_words; i++)
    if (is_word (&words[i], squeezed))
      return i;
  return -1;
}
