#include "store/absences.h"
#include "work/import-people.h"

#include <glib/gi18n-lib.h>

/* The person of that name whom the other cells allow; a fault and NULL when there is none, or more
 * than one. */
static HtPartner *
find_person (HtImport *import, guint row, const char *name)
{
  const HtPeopleImport *people = ht_import_context (import);
  const HtPersonMarks marks = { ABSENCE_FIRM, ABSENCE_DISTRICT, ABSENCE_PHONE, import, row };
  GPtrArray *same = ht_people_lookup_all (people->lookup, name);
  HtPartner *found = NULL;
  guint n_found = 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    if (ht_person_marks_fit (&marks, same->pdata[i]))
      {
        found = same->pdata[i];
        n_found++;
      }
  if (n_found != 1)
    ht_people_fault_name (import, row, ABSENCE_NAME, name, n_found);
  return n_found == 1 ? found : NULL;
}

static HtAbsence *
find_absence (const HtPartner *person, HtDate from_day)
{
  for (guint i = 0; i < person->absences->len; i++)
    {
      HtAbsence *absence = person->absences->pdata[i];
      if (absence->from_day == from_day)
        return absence;
    }
  return NULL;
}

static void
check_row (HtImport *import, guint row, const HtPartner *person, const HtAbsence *absence,
           const HtAbsence *existing)
{
  if (absence->to_day != HT_DATE_NONE && absence->to_day < absence->from_day)
    ht_import_fault (import, row, ABSENCE_TO,
                     _ ("The absence ends before it begins; correct one of the days."));
  for (guint i = 0; i < person->absences->len; i++)
    if (person->absences->pdata[i] != existing
        && ht_absence_overlaps (person->absences->pdata[i], absence))
      {
        ht_import_fault (import, row, ABSENCE_FROM,
                         _ ("The person is absent already on some of these days; make them one "
                            "absence."));
        return;
      }
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (HtAbsence) absence = ht_absence_new ();
  g_autofree char *name = NULL;
  ht_import_text (import, row, ABSENCE_NAME, &name);
  ht_import_date (import, row, ABSENCE_FROM, &absence->from_day);
  HtPartner *person = name != NULL ? find_person (import, row, name) : NULL;
  if (person == NULL || ht_import_row_is_faulty (import, row))
    return NULL;
  HtAbsence *existing = find_absence (person, absence->from_day);
  if (existing != NULL)
    {
      g_clear_pointer (&absence, ht_absence_free);
      absence = ht_absence_copy (existing);
    }
  ht_import_date (import, row, ABSENCE_TO, &absence->to_day);
  ht_import_text (import, row, ABSENCE_REASON, &absence->reason);
  check_row (import, row, person, absence, existing);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  absence->partner_id = person->id;
  *key = g_strdup_printf ("%p %d", (void *)person, (int)absence->from_day);
  *verdict = existing == NULL                       ? HT_VERDICT_NEW
             : ht_absence_equal (existing, absence) ? HT_VERDICT_SAME
                                                    : HT_VERDICT_CHANGED;
  /* The rows that follow are compared with this one, too. */
  if (existing == NULL)
    g_ptr_array_add (person->absences, ht_absence_copy (absence));
  else
    existing->to_day = absence->to_day;
  return g_steal_pointer (&absence);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return verdict == HT_VERDICT_NEW ? ht_absences_insert (db, record, error)
                                   : ht_absences_update (db, record, error);
}

static void
free_record (gpointer record)
{
  ht_absence_free (record);
}

const HtImportKind ht_import_absences
    = { ht_people_prepare, ht_people_release, read_row, store, free_record, NULL };
