#include "store/kept-reports.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static HtKeptReport *
read_report (HtStatement *row)
{
  HtKeptReport *self = g_new0 (HtKeptReport, 1);

  self->id = ht_statement_int (row, 0);
  self->report = g_strdup (ht_statement_text (row, 1));
  self->period = (HtPeriod){ ht_statement_date (row, 2), ht_statement_date (row, 3) };
  self->kept_on = ht_statement_date (row, 4);
  self->kept_by = g_strdup (ht_statement_text (row, 5));
  self->journal_head = g_strdup (ht_statement_text (row, 6));
  self->note = g_strdup (ht_statement_text (row, 7));
  return self;
}

/* A figure without a value is NULL, one with a value keeps it to the last bit as text. */
static gboolean
load_figures (HtDb *db, HtKeptReport *self, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT name, coalesce(printf('%!.17g', value), ''), cases FROM kept_figure"
                       " WHERE kept_report_id = $1 ORDER BY position",
                       error);

  if (row == NULL)
    return FALSE;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_case_figure_free);
  ht_statement_bind_int (row, 1, self->id);
  while (ht_statement_step (row, error))
    {
      const char *value = ht_statement_text (row, 1);
      HtCaseFigure *figure = ht_case_figure_new (
          ht_statement_text (row, 0), value[0] != '\0' ? g_ascii_strtod (value, NULL) : NAN);
      g_auto (GStrv) cases = g_strsplit (ht_statement_text (row, 2), "\n", -1);
      for (guint i = 0; cases[i] != NULL && cases[i][0] != '\0'; i++)
        g_ptr_array_add (figure->cases, g_strdup (cases[i]));
      g_ptr_array_add (self->figures, figure);
    }
  return ht_statement_ok (row);
}

static gboolean
insert_figure (HtDb *db, gint64 report, guint position, const HtCaseFigure *figure, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO kept_figure (kept_report_id, position, name, value, cases)"
                       " VALUES ($1, $2, $3, CAST($4 AS REAL), $5)",
                       error);
  g_autoptr (GString) cases = g_string_new (NULL);
  char value[G_ASCII_DTOSTR_BUF_SIZE];

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < figure->cases->len; i++)
    g_string_append_printf (cases, "%s%s", i > 0 ? "\n" : "",
                            (const char *)g_ptr_array_index (figure->cases, i));
  ht_statement_bind_int (statement, 1, report);
  ht_statement_bind_int (statement, 2, position);
  ht_statement_bind_text (statement, 3, figure->name);
  ht_statement_bind_text (
      statement, 4,
      isnan (figure->value) ? NULL : g_ascii_dtostr (value, sizeof value, figure->value));
  ht_statement_bind_text (statement, 5, cases->str);
  return ht_statement_run (statement, error);
}

static HtCaseFacts *
read_facts (HtStatement *row)
{
  HtCaseFacts *facts = ht_case_facts_new (ht_statement_text (row, 0), ht_statement_date (row, 1));

  facts->ended_on = ht_statement_date (row, 2);
  facts->outcome = (HtOutcome)ht_statement_int (row, 3);
  facts->reviewed = ht_statement_int (row, 4) != 0;
  facts->not_counted = (int)ht_statement_int (row, 5);
  return facts;
}

void
ht_kept_report_free (HtKeptReport *self)
{
  if (self == NULL)
    return;
  g_free (self->report);
  g_free (self->kept_by);
  g_free (self->journal_head);
  g_free (self->note);
  g_free (self->document);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
ht_kept_reports_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) reports
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_kept_report_free);
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT id, report, from_day, to_day, kept_on, kept_by, journal_head, note"
                       " FROM kept_report ORDER BY kept_on DESC, id DESC",
                       error);

  if (row == NULL)
    return NULL;
  while (ht_statement_step (row, error))
    g_ptr_array_add (reports, read_report (row));
  return ht_statement_ok (row) ? g_steal_pointer (&reports) : NULL;
}

HtKeptReport *
ht_kept_reports_load (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtKeptReport) self = NULL;
  g_autoptr (HtStatement) row = ht_db_prepare (
      db,
      "SELECT id, report, from_day, to_day, kept_on, kept_by, journal_head, note, document"
      " FROM kept_report WHERE id = $1",
      error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  if (!ht_statement_step (row, error))
    {
      if (ht_statement_ok (row))
        g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                     _ ("There is no kept report of the number %d."), (int)id);
      return NULL;
    }
  self = read_report (row);
  self->document = g_strdup (ht_statement_text (row, 8));
  return load_figures (db, self, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
ht_kept_reports_insert (HtDb *db, HtKeptReport *report, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO kept_report (report, from_day, to_day, kept_on, kept_by,"
                       " journal_head, note, document) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, report->report);
  ht_statement_bind_date (statement, 2, report->period.from);
  ht_statement_bind_date (statement, 3, report->period.to);
  ht_statement_bind_date (statement, 4, report->kept_on);
  ht_statement_bind_text (statement, 5, report->kept_by);
  ht_statement_bind_text (statement, 6, report->journal_head);
  ht_statement_bind_text (statement, 7, report->note);
  ht_statement_bind_text (statement, 8, report->document);
  if (!ht_statement_insert (statement, &report->id, error))
    return FALSE;
  for (guint i = 0; i < report->figures->len; i++)
    if (!insert_figure (db, report->id, i, g_ptr_array_index (report->figures, i), error))
      return FALSE;
  return TRUE;
}

gboolean
ht_kept_reports_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM kept_figure WHERE kept_report_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM kept_report WHERE id = $1", id, error);
}

GPtrArray *
ht_case_facts_list (HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_case_facts_free);
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT case_number, received_on, ruled_on, outcome, lead_reviewer <> '',"
                       " not_counted FROM appeal WHERE received_on BETWEEN $1 AND $2"
                       " OR ruled_on BETWEEN $1 AND $2"
                       " OR (received_on <= $3 AND (ruled_on IS NULL OR ruled_on > $3))",
                       error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_date (row, 1, period.from);
  ht_statement_bind_date (row, 2, period.to);
  ht_statement_bind_date (row, 3, as_of);
  while (ht_statement_step (row, error))
    g_ptr_array_add (facts, read_facts (row));
  return ht_statement_ok (row) ? g_steal_pointer (&facts) : NULL;
}
