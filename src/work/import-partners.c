#include "work/import-people.h"

#include "base/text.h"
#include "domain/duplicate-partners.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DAYS 31

/* The person of a row: who has the term already; else who has that name and nothing that speaks
 * against; else somebody new. */
static HtPartner *
find_person (HtPeopleImport *people, const char *name, const HtPersonMarks *marks, HtRoleKind role,
             HtDate appointed_on)
{
  GPtrArray *same = ht_people_lookup_all (people->lookup, name);
  HtPartner *other_with_term = NULL;
  HtPartner *compatible = NULL;
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      HtPartner *person = g_ptr_array_index (same, i);
      gboolean fits = ht_person_marks_fit (marks, person);
      HtRole *term = ht_partner_term (person, role, appointed_on);
      if (term != NULL && fits)
        return person;
      if (term != NULL && !ht_people_import_is_claimed (people, term))
        other_with_term = person;
      if (fits && compatible == NULL)
        compatible = person;
    }
  return other_with_term != NULL ? other_with_term : compatible;
}

static void
read_person (HtImport *import, guint row, HtPartner *person, char **districts)
{
  const char *district = ht_import_district (import, row, PARTNER_DISTRICT, districts);
  if (ht_import_has (import, PARTNER_DISTRICT) && district != NULL)
    {
      g_free (person->district);
      person->district = g_strdup (district);
    }
  ht_import_text (import, row, PARTNER_FIRM, &person->firm);
  const char *home = ht_import_district (import, row, PARTNER_HOME, districts);
  if (ht_import_has (import, PARTNER_HOME) && home != NULL)
    {
      g_free (person->home_district);
      person->home_district = g_strdup (home);
    }
  ht_import_phone (import, row, PARTNER_PHONE, &person->phone);
  ht_import_number (import, row, PARTNER_LOAD_LIMIT, 0, MOST_DAYS, &person->load_limit);
  ht_import_text (import, row, PARTNER_EMAIL, &person->email);
  ht_import_text (import, row, PARTNER_SPECIALITY, &person->speciality);
  ht_import_note (import, row, PARTNER_NOTE, &person->note);
}

static gboolean
person_equal (const HtPartner *a, const HtPartner *b)
{
  return strcmp (a->firm, b->firm) == 0 && strcmp (a->district, b->district) == 0
         && strcmp (a->phone, b->phone) == 0 && strcmp (a->email, b->email) == 0
         && strcmp (a->speciality, b->speciality) == 0 && strcmp (a->note, b->note) == 0
         && strcmp (a->home_district, b->home_district) == 0 && a->load_limit == b->load_limit;
}

/* Puts what the row says of the person into the one that all rows share. */
static gboolean
take_person (HtPartner *person, HtPartner *filled)
{
  if (person_equal (person, filled))
    return FALSE;
  char **pairs[][2] = { { &person->firm, &filled->firm },
                        { &person->district, &filled->district },
                        { &person->phone, &filled->phone },
                        { &person->email, &filled->email },
                        { &person->speciality, &filled->speciality },
                        { &person->note, &filled->note },
                        { &person->home_district, &filled->home_district } };
  person->load_limit = filled->load_limit;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_free (*pairs[i][0]);
      *pairs[i][0] = g_steal_pointer (pairs[i][1]);
    }
  return TRUE;
}

/* What the row knows of the person when it is somebody whom the file has as somebody else. */
static HtPartner *
copy_person (const HtPartner *person)
{
  HtPartner *copy = ht_partner_new ();
  if (person == NULL)
    return copy;
  char **texts[] = { &copy->firm,       &copy->district, &copy->phone,        &copy->email,
                     &copy->speciality, &copy->note,     &copy->home_district };
  const char *values[]
      = { person->firm,       person->district, person->phone,        person->email,
          person->speciality, person->note,     person->home_district };
  copy->load_limit = person->load_limit;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup (values[i]);
    }
  return copy;
}

static gboolean
is_blank (HtImport *import, guint row, int field)
{
  g_autofree char *text = ht_text_tidy (ht_import_cell (import, row, field));
  return text[0] == '\0';
}

/* A masked export that comes back must not make persons of its masked names. */
static void
check_name (HtImport *import, guint row, const char *name)
{
  if (ht_text_is_masked_name (name))
    ht_import_fault (import, row, PARTNER_NAME,
                     _ ("“%s” is a masked name; take a list with full names"), name);
}

/* A person whom nobody appointed yet: role and day are both empty. */
static gpointer
read_without_term (HtImport *import, guint row, HtVerdict *verdict, char **key)
{
  HtPeopleImport *people = ht_import_context (import);
  HtPersonMarks marks = { PARTNER_FIRM, PARTNER_DISTRICT, PARTNER_PHONE, import, row };
  g_autofree char *name = NULL;
  ht_import_text (import, row, PARTNER_NAME, &name);
  if (name == NULL)
    return NULL;
  check_name (import, row, name);
  HtPartner *person = find_person (people, name, &marks, HT_N_ROLES, HT_DATE_NONE);
  g_autoptr (HtPartner) filled = copy_person (person);
  read_person (import, row, filled, people->districts);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  *verdict = person == NULL ? HT_VERDICT_NEW : HT_VERDICT_SAME;
  HtTermRecord *record = g_new0 (HtTermRecord, 1);
  record->person = person != NULL ? person : ht_people_lookup_add (people->lookup, name);
  record->person_changed = take_person (record->person, filled) && person != NULL;
  if (record->person_changed)
    *verdict = HT_VERDICT_CHANGED;
  *key = g_strdup_printf ("%p", (void *)record->person);
  return record;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  if (is_blank (import, row, PARTNER_ROLE) && is_blank (import, row, PARTNER_APPOINTED))
    return read_without_term (import, row, verdict, key);
  HtPeopleImport *people = ht_import_context (import);
  HtTermCells cells = {
    PARTNER_NAME, PARTNER_ROLE, PARTNER_APPOINTED, PARTNER_TERM_ENDS, -1, PARTNER_OUTSIDE, -1
  };
  g_autofree char *name = NULL;
  g_autoptr (HtRole) head = ht_role_new ();
  if (!ht_term_read_key (import, row, &cells, &name, head))
    return NULL;
  check_name (import, row, name);
  HtPersonMarks marks = { PARTNER_FIRM, PARTNER_DISTRICT, PARTNER_PHONE, import, row };
  HtPartner *person = find_person (people, name, &marks, head->role, head->appointed_on);
  g_autoptr (HtPartner) filled = copy_person (person);
  read_person (import, row, filled, people->districts);
  HtRole *term = person != NULL ? ht_partner_term (person, head->role, head->appointed_on) : NULL;
  g_autoptr (HtTermRecord) record = ht_term_record_new (term, head);
  ht_term_read (import, row, &cells, record->term);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  gboolean is_new_person = person == NULL;
  if (is_new_person)
    person = ht_people_lookup_add (people->lookup, name);
  record->person = person;
  ht_term_record_check (people, import, row, &cells, record);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  record->person_changed = take_person (person, filled) && !is_new_person;
  *key = g_strdup_printf ("%p %d %d", (void *)person, (int)head->role, (int)head->appointed_on);
  *verdict = ht_term_record_verdict (people, record);
  return g_steal_pointer (&record);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_term_record_store (record, db, error);
}

/* Somebody may come in a second time under another record. */
static gboolean
conclude (HtImport *import, HtDb *db, GError **error)
{
  const HtPeopleImport *people = ht_import_context (import);
  g_autoptr (GPtrArray) pairs = ht_partners_duplicates (people->lookup->partners);
  guint n = 0;
  for (guint i = 0; i < pairs->len; i++)
    {
      const HtDuplicatePair *pair = pairs->pdata[i];
      n += (pair->a->id == 0 || pair->b->id == 0) && pair->sureness >= HT_DUPLICATE_LIKELY;
    }
  if (n > 0)
    ht_import_remark (
        import, g_strdup_printf (ngettext ("%u new person may stand in the file already under "
                                           "another record; “duplicates” shows the pair.",
                                           "%u new people may stand in the file already under "
                                           "other records; “duplicates” shows the pairs.",
                                           n),
                                 n));
  return TRUE;
}

const HtImportKind ht_import_partners
    = { ht_people_prepare, ht_people_release, read_row, store, ht_term_record_release, conclude };
