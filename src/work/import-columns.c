#include "work/import-private.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
set_unknown_field (HtImport *self, const char *map, const char *field, GError **error)
{
  g_autofree char *known = ht_record_kind_list_fields (self->kind);
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("--map “%s”: there is no field “%s”; there are %s."), map, field, known);
  return FALSE;
}

static int
find_column (const HtSheet *sheet, const char *header)
{
  g_autofree char *wanted = ht_text_squeeze (header);
  for (guint column = 0; column < ht_sheet_n_columns (sheet); column++)
    {
      g_autofree char *found = ht_text_squeeze (ht_sheet_header (sheet, column));
      if (strcmp (found, wanted) == 0)
        return (int)column;
    }
  return -1;
}

/* Gives a column to a field; two columns for one field are refused, since either could be meant. */
static gboolean
take_column (HtImport *self, int field, guint column, GError **error)
{
  int taken = self->columns[field];
  if (taken < 0)
    {
      self->columns[field] = (int)column;
      return TRUE;
    }
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("The columns “%s” and “%s” both mean %s; take one of them out of the file."),
               ht_sheet_header (self->sheet, (guint)taken), ht_sheet_header (self->sheet, column),
               self->kind->fields[field].column.key);
  return FALSE;
}

static gboolean
take_map (HtImport *self, const char *map, gboolean *mapped, GError **error)
{
  const char *equals = strrchr (map, '=');
  if (equals == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID, _ ("--map takes \"HEADER=field\", not “%s”."),
                   map);
      return FALSE;
    }
  g_autofree char *header = g_strndup (map, (gsize)(equals - map));
  int field = ht_record_kind_find_field (self->kind, equals + 1);
  if (field < 0)
    return set_unknown_field (self, map, equals + 1, error);
  int column = find_column (self->sheet, header);
  if (column < 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("--map “%s”: the file has no column “%s”."), map, header);
      return FALSE;
    }
  mapped[column] = TRUE;
  return take_column (self, field, (guint)column, error);
}

static gboolean
take_headers (HtImport *self, const gboolean *mapped, GError **error)
{
  for (guint column = 0; column < ht_sheet_n_columns (self->sheet); column++)
    {
      const char *header = ht_sheet_header (self->sheet, column);
      int field = mapped[column] ? -1 : ht_record_kind_find_field (self->kind, header);
      if (field >= 0 && !take_column (self, field, column, error))
        return FALSE;
      g_autofree char *shown = ht_text_tidy (header);
      if (field < 0 && !mapped[column] && shown[0] != '\0')
        ht_import_remark (
            self, g_strdup_printf (_ ("The column “%s” is unknown and is ignored."), shown));
    }
  return TRUE;
}

static gboolean
check_required (HtImport *self, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const HtField *field = &self->kind->fields[i];
      if (field->required && self->columns[i] < 0)
        g_string_append_printf (missing, "%s%s (%s)", missing->len > 0 ? ", " : "",
                                field->column.header, field->column.key);
    }
  if (missing->len == 0 || self->sheet->partial)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("The file lacks required columns: %s. Its first row must hold the headers; "
                  "--map \"HEADER=field\" names a column that is called otherwise."),
               missing->str);
  return FALSE;
}

gboolean
ht_import_match_columns (HtImport *self, GError **error)
{
  if (ht_sheet_n_columns (self->sheet) == 0)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The file is empty; its first row must hold the headers."));
      return FALSE;
    }
  if (self->sheet->partial && ht_record_kind_find_field (self->kind, "case_number") < 0)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The file holds rulings of the appeals hub; import it as appeals."));
      return FALSE;
    }
  self->columns = g_new (int, self->kind->n_fields);
  for (guint i = 0; i < self->kind->n_fields; i++)
    self->columns[i] = -1;
  g_autofree gboolean *mapped = g_new0 (gboolean, ht_sheet_n_columns (self->sheet));
  const char *const *map = self->options.maps;
  for (; map != NULL && *map != NULL; map++)
    if (!take_map (self, *map, mapped, error))
      return FALSE;
  return take_headers (self, mapped, error) && check_required (self, error);
}
