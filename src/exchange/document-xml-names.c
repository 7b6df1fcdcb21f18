#include "exchange/document-xml-names.h"

const char *const ht_xml_block_names[] = {
  [HT_BLOCK_HEADING] = "heading", [HT_BLOCK_PARAGRAPH] = "paragraph", [HT_BLOCK_NOTE] = "note",
  [HT_BLOCK_GRID] = "table",      [HT_BLOCK_TEXT] = "text",           [HT_BLOCK_PAGE] = "page",
  [HT_BLOCK_CHART] = "chart",     [HT_BLOCK_CHART + 1] = NULL,
};
const char *const ht_xml_alignment_names[] = {
  [HT_ALIGN_LEFT] = "left",
  [HT_ALIGN_CENTRE] = "centre",
  [HT_ALIGN_RIGHT] = "right",
  [HT_ALIGN_RIGHT + 1] = NULL,
};
const char *const ht_xml_cell_names[] = {
  [HT_CELL_TEXT] = "text",       [HT_CELL_EMPTY] = "empty", [HT_CELL_COUNT] = "count",
  [HT_CELL_DECIMAL] = "decimal", [HT_CELL_SHARE] = "share", [HT_CELL_COUNT_SHARE] = "count-share",
  [HT_CELL_DATE] = "date",       [HT_CELL_DATE + 1] = NULL,
};
const char *const ht_xml_chart_names[] = {
  [HT_CHART_LINES] = "lines",     [HT_CHART_COLUMNS] = "columns",
  [HT_CHART_STACKED] = "stacked", [HT_CHART_HISTOGRAM] = "histogram",
  [HT_CHART_STEPS] = "steps",     [HT_CHART_STEPS + 1] = NULL,
};
const char *const ht_xml_role_names[] = {
  [HT_SERIES_FIGURES] = "figures", [HT_SERIES_FORECAST] = "forecast", [HT_SERIES_LOW] = "low",
  [HT_SERIES_HIGH] = "high",       [HT_SERIES_HIGH + 1] = NULL,
};
