/* What each kind of record does for an import. The engine (import.c) reads the file, asks the kind
 * row by row, and stores when all is well; the kind knows its columns and its records. */
#pragma once

#include "store/db.h"
#include "work/import.h"
#include "work/record-fields.h"

G_BEGIN_DECLS

typedef struct _HtImportKind HtImportKind;
struct _HtImportKind
{
  /* Loads what the rows need to look up; the context is freed by release. NULL with error. */
  gpointer (*prepare) (HtImport *import, HtDb *db, GError **error);
  void (*release) (gpointer context);
  /* Reads a row into a record to be stored, saying what storing it would do. Faults of the row go
   * to ht_import_fault(); then what is returned does not matter (NULL allowed). *key, when set,
   * must be unique in the file; the engine frees it. NULL with error when the office file fails. */
  gpointer (*read) (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key,
                    GError **error);
  /* Stores a record that is new or changed, inside the transaction of the import. */
  gboolean (*store) (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict,
                     GError **error);
  void (*free_record) (gpointer record);
  /* After the last row: remarks on the whole. NULL when there are none. FALSE with error when the
   * office file fails. */
  gboolean (*conclude) (HtImport *import, HtDb *db, GError **error);
};

extern const HtImportKind ht_import_appeals;
extern const HtImportKind ht_import_hearings;
extern const HtImportKind ht_import_partners;
extern const HtImportKind ht_import_roles;
extern const HtImportKind ht_import_absences;
extern const HtImportKind ht_import_dongs;
extern const HtImportKind ht_import_schedules;
extern const HtImportKind ht_import_consultations;
extern const HtImportKind ht_import_sessions;
extern const HtImportKind ht_import_rates;
extern const HtImportKind ht_import_allowances;
extern const HtImportKind ht_import_targets;
extern const HtImportKind ht_import_holidays;
extern const HtImportKind ht_import_agencies;
extern const HtImportKind ht_import_proposals;
extern const HtImportKind ht_import_surveys;
extern const HtImportKind ht_import_outreach;
extern const HtImportKind ht_import_commendations;
extern const HtImportKind ht_import_budgets;

/* The context that prepare gave. */
gpointer ht_import_context (HtImport *self);
/* Whether unknown agencies are to be added. */
gboolean ht_import_adds_agencies (HtImport *self);
/* The day to which periods that still run are counted. */
HtDate ht_import_today (HtImport *self);
/* Says in the result what is remarkable but no fault; takes the sentence over. */
void ht_import_remark (HtImport *self, char *sentence);

/* Adds a fault of a row; field -1 for the row as a whole. */
void ht_import_fault (HtImport *self, guint row, int field, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* Whether the row has a fault so far. */
gboolean ht_import_row_is_faulty (HtImport *self, guint row);

/* Whether the file has a column for the field: one that it does not have keeps its old value. */
gboolean ht_import_has (HtImport *self, int field);
/* The cell as it stands in the file, "" for none; owned by the sheet. */
const char *ht_import_cell (HtImport *self, guint row, int field);

/* Each of these reads a cell into *target, leaves *target alone when the file has no such column,
 * and adds a fault for a cell that cannot be read or is required and empty. */
/* Tidied text. */
void ht_import_text (HtImport *self, guint row, int field, char **target);
/* Text that keeps its line breaks. */
void ht_import_note (HtImport *self, guint row, int field, char **target);
/* A telephone number as ht_phone_tidy() writes it. */
void ht_import_phone (HtImport *self, guint row, int field, char **target);
/* A day in any of the forms of ht_written_date_parse(); an empty cell is HT_DATE_NONE. */
void ht_import_date (HtImport *self, guint row, int field, HtDate *target);
/* Y N 예 아니오 O X 1 0 true false; an empty cell is FALSE. */
void ht_import_flag (HtImport *self, guint row, int field, gboolean *target);
/* A whole number from least to most; an empty cell is 0. */
void ht_import_number (HtImport *self, guint row, int field, int least, int most, int *target);
/* An amount in won from least to most: 60000, 60,000, -60000, 60,000원; an empty cell leaves
 * *target alone. */
void ht_import_won (HtImport *self, guint row, int field, int least, int most, int *target);
/* A time of day as HH:MM; an empty cell is "". */
void ht_import_time (HtImport *self, guint row, int field, char **target);
/* The fault of a cell that is no word of its list. */
void ht_import_fault_word (HtImport *self, guint row, int field, const char *words);

G_END_DECLS
