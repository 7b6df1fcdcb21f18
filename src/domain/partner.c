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

static gpointer
copy_role (gconstpointer role, gpointer user_data)
{
  return ht_role_copy (role);
}

static gpointer
copy_absence (gconstpointer absence, gpointer user_data)
{
  return ht_absence_copy (absence);
}

HtPartner *
ht_partner_new (void)
{
  HtPartner *self = g_new0 (HtPartner, 1);
  self->name = g_strdup ("");
  self->firm = g_strdup ("");
  self->district = g_strdup ("");
  self->home_district = g_strdup ("");
  self->phone = g_strdup ("");
  self->email = g_strdup ("");
  self->speciality = g_strdup ("");
  self->note = g_strdup ("");
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_role_free);
  self->absences = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_absence_free);
  return self;
}

HtPartner *
ht_partner_copy (const HtPartner *self)
{
  HtPartner *copy = g_new0 (HtPartner, 1);

  copy->id = self->id;
  copy->name = g_strdup (self->name);
  copy->firm = g_strdup (self->firm);
  copy->district = g_strdup (self->district);
  copy->home_district = g_strdup (self->home_district);
  copy->phone = g_strdup (self->phone);
  copy->email = g_strdup (self->email);
  copy->speciality = g_strdup (self->speciality);
  copy->note = g_strdup (self->note);
  copy->load_limit = self->load_limit;
  copy->roles = g_ptr_array_copy (self->roles, copy_role, NULL);
  copy->absences = g_ptr_array_copy (self->absences, copy_absence, NULL);
  return copy;
}

gboolean
ht_partner_equal (const HtPartner *a, const HtPartner *b)
{
  if (a->id != b->id || !g_str_equal (a->name, b->name) || !g_str_equal (a->firm, b->firm)
      || !g_str_equal (a->district, b->district) || !g_str_equal (a->phone, b->phone)
      || !g_str_equal (a->email, b->email) || !g_str_equal (a->speciality, b->speciality)
      || !g_str_equal (a->note, b->note) || !g_str_equal (a->home_district, b->home_district)
      || a->load_limit != b->load_limit || a->roles->len != b->roles->len
      || a->absences->len != b->absences->len)
    return FALSE;
  for (guint i = 0; i < a->roles->len; i++)
    if (!ht_role_equal (a->roles->pdata[i], b->roles->pdata[i]))
      return FALSE;
  for (guint i = 0; i < a->absences->len; i++)
    if (!ht_absence_equal (a->absences->pdata[i], b->absences->pdata[i]))
      return FALSE;
  return TRUE;
}

void
ht_partner_free (HtPartner *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->firm);
  g_free (self->district);
  g_free (self->home_district);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->speciality);
  g_free (self->note);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->absences, g_ptr_array_unref);
  g_free (self);
}

HtRole *
ht_role_new (void)
{
  HtRole *self = g_new0 (HtRole, 1);
  self->appointed_on = HT_DATE_NONE;
  self->term_ends_on = HT_DATE_NONE;
  self->released_on = HT_DATE_NONE;
  self->release_reason = g_strdup ("");
  return self;
}

HtRole *
ht_role_copy (const HtRole *self)
{
  HtRole *copy = g_memdup2 (self, sizeof *self);
  copy->release_reason = g_strdup (self->release_reason);
  return copy;
}

gboolean
ht_role_equal (const HtRole *a, const HtRole *b)
{
  return a->id == b->id && a->partner_id == b->partner_id && a->role == b->role
         && a->appointed_on == b->appointed_on && a->term_ends_on == b->term_ends_on
         && a->outside == b->outside && a->released_on == b->released_on
         && g_str_equal (a->release_reason, b->release_reason);
}

void
ht_role_free (HtRole *self)
{
  if (self == NULL)
    return;
  g_free (self->release_reason);
  g_free (self);
}

const HtAbsence *
ht_partner_absence (const HtPartner *self, HtDate on)
{
  for (guint i = 0; i < self->absences->len; i++)
    if (ht_absence_covers (self->absences->pdata[i], on))
      return self->absences->pdata[i];
  return NULL;
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
