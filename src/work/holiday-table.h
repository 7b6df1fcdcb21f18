/* The holidays of a year as an office sees them: those of the law, those it adds, those it takes
 * out. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

typedef enum
{
  HT_HOLIDAY_OF_LAW,
  HT_HOLIDAY_ADDED,
  HT_HOLIDAY_TAKEN_OUT, /* the law has it, the office works */
} HtHolidayOrigin;

typedef struct
{
  HtDate date;
  char *name; /* of the law's holiday where the office took it out */
  HtHolidayOrigin origin;
} HtHolidayRow;

void ht_holiday_row_free (HtHolidayRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHolidayRow, ht_holiday_row_free)

/* The rows of the year in order of day (of HtHolidayRow), owned by the caller. stored and changes
 * (of HtOfficeHoliday) are what the office has set and is about to set; the later word counts. */
GPtrArray *ht_holiday_table_list (int year, const GPtrArray *stored, const GPtrArray *changes);

G_END_DECLS
