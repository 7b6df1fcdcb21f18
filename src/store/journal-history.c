#include "domain/appeal.h"
#include "domain/conflict.h"
#include "domain/consultation.h"
#include "domain/hearing.h"
#include "domain/partner.h"
#include "domain/party.h"
#include "domain/step.h"
#include "store/journal-chain.h"
#include "store/journal-touched.h"
#include "store/journal.h"
#include <string.h>

/* What the history is collected with. */
typedef struct
{
  HtDb *db;
  const char *kind;
  gint64 record_id;
  const HtJournalEntry *entry;
  GHashTable *owned_parts; /* "role 12": parts that a newer entry showed to be the record's */
  GPtrArray *changes;
} History;

/* How a stored value is told: a reference by the name of the record, a number by its code. */
typedef struct
{
  const char *column;
  const char *query; /* the name of the record with the id $1 */
} Reference;

static const Reference references[] = {
  { "agency_id", "SELECT name FROM agency WHERE id = $1" },
  { "field_id", "SELECT name FROM field WHERE id = $1" },
  { "district_id", "SELECT name FROM district WHERE id = $1" },
  { "home_district_id", "SELECT name FROM district WHERE id = $1" },
  { "partner_id", "SELECT name FROM partner WHERE id = $1" },
  { "appeal_id", "SELECT case_number FROM appeal WHERE id = $1" },
  { "other_appeal_id", "SELECT case_number FROM appeal WHERE id = $1" },
  { "hearing_id", "SELECT day FROM hearing WHERE id = $1" },
  { "dong_id", "SELECT name FROM dong WHERE id = $1" },
};

typedef const char *(*CodeOf) (guint value);

static const char *
get_appeal_type_code (guint value)
{
  return ht_appeal_type_code ((HtAppealType)value);
}

static const char *
get_outcome_code (guint value)
{
  return ht_outcome_code ((HtOutcome)value);
}

static const char *
get_role_code (guint value)
{
  return ht_role_code ((HtRoleKind)value);
}

static const char *
get_channel_code (guint value)
{
  return ht_channel_code ((HtChannel)value);
}

static const char *
get_topic_code (guint value)
{
  return ht_topic_code ((HtTopic)value);
}

static const char *
get_party_role_code (guint value)
{
  return ht_party_role_code ((HtPartyRole)value);
}

static const char *
get_eligibility_name (guint value)
{
  return ht_eligibility_name ((HtEligibility)value);
}

static const char *
get_step_kind_code (guint value)
{
  return ht_step_kind_code ((HtStepKind)value);
}

static const char *
get_decision_name (guint value)
{
  return ht_decision_name ((HtDecision)value);
}

static const char *
get_hearing_state_code (guint value)
{
  return ht_hearing_state_code ((HtHearingState)value);
}

static const char *
get_attendance_name (guint value)
{
  return ht_attendance_name ((HtAttendance)value);
}

static const char *
get_agenda_result_code (guint value)
{
  return ht_agenda_result_code ((HtAgendaResult)value);
}

static const char *
get_ground_name (guint value)
{
  return ht_ground_name ((HtGround)value);
}

static const struct
{
  const char *table;
  const char *column;
  CodeOf code_of;
} codes[] = {
  { "appeal", "type", get_appeal_type_code },
  { "appeal", "outcome", get_outcome_code },
  { "role", "role", get_role_code },
  { "consultation", "channel", get_channel_code },
  { "consultation", "topic", get_topic_code },
  { "party", "role", get_party_role_code },
  { "counsel_appointment", "eligibility", get_eligibility_name },
  { "hearing", "state", get_hearing_state_code },
  { "hearing_member", "attended", get_attendance_name },
  { "agenda_item", "result", get_agenda_result_code },
  { "conflict", "ground", get_ground_name },
  { "step", "kind", get_step_kind_code },
  { "step", "decision", get_decision_name },
};

static char *
look_up_name (HtDb *db, const Reference *reference, const char *value)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, reference->query, NULL);

  if (row == NULL)
    return g_strdup (value);
  ht_statement_bind_int (row, 1, g_ascii_strtoll (value, NULL, 10));
  return g_strdup (ht_statement_step (row, NULL) ? ht_statement_text (row, 0) : value);
}

static char *
tell_value (HtDb *db, const char *table, const char *column, const char *value)
{
  if (value == NULL || *value == '\0')
    return g_strdup ("");
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (references[i].column, column))
      return look_up_name (db, &references[i], value);
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].table, table) && g_str_equal (codes[i].column, column))
      return g_strdup (codes[i].code_of ((guint)g_ascii_strtoull (value, NULL, 10)));
  return g_strdup (value);
}

static GStrv
list_columns (HtDb *db, const char *table, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT name FROM pragma_table_info ($1) ORDER BY cid", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_text (rows, 1, table);
  while (ht_statement_step (rows, error))
    g_strv_builder_add (names, ht_statement_text (rows, 0));
  return ht_statement_ok (rows) ? g_strv_builder_end (names) : NULL;
}

static void
add_change (History *self, const char *table, const char *column, HtChangesetReader *row, int i)
{
  g_autofree char *before
      = tell_value (self->db, table, column, ht_changeset_reader_before (row, i));
  g_autofree char *after = tell_value (self->db, table, column, ht_changeset_reader_after (row, i));
  HtFieldChange *change;

  if (g_str_equal (before, after))
    return;
  change = g_new0 (HtFieldChange, 1);
  change->entry_id = self->entry->id;
  change->at = g_strdup (self->entry->at);
  change->clerk = g_strdup (self->entry->clerk);
  change->label = g_strdup (self->entry->label);
  change->what = g_strdup (self->entry->what);
  change->table = g_strdup (table);
  change->field = g_str_has_suffix (column, "_id") ? g_strndup (column, strlen (column) - 3)
                                                   : g_strdup (column);
  change->before = g_steal_pointer (&before);
  change->after = g_steal_pointer (&after);
  g_ptr_array_add (self->changes, change);
}

static gboolean
add_row (History *self, HtChangesetReader *row, GError **error)
{
  const char *table = ht_changeset_reader_table (row);
  gboolean is_part = !g_str_equal (table, self->kind);
  g_auto (GStrv) columns = list_columns (self->db, table, error);

  if (columns == NULL)
    return FALSE;
  for (int i = 0; i < ht_changeset_reader_n_columns (row) && columns[i] != NULL; i++)
    /* Keys and what the program derives are nothing that a clerk changed. */
    if (!g_str_equal (columns[i], "id") && !g_str_equal (columns[i], "not_counted")
        && !(is_part && i == HT_PARENT_COLUMN))
      add_change (self, table, columns[i], row, i);
  return TRUE;
}

/* An update of a part does not carry its parent, and the part may be gone today; but then a newer
 * entry deleted it, and the history is read from the newest. */
static gboolean
belongs (History *self, HtChangesetReader *row, gint64 record)
{
  const char *id = ht_changeset_reader_before (row, 0);
  g_autofree char *key
      = g_strdup_printf ("%s %s", ht_changeset_reader_table (row), id != NULL ? id : "");

  if (record == self->record_id)
    g_hash_table_add (self->owned_parts, g_strdup (key));
  return record == self->record_id
         || (record == 0 && g_hash_table_contains (self->owned_parts, key));
}

static gboolean
add_entry (History *self, const HtJournalEntry *entry, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) changeset = ht_journal_changeset (self->db, entry->id, error);
  g_autoptr (HtChangesetReader) rows = NULL;

  if (changeset == NULL)
    return FALSE;
  self->entry = entry;
  rows = ht_changeset_reader_new (self->db, changeset, &failure);
  while (rows != NULL && failure == NULL && ht_changeset_reader_next (rows, &failure))
    if (g_str_equal (ht_journal_kind (ht_changeset_reader_table (rows)), self->kind))
      {
        gint64 record = ht_journal_record (self->db, rows, &failure);

        if (failure == NULL && belongs (self, rows, record))
          add_row (self, rows, &failure);
      }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static GPtrArray *
list_entries (HtDb *db, const char *kind, gint64 record_id, GError **error)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_journal_entry_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT " HT_JOURNAL_COLUMNS " FROM journal WHERE id IN"
                       " (SELECT journal_id FROM journal_touched"
                       " WHERE kind = $1 AND low <= $2 AND high >= $2) ORDER BY id DESC",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_text (rows, 1, kind);
  ht_statement_bind_int (rows, 2, record_id);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (entries, ht_journal_read_entry (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&entries) : NULL;
}

void
ht_field_change_free (HtFieldChange *self)
{
  if (self == NULL)
    return;
  g_free (self->at);
  g_free (self->clerk);
  g_free (self->label);
  g_free (self->what);
  g_free (self->table);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

GPtrArray *
ht_journal_history (HtDb *db, const char *kind, gint64 record_id, GError **error)
{
  g_autoptr (GPtrArray) entries = list_entries (db, kind, record_id, error);
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_field_change_free);
  g_autoptr (GHashTable) owned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  History history = {
    .db = db, .kind = kind, .record_id = record_id, .owned_parts = owned, .changes = changes
  };

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    if (!add_entry (&history, g_ptr_array_index (entries, i), error))
      return NULL;
  return g_steal_pointer (&changes);
}
