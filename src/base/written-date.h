/* Days as the lists of offices have them: wider than ht_date_parse(), for imports only. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* Reads what ht_date_parse() reads, and also
 *   '21. 4. 5., 21.4.5 and 21-4-5   a year of two digits, taken as 1970 to 2069 (not before a
 *                           slash, where the day or the month may come first);
 *   2021년 4월 5일 and 21년 4월 5일;
 *   2021-04-05 00:00:00      a time of midnight behind the day;
 *   2021. 4. 5.(월)          a weekday behind the day, which must be the right one;
 *   44291                    a day as the number that Excel keeps, from 1930 to 2099.
 * FALSE when the text is none of these or no day of the calendar. */
gboolean ht_written_date_parse (const char *text, HtDate *date);

G_END_DECLS
