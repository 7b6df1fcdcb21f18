/* A table of the figures of a period by month, agency, type …, the total first. */
#pragma once

#include "exchange/document.h"
#include "work/office-settings.h"

G_BEGIN_DECLS

typedef struct
{
  const char *heading;
  const char *head; /* of the column with the names of the parts */
  HtStatisticsBy by;
  gboolean compare; /* also how much more or less than in the same period of the year before */
} HtGroupTable;

/* The period ends with the last day that is known. Names of reviewers are masked, and their cases
 * are only told when they are ruled: who sits on a pending case does not leave the office (영 §29).
 */
gboolean ht_group_table_add (const HtGroupTable *self, HtDocument *document, HtDb *db,
                             const HtOfficeSettings *settings, HtPeriod period, GError **error);

G_END_DECLS
