/* What the imports of schedules and of consultations share: rows that name a dong and a person. */
#pragma once

#include "domain/coverage.h"
#include "work/import-lookup.h"

G_BEGIN_DECLS

typedef struct
{
  HtDongLookup *dongs;
  HtPeopleLookup *people;
  GPtrArray *added; /* names of persons to be added, owned */
} HtServiceLookup;

HtServiceLookup *ht_service_lookup_load (HtDb *db, GError **error);
void ht_service_lookup_free (HtServiceLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtServiceLookup, ht_service_lookup_free)

/* Whether the person is the one of a record that is there already. */
typedef gboolean (*HtPersonKnown) (gpointer data, gint64 partner_id);

/* The person in a cell, NULL for an empty one. A name that is unknown is somebody to be added; one
 * that several persons have means the one of whom known says so, else it is a fault. */
HtPartner *ht_service_lookup_person (HtServiceLookup *self, HtImport *import, guint row, int field,
                                     HtRoleKind role, const HtDong *dong, HtDate on,
                                     HtPersonKnown known, gpointer data);
/* Whose days a row tells of, by the role in a cell: without it, the village lawyer's. */
void ht_import_service (HtImport *import, guint row, int field, HtService *service);
/* From the first to the last day that a column of the file names; both HT_DATE_NONE without one. */
HtPeriod ht_import_period (HtImport *import, int field);
/* Stores the person if new, and gives the id (0 for NULL). */
gboolean ht_service_store_person (HtDb *db, HtPartner *person, gint64 *id, GError **error);
/* Remarks on the persons that are added. */
void ht_service_lookup_conclude (HtServiceLookup *self, HtImport *import);

G_END_DECLS
