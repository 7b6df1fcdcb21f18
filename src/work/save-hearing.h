/* Saving a meeting of the commission with its members and its agenda as one journalled change. The
 * functions are jobs of the store. */
#pragma once

#include "domain/hearing.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_HEARING_KIND "hearing"

typedef struct
{
  HtHearing *hearing; /* what to store; id 0: a new one */
  HtHearing *loaded;  /* as it was read when the editing began, or NULL for a new one */
  HtDate today;
  char *clerk;
} HtHearingSaving;
HtHearingSaving *ht_hearing_saving_new (const HtHearing *hearing, const HtHearing *loaded,
                                        HtDate today, const char *clerk);
void ht_hearing_saving_free (HtHearingSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingSaving, ht_hearing_saving_free)

/* What became of a change of meetings. Sentences about a case begin with its number, about a
 * commissioner with the name. */
typedef struct
{
  gint64 id;           /* of the stored meeting; 0: refused, and nothing was changed */
  guint n;             /* of what was done: meetings planned, cases ruled, served, assigned */
  GPtrArray *refusals; /* of HtFault: why it was refused, empty otherwise */
  GPtrArray *warnings; /* of HtFault: what the law wants still, or a deadline that is missed */
  gboolean is_behind;  /* refused because somebody changed the record meanwhile */
} HtHearingSaved;
HtHearingSaved *ht_hearing_saved_new (void);
void ht_hearing_saved_free (HtHearingSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingSaved, ht_hearing_saved_free)

/* What saving an HtHearingSaving would say, while it is being edited: an HtHearingSaved with id 0,
 * owned by the caller; nothing is written. */
gpointer ht_check_hearing (HtDb *db, gpointer saving, GError **error);
/* Stores an HtHearingSaving; an HtHearingSaved owned by the caller. A case that comes on the agenda
 * gets the day as its hearing_on, one that is taken off loses it; the day of a meeting that is
 * moved moves with its open cases; a cancelled meeting takes its open cases off. Refused are what
 * ht_composition_check() refuses, a second meeting on the day, a case that has ended or stands on
 * the open agenda of another meeting, a ruled case taken off, and a change of the day or state of a
 * meeting with rulings. Faults of composition and deadlines warn. */
gpointer ht_save_hearing (HtDb *db, gpointer saving, GError **error);
/* Deletes the stored meeting that an HtHearingSaving's loaded names and takes its cases off: an
 * HtHearingSaved owned by the caller. Refused when it has rulings. */
gpointer ht_delete_hearing (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
