/* What the imports of partners and of roles share: a row is a term of a person. */
#pragma once

#include "work/import-lookup.h"

G_BEGIN_DECLS

typedef struct
{
  HtPeopleLookup *lookup;
  GHashTable *claimed; /* terms that a row of this file has named already */
  char **districts;
} HtPeopleImport;

HtPeopleImport *ht_people_import_new (HtDb *db, GError **error);
void ht_people_import_free (HtPeopleImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtPeopleImport, ht_people_import_free)
/* The two as an HtImportKind has them. */
gpointer ht_people_prepare (HtImport *import, HtDb *db, GError **error);
void ht_people_release (gpointer context);
gboolean ht_people_import_is_claimed (HtPeopleImport *self, const HtRole *term);

/* The cells of a row that tell persons of the same name apart. */
typedef struct
{
  int firm;
  int district;
  int phone;
  HtImport *import;
  guint row;
} HtPersonMarks;
/* Whether no filled cell says otherwise than the person's record, as far as both say something. */
gboolean ht_person_marks_fit (const HtPersonMarks *self, const HtPartner *person);

/* The fault of a name that nobody has (n_found 0) or several have. */
void ht_people_fault_name (HtImport *import, guint row, int field, const char *name, guint n_found);

/* The term of the person in that role from that day, or NULL; owned by the person. */
HtRole *ht_partner_term (const HtPartner *self, HtRoleKind role, HtDate appointed_on);

/* The columns of a term in a kind; -1 for one that the kind does not have. */
typedef struct
{
  int name;
  int role;
  int appointed;
  int term_ends;
  int released;
  int outside;
  int reason; /* of the release */
} HtTermCells;
/* Reads name, role and day of appointment; FALSE with faults when one of them is missing. */
gboolean ht_term_read_key (HtImport *import, guint row, const HtTermCells *cells, char **name,
                           HtRole *term);
/* Reads the rest and checks that the days are in order. */
void ht_term_read (HtImport *import, guint row, const HtTermCells *cells, HtRole *term);

typedef struct
{
  HtPartner *person; /* not owned */
  HtRole *term;      /* NULL for a row that only names a person */
  HtRole *existing;  /* as it is now, not owned; NULL for a new one */
  gboolean person_changed;
} HtTermRecord;
/* A term like the existing one, or a new one with the key of head. */
HtTermRecord *ht_term_record_new (HtRole *existing, const HtRole *head);
void ht_term_record_free (HtTermRecord *self);
/* The same as an HtImportKind has it. */
void ht_term_record_release (gpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtTermRecord, ht_term_record_free)
/* Adds a fault when the term of a commissioner or an appointed counsel breaks the rules of
 * ht_appointment_check() (행정심판법 §7①, §9③), or makes another term of the person break them; a
 * term that stays as it is, is not asked. The person must be set. */
void ht_term_record_check (HtPeopleImport *people, HtImport *import, guint row,
                           const HtTermCells *cells, HtTermRecord *self);
/* Compares with what is there and makes the term known to the rows that follow. */
HtVerdict ht_term_record_verdict (HtPeopleImport *people, HtTermRecord *self);
gboolean ht_term_record_store (HtTermRecord *self, HtDb *db, GError **error);

G_END_DECLS
