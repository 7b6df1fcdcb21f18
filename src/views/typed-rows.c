#include "views/typed-rows.h"
#include "base/text.h"
#include "views/typed-date.h"

static gboolean
read_correction (const char *text, HtDate today, HtCorrection *correction)
{
  g_auto (GStrv) days = g_strsplit (text, "~", 2);

  return ht_typed_date_parse (days[0], today, &correction->from) && correction->from != HT_DATE_NONE
         && ht_typed_date_parse (days[1] != NULL ? days[1] : "", today, &correction->to)
         && (correction->to == HT_DATE_NONE || correction->to >= correction->from);
}

static int
compare_corrections (gconstpointer a, gconstpointer b)
{
  const HtCorrection *left = a, *right = b;

  return left->from != right->from ? (left->from > right->from) - (left->from < right->from)
                                   : (left->to > right->to) - (left->to < right->to);
}

static HtPartyRole
read_role (const char *name)
{
  for (HtPartyRole role = 0; role < HT_N_PARTY_ROLES; role++)
    if (g_str_equal (name, ht_party_role_name (role)))
      return role;
  return HT_PARTY_APPELLANT;
}

static char *
take_cell (char **cells, guint n, guint i)
{
  return i < n ? ht_text_tidy (cells[i]) : g_strdup ("");
}

/* NULL for a line that says nothing. */
static HtParty *
read_party (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (cells);
  g_autofree char *name = take_cell (cells, n, 1);
  g_autoptr (HtParty) party = ht_party_new (n > 0 ? read_role (cells[0]) : 0, name);

  g_free (party->firm);
  g_free (party->address);
  g_free (party->phone);
  party->firm = take_cell (cells, n, 2);
  party->address = take_cell (cells, n, 3);
  party->phone = take_cell (cells, n, 4);
  gboolean says_something = party->name[0] != '\0' || party->firm[0] != '\0'
                            || party->address[0] != '\0' || party->phone[0] != '\0';
  return says_something ? g_steal_pointer (&party) : NULL;
}

char *
ht_corrections_to_text (GArray *corrections)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (corrections, HtCorrection, i);
      g_autofree char *from = ht_date_to_iso (correction->from);
      g_autofree char *to = ht_date_to_iso (correction->to);

      g_string_append_printf (text, "%s%s~%s", i > 0 ? ", " : "", from, to);
    }
  return g_string_free (text, FALSE);
}

gboolean
ht_corrections_from_text (GArray *corrections, const char *text, HtDate today)
{
  g_auto (GStrv) spans = g_strsplit (text, ",", -1);

  g_array_set_size (corrections, 0);
  for (guint i = 0; spans[i] != NULL; i++)
    {
      HtCorrection correction;

      if (g_strstrip (spans[i])[0] == '\0' || g_str_equal (spans[i], "~"))
        continue;
      if (!read_correction (spans[i], today, &correction))
        {
          g_array_set_size (corrections, 0);
          return FALSE;
        }
      g_array_append_val (corrections, correction);
    }
  g_array_sort (corrections, compare_corrections);
  return TRUE;
}

char *
ht_parties_to_text (GPtrArray *parties)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = parties->pdata[i];

      g_string_append_printf (text, "%s%s\t%s\t%s\t%s\t%s", i > 0 ? "\n" : "",
                              ht_party_role_name (party->role), party->name, party->firm,
                              party->address, party->phone);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
ht_parties_from_text (const char *text)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      HtParty *party = read_party (lines[i]);

      if (party != NULL)
        g_ptr_array_add (parties, party);
    }
  return parties;
}
