#include "base/particle.h"

#include <string.h>

#define RIEUL 8

static const struct
{
  const char *both, *after_consonant, *after_vowel;
} particles[] = {
  { "을(를)", "을", "를" }, { "은(는)", "은", "는" },   { "이(가)", "이", "가" },
  { "과(와)", "과", "와" }, { "(으)로", "으로", "로" },
};

/* The last letter or digit, 0 for none. */
static gunichar
last_letter (const char *text)
{
  gunichar last = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      last = g_utf8_get_char (c);
  return last;
}

static gboolean
is_spoken_korean (gunichar letter)
{
  return (letter >= 0xAC00 && letter <= 0xD7A3) || (letter >= '0' && letter <= '9');
}

/* The number of the final consonant of the syllable or digit, 0 for none. */
static guint
final_consonant (gunichar letter)
{
  static const guint8 of_digits[] = { 21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0 }; /* 영, 일 … */

  if (!is_spoken_korean (letter))
    return 0;
  return letter >= 0xAC00 ? (letter - 0xAC00) % 28 : of_digits[letter - '0'];
}

gsize
ht_particle_append (GString *text, const char *value, const char *rest)
{
  const guint final = final_consonant (last_letter (value));

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      if (!g_str_has_prefix (rest, particles[i].both))
        continue;
      gboolean is_ro = *particles[i].both == '(';
      gboolean closed = final != 0 && !(is_ro && final == RIEUL);
      g_string_append (text, closed ? particles[i].after_consonant : particles[i].after_vowel);
      return strlen (particles[i].both);
    }
  return 0;
}

char *
ht_particle_settle (const char *sentence)
{
  g_autoptr (GString) settled = g_string_new (NULL);

  if (!g_utf8_validate (sentence, -1, NULL))
    return g_strdup (sentence);
  while (*sentence != '\0')
    {
      gsize taken = 0;
      if (is_spoken_korean (last_letter (settled->str)))
        taken = ht_particle_append (settled, settled->str, sentence);
      if (taken == 0)
        {
          taken = (gsize)(g_utf8_next_char (sentence) - sentence);
          g_string_append_len (settled, sentence, (gssize)taken);
        }
      sentence += taken;
    }
  return g_string_free (g_steal_pointer (&settled), FALSE);
}
