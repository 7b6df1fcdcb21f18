#include "work/letter-text.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLANK "○○○"

/* The next "{…}" from text on: *start is its brace, *end the place behind it. FALSE with *start
 * NULL at the end of the text, with *start set at a brace that is never closed. */
static gboolean
find_field (const char *text, const char **start, const char **end, char **name)
{
  *start = strchr (text, '{');
  const char *close = *start != NULL ? strchr (*start, '}') : NULL;
  if (close == NULL)
    return FALSE;
  *end = close + 1;
  *name = g_strndup (*start + 1, (gsize)(close - *start - 1));
  g_strstrip (*name);
  return TRUE;
}

static char *
name_nearest (const char *name)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  for (guint i = 0; ht_letter_field_name (i) != NULL; i++)
    g_ptr_array_add (known, (gpointer)ht_letter_field_name (i));
  return ht_text_nearest (known, name);
}

static void
check_fields (const HtLetterTemplate *letter, const char *text, GPtrArray *faults)
{
  const char *start, *end = text;
  guint number;
  g_autofree char *name = NULL;
  while (find_field (end, &start, &end, &name))
    {
      if (!ht_letter_field_find (name, &number))
        {
          g_autofree char *nearest = name_nearest (name);
          g_ptr_array_add (faults,
                           g_strdup_printf (_ ("Letter “%s”: there is no field {%s}; the nearest "
                                               "are %s."),
                                            letter->name, name, nearest));
        }
      g_clear_pointer (&name, g_free);
    }
  if (start != NULL)
    g_ptr_array_add (
        faults, g_strdup_printf (_ ("Letter “%s”: a brace { is never closed by }."), letter->name));
}

/* The number of the final consonant of the last syllable or digit, 0 for none; 8 is ㄹ. */
static guint
final_consonant (const char *text)
{
  static const guint8 of_digits[] = { 21, 8, 0, 16, 0, 0, 1, 8, 8, 0 }; /* 영, 일, 이 … 구 */
  gunichar last = 0;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      last = g_utf8_get_char (c);
  if (last >= 0xAC00 && last <= 0xD7A3)
    return (last - 0xAC00) % 28;
  return last >= '0' && last <= '9' ? of_digits[last - '0'] : 0;
}

/* Puts the particle that fits behind the value, when one in two forms follows; the place behind it.
 */
static const char *
add_particle (GString *filled, const char *value, const char *rest)
{
  static const struct
  {
    const char *both, *after_consonant, *after_vowel;
  } particles[] = {
    { "을(를)", "을", "를" }, { "은(는)", "은", "는" },   { "이(가)", "이", "가" },
    { "과(와)", "과", "와" }, { "(으)로", "으로", "로" },
  };
  const guint rieul = 8;
  guint final = final_consonant (value);
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      if (!g_str_has_prefix (rest, particles[i].both))
        continue;
      gboolean is_ro = *particles[i].both == '(';
      gboolean closed = final != 0 && !(is_ro && final == rieul);
      g_string_append (filled, closed ? particles[i].after_consonant : particles[i].after_vowel);
      return rest + strlen (particles[i].both);
    }
  return rest;
}

/* A field that stands twice in a letter is missing once. */
static void
add_once (GPtrArray *faults, char *sentence)
{
  if (g_ptr_array_find_with_equal_func (faults, sentence, g_str_equal, NULL))
    g_free (sentence);
  else
    g_ptr_array_add (faults, sentence);
}

static const char *
add_value (GString *filled, const char *name, const char *rest, const HtLetterCase *of,
           GPtrArray *faults, GHashTable *missing)
{
  guint number;
  if (!ht_letter_field_find (name, &number))
    {
      g_string_append_printf (filled, "{%s}", name);
      return rest;
    }
  g_autofree char *value = ht_letter_field_value (number, of);
  if (value != NULL)
    {
      g_string_append (filled, value);
      return add_particle (filled, value, rest);
    }
  g_string_append (filled, BLANK);
  add_once (faults, ht_letter_field_missing (number, of));
  if (missing != NULL)
    g_hash_table_add (missing, (gpointer)ht_letter_field_name (number));
  return rest;
}

void
ht_letter_check (const HtLetterTemplate *letter, GPtrArray *faults)
{
  g_autofree char *name = ht_text_tidy (letter->name);
  g_autofree char *body = ht_text_tidy (letter->body);
  if (*name == '\0')
    g_ptr_array_add (faults, g_strdup (_ ("A letter has no name; give it one.")));
  if (*body == '\0')
    g_ptr_array_add (faults, g_strdup_printf (_ ("Letter “%s” has no text."), letter->name));
  check_fields (letter, letter->title, faults);
  check_fields (letter, letter->body, faults);
}

char *
ht_letter_fill (const char *text, const HtLetterCase *of, GPtrArray *faults, GHashTable *missing)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *start, *end;
  g_autofree char *name = NULL;
  while (find_field (text, &start, &end, &name))
    {
      g_string_append_len (filled, text, start - text);
      text = add_value (filled, name, end, of, faults, missing);
      g_clear_pointer (&name, g_free);
    }
  g_string_append (filled, text);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}
