/* The columns of a report's table that tell how many cases came and how they were ruled. */
#pragma once

#include "exchange/document.h"
#include "work/office-settings.h"

G_BEGIN_DECLS

/* The name of the row, receipts, rulings and the four outcomes. */
#define HT_OUTCOME_COLUMNS 7

/* What is neither accepted, rejected nor dismissed, as the office counts: the columns always add up
 * to the rulings. */
guint ht_outcome_columns_others (const HtOfficeSettings *settings, const HtFigures *figures);
/* Two rows of heads; head is that of the rows. */
void ht_outcome_columns_add_headers (HtGrid *grid, const char *head);
/* A row with these columns; returns its number. */
guint ht_outcome_columns_add_row (HtGrid *grid, const HtOfficeSettings *settings, const char *label,
                                  const HtFigures *figures);

G_END_DECLS
