/* The writers of a chart as a file of its own, one per format of pictures. */
#pragma once

#include "exchange/chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A format that a chart can be written in. Same chart, same bytes; HT_ERROR_FILE when charts cannot
 * be drawn. */
typedef struct
{
  const char *ending; /* ".png" */
  const char *name;   /* untranslated: for _() */
  gboolean (*write) (const HtChart *self, GOutputStream *output, GError **error);
} HtChartFormat;

/* The formats by number, in the order in which they are offered; NULL behind the last. */
const HtChartFormat *ht_chart_format (guint number);
/* The format that the path's ending asks for. A path that is NULL or ends otherwise is
 * HT_ERROR_USAGE, with a sentence that names the endings. */
const HtChartFormat *ht_chart_format_of (const char *path, GError **error);
/* So many units wide and high, on white, three dots a unit: sharp enough for print. */
gboolean ht_chart_write_png (const HtChart *self, double width, double height,
                             GOutputStream *output, GError **error);

G_END_DECLS
