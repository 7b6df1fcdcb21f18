#include "work/import-lookup.h"

#include "base/text.h"
#include "store/appeals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days of several corrections stand in one cell, one after the other. */
#define SEPARATOR ";"

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

static void
free_record (gpointer record)
{
  ht_appeal_free (record);
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
  g_autoptr (HtAppeal) appeal = existing != NULL ? ht_appeal_copy (existing) : ht_appeal_new ();
  if (number != NULL)
    {
      g_free (appeal->case_number);
      appeal->case_number = g_strdup (number);
    }
  read_agency (import, row, appeal);
  read_words (import, row, appeal);
  read_dates (import, row, appeal);
  read_texts (import, row, appeal);
  keep_masked_name (existing, appeal);
  read_corrections (import, row, appeal);
  ht_import_flag (import, row, APPEAL_EXTENDED, &appeal->extended);
  ht_import_flag (import, row, APPEAL_CIRCUMSTANCES, &appeal->circumstances);
  if (!ht_import_row_is_faulty (import, row))
    check (import, row, appeal);
  *key = g_steal_pointer (&number);
  *verdict = existing == NULL                     ? HT_VERDICT_NEW
             : ht_appeal_equal (existing, appeal) ? HT_VERDICT_SAME
                                                  : HT_VERDICT_CHANGED;
  return g_steal_pointer (&appeal);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  HtAppeal *appeal = record;
  if (appeal->agency_id == 0)
    {
      HtAgency *agency = ht_agency_lookup_find (ht_import_context (import), appeal->agency);
      if (agency->id == 0 && !ht_agencies_insert (db, agency, error))
        return FALSE;
      appeal->agency_id = agency->id;
    }
  return verdict == HT_VERDICT_NEW ? ht_appeals_insert (db, appeal, error)
                                   : ht_appeals_update (db, appeal, error);
}

const HtImportKind ht_import_appeals = { prepare, release, read_row, store, free_record, NULL };
