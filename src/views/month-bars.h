/* A figure month by month as small bars that start at 0: past years pale, the last year in the full
 * colour. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_MONTH_BARS (ht_month_bars_get_type ())
G_DECLARE_FINAL_TYPE (HtMonthBars, ht_month_bars, HT, MONTH_BARS, GtkDrawingArea)

/* A value as the office writes it; owned by the caller. */
typedef char *(*HtMonthBarsWrite) (double value);

/* values: one of each month from January of the first year on, NaN for none; copied. The tooltips
 * and assistive technology say them as write does. */
void ht_month_bars_show (HtMonthBars *self, HtDate first, const double *values, guint n,
                         HtMonthBarsWrite write);

G_END_DECLS
