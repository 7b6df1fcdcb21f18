#include "work/party-cells.h"
#include "base/text.h"
#include <string.h>

char *
ht_party_cell_write (GPtrArray *parties, HtPartyRole role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = g_ptr_array_index (parties, i);

      if (party->role != role)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", party->name);
      if (party->firm[0] != '\0')
        g_string_append_printf (text, "(%s)", party->firm);
    }
  return g_string_free (text, FALSE);
}

/* "김변(법무법인 가람)": the last pair of brackets is the firm, when a name stands before it. */
static HtParty *
read_party (const char *text, HtPartyRole role)
{
  g_autofree char *tidy = ht_text_tidy (text);
  const char *bracket = strchr (tidy, '(');

  if (role != HT_PARTY_AGENT || bracket == NULL || bracket == tidy || !g_str_has_suffix (tidy, ")"))
    return ht_party_new (role, tidy);
  g_autofree char *name = g_strndup (tidy, (gsize)(bracket - tidy));
  g_autofree char *firm = g_strndup (bracket + 1, strlen (bracket) - 2);
  HtParty *party = ht_party_new (role, g_strstrip (name));

  g_free (party->firm);
  party->firm = ht_text_tidy (firm);
  return party;
}

/* Takes the party out of those the case had, so that each is found once; NULL for a new one. */
static HtParty *
take_known (GPtrArray *known, const HtParty *party)
{
  for (guint i = 0; i < known->len; i++)
    {
      const HtParty *other = g_ptr_array_index (known, i);

      if (other->role == party->role && g_str_equal (other->name, party->name)
          && g_str_equal (other->firm, party->firm))
        return g_ptr_array_steal_index (known, i);
    }
  return NULL;
}

static GPtrArray *
take_role (GPtrArray *parties, HtPartyRole role)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);

  for (guint i = parties->len; i > 0; i--)
    if (((HtParty *)parties->pdata[i - 1])->role == role)
      g_ptr_array_insert (taken, 0, g_ptr_array_steal_index (parties, i - 1));
  return taken;
}

static gboolean
is_masked_form (const char *cell, GPtrArray *parties, HtPartyRole role)
{
  g_autofree char *written = ht_party_cell_write (parties, role);
  g_autofree char *masked = ht_text_mask_name (written);
  g_autofree char *tidy = ht_text_tidy (cell);

  return tidy[0] != '\0' && g_str_equal (masked, tidy);
}

void
ht_party_cell_read (const char *cell, HtPartyRole role, GPtrArray *parties)
{
  if (is_masked_form (cell, parties, role))
    return;
  g_auto (GStrv) names = g_strsplit (cell, ";", -1);
  g_autoptr (GPtrArray) known = take_role (parties, role);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (HtParty) party = read_party (names[i], role);
      HtParty *old = take_known (known, party);

      if (old != NULL)
        g_ptr_array_add (parties, old);
      else if (party->name[0] != '\0')
        g_ptr_array_add (parties, g_steal_pointer (&party));
    }
}
