/* The house theme in the words of goffice. */
#pragma once

#include "exchange/chart-theme.h"

#include <goffice/goffice.h>

G_BEGIN_DECLS

/* A line so wide, in points of the graph; 0 for none. */
void ht_style_line (gpointer object, guint32 colour, double width, HtDash dash);
void ht_style_fill (gpointer object, const HtChartLook *look);
/* An area of one colour without lines. */
void ht_style_plain_fill (gpointer object, guint32 colour);
void ht_style_no_fill (gpointer object);
/* NULL: no markers. */
void ht_style_marker (gpointer object, const HtChartLook *look);
void ht_style_text (gpointer object, double size, gboolean bold);

G_END_DECLS
