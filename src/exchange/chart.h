/* A chart of a report: its figures, their names and the limits they are held against. It knows
 * nothing of colours and files: the same chart is drawn on the screen, in a PDF and in pictures,
 * and is a chart of Excel's own in a workbook. Its words are Korean in every locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HT_CHART_LINES,     /* a line a series over points one beside the other */
  HT_CHART_COLUMNS,   /* columns over such points, those of the series side by side */
  HT_CHART_STACKED,   /* the same with the series upon each other */
  HT_CHART_HISTOGRAM, /* columns over ranges of a measure, which the series share out */
  HT_CHART_STEPS,     /* each value holds from its place on the x axis up to the next one's */
} HtChartKind;

typedef enum
{
  HT_SERIES_FIGURES,
  HT_SERIES_FORECAST, /* a line in dashes */
  HT_SERIES_LOW,      /* the lower end of a band that is drawn as an area; the upper one is next */
  HT_SERIES_HIGH,
} HtSeriesRole;

typedef struct
{
  char *name;
  HtSeriesRole role;
  GArray *values; /* of double, see ht_chart_value() */
} HtChartSeries;

typedef struct
{
  char *label; /* "2021. 4.", "51~60" */
  double x;    /* of a histogram where its range begins, of steps its place; else its number */
} HtChartPoint;

/* A limit drawn as a line: across at that height over points, upright at that place of a histogram
 * or steps. */
typedef struct
{
  double value;
  char *label; /* "90일" */
} HtChartLimit;

typedef struct
{
  HtChartKind kind;
  char *name;  /* what it is asked for by, in ASCII: "days" */
  char *title; /* "월별 평균 처리기간" */
  char *x_title;
  char *y_title;     /* with the unit: "처리기간(일)"; "" for none, as for x */
  gboolean is_share; /* values are shares of 1, shown as "12%" up to 100 % */
  guint digits;      /* decimals that the table of its figures shows */
  GPtrArray *points; /* of HtChartPoint, from left to right */
  GPtrArray *series; /* of HtChartSeries */
  GPtrArray *limits; /* of HtChartLimit */
} HtChart;

HtChart *ht_chart_new (HtChartKind kind, const char *name, const char *title);
void ht_chart_free (HtChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtChart, ht_chart_free)

/* What the axes tell, with units: "경과일(일)", "사건(건)"; "" for what the labels say themselves.
 */
void ht_chart_set_axes (HtChart *self, const char *x_title, const char *y_title);
/* Values are shares of 1. */
void ht_chart_set_share (HtChart *self);
/* A further point on the right; returns its number. For lines and columns. */
guint ht_chart_add_point (HtChart *self, const char *label);
/* The same of a histogram (where the range begins that the label names; the next point begins where
 * it ends, and the last is as wide as the one before it) and of steps, x rising from point to
 * point. */
guint ht_chart_add_place (HtChart *self, const char *label, double x);
/* A further series without values; returns its number. */
guint ht_chart_add_series (HtChart *self, const char *name, HtSeriesRole role);
/* A point that is never set, or set to NaN, is a gap. */
void ht_chart_set_value (HtChart *self, guint series, guint point, double value);
void ht_chart_add_limit (HtChart *self, double value, const char *label);

/* NaN for a gap. */
double ht_chart_value (const HtChart *self, guint series, guint point);
/* Whether there is anything to draw: a value that is no gap. */
gboolean ht_chart_has_values (const HtChart *self);

G_END_DECLS
