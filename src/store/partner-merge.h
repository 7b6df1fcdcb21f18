/* What hangs on a partner's record, and its move to another record when the two are one person.
 * Writes belong inside an HtChange. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* How many records name a partner. */
typedef struct
{
  guint terms;
  guint schedules;
  guint sessions;
  guint consultations;
  guint allowances;
  guint meetings; /* of the commission */
  guint others;   /* conflicts, commendations, absences */
} HtPartnerTies;

gboolean ht_partner_ties_read (HtDb *db, gint64 partner_id, HtPartnerTies *ties, GError **error);

/* Adds a sentence (char *) for each pair of records of the two that cannot become one: a
 * consultation day held by the one and not held by the other, or paid to both; a meeting that the
 * one attended and the other did not. */
gboolean ht_partner_merge_check (HtDb *db, gint64 keep, gint64 from, GPtrArray *faults,
                                 GError **error);

/* Moves what names `from` to `keep`: consultation days, schedules, consultations, allowances,
 * meetings, conflicts and commendations, but neither terms nor absences. Records that both have
 * (the same consultation day, meeting, commendation, schedule or conflict) become one; *n_joined is
 * raised by their number. */
gboolean ht_partner_merge_move (HtDb *db, gint64 keep, gint64 from, guint *n_joined,
                                GError **error);

/* Writes the new name into the cases whose lead reviewer (for a commissioner) or appointed counsel
 * (for a counsel) is the old one, unless somebody else has the old name. */
gboolean ht_partner_merge_rename (HtDb *db, const char *before, const char *after, gint64 keep,
                                  GError **error);

G_END_DECLS
