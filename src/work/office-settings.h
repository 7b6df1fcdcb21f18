/* What an office sets for itself: read as one, stored as one change that can be undone. */
#pragma once

#include "domain/deadline.h"
#include "domain/statistics.h"
#include "store/db.h"
#include "work/move-holidays.h"

G_BEGIN_DECLS

typedef struct
{
  char *case_number_pattern;     /* see ht_appeals_number_after() */
  HtRulingFrom ruling_from;      /* §45① */
  gboolean partly_is_accepted;   /* 일부인용 counts within 인용 in reports */
  gboolean subtract_corrections; /* correction days are no days to the decision */
  gboolean triangle;             /* decreases in documents as "△43" */
  int hearing_seats;             /* of a session with its chair: 9 or 7, §7⑤ */
  int attachment_limit;          /* the largest attachment, in MB */
  guint load_limit; /* the most consultation days a month of a lawyer without an own limit */
} HtOfficeSettings;

/* What is not set is as the program delivers it. Owned by the caller. */
HtOfficeSettings *ht_office_settings_load (HtDb *db, GError **error);
HtOfficeSettings *ht_office_settings_copy (const HtOfficeSettings *self);
void ht_office_settings_free (HtOfficeSettings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOfficeSettings, ht_office_settings_free)

gboolean ht_office_settings_equal (const HtOfficeSettings *a, const HtOfficeSettings *b);

/* The accepted rulings as the office counts them. */
guint ht_office_settings_accepted (const HtOfficeSettings *self, const HtFigures *figures);

typedef struct
{
  char *clerk;
  HtOfficeSettings *settings;
  HtHolidayMove *move; /* the holidays that change, none or several */
} HtSettingsSaving;

/* Takes settings and move over. */
HtSettingsSaving *ht_settings_saving_new (const char *clerk, HtOfficeSettings *settings,
                                          HtHolidayMove *move);
void ht_settings_saving_free (HtSettingsSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSettingsSaving, ht_settings_saving_free)
/* Stores what differs from the office file as one change. HT_ERROR_INVALID for a pattern that gives
 * no number and for a limit beyond HT_LOAD_LIMIT_MOST. Returns the deadlines that the holidays
 * moved (of HtMovedDeadline, owned by the caller). An HtStoreJob; data is an HtSettingsSaving. */
gpointer ht_settings_saving_run (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
