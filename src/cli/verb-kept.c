#include "cli/json.h"
#include "cli/output.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "exchange/document-writer.h"
#include "store/office.h"
#include "work/keep-report.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

static char *format_text;
static char *out;
static gboolean original;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("Write what changed since, or the original, to this file; its ending says the format"),
    N_ ("OUT") },
  { "original", 0, 0, G_OPTION_ARG_NONE, &original,
    N_ ("The report as it was kept: to OUT, or as XML"), NULL },
  { NULL },
};

static void
list_as_json (GPtrArray *reports)
{
  g_autoptr (HtJson) json = ht_json_new ();

  ht_json_begin_array (json, NULL);
  for (guint i = 0; i < reports->len; i++)
    {
      const HtKeptReport *kept = g_ptr_array_index (reports, i);
      ht_json_begin_object (json, NULL);
      ht_json_int (json, "id", kept->id);
      ht_json_text (json, "report", kept->report);
      ht_json_day (json, "from", kept->period.from);
      ht_json_day (json, "to", kept->period.to);
      ht_json_day (json, "kept_on", kept->kept_on);
      ht_json_text (json, "kept_by", kept->kept_by);
      ht_json_text (json, "journal_head", kept->journal_head);
      ht_json_text (json, "note", kept->note);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_print (json);
}

static void
list_as_table (GPtrArray *reports, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();

  if (csv)
    ht_table_row (table, "id", "report", "from", "to", "kept_on", "kept_by", "note", NULL);
  for (guint i = 0; i < reports->len; i++)
    {
      const HtKeptReport *kept = g_ptr_array_index (reports, i);
      g_autofree char *from = ht_date_to_iso (kept->period.from);
      g_autofree char *to = ht_date_to_iso (kept->period.to);
      g_autofree char *on = ht_date_to_iso (kept->kept_on);
      ht_table_int (table, kept->id);
      ht_table_text (table, kept->report);
      ht_table_text (table, from);
      ht_table_text (table, to);
      ht_table_text (table, on);
      ht_table_text (table, kept->kept_by);
      ht_table_text (table, kept->note);
      ht_table_end_row (table);
    }
  ht_table_print (table, csv);
}

static void
changes_as_json (const HtReportChanges *changes)
{
  g_autoptr (HtJson) json = ht_json_new ();

  ht_json_begin_object (json, NULL);
  ht_json_int (json, "id", changes->kept->id);
  ht_json_int (json, "cases", changes->n_cases);
  ht_json_begin_array (json, "figures");
  for (guint i = 0; i < changes->figures->len; i++)
    {
      const HtFigureChange *figure = g_ptr_array_index (changes->figures, i);
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "figure", figure->now->name);
      ht_json_number (json, "then", figure->then->value);
      ht_json_number (json, "now", figure->now->value);
      ht_json_begin_array (json, "cases");
      for (guint j = 0; j < figure->changes->len; j++)
        {
          const HtCaseChange *one = g_ptr_array_index (figure->changes, j);
          ht_json_begin_object (json, NULL);
          ht_json_text (json, "case_number", one->case_number);
          ht_json_bool (json, "then", one->then);
          ht_json_bool (json, "now", one->now);
          ht_json_end_object (json);
        }
      ht_json_end_array (json);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

/* A mean has decimals, a count none. */
static void
add_value (HtTable *table, const HtCaseFigure *figure, double value)
{
  if (isnan (value) || g_str_equal (figure->name, "mean_days"))
    ht_table_number (table, value);
  else
    ht_table_int (table, (gint64)value);
}

static void
changes_as_table (const HtReportChanges *changes, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();

  if (csv)
    ht_table_row (table, "figure", "then", "now", "cases", NULL);
  for (guint i = 0; i < changes->figures->len; i++)
    {
      const HtFigureChange *figure = g_ptr_array_index (changes->figures, i);
      g_autoptr (GString) numbers = g_string_new (NULL);
      for (guint j = 0; j < figure->changes->len; j++)
        {
          const HtCaseChange *one = g_ptr_array_index (figure->changes, j);
          g_string_append_printf (numbers, "%s%s%s", j > 0 ? " " : "",
                                  !one->then  ? "+"
                                  : !one->now ? "-"
                                              : "~",
                                  one->case_number);
        }
      ht_table_text (table, csv ? figure->now->name : ht_figure_name (figure->now->name));
      add_value (table, figure->now, figure->then->value);
      add_value (table, figure->now, figure->now->value);
      ht_table_text (table, numbers->str);
      ht_table_end_row (table);
    }
  ht_table_print (table, csv);
}

static gboolean
list (HtDb *db, HtFormat format, GError **error)
{
  g_autoptr (GPtrArray) reports = ht_kept_reports_list (db, error);

  if (reports == NULL)
    return FALSE;
  if (format == HT_FORMAT_JSON)
    list_as_json (reports);
  else
    list_as_table (reports, format == HT_FORMAT_CSV);
  return TRUE;
}

static gboolean
write_document (const HtCommand *command, const HtDocument *document, GError **error)
{
  const HtDocumentFormat *format = ht_document_format_of (out, error);
  g_autoptr (HtOutput) output = format != NULL ? ht_output_new (out, error) : NULL;

  if (output == NULL || !format->write (document, ht_output_stream (output), error)
      || !ht_output_commit (output, error))
    return FALSE;
  ht_command_say (command, _ ("The report was written to “%s”."), out);
  return TRUE;
}

static gboolean
write_original (const HtCommand *command, HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtKeptReport) kept = ht_kept_reports_load (db, id, error);

  if (kept == NULL)
    return FALSE;
  if (out == NULL)
    {
      fputs (kept->document, stdout);
      return TRUE;
    }
  g_autoptr (HtDocument) document = ht_kept_report_document (kept, 0, error);
  return document != NULL && write_document (command, document, error);
}

static gboolean
tell_changes (const HtCommand *command, HtDb *db, gint64 id, HtFormat format, GError **error)
{
  g_autoptr (HtReportChanges) changes = ht_report_changes_load (db, id, error);

  if (changes == NULL)
    return FALSE;
  if (out != NULL)
    {
      g_autoptr (HtDocument) document = ht_report_changes_document (changes);
      return write_document (command, document, error);
    }
  if (format == HT_FORMAT_JSON)
    changes_as_json (changes);
  else
    changes_as_table (changes, format == HT_FORMAT_CSV);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtFormat format;
  guint64 id = 0;

  if (!ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  if (arguments[1] != NULL
      && !g_ascii_string_to_unsigned (arguments[1], 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("“%s” is not the number of a kept report."),
                   arguments[1]);
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL)
    return FALSE;
  if (id == 0)
    return list (db, format, error);
  return original ? write_original (command, db, (gint64)id, error)
                  : tell_changes (command, db, (gint64)id, format, error);
}

const HtVerb ht_verb_kept = {
  .name = "kept",
  .arguments = "FILE [NUMBER]",
  .summary = N_ ("List the kept reports, or tell what changed since one was kept"),
  .min_arguments = 1,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
