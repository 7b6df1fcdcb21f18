/* The deadlines that still run, soonest first: what the office has to do next. */
#pragma once

#include "domain/deadline.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 appeal_id;
  char *case_number;
  char *agency;
  char *title;
  HtDeadlineRule rule;
  HtDate due;
  int days_left; /* below 0: overdue */
} HtDueItem;

void ht_due_item_free (HtDueItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDueItem, ht_due_item_free)

/* The open deadlines of pending appeals that end within so many days of today, overdue ones
 * included, soonest first (of HtDueItem). Owned by the caller. */
GPtrArray *ht_due_list_load (HtDb *db, HtDate today, int within, GError **error);

G_END_DECLS
