#include "cli/output.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/export.h"
#include "work/transfer-office.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char *out;
static char *format_text;
static char *encoding_text;
static char **filters;
static gboolean full_names;
static char *purpose;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("Write to this file, not to the standard output"), N_ ("OUT") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("csv, xlsx, json or xml"),
    N_ ("FORMAT") },
  { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding_text, N_ ("utf-8 or cp949, of CSV"),
    N_ ("ENCODING") },
  { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &filters,
    N_ ("Only records for which this holds, such as received_on>=2021-01-01; may be repeated"),
    N_ ("EXPR") },
  { "full-names", 0, 0, G_OPTION_ARG_NONE, &full_names, N_ ("Do not mask names; needs --purpose"),
    NULL },
  { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose,
    N_ ("What the full names are for; it is journalled"), N_ ("TEXT") },
  { NULL },
};

/* The option, else the ending of the file's name, else CSV. */
static gboolean
read_export_format (HtFileFormat *format, GError **error)
{
  *format = HT_FILE_CSV;
  if (format_text != NULL && !ht_file_format_parse (format_text, format))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("--format takes csv, xlsx, json or xml, not “%s”."), format_text);
      return FALSE;
    }
  if (format_text == NULL && out != NULL)
    ht_file_format_parse (ht_output_ending (out), format);
  if (*format != HT_FILE_XLSX || out != NULL)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("A workbook is not written to the standard output; give its name with -o."));
  return FALSE;
}

static gboolean
read_encoding (HtEncoding *encoding, GError **error)
{
  *encoding = HT_ENCODING_UTF8;
  if (encoding_text == NULL
      || (ht_encoding_parse (encoding_text, encoding) && *encoding != HT_ENCODING_AUTO))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--encoding takes utf-8 or cp949, not “%s”."),
               encoding_text);
  return FALSE;
}

/* A stream says only that it failed; the clerk needs to know which file. */
static gboolean
write_records (HtDb *db, const HtRecordKind *kind, const HtExportOptions *export_options,
               HtOutput *output, guint *n_records, GError **error)
{
  g_autoptr (GError) failure = NULL;
  if (ht_export (db, kind, export_options, ht_output_stream (output), n_records, &failure))
    return TRUE;
  if (failure->domain == G_IO_ERROR)
    g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be written: %s."),
                 out != NULL ? out : "-", failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Everything in one XML file, which import makes a new office file of. */
static gboolean
export_office (const HtCommand *command, const char *file, GError **error)
{
  guint n_rows = 0;

  if (format_text != NULL && strcmp (format_text, "xml") != 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("A whole office is written as XML."));
      return FALSE;
    }
  g_autoptr (HtDb) db = ht_office_open (file, HT_DB_WRITE, error);
  g_autoptr (HtOutput) output = db != NULL ? ht_output_new (out, error) : NULL;
  if (output == NULL
      || !ht_office_export_xml (db, command->clerk, full_names ? purpose : NULL,
                                ht_output_stream (output), &n_rows, error)
      || !ht_output_commit (output, error))
    return FALSE;
  if (out != NULL)
    ht_command_say (command, _ ("%u records were written to “%s”."), n_rows, out);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (strcmp (arguments[1], "office") == 0)
    return export_office (command, arguments[0], error);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  HtExportOptions export_options = { .filters = (const char *const *)filters,
                                     .full_names = full_names,
                                     .purpose = purpose,
                                     .clerk = command->clerk,
                                     .byte_order_mark = out != NULL,
                                     .remarks = remarks };
  const HtRecordKind *kind = ht_record_kind_find (arguments[1], error);
  if (kind == NULL || !read_export_format (&export_options.format, error)
      || !read_encoding (&export_options.encoding, error))
    return FALSE;
  /* Only the journal entry on full names is written. */
  HtDbMode mode = full_names && purpose != NULL ? HT_DB_WRITE : HT_DB_READ;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], mode, error);
  g_autoptr (HtOutput) output = db != NULL ? ht_output_new (out, error) : NULL;
  guint n_records = 0;
  if (output == NULL || !write_records (db, kind, &export_options, output, &n_records, error)
      || !ht_output_commit (output, error))
    return FALSE;
  for (guint i = 0; i < remarks->len; i++)
    ht_command_say (command, "%s", (const char *)remarks->pdata[i]);
  if (out != NULL)
    ht_command_say (command, _ ("%u records were written to “%s”."), n_records, out);
  return TRUE;
}

const HtVerb ht_verb_export = {
  .name = "export",
  .arguments = "FILE KIND [-o OUT]",
  .summary = N_ ("Write records as CSV, XLSX, JSON or XML"),
  .min_arguments = 2,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
