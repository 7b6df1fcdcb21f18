/* The colours of the maps in the window's theme. */
#pragma once

#include "exchange/map-picture.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* They stand in data/style.css with their dark twins; without it the paper's are used. */
HtMapPalette ht_map_colours (GtkWidget *widget);
/* The family of the widget's font, owned by the widget. */
const char *ht_map_font (GtkWidget *widget);

G_END_DECLS
