/* What the rows of an import name: agencies, dongs, persons. Each is loaded once, found by the
 * forms that offices write, and a name that is not found is a fault that tells the nearest. */
#pragma once

#include "store/agencies.h"
#include "store/dongs.h"
#include "store/partners.h"
#include "work/import-kind.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *agencies; /* of HtAgency; one to be added has the id 0 */
  GHashTable *by_name; /* squeezed name, or district of a mayor → HtAgency */
  char **districts;
} HtAgencyLookup;

HtAgencyLookup *ht_agency_lookup_load (HtDb *db, GError **error);
void ht_agency_lookup_free (HtAgencyLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAgencyLookup, ht_agency_lookup_free)
/* The agency by its name or as the mayor of a district; NULL when there is none. Owned by self. */
HtAgency *ht_agency_lookup_find (HtAgencyLookup *self, const char *name);
/* An agency to be added, of the district that its name starts with. Owned by self. */
HtAgency *ht_agency_lookup_add (HtAgencyLookup *self, const char *name);
/* Adds the fault of an unknown agency. */
void ht_agency_lookup_fault (HtAgencyLookup *self, HtImport *import, guint row, int field,
                             const char *name);

typedef struct
{
  GPtrArray *dongs;    /* of HtDong */
  GHashTable *by_name; /* district and ht_text_dong_key() → GPtrArray of HtDong, not owned */
  char **districts;
} HtDongLookup;

HtDongLookup *ht_dong_lookup_load (HtDb *db, GError **error);
void ht_dong_lookup_free (HtDongLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDongLookup, ht_dong_lookup_free)
/* The dongs of that district and name in all times, NULL for none. Owned by self. */
GPtrArray *ht_dong_lookup_all (HtDongLookup *self, const char *district, const char *name);
/* Makes a further dong known; it becomes the lookup's. */
void ht_dong_lookup_add (HtDongLookup *self, HtDong *dong);
/* The dong that two cells name, as it is on that day; a fault and NULL when there is none. */
const HtDong *ht_dong_lookup_find (HtDongLookup *self, HtImport *import, guint row,
                                   int district_field, int dong_field, HtDate on);
/* The district a cell names as the office file writes it, "" for an empty cell; a fault and NULL
 * for an unknown one. Owned by districts. */
const char *ht_import_district (HtImport *self, guint row, int field, char **districts);

typedef struct
{
  GPtrArray *partners; /* of HtPartner; one to be added has the id 0 */
  GHashTable *by_name; /* squeezed name → GPtrArray of HtPartner, not owned */
} HtPeopleLookup;

HtPeopleLookup *ht_people_lookup_load (HtDb *db, GError **error);
void ht_people_lookup_free (HtPeopleLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtPeopleLookup, ht_people_lookup_free)
/* All persons of that name, NULL for none. Owned by self. */
GPtrArray *ht_people_lookup_all (HtPeopleLookup *self, const char *name);
/* A person to be added. Owned by self. */
HtPartner *ht_people_lookup_add (HtPeopleLookup *self, const char *name);
/* The persons a name can mean: where several have it, those who have the role on that day, then
 * those of the district, as far as that leaves any. An array of HtPartner, not owned by it, owned
 * by the caller; empty for an unknown name. */
GPtrArray *ht_people_lookup_candidates (HtPeopleLookup *self, const char *name, HtRoleKind role,
                                        const char *district, HtDate on);

G_END_DECLS
