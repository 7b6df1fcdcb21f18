#include "work/import-hearings.h"

#include "base/text.h"
#include "domain/composition.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "work/plan-hearings.h"

#include <glib/gi18n-lib.h>

#define MOST_MEETINGS 9999

typedef struct
{
  HtHearing *hearing;
  const HtHearing *existing; /* the context's */
} Record;

static void
release (gpointer data)
{
  HtHearingsImport *self = data;

  ht_people_lookup_free (self->people);
  g_clear_pointer (&self->hearings, g_ptr_array_unref);
  g_hash_table_unref (self->by_day);
  g_hash_table_unref (self->agenda_days);
  g_hash_table_unref (self->last_numbers);
  ht_hearing_habits_free (self->habits);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingsImport, release)

static void
free_record (gpointer data)
{
  Record *record = data;

  ht_hearing_free (record->hearing);
  g_free (record);
}

static void
note_number (HtHearingsImport *self, const HtHearing *hearing)
{
  gpointer year = GINT_TO_POINTER (ht_date_year (hearing->day));
  const int last = GPOINTER_TO_INT (g_hash_table_lookup (self->last_numbers, year));

  g_hash_table_insert (self->last_numbers, year, GINT_TO_POINTER (MAX (last, hearing->number)));
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  const HtPeriod all = { ht_date_new (1900, 1, 1), ht_date_new (2199, 12, 31) };
  g_autoptr (HtHearingsImport) self = g_new0 (HtHearingsImport, 1);

  self->by_day = g_hash_table_new (NULL, NULL);
  self->agenda_days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->last_numbers = g_hash_table_new (NULL, NULL);
  self->habits = ht_hearing_habits_load (db, error);
  self->people = self->habits != NULL ? ht_people_lookup_load (db, error) : NULL;
  self->hearings = self->people != NULL ? ht_hearings_list (db, all, error) : NULL;
  if (self->hearings == NULL)
    return NULL;
  for (guint i = 0; i < self->hearings->len; i++)
    {
      HtHearing *hearing = self->hearings->pdata[i];
      g_hash_table_insert (self->by_day, GINT_TO_POINTER (hearing->day), hearing);
      ht_hearings_import_claim (self, hearing);
      note_number (self, hearing);
    }
  return g_steal_pointer (&self);
}

static HtHearing *
start_from (HtHearingsImport *self, HtDate day, const HtHearing *existing)
{
  HtHearing *hearing;

  if (existing != NULL)
    return ht_hearing_copy (existing);
  hearing = ht_hearing_new (day);
  hearing->seats = self->habits->seats;
  return hearing;
}

static void
read_state (HtImport *import, guint row, HtHearing *hearing)
{
  g_autofree char *text = ht_text_squeeze (ht_import_cell (import, row, HEARING_STATE));

  if (text[0] != '\0' && !ht_hearing_state_parse (text, &hearing->state))
    ht_import_fault_word (import, row, HEARING_STATE, "예정, 개최, 취소");
}

static void
read_numbers (HtHearingsImport *self, HtImport *import, guint row, HtHearing *hearing)
{
  gpointer year = GINT_TO_POINTER (ht_date_year (hearing->day));
  int seats = 0;
  int number = 0;

  ht_import_number (import, row, HEARING_NUMBER, 1, MOST_MEETINGS, &number);
  ht_import_number (import, row, HEARING_SEATS, 1, HT_HEARING_SEATS, &seats);
  if (seats != 0)
    hearing->seats = seats;
  if (number != 0)
    hearing->number = number;
  else if (hearing->number == 0)
    hearing->number = GPOINTER_TO_INT (g_hash_table_lookup (self->last_numbers, year)) + 1;
}

/* Without a word on the state, a meeting that has ruled was held. */
static void
settle_state (HtImport *import, guint row, HtHearing *hearing)
{
  if (!ht_hearing_has_result (hearing, HT_AGENDA_RULED) || hearing->state == HT_HEARING_HELD)
    return;
  if (ht_import_cell (import, row, HEARING_STATE)[0] == '\0')
    hearing->state = HT_HEARING_HELD;
  else
    ht_import_fault (import, row, HEARING_STATE,
                     _ ("Cases were ruled on that day; the meeting was held (개최)."));
}

static int
find_field (const char *name)
{
  const HtRecordKind *kind = ht_record_kind_find ("hearings", NULL);

  return ht_record_kind_find_field (kind, name);
}

static void
check (HtHearingsImport *self, HtImport *import, guint row, const HtHearing *hearing)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  const HtCompositionFacts facts = { self->people->partners, none, none };

  ht_composition_check (hearing, &facts, refusals, NULL);
  for (guint i = 0; i < refusals->len; i++)
    {
      const HtFault *fault = refusals->pdata[i];
      ht_import_fault (import, row, find_field (fault->field), "%s", fault->reason);
    }
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  HtHearingsImport *self = ht_import_context (import);
  HtDate day = HT_DATE_NONE;

  ht_import_date (import, row, HEARING_DAY, &day);
  if (day == HT_DATE_NONE)
    return NULL;
  *key = ht_date_to_iso (day);
  const HtHearing *existing = g_hash_table_lookup (self->by_day, GINT_TO_POINTER (day));
  g_autoptr (HtHearing) hearing = start_from (self, day, existing);
  ht_import_time (import, row, HEARING_START, &hearing->start);
  ht_import_text (import, row, HEARING_PLACE, &hearing->place);
  ht_import_note (import, row, HEARING_NOTE, &hearing->note);
  read_state (import, row, hearing);
  read_numbers (self, import, row, hearing);
  ht_hearings_import_read_members (self, import, row, hearing);
  if (!ht_hearings_import_read_agenda (self, import, db, row, hearing, error))
    return NULL;
  settle_state (import, row, hearing);
  check (self, import, row, hearing);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  ht_hearings_import_claim (self, hearing);
  note_number (self, hearing);
  *verdict = existing == NULL                       ? HT_VERDICT_NEW
             : ht_hearing_equal (hearing, existing) ? HT_VERDICT_SAME
                                                    : HT_VERDICT_CHANGED;
  Record *record = g_new0 (Record, 1);
  record->hearing = g_steal_pointer (&hearing);
  record->existing = existing;
  return record;
}

/* The case's own day follows its place on the agenda. */
static gboolean
set_day (HtDb *db, gint64 appeal_id, HtDate from, HtDate to, GError **error)
{
  g_autoptr (HtAppeal) appeal = ht_appeals_get (db, appeal_id, error);

  if (appeal == NULL)
    return FALSE;
  if (appeal->hearing_on == to || (to == HT_DATE_NONE && appeal->hearing_on != from))
    return TRUE;
  ht_appeal_set_hearing (appeal, to);
  return ht_appeals_update (db, appeal, error);
}

static gboolean
store_days (HtDb *db, const Record *record, GError **error)
{
  const HtHearing *hearing = record->hearing;

  for (guint i = 0; record->existing != NULL && i < record->existing->items->len; i++)
    {
      const HtAgendaItem *before = record->existing->items->pdata[i];
      const HtAgendaItem *item = ht_hearing_find_item (hearing, before->appeal_id);

      if (before->result == HT_AGENDA_OPEN && (item == NULL || item->result == HT_AGENDA_TAKEN_OFF)
          && !set_day (db, before->appeal_id, hearing->day, HT_DATE_NONE, error))
        return FALSE;
    }
  for (guint i = 0; i < hearing->items->len; i++)
    {
      const HtAgendaItem *item = hearing->items->pdata[i];
      if (item->result == HT_AGENDA_OPEN
          && !set_day (db, item->appeal_id, HT_DATE_NONE, hearing->day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer data, HtVerdict verdict, GError **error)
{
  const Record *record = data;

  return (verdict == HT_VERDICT_NEW ? ht_hearings_insert (db, record->hearing, error)
                                    : ht_hearings_update (db, record->hearing, error))
         && store_days (db, record, error);
}

const HtImportKind ht_import_hearings = { prepare, release, read_row, store, free_record, NULL };
