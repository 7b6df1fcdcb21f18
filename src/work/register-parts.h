/* What the registers share: their document, whose table grows by a row a record, and the names in
 * it. */
#pragma once

#include "domain/appeal.h"
#include "domain/step.h"
#include "work/registers.h"

G_BEGIN_DECLS

typedef struct
{
  HtDb *db;
  const HtRegisterOptions *options;
  HtDocument *document;
  HtGrid *grid;    /* of the register being made */
  guint n_records; /* in its period */
  gboolean subtract_corrections;
} HtRegister;

/* A column of a register's table; under is the head above several, NULL for none. */
typedef struct
{
  const char *head;
  const char *under;
} HtRegisterColumn;

/* The table of the columns, and no records yet. */
void ht_register_begin_grid (HtRegister *self, const HtRegisterColumn *columns, guint n_columns);
/* Counts a record. FALSE when its row is not shown; else *row is a new one. */
gboolean ht_register_add_row (HtRegister *self, guint *row);
/* Says what a preview leaves out. */
void ht_register_end_grid (HtRegister *self);
/* Writes the name as the options want it. */
void ht_register_put_name (HtRegister *self, guint row, guint column, const char *name);
/* The text, or "-" for none. */
void ht_register_put_text (HtRegister *self, guint row, guint column, const char *text);
/* A number of days, 0 included; "-" unless both days are known. */
void ht_register_put_days (HtRegister *self, guint row, guint column, HtDate from, HtDate to);

/* Every day there is. */
#define HT_REGISTER_ALWAYS ((HtPeriod){ ht_date_new (1, 1, 1), ht_date_new (9999, 12, 31) })

/* Calls each with the cases of the ids, loaded some hundred at a time. */
typedef gboolean (*HtRegisterVisitor) (HtRegister *self, const HtAppeal *appeal, gpointer data,
                                       GError **error);
gboolean ht_register_each (HtRegister *self, const GArray *ids, HtRegisterVisitor each,
                           gpointer data, GError **error);
/* The steps of those kinds (ending with HT_N_STEP_KINDS) in the period, in order of day: a table
 * of case (gint64) → GPtrArray of HtStep, with the cases in order of their first step in ids. */
GHashTable *ht_register_load_steps (HtRegister *self, const HtStepKind *kinds, HtPeriod period,
                                    GArray *ids, GError **error);

gboolean ht_register_add_appeals (HtRegister *self, GError **error);
gboolean ht_register_add_stays (HtRegister *self, GError **error);
gboolean ht_register_add_hearings (HtRegister *self, GError **error);
gboolean ht_register_add_service (HtRegister *self, GError **error);

/* Checks the purpose, notes full names in the journal, reads the settings. */
gboolean ht_register_init (HtRegister *self, HtDb *db, const HtRegisterOptions *options,
                           const char *title, GError **error);
/* "2021. 1. 1. ~ 2021. 3. 31.", owned by the caller. */
char *ht_register_period_text (HtPeriod period);

G_END_DECLS
