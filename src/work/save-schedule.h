/* Saving the regular consultation days of a dong: checked, and written as one journalled change.
 * The functions are jobs of the store. */
#pragma once

#include "domain/coverage.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_SCHEDULE_KIND "schedule"

typedef struct
{
  HtSchedule
      *schedule; /* what to store, the partner by name ("" for none yet); id 0: a new entry */
  char *dong;    /* 종로구 사직동, for the journal */
  char *clerk;
} HtScheduleSaving;
/* Takes the schedule. */
HtScheduleSaving *ht_schedule_saving_new (HtSchedule *schedule, const char *dong,
                                          const char *clerk);
void ht_schedule_saving_free (HtScheduleSaving *self);

/* Stores an HtScheduleSaving; gives a GPtrArray of HtFault owned by the caller, empty when it was
 * stored, otherwise why it was refused: see ht_schedule_check(); the field "partner" for a name
 * that nobody or several have, see ht_list_partner_names(). */
gpointer ht_save_schedule (HtDb *db, gpointer saving, GError **error);
/* Deletes the entry of an HtScheduleSaving, for one that was never true; one that ends gets its
 * last day instead. Gives the name of the dong, owned by the caller. */
gpointer ht_delete_schedule (HtDb *db, gpointer saving, GError **error);
/* The names to offer for the partner of an entry, in order, as a GStrv owned by the caller; where
 * several people have one name, each with the firm in brackets (홍길동 (하나법무법인)). */
gpointer ht_list_partner_names (HtDb *db, gpointer data, GError **error);

G_END_DECLS
