#include "work/transfer-office.h"

#include "base/text.h"
#include "exchange/office-xml.h"
#include "store/journal.h"
#include "store/office-id.h"
#include "store/office-tables.h"
#include "store/office-upgrade.h"
#include "store/office.h"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
write_table (HtDb *db, const HtOfficeTable *table, HtXmlStream *xml, guint *n_rows, GError **error)
{
  g_autoptr (HtStatement) row = ht_office_table_select (db, table, error);

  if (row == NULL)
    return FALSE;
  while (ht_statement_step (row, error))
    {
      ht_office_xml_start_row (xml, table->name);
      for (guint i = 0; i < table->columns->len; i++)
        {
          const HtOfficeColumn *column = g_ptr_array_index (table->columns, i);
          g_autofree char *value = ht_office_table_value (row, table, i);
          ht_office_xml_value (xml, column->name, value);
        }
      ht_xml_stream_end (xml);
      (*n_rows)++;
      if (!ht_xml_stream_check (xml, error))
        return FALSE;
    }
  return ht_statement_ok (row);
}

static gboolean
write_tables (HtDb *db, HtXmlStream *xml, guint *n_rows, GError **error)
{
  g_autoptr (GPtrArray) tables = ht_office_tables (db, error);

  if (tables == NULL)
    return FALSE;
  ht_office_xml_start (xml, HT_OFFICE_VERSION);
  for (guint i = 0; i < tables->len; i++)
    if (!write_table (db, g_ptr_array_index (tables, i), xml, n_rows, error))
      return FALSE;
  return ht_xml_stream_finish (xml, error);
}

static const HtOfficeTable *
find_table (GPtrArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((const HtOfficeTable *)tables->pdata[i])->name, name))
      return tables->pdata[i];
  return NULL;
}

static gboolean
store_values (HtDb *db, const HtOfficeTable *table, GHashTable *given, GError **error)
{
  g_autofree const char **values = g_new0 (const char *, table->columns->len);
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, given);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      int column = ht_office_table_find_column (table, name);
      if (column < 0)
        {
          g_set_error (error, HT_ERROR, HT_ERROR_FORMAT, _ ("%s has no column %s."), table->name,
                       (const char *)name);
          return FALSE;
        }
      values[column] = value;
    }
  return ht_office_table_insert (db, table, values, error);
}

static gboolean
read_row (HtDb *db, GPtrArray *tables, HtOfficeXmlReader *reader, GError **error)
{
  const char *name = ht_office_xml_reader_table (reader);
  const HtOfficeTable *table = find_table (tables, name);

  if (table == NULL)
    g_set_error (error, HT_ERROR, HT_ERROR_FORMAT, _ ("An office has no table %s."), name);
  else if (store_values (db, table, ht_office_xml_reader_values (reader), error))
    return TRUE;
  g_prefix_error (error, _ ("Line %u: "), ht_office_xml_reader_line (reader));
  return FALSE;
}

static gboolean
read_rows (HtDb *db, HtOfficeXmlReader *reader, guint *n_rows, GError **error)
{
  g_autoptr (GPtrArray) tables = ht_office_tables (db, error);
  g_autoptr (GError) failure = NULL;

  if (tables == NULL || !ht_db_begin (db, error))
    return FALSE;
  if (ht_office_empty_tables (db, tables, &failure))
    while (failure == NULL && ht_office_xml_reader_next (reader, &failure))
      if (read_row (db, tables, reader, &failure))
        (*n_rows)++;
  if (failure == NULL && ht_db_commit (db, &failure))
    return TRUE;
  ht_db_rollback (db);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_version (HtOfficeXmlReader *reader, const char *path, GError **error)
{
  if (ht_office_xml_reader_version (reader) <= HT_OFFICE_VERSION)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_NEWER_FILE,
               _ ("“%s” was exported by a newer version of Haetae; install that version."), path);
  return FALSE;
}

static gboolean
is_sound (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) faults = ht_office_check (db, error);

  if (faults == NULL || faults->len == 0)
    return faults != NULL;
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT, _ ("The office in the file is not sound: %s"),
               (const char *)g_ptr_array_index (faults, 0));
  return FALSE;
}

gboolean
ht_office_export_xml (HtDb *db, const char *clerk, const char *purpose, GOutputStream *output,
                      guint *n_rows, GError **error)
{
  g_autofree char *tidy = ht_text_tidy (purpose != NULL ? purpose : "");
  g_autoptr (HtXmlStream) xml = ht_xml_stream_new (output);

  *n_rows = 0;
  if (tidy[0] == '\0')
    {
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("A whole office leaves with all its names only for a purpose: give it with "
                      "--full-names --purpose TEXT; it is kept in the journal."));
      return FALSE;
    }
  if (!write_tables (db, xml, n_rows, error))
    return FALSE;
  g_autofree char *label = g_strdup_printf (
      _ ("Export of the whole office with full names: %u records, purpose: %s"), *n_rows, tidy);
  return ht_journal_note (db, clerk, label, "office", 0, error);
}

gboolean
ht_office_import_xml (const char *path, const char *out, guint *n_rows, GError **error)
{
  g_autoptr (HtOfficeXmlReader) reader = ht_office_xml_reader_new (path, error);

  *n_rows = 0;
  if (reader == NULL || !check_version (reader, path, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_create (out, error);
  if (db == NULL)
    return FALSE;
  if (read_rows (db, reader, n_rows, error) && ht_office_id_ensure (db, error)
      && is_sound (db, error))
    return TRUE;
  g_clear_pointer (&db, ht_db_close);
  g_unlink (out);
  return FALSE;
}
