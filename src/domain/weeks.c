#include "domain/coverage.h"

#include "base/text.h"

#include <string.h>

#define N_WEEKS 5
#define FIRST_AND_THIRD 0x05

typedef struct
{
  const char *text;
  guint weeks; /* 0: says nothing by itself */
} Token;

/* Longer ones stand before those that begin them. */
static const Token tokens[] = {
  { "매주", HT_EVERY_WEEK },
  { "격주", FIRST_AND_THIRD },
  { "다섯째", 1 << 4 },
  { "첫번째", 1 << 0 },
  { "두번째", 1 << 1 },
  { "세번째", 1 << 2 },
  { "네번째", 1 << 3 },
  { "첫째", 1 << 0 },
  { "둘째", 1 << 1 },
  { "셋째", 1 << 2 },
  { "넷째", 1 << 3 },
  { "1", 1 << 0 },
  { "2", 1 << 1 },
  { "3", 1 << 2 },
  { "4", 1 << 3 },
  { "5", 1 << 4 },
  { "번째", 0 },
  { "주차", 0 },
  { "째", 0 },
  { "주", 0 },
  { "제", 0 },
  { "및", 0 },
  { "와", 0 },
  { "과", 0 },
  { ",", 0 },
  { ".", 0 },
  { "/", 0 },
  { "·", 0 },
  { "ㆍ", 0 },
};

static const Token *
find_token (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (g_str_has_prefix (text, tokens[i].text))
      return &tokens[i];
  return NULL;
}

gboolean
ht_weeks_parse (const char *text, guint *weeks)
{
  g_autofree char *squeezed = ht_text_squeeze (text);
  guint found = 0;
  for (const char *p = squeezed; *p != '\0';)
    {
      const Token *token = find_token (p);
      /* "13" is no week and not the first and third either. */
      if (token == NULL || (g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1])))
        return FALSE;
      found |= token->weeks;
      p += strlen (token->text);
    }
  if (found == 0)
    return FALSE;
  *weeks = found;
  return TRUE;
}

char *
ht_weeks_to_text (guint weeks)
{
  if ((weeks & HT_EVERY_WEEK) == HT_EVERY_WEEK)
    return g_strdup ("매주");
  GString *text = g_string_new (NULL);
  for (int i = 0; i < N_WEEKS; i++)
    if (weeks & 1u << i)
      g_string_append_printf (text, "%s%d", text->len > 0 ? "," : "", i + 1);
  return g_string_free (text, FALSE);
}
