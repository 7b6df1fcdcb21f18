/* How all charts look, on the screen, on paper and in Excel: axes begin at 0, and what differs in
 * colour differs in hatch, dash or marker as well, for printers and eyes without colours. */
#pragma once

#include "exchange/chart.h"

G_BEGIN_DECLS

#define HT_CHART_INK 0x1C1B1A
#define HT_CHART_GRID 0xD5D9DE
#define HT_CHART_BAND 0xC9D8E8
#define HT_CHART_LIMIT 0xA61B1B
/* Letters and lines, in units of which a chart of a page's width has about 640. */
#define HT_CHART_TEXT_SIZE 12
#define HT_CHART_TITLE_SIZE 14
#define HT_CHART_LINE_WIDTH 2
/* With more points than that markers would hide the line. */
#define HT_CHART_MAX_MARKERS 30

typedef enum
{
  HT_HATCH_NONE,
  HT_HATCH_RISING,
  HT_HATCH_CROSSED,
} HtHatch;

typedef enum
{
  HT_DASH_SOLID,
  HT_DASH_LONG,
  HT_DASH_DOTS,
  HT_DASH_DOT_DASH,
} HtDash;

typedef enum
{
  HT_MARKER_CIRCLE,
  HT_MARKER_SQUARE,
  HT_MARKER_TRIANGLE,
  HT_MARKER_DIAMOND,
  HT_MARKER_CROSS,
} HtMarker;

typedef struct
{
  guint32 fill; /* 0xRRGGBB, of areas; the strokes of a hatch have the colour of the line */
  HtHatch hatch;
  guint32 line;
  HtDash dash;
  HtMarker marker;
} HtChartLook;

/* The look of that series: a forecast has that of the figures that it goes on from, in dashes of
 * its own. */
HtChartLook ht_chart_look (const HtChart *chart, guint series);
/* The dash of that limit. */
HtDash ht_chart_limit_dash (guint limit);
/* Where the y axis, which begins at 0, ends, and how far apart its labels are. */
void ht_chart_y_scale (const HtChart *chart, double *end, double *step);
/* The same for the x axis of a histogram or steps. */
void ht_chart_x_scale (const HtChart *chart, double *end, double *step);
/* Where the range of that point of a histogram ends. */
double ht_chart_range_end (const HtChart *chart, guint point);
/* What a legend calls the band between that series, the lower end, and the next one: what the names
 * of both begin with ("90% 범위" of "90% 범위 하한" and "90% 범위 상한"). Owned by the caller. */
char *ht_chart_band_name (const HtChart *chart, guint low);
/* Whether colours and lines need to be told apart by a legend. */
gboolean ht_chart_has_legend (const HtChart *chart);

G_END_DECLS
