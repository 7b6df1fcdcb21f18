/* The pending cases of the coming year as a chart. */
#pragma once

#include "exchange/chart.h"
#include "work/outlook.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const GArray *months; /* of HtQueueMonth; those of all plans begin on the same day */
} HtOutlookLine;

/* A line with its band for each of the plans. Owned by the caller. */
HtChart *ht_outlook_chart (const HtOutlookLine *plans, guint n);
/* "2021. 5."; of the rest of a month its first day too: "2021. 4. 6.~". Owned by the caller. */
char *ht_outlook_month_name (HtPeriod period);

G_END_DECLS
