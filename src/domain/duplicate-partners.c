#include "domain/duplicate-partners.h"

#include "base/text.h"
#include "domain/phone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_SYLLABLE 0xAC00
#define LAST_SYLLABLE 0xD7A3
#define SYLLABLES_PER_INITIAL (21 * 28)
#define INITIAL_N 2
#define INITIAL_R 5
#define INITIAL_NONE 11
/* A name of two syllables differs from too many others by one of them. */
#define SHORTEST_TYPO 3

/* What is said of two records, seen together. */
typedef struct
{
  gboolean same_name; /* by the key */
  gboolean typo;      /* one letter of the name differs */
  gboolean same_phone;
  gboolean same_mobile;
  gboolean same_email;
  gboolean same_firm;
  gboolean same_district;
  gboolean bare;      /* one of them has nothing that tells persons apart */
  gboolean different; /* mobile telephones or e-mails speak against it */
} Likeness;

static const char *const titles[]
    = { "변호사", "법무사", "위원장", "위원", "교수", "노무사", "대표", "님" };

/* ㄹ before ㅣ and its like is not spoken at the beginning of a word, before others it becomes ㄴ:
 * whether a name follows the rule is its owner's choice. */
static gunichar
drop_initial_r (gunichar c)
{
  static const guint y_vowels = 1u << 2 | 1u << 6 | 1u << 7 | 1u << 12 | 1u << 17 | 1u << 20;

  if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE)
    return c;
  const guint initial = (c - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL;
  const guint rest = (c - FIRST_SYLLABLE) % SYLLABLES_PER_INITIAL;
  if (initial != INITIAL_R)
    return c;
  const guint spoken = (y_vowels >> (rest / 28)) & 1u ? INITIAL_NONE : INITIAL_N;
  return FIRST_SYLLABLE + spoken * SYLLABLES_PER_INITIAL + rest;
}

static void
drop_title (GString *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const gsize n = strlen (titles[i]);
      /* At least two syllables of a name stay. */
      if (g_str_has_suffix (name->str, titles[i])
          && g_utf8_strlen (name->str, (gssize)(name->len - n)) >= 2)
        {
          g_string_truncate (name, name->len - n);
          return;
        }
    }
}

static gboolean
is_mobile (const char *phone)
{
  g_autofree char *tidy = ht_phone_tidy (phone);

  return g_str_has_prefix (tidy, "01") || strstr (tidy, ", 01") != NULL;
}

static gboolean
equal_texts (const char *a, const char *b)
{
  g_autofree char *left = ht_text_squeeze (a);
  g_autofree char *right = ht_text_squeeze (b);

  return left[0] != '\0' && g_str_equal (left, right);
}

static gboolean
is_bare (const HtPartner *partner)
{
  return partner->phone[0] == '\0' && partner->email[0] == '\0' && partner->firm[0] == '\0';
}

static gboolean
share_district (const HtPartner *a, const HtPartner *b)
{
  return equal_texts (a->district, b->district) || equal_texts (a->home_district, b->home_district);
}

static gboolean
speak_against (const HtPartner *a, const HtPartner *b, const Likeness *likeness)
{
  return (!likeness->same_phone && is_mobile (a->phone) && is_mobile (b->phone))
         || (!likeness->same_email && a->email[0] != '\0' && b->email[0] != '\0');
}

static Likeness
compare (const HtPartner *a, const HtPartner *b)
{
  g_autofree char *left = ht_person_name_key (a->name);
  g_autofree char *right = ht_person_name_key (b->name);
  Likeness likeness = { .same_name = left[0] != '\0' && g_str_equal (left, right) };

  likeness.typo = !likeness.same_name && g_utf8_strlen (left, -1) >= SHORTEST_TYPO
                  && g_utf8_strlen (right, -1) >= SHORTEST_TYPO
                  && ht_text_distance (left, right) == 1;
  likeness.same_phone = ht_phone_same (a->phone, b->phone);
  likeness.same_mobile = likeness.same_phone && is_mobile (a->phone) && is_mobile (b->phone);
  likeness.same_email = equal_texts (a->email, b->email);
  likeness.same_firm = equal_texts (a->firm, b->firm);
  likeness.same_district = share_district (a, b);
  likeness.bare = is_bare (a) || is_bare (b);
  likeness.different = speak_against (a, b, &likeness);
  return likeness;
}

/* FALSE when the two are taken for two persons. */
static gboolean
judge (const Likeness *likeness, HtDuplicateSureness *sureness)
{
  const gboolean reached = likeness->same_phone || likeness->same_email;

  if (!likeness->same_name && !(likeness->typo && reached))
    return FALSE;
  if (likeness->same_name && reached)
    *sureness = HT_DUPLICATE_SURE;
  else if (likeness->typo)
    *sureness = likeness->same_mobile || likeness->same_email ? HT_DUPLICATE_LIKELY
                                                              : HT_DUPLICATE_POSSIBLE;
  else if (likeness->same_firm)
    *sureness = likeness->different ? HT_DUPLICATE_POSSIBLE : HT_DUPLICATE_LIKELY;
  else if ((likeness->same_district || likeness->bare) && !likeness->different)
    *sureness = HT_DUPLICATE_POSSIBLE;
  else
    return FALSE;
  return TRUE;
}

static void
add_word (GString *text, gboolean holds, const char *word)
{
  if (holds)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", word);
}

static char *
tell (const Likeness *likeness, const HtPartner *a, const HtPartner *b)
{
  GString *text = g_string_new (NULL);
  const gboolean same_letters = equal_texts (a->name, b->name);

  add_word (text, likeness->same_name && same_letters, _ ("same name"));
  add_word (text, likeness->same_name && !same_letters, _ ("same name, written otherwise"));
  add_word (text, likeness->typo, _ ("one letter of the name differs"));
  add_word (text, likeness->same_phone, _ ("same telephone"));
  add_word (text, likeness->same_email, _ ("same e-mail"));
  add_word (text, likeness->same_firm, _ ("same firm"));
  add_word (text, likeness->same_district, _ ("same district"));
  add_word (text, likeness->bare, _ ("one of them has neither firm nor telephone"));
  add_word (text, likeness->different, _ ("but another telephone or e-mail"));
  return g_string_free (text, FALSE);
}

static void
add_pair (GPtrArray *pairs, GHashTable *seen, const HtPartner *a, const HtPartner *b)
{
  HtDuplicateSureness sureness = HT_DUPLICATE_POSSIBLE;
  const HtPartner *first = a->id <= b->id ? a : b, *second = first == a ? b : a;
  g_autofree char *key = g_strdup_printf ("%p %p", (const void *)first, (const void *)second);

  if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    return;
  const Likeness likeness = compare (first, second);
  if (!judge (&likeness, &sureness))
    return;
  HtDuplicatePair *pair = g_new0 (HtDuplicatePair, 1);
  pair->a = first;
  pair->b = second;
  pair->sureness = sureness;
  pair->reason = tell (&likeness, first, second);
  g_ptr_array_add (pairs, pair);
}

/* Only those that share a name, a number or an address can be a pair. */
static void
put (GHashTable *buckets, const char *kind, const char *text, const HtPartner *partner)
{
  if (text[0] == '\0')
    return;
  g_autofree char *key = g_strconcat (kind, text, NULL);
  GPtrArray *bucket = g_hash_table_lookup (buckets, key);
  if (bucket == NULL)
    {
      bucket = g_ptr_array_new ();
      g_hash_table_insert (buckets, g_steal_pointer (&key), bucket);
    }
  g_ptr_array_add (bucket, (gpointer)partner);
}

static void
put_partner (GHashTable *buckets, const HtPartner *partner)
{
  g_autofree char *name = ht_person_name_key (partner->name);
  g_autofree char *email = ht_text_squeeze (partner->email);
  g_autofree char *phone = ht_phone_tidy (partner->phone);
  g_auto (GStrv) numbers = g_strsplit (phone, ", ", -1);

  put (buckets, "n", name, partner);
  put (buckets, "e", email, partner);
  for (guint i = 0; numbers[i] != NULL; i++)
    put (buckets, "t", numbers[i], partner);
}

static int
compare_pairs (gconstpointer left, gconstpointer right)
{
  const HtDuplicatePair *a = *(const HtDuplicatePair *const *)left;
  const HtDuplicatePair *b = *(const HtDuplicatePair *const *)right;
  int order = (int)b->sureness - (int)a->sureness;

  if (order == 0)
    order = strcmp (a->a->name, b->a->name);
  if (order == 0)
    order = (a->a->id > b->a->id) - (a->a->id < b->a->id);
  return order != 0 ? order : (a->b->id > b->b->id) - (a->b->id < b->b->id);
}

static char *
join (const char *a, const char *b, const char *between)
{
  if (a[0] == '\0' || b[0] == '\0' || g_str_equal (a, b))
    return g_strdup (a[0] != '\0' ? a : b);
  return g_strconcat (a, between, b, NULL);
}

static HtAbsence *
find_overlap (GPtrArray *absences, const HtAbsence *like)
{
  for (guint i = 0; i < absences->len; i++)
    if (ht_absence_overlaps (absences->pdata[i], like))
      return absences->pdata[i];
  return NULL;
}

static HtDate
later_end (HtDate a, HtDate b)
{
  return a == HT_DATE_NONE || b == HT_DATE_NONE ? HT_DATE_NONE : MAX (a, b);
}

/* Widens one of the absences by another, and by all that then share a day with it. */
static void
absorb (GPtrArray *absences, HtAbsence *absence)
{
  for (HtAbsence *other = find_overlap (absences, absence); other != NULL;
       other = find_overlap (absences, absence))
    {
      g_autofree char *reason = join (other->reason, absence->reason, " · ");

      absence->id = other->id;
      absence->from_day = MIN (absence->from_day, other->from_day);
      absence->to_day = later_end (absence->to_day, other->to_day);
      g_free (absence->reason);
      absence->reason = g_steal_pointer (&reason);
      g_ptr_array_remove (absences, other);
    }
  g_ptr_array_add (absences, absence);
}

void
ht_duplicate_pair_free (HtDuplicatePair *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}

char *
ht_person_name_key (const char *name)
{
  g_autofree char *squeezed = ht_text_squeeze (name);
  GString *key = g_string_new (NULL);
  const char *bracket = strpbrk (squeezed, "([");

  for (const char *p = squeezed; *p != '\0' && p != bracket; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  drop_title (key);
  g_autofree char *plain = g_strdup (key->str);
  g_string_truncate (key, 0);
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (key, drop_initial_r (g_utf8_get_char (p)));
  return g_string_free (key, FALSE);
}

GPtrArray *
ht_partners_duplicates (GPtrArray *partners)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_duplicate_pair_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) buckets
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  GHashTableIter iterator;
  gpointer value;

  for (guint i = 0; i < partners->len; i++)
    put_partner (buckets, partners->pdata[i]);
  g_hash_table_iter_init (&iterator, buckets);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    {
      const GPtrArray *bucket = value;

      for (guint i = 0; i < bucket->len; i++)
        for (guint j = i + 1; j < bucket->len; j++)
          if (bucket->pdata[i] != bucket->pdata[j])
            add_pair (pairs, seen, bucket->pdata[i], bucket->pdata[j]);
    }
  g_ptr_array_sort (pairs, compare_pairs);
  return pairs;
}

HtPartner *
ht_partner_merge_values (const HtPartner *keep, const HtPartner *from)
{
  HtPartner *values = ht_partner_copy (keep);
  const struct
  {
    char **text;
    const char *other;
  } texts[] = { { &values->firm, from->firm },
                { &values->district, from->district },
                { &values->home_district, from->home_district },
                { &values->phone, from->phone },
                { &values->email, from->email },
                { &values->speciality, from->speciality } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if ((*texts[i].text)[0] == '\0')
      {
        g_free (*texts[i].text);
        *texts[i].text = g_strdup (texts[i].other);
      }
  g_free (values->note);
  values->note = join (keep->note, from->note, "\n");
  if (values->load_limit == 0)
    values->load_limit = from->load_limit;
  g_ptr_array_set_size (values->roles, 0);
  g_ptr_array_set_size (values->absences, 0);
  return values;
}

GPtrArray *
ht_partner_merge_absences (const HtPartner *keep, const HtPartner *from)
{
  GPtrArray *absences = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_absence_free);

  for (guint i = 0; i < keep->absences->len; i++)
    absorb (absences, ht_absence_copy (keep->absences->pdata[i]));
  for (guint i = 0; i < from->absences->len; i++)
    absorb (absences, ht_absence_copy (from->absences->pdata[i]));
  return absences;
}
