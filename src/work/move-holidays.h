/* A change of the holidays, and the open deadlines that it moves: told before it is stored, and
 * after. */
#pragma once

#include "domain/deadline.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  char *case_number;
  HtDeadlineRule rule;
  HtDate before;
  HtDate after;
} HtMovedDeadline;

void ht_moved_deadline_free (HtMovedDeadline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtMovedDeadline, ht_moved_deadline_free)
/* "2021-0107 Ruling period: 2021-05-03 → 2021-05-04", owned by the caller. */
char *ht_moved_deadline_to_text (const HtMovedDeadline *self);

typedef struct
{
  HtDate today;    /* to which a running correction counts */
  GPtrArray *days; /* of HtOfficeHoliday: what each of these days shall be */
} HtHolidayMove;

HtHolidayMove *ht_holiday_move_new (HtDate today);
void ht_holiday_move_free (HtHolidayMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHolidayMove, ht_holiday_move_free)
void ht_holiday_move_add (HtHolidayMove *self, HtDate day, const char *name, gboolean is_holiday);

/* Every open deadline that ends on another day when the days of the move (an HtHolidayMove) are
 * what they shall be: of HtMovedDeadline in order of the day before, then of the case's number.
 * Owned by the caller. An HtStoreJob; nothing is written. */
gpointer ht_holiday_move_preview (HtDb *db, gpointer move, GError **error);
/* Stores the days of the move, inside an HtChange. A day that becomes what the law says is not the
 * office's any more. */
gboolean ht_holiday_move_put (HtDb *db, const HtHolidayMove *move, GError **error);

G_END_DECLS
