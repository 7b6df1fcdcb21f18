#include "views/import-preview.h"

#include <glib/gi18n-lib.h>

#define MAX_CELL_CHARS 24

enum
{
  COLUMN_LINE,
  COLUMN_VERDICT,
  COLUMN_REASON,
  COLUMN_MARKS, /* a bit for each of the first cells that is at fault */
  N_OWN_COLUMNS
};

static const char *const verdict_words[HT_N_VERDICTS]
    = { NC_ ("import", "New"), NC_ ("import", "Changed"), NC_ ("import", "Same"),
        NC_ ("import", "Faulty") };

static GtkListStore *
new_store (guint n_cells)
{
  g_autofree GType *types = g_new (GType, N_OWN_COLUMNS + n_cells);

  types[COLUMN_LINE] = G_TYPE_UINT;
  types[COLUMN_VERDICT] = G_TYPE_STRING;
  types[COLUMN_REASON] = G_TYPE_STRING;
  types[COLUMN_MARKS] = G_TYPE_UINT64;
  for (guint i = 0; i < n_cells; i++)
    types[N_OWN_COLUMNS + i] = G_TYPE_STRING;
  return gtk_list_store_newv ((int)(N_OWN_COLUMNS + n_cells), types);
}

static guint64
mark_of (const HtImport *import, const HtRecordKind *kind, GHashTable *fields, int field)
{
  const HtSheet *sheet = ht_import_sheet (import);
  guint64 marks = 0;

  for (guint i = 0; field >= 0 && i < MIN (ht_sheet_n_columns (sheet), 64); i++)
    {
      const char *header = ht_sheet_header (sheet, i);
      const char *key = fields != NULL ? g_hash_table_lookup (fields, header) : NULL;
      if (ht_record_kind_find_field (kind, key != NULL ? key : header) == field)
        marks |= G_GUINT64_CONSTANT (1) << i;
    }
  return marks;
}

static void
fill_row (GtkListStore *store, const HtImport *import, guint row, const char *reason, guint64 marks)
{
  const HtSheet *sheet = ht_import_sheet (import);
  GtkTreeIter iter;

  gtk_list_store_insert_with_values (
      store, &iter, -1, COLUMN_LINE, ht_sheet_line (sheet, row), COLUMN_VERDICT,
      g_dpgettext2 (NULL, "import", verdict_words[ht_import_verdict (import, row)]), COLUMN_REASON,
      reason, COLUMN_MARKS, marks, -1);
  for (guint i = 0; i < ht_sheet_n_columns (sheet); i++)
    gtk_list_store_set (store, &iter, (int)(N_OWN_COLUMNS + i), ht_sheet_cell (sheet, row, i), -1);
}

static gboolean
fill (GtkListStore *store, const HtImport *import, const HtRecordKind *kind, GHashTable *fields,
      gboolean only_faulty)
{
  const GPtrArray *faults = ht_import_faults (import);
  guint next = 0;
  guint n_shown[2] = { 0, 0 }; /* sound and faulty */

  for (guint row = 0; row < ht_sheet_n_rows (ht_import_sheet (import)); row++)
    {
      g_autoptr (GString) reason = g_string_new (NULL);
      guint64 marks = 0;
      for (; next < faults->len && ((const HtImportFault *)faults->pdata[next])->row == row; next++)
        {
          const HtImportFault *fault = faults->pdata[next];
          g_string_append_printf (reason, "%s%s%s%s", reason->len > 0 ? "\n" : "",
                                  fault->field >= 0 ? kind->fields[fault->field].column.header : "",
                                  fault->field >= 0 ? ": " : "", fault->reason);
          marks |= mark_of (import, kind, fields, fault->field);
        }
      gboolean is_faulty = ht_import_verdict (import, row) == HT_VERDICT_FAULTY;
      if ((is_faulty || !only_faulty) && n_shown[is_faulty]++ < HT_IMPORT_PREVIEW_ROWS)
        fill_row (store, import, row, reason->str, marks);
    }
  return MAX (n_shown[FALSE], n_shown[TRUE]) > HT_IMPORT_PREVIEW_ROWS;
}

static void
mark_cell_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
              GtkTreeIter *iter, gpointer user_data)
{
  guint index = GPOINTER_TO_UINT (user_data);
  guint64 marks;
  GdkRGBA colour;
  GtkStyleContext *style
      = gtk_widget_get_style_context (gtk_tree_view_column_get_tree_view (column));

  gtk_tree_model_get (model, iter, COLUMN_MARKS, &marks, -1);
  if (index < 64 && (marks >> index & 1) != 0
      && gtk_style_context_lookup_color (style, "error_color", &colour))
    g_object_set (cell, "foreground-rgba", &colour, "weight", PANGO_WEIGHT_BOLD, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, "weight-set", FALSE, NULL);
}

static GtkCellRenderer *
add_column (GtkTreeView *view, const char *title, int column)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  g_autofree char *escaped = g_strdelimit (g_strdup (title), "\n", ' ');

  gtk_tree_view_insert_column_with_attributes (view, -1, escaped, cell, "text", column, NULL);
  return cell;
}

static void
add_cells (GtkTreeView *view, const HtSheet *sheet)
{
  for (guint i = 0; i < ht_sheet_n_columns (sheet); i++)
    {
      GtkCellRenderer *cell
          = add_column (view, ht_sheet_header (sheet, i), (int)(N_OWN_COLUMNS + i));
      GtkTreeViewColumn *column = gtk_tree_view_get_column (view, (int)(i + 3));
      g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, "max-width-chars",
                    MAX_CELL_CHARS, "single-paragraph-mode", TRUE, NULL);
      gtk_tree_view_column_set_resizable (column, TRUE);
      gtk_tree_view_column_set_cell_data_func (column, cell, mark_cell_cb, GUINT_TO_POINTER (i),
                                               NULL);
    }
}

gboolean
ht_import_preview_show (GtkTreeView *view, const HtImport *import, const HtRecordKind *kind,
                        GHashTable *fields, gboolean only_faulty)
{
  gtk_tree_view_set_model (view, NULL);
  while (gtk_tree_view_get_n_columns (view) > 0)
    gtk_tree_view_remove_column (view, gtk_tree_view_get_column (view, 0));
  if (import == NULL)
    return FALSE;
  const HtSheet *sheet = ht_import_sheet (import);
  g_autoptr (GtkListStore) store = new_store (ht_sheet_n_columns (sheet));
  gboolean cut = fill (store, import, kind, fields, only_faulty);
  add_column (view, _ ("Line"), COLUMN_LINE);
  add_column (view, C_ ("import", "What happens"), COLUMN_VERDICT);
  g_object_set (add_column (view, _ ("Fault"), COLUMN_REASON), "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "wrap-width", 360, NULL);
  add_cells (view, sheet);
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (store));
  return cut;
}
