#include "work/import-people.h"

/* The person a row means: of those of the name whom firm, district and phone allow, the one who
 * has the term already, else the only one. */
static HtPartner *
find_person (HtPeopleImport *people, const char *name, const HtPersonMarks *marks,
             const HtRole *head, guint *n_found)
{
  GPtrArray *same = ht_people_lookup_all (people->lookup, name);
  HtPartner *found = NULL, *with_term = NULL;
  guint n_with_term = 0;
  *n_found = 0;
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      HtPartner *person = g_ptr_array_index (same, i);
      if (!ht_person_marks_fit (marks, person))
        continue;
      (*n_found)++;
      found = person;
      if (ht_partner_term (person, head->role, head->appointed_on) != NULL)
        {
          with_term = person;
          n_with_term++;
        }
    }
  if (n_with_term == 1)
    return with_term;
  return *n_found == 1 ? found : NULL;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  HtPeopleImport *people = ht_import_context (import);
  HtTermCells cells = { ROLE_NAME,     ROLE_ROLE,    ROLE_APPOINTED,     ROLE_TERM_ENDS,
                        ROLE_RELEASED, ROLE_OUTSIDE, ROLE_RELEASE_REASON };
  g_autofree char *name = NULL;
  g_autoptr (HtRole) head = ht_role_new ();
  if (!ht_term_read_key (import, row, &cells, &name, head))
    return NULL;
  guint n_found = 0;
  HtPersonMarks marks = { ROLE_FIRM, ROLE_DISTRICT, ROLE_PHONE, import, row };
  HtPartner *person = find_person (people, name, &marks, head, &n_found);
  if (person == NULL)
    {
      ht_people_fault_name (import, row, ROLE_NAME, name, n_found);
      return NULL;
    }
  g_autoptr (HtTermRecord) record
      = ht_term_record_new (ht_partner_term (person, head->role, head->appointed_on), head);
  record->person = person;
  ht_term_read (import, row, &cells, record->term);
  ht_term_record_check (people, import, row, &cells, record);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  *key = g_strdup_printf ("%p %d %d", (void *)person, (int)head->role, (int)head->appointed_on);
  *verdict = ht_term_record_verdict (people, record);
  return g_steal_pointer (&record);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_term_record_store (record, db, error);
}

const HtImportKind ht_import_roles
    = { ht_people_prepare, ht_people_release, read_row, store, ht_term_record_release, NULL };
