#include "work/save-programme.h"

#include "store/journal.h"
#include "store/programme.h"
#include "work/import.h"
#include "work/record-fields.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *kind;
  guint naming; /* the field that tells a record to a reader of the journal */
} Part;

static const Part parts[HT_N_PROGRAMME_PARTS] = {
  [HT_PROGRAMME_SURVEYS] = { "surveys", SURVEY_SERVICE },
  [HT_PROGRAMME_OUTREACH] = { "outreach", OUTREACH_CAMPAIGN },
  [HT_PROGRAMME_COMMENDATIONS] = { "commendations", COMMENDATION_PARTNER },
  [HT_PROGRAMME_BUDGETS] = { "budgets", BUDGET_PROGRAMME },
};

const HtRecordKind *
ht_programme_kind (HtProgrammePart part)
{
  return ht_record_kind_find (parts[part].kind, NULL);
}

HtProgrammeSaving *
ht_programme_saving_new (HtProgrammePart part, gint64 id, const char *const *cells, HtDate today,
                         const char *clerk)
{
  HtProgrammeSaving *self = g_new0 (HtProgrammeSaving, 1);

  self->part = part;
  self->id = id;
  self->cells = g_strdupv ((char **)cells);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_programme_saving_free (HtProgrammeSaving *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->cells);
  g_free (self->clerk);
  g_free (self);
}

void
ht_programme_answer_free (HtProgrammeAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}

/* Takes the reason. */
static HtProgrammeAnswer *
answer (char *reason, int field)
{
  HtProgrammeAnswer *self = g_new0 (HtProgrammeAnswer, 1);

  self->reason = reason;
  self->field = field;
  return self;
}

/* The typed line as a file of one record would hold it. */
static HtSheet *
make_sheet (const HtRecordKind *kind, char **cells)
{
  HtSheet *sheet = ht_sheet_new ();

  ht_sheet_begin_row (sheet, 1);
  for (guint i = 0; i < kind->n_fields; i++)
    ht_sheet_add_cell (sheet, kind->fields[i].column.header, -1);
  ht_sheet_begin_row (sheet, 2);
  for (guint i = 0; i < kind->n_fields; i++)
    ht_sheet_add_cell (sheet, cells[i], -1);
  return sheet;
}

static HtImport *
plan (HtDb *db, const HtProgrammeSaving *saving, GError **error)
{
  const HtRecordKind *kind = ht_programme_kind (saving->part);
  const HtImportOptions options = { .today = saving->today };

  return ht_import_plan (db, kind, make_sheet (kind, saving->cells), &options, error);
}

/* NULL when the record can be stored. */
static HtProgrammeAnswer *
refuse (const HtImport *import, const HtRecordKind *kind)
{
  const GPtrArray *faults = ht_import_faults (import);

  if (faults->len == 0)
    return ht_import_verdict (import, 0) == HT_VERDICT_NEW
               ? NULL
               : answer (g_strdup (_ ("This record is there already; choose it in the list to "
                                      "change it.")),
                         -1);
  const HtImportFault *fault = faults->pdata[0];
  if (fault->field < 0)
    return answer (g_strdup (fault->reason), -1);
  return answer (
      g_strdup_printf ("%s: %s", kind->fields[fault->field].column.header, fault->reason),
      fault->field);
}

/* "만족도조사 마을변호사", owned by the caller. */
static char *
name_of (const HtProgrammeSaving *saving)
{
  return g_strdup_printf ("%s %s", ht_programme_kind (saving->part)->word,
                          saving->cells[parts[saving->part].naming]);
}

static HtChange *
begin (HtDb *db, const HtProgrammeSaving *saving, const char *label, GError **error)
{
  return ht_change_begin (db, saving->clerk, label, parts[saving->part].kind, saving->id, error);
}

gpointer
ht_save_programme (HtDb *db, gpointer saving_data, GError **error)
{
  const HtProgrammeSaving *saving = saving_data;
  g_autofree char *name = name_of (saving);
  g_autofree char *label = saving->id == 0 ? g_strdup_printf (_ ("Log: %s"), name)
                                           : g_strdup_printf (_ ("Change: %s"), name);
  g_autoptr (HtChange) change = begin (db, saving, label, error);

  /* What is changed makes room first, so that its own key is no other record's. */
  if (change == NULL || !ht_programme_delete (db, saving->part, saving->id, error))
    return NULL;
  g_autoptr (HtImport) import = plan (db, saving, error);
  if (import == NULL)
    return NULL;
  HtProgrammeAnswer *refusal = refuse (import, ht_programme_kind (saving->part));
  if (refusal != NULL)
    return refusal;
  if (!ht_import_store_in_change (import, db, error) || !ht_change_commit (change, error))
    return NULL;
  return answer (NULL, -1);
}

gpointer
ht_delete_programme (HtDb *db, gpointer saving_data, GError **error)
{
  const HtProgrammeSaving *saving = saving_data;
  g_autofree char *name = name_of (saving);
  g_autofree char *label = g_strdup_printf (_ ("Take out: %s"), name);
  g_autoptr (HtChange) change = begin (db, saving, label, error);

  if (change == NULL || !ht_programme_delete (db, saving->part, saving->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return answer (NULL, -1);
}
