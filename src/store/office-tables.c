#include "store/office-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_column (gpointer data)
{
  HtOfficeColumn *column = data;

  g_free (column->name);
  g_free (column->fallback);
  g_free (column);
}

static HtColumnKind
read_kind (const char *type)
{
  return g_str_equal (type, "INTEGER") ? HT_COLUMN_INTEGER
         : g_str_equal (type, "REAL")  ? HT_COLUMN_REAL
         : g_str_equal (type, "BLOB")  ? HT_COLUMN_BLOB
                                       : HT_COLUMN_TEXT;
}

/* Without a key of its own a table is in the order of all its columns. */
static HtOfficeTable *
read_table (HtDb *db, const char *name, GError **error)
{
  g_autoptr (HtOfficeTable) self = g_new0 (HtOfficeTable, 1);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (HtStatement) row = ht_db_prepare (
      db, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info($1)", error);

  if (row == NULL)
    return NULL;
  self->name = g_strdup (name);
  self->columns = g_ptr_array_new_with_free_func (free_column);
  ht_statement_bind_text (row, 1, name);
  while (ht_statement_step (row, error))
    {
      HtOfficeColumn *column = g_new0 (HtOfficeColumn, 1);
      GString *order = ht_statement_int (row, 4) > 0 ? key : all;
      column->name = g_strdup (ht_statement_text (row, 0));
      column->kind = read_kind (ht_statement_text (row, 1));
      if (ht_statement_int (row, 2) != 0 && ht_statement_text (row, 3)[0] != '\0')
        column->fallback = g_strdup (ht_statement_text (row, 3));
      g_string_append_printf (order, "%s\"%s\"", order->len > 0 ? ", " : "", column->name);
      g_ptr_array_add (self->columns, column);
    }
  self->order = g_strdup (key->len > 0 ? key->str : all->str);
  return ht_statement_ok (row) ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_whole_number (const char *text)
{
  const char *digits = text[0] == '-' ? text + 1 : text;

  return digits[0] != '\0' && strlen (digits) <= 18
         && strspn (digits, "0123456789") == strlen (digits);
}

static gboolean
bind_value (HtStatement *statement, int parameter, const HtOfficeColumn *column, const char *value)
{
  if (value == NULL || column->kind == HT_COLUMN_TEXT || column->kind == HT_COLUMN_REAL)
    {
      ht_statement_bind_text (statement, parameter, value);
      return TRUE;
    }
  if (column->kind == HT_COLUMN_INTEGER)
    {
      ht_statement_bind_int (statement, parameter, g_ascii_strtoll (value, NULL, 10));
      return is_whole_number (value);
    }
  gsize size;
  g_autofree guchar *content = g_base64_decode (value, &size);
  ht_statement_bind_blob (statement, parameter, content != NULL ? content : (guchar *)"", size);
  return TRUE;
}

static char *
make_insert (const HtOfficeTable *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HtOfficeColumn *column = g_ptr_array_index (self->columns, i);
      const char *comma = i > 0 ? ", " : "";
      g_string_append_printf (names, "%s\"%s\"", comma, column->name);
      if (column->fallback != NULL)
        g_string_append_printf (values, "%scoalesce($%u, %s)", comma, i + 1, column->fallback);
      else if (column->kind == HT_COLUMN_REAL)
        g_string_append_printf (values, "%sCAST($%u AS REAL)", comma, i + 1);
      else
        g_string_append_printf (values, "%s$%u", comma, i + 1);
    }
  return g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", self->name, names->str,
                          values->str);
}

void
ht_office_table_free (HtOfficeTable *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->order);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

int
ht_office_table_find_column (const HtOfficeTable *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((const HtOfficeColumn *)self->columns->pdata[i])->name, name))
      return (int)i;
  return -1;
}

GPtrArray *
ht_office_tables (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_office_table_free);
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                       " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                       error);

  if (row == NULL)
    return NULL;
  while (ht_statement_step (row, error))
    {
      HtOfficeTable *table = read_table (db, ht_statement_text (row, 0), error);
      if (table == NULL)
        return NULL;
      g_ptr_array_add (tables, table);
    }
  return ht_statement_ok (row) ? g_steal_pointer (&tables) : NULL;
}

/* A figure keeps all its bits in 17 digits. */
HtStatement *
ht_office_table_select (HtDb *db, const HtOfficeTable *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HtOfficeColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *name = g_strdup_printf ("\"%s\"", column->name);
      g_string_append (sql, i > 0 ? ", " : "");
      if (column->kind == HT_COLUMN_REAL)
        g_string_append_printf (sql, "printf('%%!.17g', %s)", name);
      else
        g_string_append (sql, name);
      g_string_append_printf (sql, ", %s IS NULL", name);
    }
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY %s", self->name, self->order);
  return ht_db_prepare (db, sql->str, error);
}

char *
ht_office_table_value (HtStatement *row, const HtOfficeTable *self, guint column)
{
  const HtOfficeColumn *wanted = g_ptr_array_index (self->columns, column);
  gsize size;

  if (ht_statement_int (row, (int)(2 * column + 1)) != 0)
    return NULL;
  if (wanted->kind != HT_COLUMN_BLOB)
    return g_strdup (ht_statement_text (row, (int)(2 * column)));
  const guchar *content = ht_statement_blob (row, (int)(2 * column), &size);
  return size > 0 ? g_base64_encode (content, size) : g_strdup ("");
}

gboolean
ht_office_table_insert (HtDb *db, const HtOfficeTable *self, const char *const *values,
                        GError **error)
{
  g_autofree char *sql = make_insert (self);
  g_autoptr (HtStatement) statement = ht_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HtOfficeColumn *column = g_ptr_array_index (self->columns, i);
      if (!bind_value (statement, (int)(i + 1), column, values[i]))
        {
          g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("“%s” is not a number, but stands in %s of %s."), values[i], column->name,
                       self->name);
          return FALSE;
        }
    }
  return ht_statement_run (statement, error);
}

gboolean
ht_office_empty_tables (HtDb *db, GPtrArray *tables, GError **error)
{
  if (!ht_db_execute (db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    {
      const HtOfficeTable *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\"", table->name);
      if (!ht_db_execute (db, sql, error))
        return FALSE;
    }
  return TRUE;
}
