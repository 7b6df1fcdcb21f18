#include "base/text.h"

#include <string.h>

#define MOST_NEAREST 3

typedef struct
{
  const char *name;
  guint distance;
} Candidate;

#define FIRST_SYLLABLE 0xAC00
#define LAST_SYLLABLE 0xD7A3
/* Syllables of one initial consonant: 21 vowels × 28 finals. */
#define SYLLABLES_PER_INITIAL 588
#define FIRST_CONSONANT 0x3131
#define LAST_CONSONANT 0x314E
#define LAST_VOWEL 0x3163
#define MASK "○"

/* What tells the kind of a party and not who it is stays readable in a masked name. */
static const char *const kind_words[] = {
  "주식회사", "유한회사", "유한책임회사", "합자회사",     "합명회사",
  "사단법인", "재단법인", "학교법인",     "의료법인",     "사회복지법인",
  "종교법인", "법무법인", "농업회사법인", "영농조합법인", "사회적협동조합",
  "협동조합", "대표이사", "대표자",       "대표",         "법정대리인",
  "외",       "등",
};

static gboolean
is_blank (gunichar c)
{
  /* Byte order marks and zero-width spaces come with copied text and are seen by nobody. */
  return g_unichar_isspace (c) || c == 0xFEFF || c == 0x200B;
}

/* Neither normalisation nor case folding changes these but for the case of ASCII letters, nor do
 * they combine with each other. */
static gboolean
is_settled (gunichar c)
{
  return c < 0x80 || (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE)
         || (c >= FIRST_CONSONANT && c <= LAST_VOWEL) || c == 0x00B7 /* · */
         || c == 0x25CB /* ○ */;
}

/* Nearly every text of an office is of such letters, and need not be taken apart and put together.
 */
static gboolean
is_settled_text (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  while (*text != '\0' && is_settled (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* NFC of whatever came, so that one text has one form; faulty bytes become U+FFFD. */
static char *
compose (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  if (is_settled_text (text))
    return g_strdup (text);
  char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed != NULL)
    return composed;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  return g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static gboolean
is_name_letter (gunichar c)
{
  return g_unichar_isalnum (c) && c != 0x3231 /* ㈜ */;
}

/* A company's form in brackets, such as (주) or (유), at the start of text: its length, or 0. */
static gsize
measure_bracketed_form (const char *text)
{
  static const char *const forms[] = { "(주)", "(유)", "(합)", "(사)", "(재)", "(의)", "(학)" };
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (text, forms[i]))
      return strlen (forms[i]);
  return 0;
}

static gboolean
is_kind_word (const char *run, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (strlen (kind_words[i]) == length && memcmp (run, kind_words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* The kind word of four letters and more that begins (or ends) a longer run, as in 주식회사한빛:
 * shorter ones may be part of a name. */
static gsize
measure_kind_at (const char *run, gsize length, gboolean at_end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      const gsize n = strlen (kind_words[i]);
      const char *at = at_end ? run + length - n : run;
      if (n < length && g_utf8_strlen (kind_words[i], -1) >= 4
          && memcmp (at, kind_words[i], n) == 0)
        return n;
    }
  return 0;
}

static void
mask_letters (GString *out, const char *run, gsize length)
{
  const glong n = g_utf8_strlen (run, (gssize)length);
  const char *second = g_utf8_next_char (run);
  const char *last = g_utf8_prev_char (run + length);
  if (n > 1)
    g_string_append_len (out, run, second - run);
  for (glong i = 0; i < MAX (n - 2, 1); i++)
    g_string_append (out, MASK);
  if (n > 2)
    g_string_append_len (out, last, run + length - last);
}

/* "외2명" and "2명" count people and name nobody; longer numbers may be a birthday or a telephone
 * and are masked. */
static gboolean
is_count (const char *run, gsize length)
{
  static const char *const units[] = { "", "명", "인", "여명", "여인", "개사", "개" };
  const char *end = run + length;
  const char *digits = g_str_has_prefix (run, "외") ? run + strlen ("외") : run;
  const char *unit = digits;
  while (unit < end && g_ascii_isdigit (*unit))
    unit++;
  if (unit == digits || unit - digits > 4)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == (gsize)(end - unit)
        && strncmp (unit, units[i], strlen (units[i])) == 0)
      return unit - digits <= 2 || units[i][0] != '\0';
  return FALSE;
}

/* In "홍길동외 2명" the 외 stands at the name without a blank. */
static gsize
measure_and_others (const char *run, gsize length)
{
  const gsize n = strlen ("외");
  const char *next = run + length;
  if (*next != ' ' || !g_ascii_isdigit (next[1]) || length <= n)
    return 0;
  return memcmp (next - n, "외", n) == 0 ? n : 0;
}

static void
mask_run (GString *out, const char *run, gsize length)
{
  if (is_kind_word (run, length) || is_count (run, length))
    {
      g_string_append_len (out, run, (gssize)length);
      return;
    }
  const gsize before = measure_kind_at (run, length, FALSE);
  gsize after = before == 0 ? measure_kind_at (run, length, TRUE) : 0;
  if (after == 0)
    after = measure_and_others (run, length);
  g_string_append_len (out, run, (gssize)before);
  mask_letters (out, run + before, length - before - after);
  g_string_append_len (out, run + length - after, (gssize)after);
}

static gboolean
is_middle_dot (gunichar c)
{
  /* · and the signs that keyboards, word processors and lists write for it. */
  return c == '.' || c == ',' || c == 0x00B7 || c == 0x318D || c == 0x2022 || c == 0x2027
         || c == 0x2219 || c == 0x22C5 || c == 0x30FB || c == 0xFF65;
}

char *
ht_text_tidy (const char *text)
{
  g_autofree char *composed = compose (text);
  GString *out = g_string_sized_new (strlen (composed));
  gboolean gap = FALSE;
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      if (is_blank (c))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

char *
ht_text_fold (const char *text)
{
  if (text != NULL && is_settled_text (text))
    return g_ascii_strdown (text, -1);
  g_autofree char *composed = compose (text);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  return compose (folded);
}

char *
ht_text_squeeze (const char *text)
{
  g_autofree char *folded = ht_text_fold (text);
  GString *out = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

char *
ht_text_initials (const char *text)
{
  static const gunichar initials[]
      = { 0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
          0x3146, 0x3147, 0x3148, 0x3149, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E };
  g_autofree char *folded = ht_text_fold (text);
  GString *out = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE)
        g_string_append_unichar (out, initials[(c - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL]);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

gboolean
ht_text_is_initials (const char *text)
{
  g_autofree char *composed = compose (text);
  gboolean any = FALSE;
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      if (c >= FIRST_CONSONANT && c <= LAST_CONSONANT)
        any = TRUE;
      else if (g_unichar_isalpha (c))
        return FALSE;
    }
  return any;
}

char *
ht_text_mask_name (const char *name)
{
  g_autofree char *tidy = ht_text_tidy (name);
  GString *out = g_string_sized_new (strlen (tidy));
  for (const char *p = tidy; *p != '\0';)
    {
      const gsize form = measure_bracketed_form (p);
      const char *end = form > 0 ? p + form : p;
      while (form == 0 && *end != '\0' && is_name_letter (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      const gboolean is_run = form == 0 && end > p;
      if (end == p)
        end = g_utf8_next_char (p);
      if (is_run)
        mask_run (out, p, (gsize)(end - p));
      else
        g_string_append_len (out, p, end - p);
      p = end;
    }
  return g_string_free (out, FALSE);
}

gboolean
ht_text_is_masked_name (const char *name)
{
  return strstr (name, MASK) != NULL;
}

/* Every 제 before a digit goes: 홍제1동 and 홍제제1동 are one dong, and no other dong of a district
 * is left with the same key. */
char *
ht_text_dong_key (const char *dong)
{
  g_autofree char *squeezed = ht_text_squeeze (dong);
  GString *out = g_string_sized_new (strlen (squeezed));
  for (const char *p = squeezed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      while (g_ascii_isdigit (*p) && g_str_has_suffix (out->str, "제"))
        g_string_truncate (out, out->len - strlen ("제"));
      g_string_append_unichar (out, is_middle_dot (c) ? 0x00B7 : c);
    }
  return g_string_free (out, FALSE);
}

guint
ht_text_distance (const char *a, const char *b)
{
  glong n_a, n_b;
  g_autofree char *composed_a = compose (a);
  g_autofree char *composed_b = compose (b);
  g_autofree gunichar *from = g_utf8_to_ucs4_fast (composed_a, -1, &n_a);
  g_autofree gunichar *to = g_utf8_to_ucs4_fast (composed_b, -1, &n_b);
  g_autofree guint *row = g_new (guint, n_b + 1);
  for (glong j = 0; j <= n_b; j++)
    row[j] = (guint)j;
  for (glong i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];
      row[0] = (guint)i;
      for (glong j = 1; j <= n_b; j++)
        {
          const guint replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

/* The official order of the list decides between equally near names, so that the sentence is the
 * same on every machine. */
char *
ht_text_nearest (GPtrArray *candidates, const char *text)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate candidate = { g_ptr_array_index (candidates, i), 0 };
      candidate.distance = ht_text_distance (candidate.name, text);
      guint place = sorted->len;
      while (place > 0
             && candidate.distance < g_array_index (sorted, Candidate, place - 1).distance)
        place--;
      if (place < MOST_NEAREST)
        g_array_insert_val (sorted, place, candidate);
      if (sorted->len > MOST_NEAREST)
        g_array_set_size (sorted, MOST_NEAREST);
    }
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            g_array_index (sorted, Candidate, i).name);
  return g_string_free (names, FALSE);
}

gboolean
ht_text_has_words (const char *text, const char *words)
{
  g_autofree char *tidy = ht_text_tidy (words);
  g_autofree char *sought = ht_text_fold (tidy);
  if (sought[0] == '\0')
    return TRUE;
  g_auto (GStrv) each = g_strsplit (sought, " ", -1);
  g_autofree char *folded = ht_text_fold (text);
  g_autofree char *initials = ht_text_initials (folded);
  for (char **word = each; *word != NULL; word++)
    if (strstr (folded, *word) == NULL
        && !(ht_text_is_initials (*word) && strstr (initials, *word) != NULL))
      return FALSE;
  return TRUE;
}

char *
ht_text_count (guint number)
{
  GString *text = g_string_new (NULL);
  g_string_printf (text, "%u", number);
  for (gssize i = (gssize)text->len - 3; i > 0; i -= 3)
    g_string_insert_c (text, i, ',');
  return g_string_free (text, FALSE);
}

char *
ht_text_change (int change, gboolean triangle)
{
  if (change == 0)
    return g_strdup ("-");
  g_autofree char *count = ht_text_count ((guint)ABS (change));
  return g_strconcat (change > 0 ? "+" : triangle ? "△" : "-", count, NULL);
}
