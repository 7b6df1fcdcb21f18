/* The inside of the import of meetings, for import-hearings*.c only. */
#pragma once

#include "domain/hearing-plan.h"
#include "domain/hearing.h"
#include "work/import-lookup.h"

G_BEGIN_DECLS

typedef struct
{
  HtPeopleLookup *people;
  GPtrArray *hearings;      /* of HtHearing, as they are */
  GHashTable *by_day;       /* HtDate (GINT_TO_POINTER) → HtHearing, not owned */
  GHashTable *agenda_days;  /* a case's id (gint64) → day of the open agenda it stands on */
  GHashTable *last_numbers; /* year → the highest number of a meeting so far */
  HtHearingHabits *habits;
} HtHearingsImport;

/* Reads the cell of the chair and that of the others into the meeting's members. A meeting that has
 * members keeps them when both cells are empty: an export leaves out those of pending cases. */
void ht_hearings_import_read_members (HtHearingsImport *self, HtImport *import, guint row,
                                      HtHearing *hearing);
/* Reads the case numbers into the meeting's items, with the result that each case's record says.
 * FALSE when the office file fails. */
gboolean ht_hearings_import_read_agenda (HtHearingsImport *self, HtImport *import, HtDb *db,
                                         guint row, HtHearing *hearing, GError **error);
/* Makes the open cases of the meeting known to the rows that follow. */
void ht_hearings_import_claim (HtHearingsImport *self, const HtHearing *hearing);

G_END_DECLS
