/* The figures of a chart as plots of goffice. */
#pragma once

#include "exchange/chart.h"

#include <goffice/goffice.h>

G_BEGIN_DECLS

/* Adds what draws the figures and their limits, which makes the axes too. */
void ht_charts_add_plots (GogObject *parent, const HtChart *chart);

G_END_DECLS
