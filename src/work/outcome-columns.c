#include "work/outcome-columns.h"

guint
ht_outcome_columns_others (const HtOfficeSettings *settings, const HtFigures *figures)
{
  return figures->ruled - ht_office_settings_accepted (settings, figures) - figures->rejected
         - figures->dismissed;
}

void
ht_outcome_columns_add_headers (HtGrid *grid, const char *head)
{
  static const char *const names[] = { "계", "인용", "기각", "각하", "기타" };
  ht_grid_set_header (grid, 0, 0, 2, 1, head);
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  ht_grid_set_header (grid, 0, 2, 1, G_N_ELEMENTS (names), "재결건수");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ht_grid_set_header (grid, 1, 2 + i, 1, 1, names[i]);
}

guint
ht_outcome_columns_add_row (HtGrid *grid, const HtOfficeSettings *settings, const char *label,
                            const HtFigures *figures)
{
  const guint counts[] = { ht_office_settings_accepted (settings, figures), figures->rejected,
                           figures->dismissed, ht_outcome_columns_others (settings, figures) };
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, label);
  ht_grid_set_count (grid, row, 1, figures->received);
  ht_grid_set_count (grid, row, 2, figures->ruled);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    ht_grid_set_count_share (grid, row, 3 + i, counts[i], figures->ruled);
  return row;
}
