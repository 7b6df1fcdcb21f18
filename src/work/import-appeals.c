#include "work/import-lookup.h"

#include "base/text.h"
#include "store/appeals.h"
#include "store/parties.h"
#include "work/party-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days of several corrections stand in one cell, one after the other. */
#define SEPARATOR ";"

#define MOST_NOTIFIED_DAYS 3650

typedef struct
{
  HtAppeal *appeal;
  GPtrArray *parties; /* NULL: the file says nothing of them */
} Record;

static void
free_record (gpointer data)
{
  Record *record = data;
  g_clear_pointer (&record->appeal, ht_appeal_free);
  g_clear_pointer (&record->parties, g_ptr_array_unref);
  g_free (record);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Record, free_record)

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_agency_lookup_load (db, error);
}

static void
release (gpointer context)
{
  ht_agency_lookup_free (context);
}

/* An agency to be added has no id before it is stored; its name tells it from a missing one. */
static void
read_agency (HtImport *import, guint row, HtAppeal *appeal)
{
  HtAgencyLookup *agencies = ht_import_context (import);
  g_autofree char *name = NULL;
  ht_import_text (import, row, APPEAL_AGENCY, &name);
  if (name == NULL || name[0] == '\0')
    return;
  HtAgency *agency = ht_agency_lookup_find (agencies, name);
  if (agency == NULL && ht_import_adds_agencies (import))
    {
      agency = ht_agency_lookup_add (agencies, name);
      ht_import_remark (import, g_strdup_printf (_ ("The agency “%s” is added."), name));
    }
  if (agency == NULL)
    {
      ht_agency_lookup_fault (agencies, import, row, APPEAL_AGENCY, name);
      return;
    }
  appeal->agency_id = agency->id;
  g_free (appeal->agency);
  appeal->agency = g_strdup (agency->name);
}

static void
read_words (HtImport *import, guint row, HtAppeal *appeal)
{
  if (ht_import_has (import, APPEAL_TYPE)
      && !ht_appeal_type_parse (ht_import_cell (import, row, APPEAL_TYPE), &appeal->type))
    ht_import_fault_word (import, row, APPEAL_TYPE, "취소, 무효등확인, 의무이행");
  if (ht_import_has (import, APPEAL_OUTCOME)
      && !ht_outcome_parse (ht_import_cell (import, row, APPEAL_OUTCOME), &appeal->outcome))
    ht_import_fault_word (import, row, APPEAL_OUTCOME,
                          "인용, 일부인용, 기각, 각하, 조정, 취하, 이송");
  if (ht_import_has (import, APPEAL_NOTICE)
      && !ht_period_notice_parse (ht_import_cell (import, row, APPEAL_NOTICE),
                                  &appeal->period_notice))
    ht_import_fault_word (import, row, APPEAL_NOTICE, "고지, 미고지, 장기고지");
}

static gboolean
read_day (HtImport *import, guint row, int field, const char *text, HtDate *date)
{
  g_autofree char *tidy = ht_text_tidy (text);
  *date = HT_DATE_NONE;
  if (tidy[0] == '\0' || ht_date_parse (tidy, date))
    return TRUE;
  ht_import_fault (import, row, field, _ ("“%s” is no date; write it as 2021-04-05."), tidy);
  return FALSE;
}

static void
add_correction (HtImport *import, guint row, const char *from, const char *to, GArray *corrections)
{
  HtCorrection correction;
  if (!read_day (import, row, APPEAL_CORRECTION_FROM, from, &correction.from)
      || !read_day (import, row, APPEAL_CORRECTION_TO, to, &correction.to))
    return;
  if (correction.from == HT_DATE_NONE && correction.to != HT_DATE_NONE)
    ht_import_fault (import, row, APPEAL_CORRECTION_FROM,
                     _ ("A correction period ends but does not start; enter its first day."));
  else if (correction.to != HT_DATE_NONE && correction.to < correction.from)
    ht_import_fault (import, row, APPEAL_CORRECTION_TO,
                     _ ("The correction period ends before it starts; correct one of the days."));
  else if (correction.from != HT_DATE_NONE)
    g_array_append_val (corrections, correction);
}

/* What the file says of corrections replaces what the case had. */
static void
read_corrections (HtImport *import, guint row, HtAppeal *appeal)
{
  if (!ht_import_has (import, APPEAL_CORRECTION_FROM))
    return;
  const char *from = ht_import_cell (import, row, APPEAL_CORRECTION_FROM);
  const char *to = ht_import_cell (import, row, APPEAL_CORRECTION_TO);
  g_array_set_size (appeal->corrections, 0);
  if (from[0] == '\0' && to[0] == '\0')
    return;
  g_auto (GStrv) starts = g_strsplit (from, SEPARATOR, -1);
  g_auto (GStrv) ends = g_strsplit (to, SEPARATOR, -1);
  guint n_starts = g_strv_length (starts), n_ends = g_strv_length (ends);
  if (n_ends > n_starts && n_starts > 0)
    ht_import_fault (import, row, APPEAL_CORRECTION_TO,
                     _ ("There are more ends than starts of correction periods."));
  for (guint i = 0; i < MAX (n_starts, 1); i++)
    add_correction (import, row, i < n_starts ? starts[i] : "", i < n_ends ? ends[i] : "",
                    appeal->corrections);
}

static void
read_dates (HtImport *import, guint row, HtAppeal *appeal)
{
  ht_import_date (import, row, APPEAL_RECEIVED, &appeal->received_on);
  ht_import_date (import, row, APPEAL_APPELLEE_RECEIVED, &appeal->appellee_received_on);
  ht_import_date (import, row, APPEAL_DISPOSITION, &appeal->disposition_on);
  ht_import_date (import, row, APPEAL_KNOWN, &appeal->known_on);
  ht_import_date (import, row, APPEAL_ANSWERED, &appeal->answered_on);
  ht_import_date (import, row, APPEAL_HEARING, &appeal->hearing_on);
  ht_import_date (import, row, APPEAL_RULED, &appeal->ruled_on);
  ht_import_date (import, row, APPEAL_SERVED, &appeal->served_on);
  ht_import_date (import, row, APPEAL_OBJECTION, &appeal->objection_result_on);
  ht_import_date (import, row, APPEAL_EXTENSION_DECIDED, &appeal->extension_decided_on);
  ht_import_date (import, row, APPEAL_EXTENSION_NOTIFIED, &appeal->extension_notified_on);
  ht_import_date (import, row, APPEAL_HEARING_NOTIFIED, &appeal->hearing_notified_on);
  ht_import_date (import, row, APPEAL_ORAL_REQUESTED, &appeal->oral_requested_on);
  ht_import_date (import, row, APPEAL_E_NOTIFIED, &appeal->e_notified_on);
}

/* A file that tells the days of an extension need not mark it as well. */
static void
read_extension (HtImport *import, guint row, HtAppeal *appeal)
{
  ht_import_flag (import, row, APPEAL_EXTENDED, &appeal->extended);
  if (!ht_import_has (import, APPEAL_EXTENDED)
      && (appeal->extension_decided_on != HT_DATE_NONE
          || appeal->extension_notified_on != HT_DATE_NONE))
    appeal->extended = TRUE;
}

static void
read_texts (HtImport *import, guint row, HtAppeal *appeal)
{
  ht_import_text (import, row, APPEAL_FIELD, &appeal->field);
  ht_import_text (import, row, APPEAL_TITLE, &appeal->title);
  ht_import_text (import, row, APPEAL_APPELLANT, &appeal->appellant);
  ht_import_text (import, row, APPEAL_REVIEWER, &appeal->lead_reviewer);
  ht_import_text (import, row, APPEAL_COUNSEL, &appeal->counsel);
  ht_import_note (import, row, APPEAL_NOTE, &appeal->note);
  ht_import_note (import, row, APPEAL_NOTICE_TEXT, &appeal->notice_text);
  ht_import_number (import, row, APPEAL_NOTIFIED_DAYS, 0, MOST_NOTIFIED_DAYS,
                    &appeal->notified_days);
}

static gboolean
tells_parties (HtImport *import)
{
  for (int role = 0; role < HT_N_PARTY_ROLES; role++)
    if (ht_import_has (import, APPEAL_APPELLANTS + role))
      return TRUE;
  return FALSE;
}

/* Who was in the case before keeps the id of the row. */
static gboolean
are_others (GPtrArray *stored, GPtrArray *parties)
{
  gboolean others = stored->len != parties->len;
  for (guint i = 0; i < parties->len; i++)
    others |= ((const HtParty *)parties->pdata[i])->id == 0;
  return others;
}

/* Reads the parties into record->parties; *changed tells whether they are others than the case
 * has. FALSE with error when the office file fails. */
static gboolean
read_parties (HtImport *import, HtDb *db, guint row, Record *record, gboolean *changed,
              GError **error)
{
  *changed = FALSE;
  if (!tells_parties (import))
    return TRUE;
  g_autoptr (GPtrArray) stored = ht_parties_load (db, record->appeal->id, error);
  if (stored == NULL)
    return FALSE;
  record->parties = ht_parties_copy (stored);
  for (int role = 0; role < HT_N_PARTY_ROLES; role++)
    if (ht_import_has (import, APPEAL_APPELLANTS + role))
      ht_party_cell_read (ht_import_cell (import, row, APPEAL_APPELLANTS + role), (HtPartyRole)role,
                          record->parties);
  *changed = are_others (stored, record->parties);
  return TRUE;
}

static void
check_parties (HtImport *import, guint row, const Record *record)
{
  if (record->parties == NULL)
    return;
  g_autoptr (GPtrArray) faults = ht_parties_check (record->appeal, record->parties);
  for (guint i = 0; i < faults->len; i++)
    ht_import_fault (import, row, -1, "%s", ((const HtFault *)faults->pdata[i])->reason);
}

/* A masked export that comes back must not put 홍○동 in the place of the name. */
static void
keep_masked_name (const HtAppeal *existing, HtAppeal *appeal)
{
  g_autofree char *masked = existing != NULL ? ht_text_mask_name (existing->appellant) : NULL;
  if (g_strcmp0 (masked, appeal->appellant) != 0)
    return;
  g_free (appeal->appellant);
  appeal->appellant = g_strdup (existing->appellant);
}

/* The rules of the law on the whole record, once each cell by itself is sound. */
static void
check (HtImport *import, guint row, HtAppeal *appeal)
{
  gint64 agency = appeal->agency_id;
  if (agency == 0 && appeal->agency != NULL && appeal->agency[0] != '\0')
    appeal->agency_id = G_MAXINT64; /* to be added: not missing */
  g_autoptr (GPtrArray) faults = ht_appeal_check (appeal);
  appeal->agency_id = agency;
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = g_ptr_array_index (faults, i);
      int field = ht_record_kind_find_field (ht_record_kind_find ("appeals", NULL), fault->field);
      ht_import_fault (import, row, field, "%s", fault->reason);
    }
}

/* The hub gives rulings only: a case that was never logged cannot be made of one. */
static gboolean
check_known (HtImport *import, guint row, const HtAppeal *existing, const char *number)
{
  if (existing != NULL || !ht_import_sheet (import)->partial)
    return TRUE;
  ht_import_fault (import, row, APPEAL_NUMBER,
                   _ ("The case “%s” is not in the office file, and the file does not tell when it "
                      "was received; log the case first."),
                   number);
  return FALSE;
}

/* The cells of a row over what the case was. */
static void
read_cells (HtImport *import, guint row, const HtAppeal *existing, HtAppeal *appeal)
{
  read_agency (import, row, appeal);
  read_words (import, row, appeal);
  read_dates (import, row, appeal);
  read_texts (import, row, appeal);
  keep_masked_name (existing, appeal);
  read_corrections (import, row, appeal);
  read_extension (import, row, appeal);
  ht_import_flag (import, row, APPEAL_CIRCUMSTANCES, &appeal->circumstances);
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *number = NULL;
  ht_import_text (import, row, APPEAL_NUMBER, &number);
  g_autoptr (HtAppeal) existing = number != NULL ? ht_appeals_find (db, number, &failure) : NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (number != NULL && !check_known (import, row, existing, number))
    return NULL;
  g_autoptr (Record) record = g_new0 (Record, 1);
  record->appeal = existing != NULL ? ht_appeal_copy (existing) : ht_appeal_new ();
  if (number != NULL)
    {
      g_free (record->appeal->case_number);
      record->appeal->case_number = g_strdup (number);
    }
  read_cells (import, row, existing, record->appeal);
  gboolean changed;
  if (!read_parties (import, db, row, record, &changed, error))
    return NULL;
  if (!ht_import_row_is_faulty (import, row))
    {
      check (import, row, record->appeal);
      check_parties (import, row, record);
    }
  *key = g_steal_pointer (&number);
  *verdict = existing == NULL                                         ? HT_VERDICT_NEW
             : !changed && ht_appeal_equal (existing, record->appeal) ? HT_VERDICT_SAME
                                                                      : HT_VERDICT_CHANGED;
  return g_steal_pointer (&record);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer data, HtVerdict verdict, GError **error)
{
  Record *record = data;
  HtAppeal *appeal = record->appeal;
  if (appeal->agency_id == 0)
    {
      HtAgency *agency = ht_agency_lookup_find (ht_import_context (import), appeal->agency);
      if (agency->id == 0 && !ht_agencies_insert (db, agency, error))
        return FALSE;
      appeal->agency_id = agency->id;
    }
  if (!(verdict == HT_VERDICT_NEW ? ht_appeals_insert (db, appeal, error)
                                  : ht_appeals_update (db, appeal, error)))
    return FALSE;
  return record->parties == NULL || ht_parties_store (db, appeal->id, record->parties, error);
}

const HtImportKind ht_import_appeals = { prepare, release, read_row, store, free_record, NULL };
