#include "views/ruling-entry.h"
#include "base/text.h"
#include <string.h>

#define MAX_VOTES 9

typedef struct
{
  HtAgendaResult result;
  HtOutcome outcome;
} Choice;

/* In the order of their digits. */
static const Choice choices[] = {
  { HT_AGENDA_RULED, HT_OUTCOME_ACCEPTED }, { HT_AGENDA_RULED, HT_OUTCOME_PARTLY_ACCEPTED },
  { HT_AGENDA_RULED, HT_OUTCOME_REJECTED }, { HT_AGENDA_RULED, HT_OUTCOME_DISMISSED },
  { HT_AGENDA_RULED, HT_OUTCOME_MEDIATED }, { HT_AGENDA_ADJOURNED, HT_OUTCOME_NONE },
  { HT_AGENDA_TAKEN_OFF, HT_OUTCOME_NONE },
};

#define N_CHOICES G_N_ELEMENTS (choices)

static const char *
name_of (const Choice *choice)
{
  return choice->result == HT_AGENDA_RULED ? ht_outcome_name (choice->outcome)
                                           : ht_agenda_result_name (choice->result);
}

/* The place of what stands there among the choices; N_CHOICES: nothing does. */
static guint
chosen (const HtHearingResult *self)
{
  guint i = 0;

  while (i < N_CHOICES
         && (choices[i].result != self->result
             || (self->result == HT_AGENDA_RULED && choices[i].outcome != self->outcome)))
    i++;
  return i;
}

static void
choose (HtHearingResult *self, const Choice *choice, gint64 next)
{
  const gboolean again
      = choice->result == HT_AGENDA_ADJOURNED && self->result == HT_AGENDA_ADJOURNED;

  self->moved_to
      = choice->result == HT_AGENDA_ADJOURNED && !(again && self->moved_to != 0) ? next : 0;
  self->result = choice->result;
  self->outcome = choice->outcome;
  if (choice->outcome != HT_OUTCOME_REJECTED)
    self->circumstances = FALSE;
  if (choice->result != HT_AGENDA_RULED)
    self->votes_for = self->votes_against = 0;
}

/* The consonants of a two-set keyboard (두벌식) that begin a word of this table. */
static gunichar
to_consonant (gunichar key)
{
  static const struct
  {
    gunichar latin, consonant;
  } keys[]
      = { { 'r', 0x3131 }, { 't', 0x3145 }, { 'd', 0x3147 }, { 'w', 0x3148 }, { 'c', 0x314A } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].latin == g_unichar_tolower (key))
      return keys[i].consonant;
  return key;
}

/* The next choice after the one that stands there, so that a key pressed again goes on. */
static gboolean
choose_by_initial (HtHearingResult *self, gunichar consonant, gint64 next)
{
  const guint now = chosen (self);
  const guint first = now == N_CHOICES ? 0 : now + 1;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      const Choice *choice = &choices[(first + i) % N_CHOICES];
      g_autofree char *initials = ht_text_initials (name_of (choice));
      if (g_utf8_get_char (initials) != consonant)
        continue;
      choose (self, choice, next);
      return TRUE;
    }
  return FALSE;
}

gboolean
ht_ruling_type (HtHearingResult *self, gunichar key, gint64 next)
{
  static const Choice none = { HT_AGENDA_OPEN, HT_OUTCOME_NONE };
  const gunichar consonant = to_consonant (key);

  if (key == '0')
    choose (self, &none, 0);
  else if (key > '0' && key - '1' < N_CHOICES)
    choose (self, &choices[key - '1'], next);
  else if (consonant == 0x3145) /* ㅅ */
    {
      if (self->result != HT_AGENDA_RULED || self->outcome != HT_OUTCOME_REJECTED)
        return FALSE;
      self->circumstances = !self->circumstances;
    }
  else
    return choose_by_initial (self, consonant, next);
  return TRUE;
}

char *
ht_ruling_text (const HtHearingResult *self)
{
  const guint i = chosen (self);

  if (i == N_CHOICES)
    return g_strdup ("");
  return g_strconcat (name_of (&choices[i]), self->circumstances ? "(사정재결)" : "", NULL);
}

gboolean
ht_ruling_equal (const HtHearingResult *a, const HtHearingResult *b)
{
  return a->result == b->result && a->outcome == b->outcome
         && !a->circumstances == !b->circumstances && a->votes_for == b->votes_for
         && a->votes_against == b->votes_against && a->moved_to == b->moved_to
         && g_strcmp0 (a->note, b->note) == 0;
}

gboolean
ht_votes_parse (const char *text, int *votes_for, int *votes_against)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit_set (g_strdelimit (tidy, ":-/ ", ' '), " ", -1);
  gint64 numbers[2] = { 0, 0 };
  guint n = 0;

  for (char **part = parts; *part != NULL; part++)
    {
      if (**part == '\0')
        continue;
      if (n == 2 || strspn (*part, "0123456789") != strlen (*part))
        return FALSE;
      numbers[n] = g_ascii_strtoll (*part, NULL, 10);
      if (numbers[n++] > MAX_VOTES)
        return FALSE;
    }
  *votes_for = (int)numbers[0];
  *votes_against = (int)numbers[1];
  return TRUE;
}

char *
ht_votes_text (int votes_for, int votes_against)
{
  if (votes_for == 0 && votes_against == 0)
    return g_strdup ("");
  return g_strdup_printf ("%d:%d", votes_for, votes_against);
}
