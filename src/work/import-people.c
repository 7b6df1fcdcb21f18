#include "work/import-people.h"

#include "base/text.h"
#include "domain/appointment.h"
#include "domain/phone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

HtPeopleImport *
ht_people_import_new (HtDb *db, GError **error)
{
  g_autoptr (HtPeopleImport) self = g_new0 (HtPeopleImport, 1);
  self->claimed = g_hash_table_new (NULL, NULL);
  self->lookup = ht_people_lookup_load (db, error);
  if (self->lookup == NULL)
    return NULL;
  self->districts = ht_districts_list (db, error);
  return self->districts != NULL ? g_steal_pointer (&self) : NULL;
}

void
ht_people_import_free (HtPeopleImport *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->claimed);
  ht_people_lookup_free (self->lookup);
  g_strfreev (self->districts);
  g_free (self);
}

gboolean
ht_people_import_is_claimed (HtPeopleImport *self, const HtRole *term)
{
  return g_hash_table_contains (self->claimed, term);
}

static gboolean
mark_fits (const HtPersonMarks *self, int field, const char *own)
{
  if (!ht_import_has (self->import, field) || own[0] == '\0')
    return TRUE;
  g_autofree char *cell = ht_text_squeeze (ht_import_cell (self->import, self->row, field));
  g_autofree char *known = ht_text_squeeze (own);
  return cell[0] == '\0' || strcmp (cell, known) == 0;
}

/* The same number is written in many ways. */
static gboolean
phone_fits (const HtPersonMarks *self, const char *own)
{
  if (!ht_import_has (self->import, self->phone) || own[0] == '\0')
    return TRUE;
  g_autofree char *cell = ht_phone_tidy (ht_import_cell (self->import, self->row, self->phone));
  g_autofree char *known = ht_phone_tidy (own);
  return cell[0] == '\0' || g_str_equal (cell, known) || ht_phone_same (cell, known);
}

gboolean
ht_person_marks_fit (const HtPersonMarks *self, const HtPartner *person)
{
  return mark_fits (self, self->firm, person->firm)
         && mark_fits (self, self->district, person->district) && phone_fits (self, person->phone);
}

void
ht_people_fault_name (HtImport *import, guint row, int field, const char *name, guint n_found)
{
  if (n_found > 1)
    ht_import_fault (import, row, field,
                     _ ("%u persons are called “%s”; add a column firm, district or phone that "
                        "tells which one."),
                     n_found, name);
  else
    ht_import_fault (import, row, field,
                     _ ("There is no such person “%s”; import the person with “partners” first."),
                     name);
}

HtRole *
ht_partner_term (const HtPartner *self, HtRoleKind role, HtDate appointed_on)
{
  for (guint i = 0; i < self->roles->len; i++)
    {
      HtRole *term = g_ptr_array_index (self->roles, i);
      if (term->role == role && term->appointed_on == appointed_on)
        return term;
    }
  return NULL;
}

gboolean
ht_term_read_key (HtImport *import, guint row, const HtTermCells *cells, char **name, HtRole *term)
{
  ht_import_text (import, row, cells->name, name);
  if (!ht_role_parse (ht_import_cell (import, row, cells->role), &term->role))
    ht_import_fault_word (import, row, cells->role,
                          "마을변호사, 마을법무사, 공익변호사단, 위원, 국선대리인");
  ht_import_date (import, row, cells->appointed, &term->appointed_on);
  return !ht_import_row_is_faulty (import, row);
}

void
ht_term_read (HtImport *import, guint row, const HtTermCells *cells, HtRole *term)
{
  ht_import_date (import, row, cells->term_ends, &term->term_ends_on);
  if (cells->released >= 0)
    ht_import_date (import, row, cells->released, &term->released_on);
  if (cells->reason >= 0)
    ht_import_text (import, row, cells->reason, &term->release_reason);
  ht_import_flag (import, row, cells->outside, &term->outside);
  if (term->released_on == HT_DATE_NONE && term->release_reason[0] != '\0')
    ht_import_fault (import, row, cells->reason,
                     _ ("There is a reason of release but no day; enter the day of release."));
  if (term->term_ends_on != HT_DATE_NONE && term->term_ends_on < term->appointed_on)
    ht_import_fault (import, row, cells->term_ends,
                     _ ("The term ends before it starts; correct one of the days."));
  if (term->released_on != HT_DATE_NONE && term->released_on < term->appointed_on)
    ht_import_fault (import, row, cells->released,
                     _ ("The release is before the appointment; correct one of the days."));
}

static void
copy_term (HtRole *to, const HtRole *from)
{
  to->role = from->role;
  to->appointed_on = from->appointed_on;
  to->term_ends_on = from->term_ends_on;
  to->outside = from->outside;
  to->released_on = from->released_on;
  g_free (to->release_reason);
  to->release_reason = g_strdup (from->release_reason);
}

static gboolean
term_equal (const HtRole *a, const HtRole *b)
{
  return a->term_ends_on == b->term_ends_on && a->outside == b->outside
         && a->released_on == b->released_on && g_str_equal (a->release_reason, b->release_reason);
}

HtTermRecord *
ht_term_record_new (HtRole *existing, const HtRole *head)
{
  HtTermRecord *self = g_new0 (HtTermRecord, 1);
  self->existing = existing;
  self->term = ht_role_new ();
  copy_term (self->term, existing != NULL ? existing : head);
  return self;
}

void
ht_term_record_free (HtTermRecord *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->term, ht_role_free);
  g_free (self);
}

/* How many rules the person's other terms of the role break. */
static guint
count_broken (HtPeopleImport *people, const HtPartner *person, const HtTermRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < person->roles->len; i++)
    {
      const HtRole *other = g_ptr_array_index (person->roles, i);
      if (other == record->existing || other == record->term || other->role != record->term->role)
        continue;
      g_autoptr (GPtrArray) faults = ht_appointment_check (people->lookup->partners, person, other);
      n += faults->len;
    }
  return n;
}

/* Rows come in any order: a term between two others can make the later one a third renewal. */
static gboolean
breaks_others (HtPeopleImport *people, HtTermRecord *self)
{
  GPtrArray *roles = self->person->roles;
  const guint before = count_broken (people, self->person, self);
  guint place = 0;

  g_ptr_array_set_free_func (roles, NULL);
  const gboolean is_known
      = self->existing != NULL && g_ptr_array_find (roles, self->existing, &place);
  if (is_known)
    roles->pdata[place] = self->term;
  else
    g_ptr_array_add (roles, self->term);
  const guint after = count_broken (people, self->person, self);
  if (is_known)
    roles->pdata[place] = self->existing;
  else
    g_ptr_array_set_size (roles, (int)roles->len - 1);
  g_ptr_array_set_free_func (roles, (GDestroyNotify)ht_role_free);
  return after > before;
}

static int
find_cell (const HtTermCells *cells, const char *field)
{
  if (g_str_equal (field, "term_ends_on"))
    return cells->term_ends;
  return g_str_equal (field, "released_on") ? cells->released : cells->appointed;
}

void
ht_term_record_check (HtPeopleImport *people, HtImport *import, guint row, const HtTermCells *cells,
                      HtTermRecord *self)
{
  if ((self->term->role != HT_ROLE_COMMISSIONER && self->term->role != HT_ROLE_COUNSEL)
      || (self->existing != NULL && term_equal (self->existing, self->term)))
    return;
  self->term->id = self->existing != NULL ? self->existing->id : 0;
  g_autoptr (GPtrArray) faults
      = ht_appointment_check (people->lookup->partners, self->person, self->term);
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = g_ptr_array_index (faults, i);
      ht_import_fault (import, row, find_cell (cells, fault->field), "%s", fault->reason);
    }
  if (faults->len == 0 && breaks_others (people, self))
    ht_import_fault (import, row, cells->appointed,
                     _ ("With this term another one of the person would be a reappointment too "
                        "many in a row (행정심판법 §9③)."));
}

HtVerdict
ht_term_record_verdict (HtPeopleImport *people, HtTermRecord *self)
{
  if (self->existing == NULL)
    {
      HtRole *known = ht_role_new ();
      copy_term (known, self->term);
      g_ptr_array_add (self->person->roles, known);
      g_hash_table_add (people->claimed, known);
      return HT_VERDICT_NEW;
    }
  g_hash_table_add (people->claimed, self->existing);
  return term_equal (self->existing, self->term) && !self->person_changed ? HT_VERDICT_SAME
                                                                          : HT_VERDICT_CHANGED;
}

gboolean
ht_term_record_store (HtTermRecord *self, HtDb *db, GError **error)
{
  if (self->person->id == 0 && !ht_partners_insert (db, self->person, error))
    return FALSE;
  if (self->person_changed && !ht_partners_update (db, self->person, error))
    return FALSE;
  if (self->term == NULL)
    return TRUE;
  self->term->partner_id = self->person->id;
  if (self->existing == NULL)
    return ht_roles_insert (db, self->term, error);
  self->term->id = self->existing->id;
  return ht_roles_update (db, self->term, error);
}

gpointer
ht_people_prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_people_import_new (db, error);
}

void
ht_people_release (gpointer context)
{
  ht_people_import_free (context);
}

void
ht_term_record_release (gpointer record)
{
  ht_term_record_free (record);
}
