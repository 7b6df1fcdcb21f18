/* The meetings of the commission, with their commissioners and agendas. Writes belong inside an
 * HtChange. */
#pragma once

#include "domain/conflict.h"
#include "domain/hearing.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The meetings of the period in order of day, with members and items (of HtHearing), owned by the
 * caller. */
GPtrArray *ht_hearings_list (HtDb *db, HtPeriod period, GError **error);
/* Owned by the caller; HT_ERROR_NOT_FOUND when there is none. */
HtHearing *ht_hearings_get (HtDb *db, gint64 id, GError **error);
/* NULL without error when there is none on that day. */
HtHearing *ht_hearings_find (HtDb *db, HtDate day, GError **error);
/* Stores a new meeting with its members and items, and sets its id; HT_ERROR_INVALID when there is
 * one on that day. */
gboolean ht_hearings_insert (HtDb *db, HtHearing *hearing, GError **error);
/* Makes the stored meeting this one; rows of members and items that stay the same are not touched.
 */
gboolean ht_hearings_update (HtDb *db, const HtHearing *hearing, GError **error);
gboolean ht_hearings_delete (HtDb *db, gint64 id, GError **error);
/* Takes the case off every agenda: before it is deleted. */
gboolean ht_hearings_drop_appeal (HtDb *db, gint64 appeal_id, GError **error);
/* The number of the next meeting of the year; -1 with error. */
int ht_hearings_next_number (HtDb *db, int year, GError **error);
/* The meeting, another than `except` (0: any), on whose agenda the case stands without a result yet
 * (an id), 0 for none; -1 with error. */
gint64 ht_hearings_of_appeal (HtDb *db, gint64 appeal_id, gint64 except, GError **error);
/* The ids of the cases that have not ended and stand on no agenda without a result, in order of
 * number: a GArray of gint64 owned by the caller. */
GArray *ht_hearings_waiting_appeals (HtDb *db, GError **error);
/* The ids of the cases whose record names that day, in order of number: a GArray of gint64 owned by
 * the caller. */
GArray *ht_hearings_appeals_on (HtDb *db, HtDate day, GError **error);
/* The case numbers that stand next to this one in order, for "the nearest are …" (of char *), owned
 * by the caller. */
GPtrArray *ht_hearings_near_numbers (HtDb *db, const char *case_number, GError **error);
/* How many open cases each lead reviewer has: name → number (GINT_TO_POINTER), owned by the caller.
 */
GHashTable *ht_hearings_reviewer_loads (HtDb *db, GError **error);

/* All that the office knows against commissioners (of HtConflict), owned by the caller. */
GPtrArray *ht_conflicts_list (HtDb *db, GError **error);
gboolean ht_conflicts_insert (HtDb *db, HtConflict *conflict, GError **error);
gboolean ht_conflicts_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
