#include "work/export-kind.h"

#include "store/appeal-query.h"
#include "store/appeals.h"
#include "store/parties.h"
#include "work/party-cells.h"

/* Records in memory at a time. */
#define BLOCK 500

/* Several corrections stand in one cell, one after the other, as the import reads them. */
static void
put_corrections (HtExportCells *cells, const GArray *corrections)
{
  g_autoptr (GString) from = g_string_new (NULL);
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (corrections, HtCorrection, i);
      char day[HT_DATE_ISO_SIZE];
      const char *separator = i > 0 ? "; " : "";
      g_string_append_printf (from, "%s%s", separator, ht_date_write_iso (correction->from, day));
      g_string_append_printf (to, "%s%s", separator, ht_date_write_iso (correction->to, day));
    }
  ht_export_text (cells, APPEAL_CORRECTION_FROM, from->str);
  ht_export_text (cells, APPEAL_CORRECTION_TO, to->str);
}

static void
put_appeal (HtExportCells *cells, const HtAppeal *appeal)
{
  ht_export_text (cells, APPEAL_NUMBER, appeal->case_number);
  ht_export_date (cells, APPEAL_RECEIVED, appeal->received_on);
  ht_export_date (cells, APPEAL_APPELLEE_RECEIVED, appeal->appellee_received_on);
  ht_export_text (cells, APPEAL_AGENCY, appeal->agency);
  ht_export_text (cells, APPEAL_TYPE, ht_appeal_type_name (appeal->type));
  ht_export_text (cells, APPEAL_FIELD, appeal->field);
  ht_export_text (cells, APPEAL_TITLE, appeal->title);
  ht_export_text (cells, APPEAL_APPELLANT, appeal->appellant);
  ht_export_date (cells, APPEAL_DISPOSITION, appeal->disposition_on);
  ht_export_date (cells, APPEAL_KNOWN, appeal->known_on);
  ht_export_date (cells, APPEAL_ANSWERED, appeal->answered_on);
  put_corrections (cells, appeal->corrections);
  ht_export_flag (cells, APPEAL_EXTENDED, appeal->extended);
  ht_export_text (cells, APPEAL_REVIEWER, appeal->lead_reviewer);
  ht_export_text (cells, APPEAL_COUNSEL, appeal->counsel);
  ht_export_date (cells, APPEAL_HEARING, appeal->hearing_on);
  ht_export_text (cells, APPEAL_OUTCOME, ht_outcome_name (appeal->outcome));
  ht_export_flag (cells, APPEAL_CIRCUMSTANCES, appeal->circumstances);
  ht_export_date (cells, APPEAL_RULED, appeal->ruled_on);
  ht_export_date (cells, APPEAL_SERVED, appeal->served_on);
  ht_export_text (cells, APPEAL_NOTE, appeal->note);
  ht_export_text (cells, APPEAL_NOTICE, ht_period_notice_name (appeal->period_notice));
  ht_export_number (cells, APPEAL_NOTIFIED_DAYS, appeal->notified_days);
  ht_export_text (cells, APPEAL_NOTICE_TEXT, appeal->notice_text);
  ht_export_date (cells, APPEAL_OBJECTION, appeal->objection_result_on);
  ht_export_date (cells, APPEAL_EXTENSION_DECIDED, appeal->extension_decided_on);
  ht_export_date (cells, APPEAL_EXTENSION_NOTIFIED, appeal->extension_notified_on);
  ht_export_date (cells, APPEAL_HEARING_NOTIFIED, appeal->hearing_notified_on);
  ht_export_date (cells, APPEAL_ORAL_REQUESTED, appeal->oral_requested_on);
  ht_export_date (cells, APPEAL_E_NOTIFIED, appeal->e_notified_on);
}

static void
put_parties (HtExportCells *cells, GPtrArray *parties)
{
  for (guint role = 0; role < HT_N_PARTY_ROLES; role++)
    {
      g_autofree char *names = ht_party_cell_write (parties, (HtPartyRole)role);
      ht_export_text (cells, APPEAL_APPELLANTS + role, names);
    }
}

static gboolean
put_block (HtDb *db, const gint64 *ids, guint n, HtExportCells *cells, HtExportRow row,
           gpointer data, GError **error)
{
  g_autoptr (GPtrArray) appeals = ht_appeals_load (db, ids, n, error);
  if (appeals == NULL)
    return FALSE;
  for (guint i = 0; i < appeals->len; i++)
    {
      const HtAppeal *appeal = g_ptr_array_index (appeals, i);
      g_autoptr (GPtrArray) parties = ht_parties_load (db, appeal->id, error);
      if (parties == NULL)
        return FALSE;
      put_appeal (cells, appeal);
      put_parties (cells, parties);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_of (HtDb *db, const GArray *ids, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_APPEAL_FIELDS);
  for (guint first = 0; first < ids->len; first += BLOCK)
    if (!put_block (db, &g_array_index (ids, gint64, first), MIN (BLOCK, ids->len - first), cells,
                    row, data, error))
      return FALSE;
  return TRUE;
}

static gboolean
each (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  /* No state that hangs on today is asked for. */
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (ht_date_new (2021, 1, 1));
  query->state = HT_APPEALS_ALL;
  query->order = HT_APPEALS_BY_NUMBER;
  query->descending = FALSE;
  g_autoptr (GArray) ids = ht_appeal_query_ids (db, query, error);
  return ids != NULL && each_of (db, ids, row, data, error);
}

const HtExportKind ht_export_appeals = { each, each_of };
