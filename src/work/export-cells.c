#include "work/export-kind.h"

static void
set (HtExportCells *self, guint field, char *text)
{
  g_assert (field < self->n_cells);
  g_free (self->cells[field]);
  self->cells[field] = text;
}

HtExportCells *
ht_export_cells_new (guint n_cells)
{
  HtExportCells *self = g_new0 (HtExportCells, 1);
  self->n_cells = n_cells;
  self->cells = g_new0 (char *, n_cells);
  for (guint i = 0; i < n_cells; i++)
    self->cells[i] = g_strdup ("");
  return self;
}

void
ht_export_cells_free (HtExportCells *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_cells; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}

void
ht_export_text (HtExportCells *self, guint field, const char *text)
{
  set (self, field, g_strdup (text != NULL ? text : ""));
}

void
ht_export_date (HtExportCells *self, guint field, HtDate date)
{
  set (self, field, ht_date_to_iso (date));
}

void
ht_export_flag (HtExportCells *self, guint field, gboolean flag)
{
  ht_export_text (self, field, flag ? "Y" : "N");
}

void
ht_export_number (HtExportCells *self, guint field, int number)
{
  set (self, field, number == 0 ? g_strdup ("") : g_strdup_printf ("%d", number));
}

gboolean
ht_export_emit (HtExportCells *self, HtExportRow row, gpointer data, GError **error)
{
  gboolean taken = row ((const char *const *)self->cells, data, error);
  for (guint i = 0; i < self->n_cells; i++)
    set (self, i, g_strdup (""));
  return taken;
}
