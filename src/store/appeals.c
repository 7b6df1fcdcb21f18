#include "store/appeals.h"
#include "store/corrections.h"
#include "store/hearings.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>
#include <string.h>

/* What fits into the packed number of the schema; a correction of more than five years counts as so
 * many days. */
#define MAX_NOT_COUNTED 2047

#define MAX_DIGITS 15

#define SELECT_APPEALS                                                                             \
  "SELECT a.id, a.case_number, a.received_on, a.appellee_received_on, a.agency_id, g.name, "       \
  "a.type, f.name, a.title, a.appellant, a.disposition_on, a.known_on, a.answered_on,"             \
  " a.extended, a.lead_reviewer, a.counsel, a.hearing_on, a.outcome, a.circumstances, a.ruled_on," \
  " a.served_on, a.note, a.period_notice, a.notified_days, a.notice_text,"                         \
  " a.objection_result_on, a.extension_decided_on, a.extension_notified_on, a.oral_requested_on,"  \
  " a.e_notified_on, a.hearing_notified_on FROM appeal a JOIN agency g ON g.id = a.agency_id"      \
  " LEFT JOIN field f ON f.id = a.field_id"

static HtAppeal *
read_appeal (HtStatement *row)
{
  HtAppeal *appeal = ht_appeal_new ();

  appeal->id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &appeal->case_number);
  appeal->received_on = ht_statement_date (row, 2);
  appeal->appellee_received_on = ht_statement_date (row, 3);
  appeal->agency_id = ht_statement_int (row, 4);
  ht_statement_read_text (row, 5, &appeal->agency);
  appeal->type = (HtAppealType)ht_statement_int (row, 6);
  ht_statement_read_text (row, 7, &appeal->field);
  ht_statement_read_text (row, 8, &appeal->title);
  ht_statement_read_text (row, 9, &appeal->appellant);
  appeal->disposition_on = ht_statement_date (row, 10);
  appeal->known_on = ht_statement_date (row, 11);
  appeal->answered_on = ht_statement_date (row, 12);
  appeal->extended = ht_statement_int (row, 13) != 0;
  ht_statement_read_text (row, 14, &appeal->lead_reviewer);
  ht_statement_read_text (row, 15, &appeal->counsel);
  appeal->hearing_on = ht_statement_date (row, 16);
  appeal->outcome = (HtOutcome)ht_statement_int (row, 17);
  appeal->circumstances = ht_statement_int (row, 18) != 0;
  appeal->ruled_on = ht_statement_date (row, 19);
  appeal->served_on = ht_statement_date (row, 20);
  ht_statement_read_text (row, 21, &appeal->note);
  appeal->period_notice = (HtPeriodNotice)ht_statement_int (row, 22);
  appeal->notified_days = (int)ht_statement_int (row, 23);
  ht_statement_read_text (row, 24, &appeal->notice_text);
  appeal->objection_result_on = ht_statement_date (row, 25);
  appeal->extension_decided_on = ht_statement_date (row, 26);
  appeal->extension_notified_on = ht_statement_date (row, 27);
  appeal->oral_requested_on = ht_statement_date (row, 28);
  appeal->e_notified_on = ht_statement_date (row, 29);
  appeal->hearing_notified_on = ht_statement_date (row, 30);
  return appeal;
}

static void
bind_words (HtStatement *statement, int parameter, const char *text)
{
  ht_statement_bind_text (statement, parameter, text != NULL ? text : "");
}

static void
bind_appeal (HtStatement *statement, const HtAppeal *appeal, gint64 field_id)
{
  bind_words (statement, 1, appeal->case_number);
  ht_statement_bind_date (statement, 2, appeal->received_on);
  ht_statement_bind_date (statement, 3, appeal->appellee_received_on);
  ht_statement_bind_int (statement, 4, appeal->agency_id);
  ht_statement_bind_int (statement, 5, appeal->type);
  ht_statement_bind_id (statement, 6, field_id);
  bind_words (statement, 7, appeal->title);
  bind_words (statement, 8, appeal->appellant);
  ht_statement_bind_date (statement, 9, appeal->disposition_on);
  ht_statement_bind_date (statement, 10, appeal->known_on);
  ht_statement_bind_date (statement, 11, appeal->answered_on);
  ht_statement_bind_int (statement, 12, appeal->extended != FALSE);
  bind_words (statement, 13, appeal->lead_reviewer);
  bind_words (statement, 14, appeal->counsel);
  ht_statement_bind_date (statement, 15, appeal->hearing_on);
  ht_statement_bind_int (statement, 16, appeal->outcome);
  ht_statement_bind_int (statement, 17, appeal->circumstances != FALSE);
  ht_statement_bind_date (statement, 18, appeal->ruled_on);
  ht_statement_bind_date (statement, 19, appeal->served_on);
  bind_words (statement, 20, appeal->note);
  ht_statement_bind_int (statement, 21, MIN (ht_corrections_not_counted (appeal), MAX_NOT_COUNTED));
  ht_statement_bind_int (statement, 22, appeal->period_notice);
  ht_statement_bind_int (statement, 23, appeal->notified_days);
  bind_words (statement, 24, appeal->notice_text);
  ht_statement_bind_date (statement, 25, appeal->objection_result_on);
  ht_statement_bind_date (statement, 26, appeal->extension_decided_on);
  ht_statement_bind_date (statement, 27, appeal->extension_notified_on);
  ht_statement_bind_date (statement, 28, appeal->oral_requested_on);
  ht_statement_bind_date (statement, 29, appeal->e_notified_on);
  ht_statement_bind_date (statement, 30, appeal->hearing_notified_on);
}

static gint64
find_field (HtDb *db, const char *name, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, "SELECT id FROM field WHERE name = $1", error);

  if (row == NULL)
    return -1;
  ht_statement_bind_text (row, 1, name);
  if (ht_statement_step (row, error))
    return ht_statement_int (row, 0);
  return ht_statement_ok (row) ? 0 : -1;
}

/* The id of a field, which is made when it is new; 0 for no field; -1 with error. */
static gint64
ensure_field (HtDb *db, const char *name, GError **error)
{
  g_autoptr (HtStatement) statement = NULL;
  gint64 id = 0;

  if (name != NULL && *name != '\0')
    id = find_field (db, name, error);
  if (id != 0 || name == NULL || *name == '\0')
    return id;
  statement = ht_db_prepare (db, "INSERT INTO field (name) VALUES ($1)", error);
  if (statement == NULL)
    return -1;
  ht_statement_bind_text (statement, 1, name);
  return ht_statement_run (statement, error) ? ht_db_last_id (db) : -1;
}

/* Says which number is taken, where SQLite only says that one is. */
static void
explain_conflict (HtDb *db, const HtAppeal *appeal, GError **error)
{
  g_autoptr (HtAppeal) other = NULL;

  if (error == NULL || !g_error_matches (*error, HT_ERROR, HT_ERROR_INVALID))
    return;
  other = ht_appeals_find (db, appeal->case_number, NULL);
  if (other == NULL || other->id == appeal->id)
    return;
  g_clear_error (error);
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("There is already a case with the number %s. Give this one another number."),
               appeal->case_number);
}

static gboolean
store_appeal (HtDb *db, HtStatement *statement, const HtAppeal *appeal, GError **error)
{
  gint64 field_id = ensure_field (db, appeal->field, error);

  if (field_id < 0)
    return FALSE;
  bind_appeal (statement, appeal, field_id);
  if (ht_statement_run (statement, error))
    return TRUE;
  explain_conflict (db, appeal, error);
  return FALSE;
}

/* The serial number of the newest case whose number starts with prefix and has so many digits more;
 * numbers of that form sort as their serials do. */
static gboolean
find_last_serial (HtDb *db, const char *prefix, gsize digits, gint64 *serial, GError **error)
{
  g_autofree char *least = g_strconcat (prefix, "0", NULL);
  g_autofree char *beyond = g_strconcat (prefix, ":", NULL);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT case_number FROM appeal WHERE case_number >= $1"
                       " AND case_number < $2 ORDER BY case_number DESC",
                       error);

  *serial = 0;
  if (rows == NULL)
    return FALSE;
  ht_statement_bind_text (rows, 1, least);
  ht_statement_bind_text (rows, 2, beyond);
  while (ht_statement_step (rows, error))
    {
      const char *rest = ht_statement_text (rows, 0) + strlen (prefix);

      if (strlen (rest) == digits && strspn (rest, "0123456789") == digits)
        {
          *serial = g_ascii_strtoll (rest, NULL, 10);
          return TRUE;
        }
    }
  return ht_statement_ok (rows);
}

/* Splits the office's pattern: YYYY stands for the year, the N at its end for the digits of the
 * serial number. */
static char *
read_pattern (const char *pattern, HtDate received_on, gsize *digits)
{
  g_autofree char *year = g_strdup_printf ("%04d", ht_date_year (received_on));
  gsize length = strlen (pattern);
  g_autoptr (GString) prefix = NULL;

  while (*digits < MIN (length, MAX_DIGITS) && pattern[length - *digits - 1] == 'N')
    ++*digits;
  prefix = g_string_new_len (pattern, (gssize)(length - *digits));
  g_string_replace (prefix, "YYYY", year, 0);
  return g_string_free (g_steal_pointer (&prefix), FALSE);
}

static gint64
power_of_ten (gsize exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* The statements of ht_appeals_values(), so that a name never becomes SQL. */
static const char *
choose_values_query (const char *column)
{
  if (g_str_equal (column, "field"))
    return "SELECT f.name FROM appeal a JOIN field f ON f.id = a.field_id"
           " GROUP BY a.field_id ORDER BY count(*) DESC, f.name";
  if (g_str_equal (column, "lead_reviewer"))
    return "SELECT lead_reviewer FROM appeal WHERE lead_reviewer > ''"
           " GROUP BY lead_reviewer ORDER BY count(*) DESC, lead_reviewer";
  if (g_str_equal (column, "counsel"))
    return "SELECT counsel FROM appeal WHERE counsel > ''"
           " GROUP BY counsel ORDER BY count(*) DESC, counsel";
  return NULL;
}

HtAppeal *
ht_appeals_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) found = ht_appeals_load (db, &id, 1, error);

  if (found != NULL && found->len == 0)
    g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                         _ ("This case is not in the office file any more."));
  return found != NULL && found->len == 1 ? g_ptr_array_steal_index (found, 0) : NULL;
}

HtAppeal *
ht_appeals_find (HtDb *db, const char *case_number, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, SELECT_APPEALS " WHERE a.case_number = $1", error);
  g_autoptr (HtAppeal) appeal = NULL;

  if (row == NULL)
    return NULL;
  ht_statement_bind_text (row, 1, case_number);
  if (ht_statement_step (row, error))
    appeal = read_appeal (row);
  if (appeal == NULL || !ht_corrections_load (db, appeal, error))
    return NULL;
  return g_steal_pointer (&appeal);
}

gboolean
ht_appeals_insert (HtDb *db, HtAppeal *appeal, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO appeal (case_number, received_on, appellee_received_on, agency_id, type,"
      " field_id, title, appellant, disposition_on, known_on, answered_on, extended,"
      " lead_reviewer, counsel, hearing_on, outcome, circumstances, ruled_on, served_on, note,"
      " not_counted, period_notice, notified_days, notice_text, objection_result_on,"
      " extension_decided_on, extension_notified_on, oral_requested_on, e_notified_on, "
      "hearing_notified_on) VALUES ($1, "
      "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
      " $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)",
      error);

  appeal->id = 0;
  if (statement == NULL || !store_appeal (db, statement, appeal, error))
    return FALSE;
  appeal->id = ht_db_last_id (db);
  return appeal->corrections->len == 0 || ht_corrections_store (db, appeal, error);
}

gboolean
ht_appeals_update (HtDb *db, const HtAppeal *appeal, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "UPDATE appeal SET case_number = $1, received_on = $2, appellee_received_on = $3,"
      " agency_id = $4, type = $5, field_id = $6, title = $7, appellant = $8,"
      " disposition_on = $9, known_on = $10, answered_on = $11, extended = $12,"
      " lead_reviewer = $13, counsel = $14, hearing_on = $15, outcome = $16,"
      " circumstances = $17, ruled_on = $18, served_on = $19, note = $20, not_counted = $21,"
      " period_notice = $22, notified_days = $23, notice_text = $24, objection_result_on = $25,"
      " extension_decided_on = $26, extension_notified_on = $27, oral_requested_on = $28,"
      " e_notified_on = $29, hearing_notified_on = $30 WHERE id = $31",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 31, appeal->id);
  return store_appeal (db, statement, appeal, error) && ht_corrections_store (db, appeal, error);
}

gboolean
ht_appeals_delete (HtDb *db, gint64 id, GError **error)
{
  /* A joinder with a case that is gone says nothing, so the other cases' steps that name it go as
   * well; they come back with it when the deletion is undone. */
  static const char *const queries[] = {
    "DELETE FROM correction WHERE appeal_id = $1",
    "DELETE FROM party WHERE appeal_id = $1",
    "DELETE FROM counsel_appointment WHERE appeal_id = $1",
    "DELETE FROM step WHERE appeal_id = $1",
    "DELETE FROM step WHERE other_appeal_id = $1",
    "DELETE FROM attachment WHERE appeal_id = $1",
    "DELETE FROM conflict WHERE appeal_id = $1",
    "DELETE FROM appeal WHERE id = $1",
  };

  if (!ht_hearings_drop_appeal (db, id, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!ht_db_delete (db, queries[i], id, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
ht_appeals_load (HtDb *db, const gint64 *ids, guint n, GError **error)
{
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_appeal_free);
  g_autoptr (HtStatement) row = ht_db_prepare (db, SELECT_APPEALS " WHERE a.id = $1", error);

  if (row == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      ht_statement_bind_int (row, 1, ids[i]);
      if (ht_statement_step (row, error))
        {
          HtAppeal *appeal = read_appeal (row);
          g_ptr_array_add (appeals, appeal);
          if (!ht_corrections_load (db, appeal, error))
            return NULL;
        }
      else if (!ht_statement_ok (row))
        return NULL;
      ht_statement_reset (row);
    }
  return g_steal_pointer (&appeals);
}

char *
ht_appeals_number_after (HtDb *db, const char *pattern, HtDate received_on, GError **error)
{
  g_autofree char *prefix = NULL;
  gsize digits = 0;
  gint64 serial;

  if (!g_str_has_suffix (pattern, "N"))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("The pattern of case numbers, %s, must end with N for the serial number, "
                      "such as %s. Change it in the settings."),
                   pattern, HT_CASE_NUMBER_PATTERN);
      return NULL;
    }
  prefix = read_pattern (pattern, received_on, &digits);
  if (!find_last_serial (db, prefix, digits, &serial, error))
    return NULL;
  /* After 9999 comes 10000. */
  while (serial + 1 == power_of_ten (digits) && digits < MAX_DIGITS)
    {
      gint64 longer;

      if (!find_last_serial (db, prefix, ++digits, &longer, error))
        return NULL;
      serial = MAX (serial, longer);
    }
  return g_strdup_printf ("%s%0*" G_GINT64_FORMAT, prefix, (int)digits, serial + 1);
}

char *
ht_appeals_next_number (HtDb *db, HtDate received_on, GError **error)
{
  g_autofree char *pattern
      = ht_settings_get (db, HT_SETTING_CASE_NUMBER_PATTERN, HT_CASE_NUMBER_PATTERN, error);

  return pattern != NULL ? ht_appeals_number_after (db, pattern, received_on, error) : NULL;
}

GStrv
ht_appeals_values (HtDb *db, const char *column, GError **error)
{
  const char *query = choose_values_query (column);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (HtStatement) rows = NULL;

  g_return_val_if_fail (query != NULL, NULL);
  rows = ht_db_prepare (db, query, error);
  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_strv_builder_add (values, ht_statement_text (rows, 0));
  return ht_statement_ok (rows) ? g_strv_builder_end (values) : NULL;
}
