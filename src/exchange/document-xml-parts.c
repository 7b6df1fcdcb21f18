#include "exchange/document-xml-parts.h"

#include "exchange/document-xml-names.h"
#include <math.h>
#include <string.h>

/* More columns than any paper has: what says so is no document. */
#define MAX_COLUMNS 1000

int
ht_xml_find_name (const char *const *names, const char *name)
{
  for (int i = 0; name != NULL && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

char *
ht_xml_attribute_of (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *text = g_strdup ((const char *)value);

  xmlFree (value);
  return text;
}

char *
ht_xml_text_of (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = g_strdup (content != NULL ? (const char *)content : "");

  xmlFree (content);
  return text;
}

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *)node->name, name);
}

/* A whole number; without the attribute it is usual. */
static gboolean
read_count (xmlNode *node, const char *name, guint usual, guint most, guint *count)
{
  g_autofree char *text = ht_xml_attribute_of (node, name);
  guint64 value = usual;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, most, &value, NULL))
    return FALSE;
  *count = (guint)value;
  return TRUE;
}

static gboolean
parse_number (const char *text, double *number)
{
  char *end = NULL;

  if (text == NULL)
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

static gboolean
read_number (xmlNode *node, const char *name, double *number)
{
  g_autofree char *text = ht_xml_attribute_of (node, name);

  return parse_number (text, number);
}

static gboolean
is_count (double number)
{
  return number >= 0 && number <= G_MAXUINT && number == floor (number);
}

/* As many as the paper shows: "82.0" has one. */
static guint
count_decimals (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL ? (guint)strlen (point + 1) : 0;
}

static gboolean
put_count_share (HtGrid *grid, guint row, guint column, double count, xmlNode *cell)
{
  double share;

  if (!is_count (count) || !read_number (cell, "share", &share) || (share > 0) != (count > 0))
    return FALSE;
  double base = count > 0 ? round (count / share) : 1;
  if (!is_count (base))
    return FALSE;
  ht_grid_set_count_share (grid, row, column, (guint)count, (guint)base);
  return TRUE;
}

static gboolean
put_figure (HtGrid *grid, guint row, guint column, HtCellKind kind, xmlNode *cell)
{
  g_autofree char *text = ht_xml_text_of (cell);
  double number;

  if (!read_number (cell, "value", &number))
    return FALSE;
  if (kind == HT_CELL_COUNT_SHARE)
    return put_count_share (grid, row, column, number, cell);
  if (kind == HT_CELL_COUNT && !is_count (number))
    return FALSE;
  if (kind == HT_CELL_COUNT)
    ht_grid_set_count (grid, row, column, (guint)number);
  else if (kind == HT_CELL_SHARE)
    ht_grid_set_share (grid, row, column, number);
  else
    ht_grid_set_change (grid, row, column, number, count_decimals (text),
                        g_str_has_prefix (text, "△"));
  return TRUE;
}

static gboolean
put_text (HtGrid *grid, guint row, guint column, xmlNode *cell)
{
  g_autofree char *text = ht_xml_text_of (cell);
  guint row_span, column_span;

  if (!read_count (cell, "row-span", 1, grid->n_rows - row, &row_span)
      || !read_count (cell, "column-span", 1, grid->n_columns - column, &column_span)
      || row_span == 0 || column_span == 0)
    return FALSE;
  if (row_span == 1 && column_span == 1)
    ht_grid_set_text (grid, row, column, text);
  else if (row + row_span <= grid->n_header_rows)
    ht_grid_set_header (grid, row, column, row_span, column_span, text);
  else
    return FALSE;
  return TRUE;
}

static gboolean
put_date (HtGrid *grid, guint row, guint column, xmlNode *cell)
{
  g_autofree char *text = ht_xml_attribute_of (cell, "value");
  HtDate date = ht_date_from_iso (text);

  if (date != HT_DATE_NONE)
    ht_grid_set_date (grid, row, column, date);
  return date != HT_DATE_NONE;
}

static gboolean
read_cell (HtGrid *grid, guint row, xmlNode *cell)
{
  g_autofree char *kind_name = ht_xml_attribute_of (cell, "kind");
  int kind = ht_xml_find_name (ht_xml_cell_names, kind_name);
  guint column;

  if (kind < 0 || !read_count (cell, "column", 0, grid->n_columns, &column) || column == 0
      || ht_grid_cell (grid, row, column - 1) != NULL)
    return FALSE;
  if (kind == HT_CELL_TEXT)
    return put_text (grid, row, column - 1, cell);
  if (kind == HT_CELL_DATE)
    return put_date (grid, row, column - 1, cell);
  if (kind != HT_CELL_EMPTY)
    return put_figure (grid, row, column - 1, (HtCellKind)kind, cell);
  ht_grid_set_empty (grid, row, column - 1);
  return TRUE;
}

gboolean
ht_xml_read_row (HtGrid *grid, guint number, xmlNode *row)
{
  if (number >= grid->n_header_rows)
    ht_grid_add_row (grid);
  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    if (is_element (cell, "cell") && !read_cell (grid, number, cell))
      return FALSE;
  return TRUE;
}

gboolean
ht_xml_read_table_size (xmlNode *table, guint *n_columns, guint *n_header_rows)
{
  return read_count (table, "columns", 0, MAX_COLUMNS, n_columns) && *n_columns > 0
         && read_count (table, "header-rows", 0, MAX_COLUMNS, n_header_rows);
}

static HtGrid *
read_table (xmlNode *table)
{
  guint n_columns, n_header_rows;
  guint number = 0;

  if (!ht_xml_read_table_size (table, &n_columns, &n_header_rows))
    return NULL;
  g_autoptr (HtGrid) grid = ht_grid_new (n_columns, n_header_rows);
  for (xmlNode *row = table->children; row != NULL; row = row->next)
    if (is_element (row, "row") && !ht_xml_read_row (grid, number++, row))
      return NULL;
  return g_steal_pointer (&grid);
}

/* A band needs both of its ends. */
static gboolean
add_series (HtChart *chart, const HtGrid *grid, GStrv roles)
{
  int last = HT_SERIES_FIGURES;

  for (guint column = 1; column < grid->n_columns; column++)
    {
      const HtCell *head = ht_grid_cell (grid, 0, column);
      int role = roles != NULL && column <= g_strv_length (roles)
                     ? ht_xml_find_name (ht_xml_role_names, roles[column - 1])
                     : HT_SERIES_FIGURES;
      if (head == NULL || role < 0 || (last == HT_SERIES_LOW) != (role == HT_SERIES_HIGH))
        return FALSE;
      ht_chart_add_series (chart, head->text, (HtSeriesRole)role);
      last = role;
    }
  return last != HT_SERIES_LOW;
}

static gboolean
add_points (HtChart *chart, const HtGrid *grid, GStrv places)
{
  guint n_places = places != NULL ? g_strv_length (places) : 0;

  for (guint row = 1; row < grid->n_rows; row++)
    {
      const HtCell *label = ht_grid_cell (grid, row, 0);
      double place = row - 1;
      if (label == NULL || (row <= n_places && !parse_number (places[row - 1], &place)))
        return FALSE;
      guint point = ht_chart_add_place (chart, label->text, place);
      for (guint column = 1; column < grid->n_columns; column++)
        {
          const HtCell *cell = ht_grid_cell (grid, row, column);
          if (cell != NULL && ht_cell_is_figure (cell))
            ht_chart_set_value (chart, column - 1, point,
                                chart->is_share ? cell->share : cell->number);
        }
    }
  return TRUE;
}

static GStrv
list_of (xmlNode *node, const char *name)
{
  g_autofree char *text = ht_xml_attribute_of (node, name);

  return text != NULL && *text != '\0' ? g_strsplit (text, " ", -1) : NULL;
}

static gboolean
read_figures (HtChart *chart, xmlNode *node, xmlNode *table)
{
  g_auto (GStrv) roles = list_of (node, "roles");
  g_auto (GStrv) places = list_of (node, "places");
  g_autoptr (HtGrid) grid = read_table (table);

  return grid != NULL && grid->n_header_rows == 1 && chart->points->len == 0
         && add_series (chart, grid, roles) && add_points (chart, grid, places);
}

static gboolean
read_limit (HtChart *chart, xmlNode *limit)
{
  g_autofree char *label = ht_xml_text_of (limit);
  double value;

  if (!read_number (limit, "value", &value))
    return FALSE;
  ht_chart_add_limit (chart, value, label);
  return TRUE;
}

static void
replace (char **text, const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

static gboolean
read_chart_part (HtChart *chart, xmlNode *node, xmlNode *part)
{
  g_autofree char *text = ht_xml_text_of (part);

  if (is_element (part, "title"))
    replace (&chart->title, text);
  else if (is_element (part, "x-axis"))
    replace (&chart->x_title, text);
  else if (is_element (part, "y-axis"))
    replace (&chart->y_title, text);
  else if (is_element (part, "limit"))
    return read_limit (chart, part);
  else if (is_element (part, "table"))
    return read_figures (chart, node, part);
  return TRUE;
}

HtChart *
ht_xml_read_chart (xmlNode *node)
{
  g_autofree char *kind_name = ht_xml_attribute_of (node, "kind");
  g_autofree char *name = ht_xml_attribute_of (node, "name");
  g_autofree char *share = ht_xml_attribute_of (node, "share");
  int kind = ht_xml_find_name (ht_xml_chart_names, kind_name);

  if (kind < 0 || name == NULL)
    return NULL;
  g_autoptr (HtChart) chart = ht_chart_new ((HtChartKind)kind, name, "");
  if (!read_count (node, "digits", 0, MAX_COLUMNS, &chart->digits))
    return NULL;
  if (g_strcmp0 (share, "true") == 0)
    ht_chart_set_share (chart);
  for (xmlNode *part = node->children; part != NULL; part = part->next)
    if (!read_chart_part (chart, node, part))
      return NULL;
  return g_steal_pointer (&chart);
}
