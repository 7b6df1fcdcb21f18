/* A chart as a file of its own, in any format of pictures. */
#pragma once

#include "exchange/chart.h"
#include "exchange/picture-writer.h"

G_BEGIN_DECLS

/* Same chart, same bytes; HT_ERROR_FILE when charts cannot be drawn. */
gboolean ht_chart_write (const HtChart *self, const HtPictureFormat *format, GOutputStream *output,
                         GError **error);
/* So many units wide and high, on white, three dots a unit: sharp enough for print. */
gboolean ht_chart_write_png (const HtChart *self, double width, double height,
                             GOutputStream *output, GError **error);

G_END_DECLS
