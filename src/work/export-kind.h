/* What each kind of record does for an export: its records as rows of texts, one after the other.
 */
#pragma once

#include "store/db.h"
#include "work/record-fields.h"

G_BEGIN_DECLS

/* Gets as many cells as the kind has fields. */
typedef gboolean (*HtExportRow) (const char *const *cells, gpointer data, GError **error);

typedef struct _HtExportKind HtExportKind;
struct _HtExportKind
{
  /* Calls row for each record, in an order that depends on the records only. */
  gboolean (*each) (HtDb *db, HtExportRow row, gpointer data, GError **error);
  /* The same for the records of the ids, in their order; NULL for a kind that is exported as a
   * whole only. */
  gboolean (*each_of) (HtDb *db, const GArray *ids, HtExportRow row, gpointer data, GError **error);
  /* The same as each with what may leave the office without a purpose only; what is left out is
   * said in remarks (of char *). NULL when nothing is to be left out. */
  gboolean (*each_public) (HtDb *db, HtExportRow row, gpointer data, GPtrArray *remarks,
                           GError **error);
};

extern const HtExportKind ht_export_appeals;
extern const HtExportKind ht_export_hearings;
extern const HtExportKind ht_export_partners;
extern const HtExportKind ht_export_roles;
extern const HtExportKind ht_export_absences;
extern const HtExportKind ht_export_dongs;
extern const HtExportKind ht_export_schedules;
extern const HtExportKind ht_export_consultations;
extern const HtExportKind ht_export_sessions;
extern const HtExportKind ht_export_rates;
extern const HtExportKind ht_export_allowances;
extern const HtExportKind ht_export_targets;
extern const HtExportKind ht_export_holidays;
extern const HtExportKind ht_export_agencies;
extern const HtExportKind ht_export_proposals;
extern const HtExportKind ht_export_surveys;
extern const HtExportKind ht_export_outreach;
extern const HtExportKind ht_export_commendations;
extern const HtExportKind ht_export_budgets;

/* The cells of one row being put together; n_cells of the kind. */
typedef struct
{
  char **cells;
  guint n_cells;
} HtExportCells;

HtExportCells *ht_export_cells_new (guint n_cells);
void ht_export_cells_free (HtExportCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtExportCells, ht_export_cells_free)
void ht_export_text (HtExportCells *self, guint field, const char *text);
void ht_export_date (HtExportCells *self, guint field, HtDate date);
/* "Y" or "N". */
void ht_export_flag (HtExportCells *self, guint field, gboolean flag);
/* 0, which is "not recorded", is an empty cell. */
void ht_export_number (HtExportCells *self, guint field, int number);
/* Hands the row on and empties it for the next. */
gboolean ht_export_emit (HtExportCells *self, HtExportRow row, gpointer data, GError **error);

G_END_DECLS
