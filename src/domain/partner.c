#include "domain/partner.h"

#include "domain/words.h"

static const HtWord roles[HT_N_ROLES] = {
  [HT_ROLE_VILLAGE_LAWYER] = { "village_lawyer", "마을변호사", { "서울시마을변호사" } },
  [HT_ROLE_VILLAGE_SCRIVENER] = { "village_scrivener", "마을법무사", { "서울시마을법무사" } },
  [HT_ROLE_CORPS] = { "corps", "공익변호사단", { "공익변호사", "서울시공익변호사단" } },
  [HT_ROLE_COMMISSIONER]
  = { "commissioner", "위원", { "행정심판위원", "심판위원", "행정심판위원회위원" } },
  [HT_ROLE_COUNSEL] = { "counsel", "국선대리인", { "국선", "행정심판국선대리인" } },
};

HtPartner *
ht_partner_new (void)
{
  HtPartner *self = g_new0 (HtPartner, 1);
  self->name = g_strdup ("");
  self->firm = g_strdup ("");
  self->district = g_strdup ("");
  self->phone = g_strdup ("");
  self->email = g_strdup ("");
  self->speciality = g_strdup ("");
  self->note = g_strdup ("");
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_role_free);
  return self;
}

void
ht_partner_free (HtPartner *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->firm);
  g_free (self->district);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->speciality);
  g_free (self->note);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_free (self);
}

HtRole *
ht_role_new (void)
{
  HtRole *self = g_new0 (HtRole, 1);
  self->appointed_on = HT_DATE_NONE;
  self->term_ends_on = HT_DATE_NONE;
  self->released_on = HT_DATE_NONE;
  return self;
}

void
ht_role_free (HtRole *self)
{
  g_free (self);
}

gboolean
ht_role_in_force (const HtRole *self, HtDate on)
{
  return self->appointed_on != HT_DATE_NONE && self->appointed_on <= on
         && (self->term_ends_on == HT_DATE_NONE || on <= self->term_ends_on)
         && (self->released_on == HT_DATE_NONE || on < self->released_on);
}

gboolean
ht_role_is_reappointment (const HtPartner *partner, const HtRole *role)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (partner->roles, i);
      if (other->role == role->role && other->appointed_on < role->appointed_on)
        return TRUE;
    }
  return FALSE;
}

const char *
ht_role_code (HtRoleKind role)
{
  return roles[role].code;
}

const char *
ht_role_name (HtRoleKind role)
{
  return roles[role].name;
}

gboolean
ht_role_parse (const char *text, HtRoleKind *role)
{
  const int found = ht_words_find (roles, HT_N_ROLES, text);
  if (found < 0)
    return FALSE;
  *role = (HtRoleKind)found;
  return TRUE;
}
