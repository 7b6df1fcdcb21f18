#include "exchange/chart.h"

#include <math.h>

static void
free_series (gpointer data)
{
  HtChartSeries *series = data;
  g_free (series->name);
  g_array_unref (series->values);
  g_free (series);
}

static void
free_point (gpointer data)
{
  HtChartPoint *point = data;
  g_free (point->label);
  g_free (point);
}

static void
free_limit (gpointer data)
{
  HtChartLimit *limit = data;
  g_free (limit->label);
  g_free (limit);
}

HtChart *
ht_chart_new (HtChartKind kind, const char *name, const char *title)
{
  HtChart *self = g_new0 (HtChart, 1);
  self->kind = kind;
  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->x_title = g_strdup ("");
  self->y_title = g_strdup ("");
  self->points = g_ptr_array_new_with_free_func (free_point);
  self->series = g_ptr_array_new_with_free_func (free_series);
  self->limits = g_ptr_array_new_with_free_func (free_limit);
  return self;
}

void
ht_chart_free (HtChart *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->title);
  g_free (self->x_title);
  g_free (self->y_title);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->limits);
  g_free (self);
}

void
ht_chart_set_axes (HtChart *self, const char *x_title, const char *y_title)
{
  g_free (self->x_title);
  g_free (self->y_title);
  self->x_title = g_strdup (x_title);
  self->y_title = g_strdup (y_title);
}

void
ht_chart_set_share (HtChart *self)
{
  self->is_share = TRUE;
}

guint
ht_chart_add_point (HtChart *self, const char *label)
{
  return ht_chart_add_place (self, label, self->points->len);
}

guint
ht_chart_add_place (HtChart *self, const char *label, double x)
{
  HtChartPoint *point = g_new0 (HtChartPoint, 1);
  point->label = g_strdup (label);
  point->x = x;
  g_ptr_array_add (self->points, point);
  return self->points->len - 1;
}

guint
ht_chart_add_series (HtChart *self, const char *name, HtSeriesRole role)
{
  HtChartSeries *series = g_new0 (HtChartSeries, 1);
  series->name = g_strdup (name);
  series->role = role;
  series->values = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (self->series, series);
  return self->series->len - 1;
}

void
ht_chart_set_value (HtChart *self, guint series, guint point, double value)
{
  const double gap = NAN;
  g_return_if_fail (series < self->series->len && point < self->points->len);
  GArray *values = ((HtChartSeries *)g_ptr_array_index (self->series, series))->values;
  while (values->len <= point)
    g_array_append_val (values, gap);
  g_array_index (values, double, point) = value;
}

void
ht_chart_add_limit (HtChart *self, double value, const char *label)
{
  HtChartLimit *limit = g_new0 (HtChartLimit, 1);
  limit->value = value;
  limit->label = g_strdup (label);
  g_ptr_array_add (self->limits, limit);
}

double
ht_chart_value (const HtChart *self, guint series, guint point)
{
  g_return_val_if_fail (series < self->series->len, NAN);
  const GArray *values = ((HtChartSeries *)g_ptr_array_index (self->series, series))->values;
  return point < values->len ? g_array_index (values, double, point) : NAN;
}

gboolean
ht_chart_has_values (const HtChart *self)
{
  for (guint i = 0; i < self->series->len; i++)
    for (guint point = 0; point < self->points->len; point++)
      if (!isnan (ht_chart_value (self, i, point)))
        return TRUE;
  return FALSE;
}
