/* What an office sets: dated targets, its holidays, and single values. */
#pragma once

#include "domain/coverage.h"
#include "domain/deadline.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All targets in order of day (of HtTarget), owned by the caller. */
GPtrArray *ht_targets_list (HtDb *db, GError **error);
/* Stores a target; one of the same indicator and day is replaced. */
gboolean ht_targets_put (HtDb *db, const HtTarget *target, GError **error);

/* The calendar of the law with the office's changes. */
HtHolidayCalendar *ht_holidays_load (HtDb *db, GError **error);
/* is_holiday TRUE: the office adds the day with that name; FALSE: it removes the day. */
gboolean ht_holidays_put (HtDb *db, HtDate date, const char *name, gboolean is_holiday,
                          GError **error);

/* Takes the office's word on a day away: the law holds again. */
gboolean ht_holidays_reset (HtDb *db, HtDate date, GError **error);

/* What the office adds to the holidays of the law, or takes from them. */
typedef struct
{
  HtDate date;
  char *name;
  gboolean is_holiday;
} HtOfficeHoliday;
void ht_office_holiday_free (HtOfficeHoliday *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOfficeHoliday, ht_office_holiday_free)
/* The office's own changes only, in order of day (of HtOfficeHoliday), owned by the caller. */
GPtrArray *ht_holidays_list (HtDb *db, GError **error);

/* earlier, commission or agency: see HtRulingFrom. */
#define HT_SETTING_RULING_FROM "ruling_from"
/* What the office's deadlines are reckoned with: its holidays and its choice of receipt. Owned by
 * the caller. */
HtDeadlineHabits *ht_deadline_habits_load (HtDb *db, GError **error);

/* "1": correction days are no days to the decision. */
#define HT_SETTING_SUBTRACT_CORRECTIONS "subtract_corrections"

/* Whose data the boundaries are, as every map of them has to say; not set when nobody told. */
#define HT_SETTING_BOUNDARY_ATTRIBUTION "boundary_attribution"

/* A setting, or fallback when it is not set. Owned by the caller. */
char *ht_settings_get (HtDb *db, const char *key, const char *fallback, GError **error);
gboolean ht_settings_set (HtDb *db, const char *key, const char *value, GError **error);

G_END_DECLS
