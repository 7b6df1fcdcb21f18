/* A dong that was split off or renamed goes on with the consultation days of the dong that it was:
 * one journalled change. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 dong_id; /* the one that goes on */
  char *clerk;
} HtScheduleCarrying;
HtScheduleCarrying *ht_schedule_carrying_new (gint64 dong_id, const char *clerk);
void ht_schedule_carrying_free (HtScheduleCarrying *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtScheduleCarrying, ht_schedule_carrying_free)

/* A job of the store: stores what ht_schedules_to_carry() gives. Gives the name of the dong (char
 * *), owned by the caller; HT_ERROR_INVALID when there is nothing to take over. */
gpointer ht_carry_schedules (HtDb *db, gpointer carrying, GError **error);

G_END_DECLS
