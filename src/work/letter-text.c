#include "work/letter-text.h"

#include "base/particle.h"
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
      return rest + ht_particle_append (filled, value, rest);
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
