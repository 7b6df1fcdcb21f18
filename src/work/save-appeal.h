/* Saving what a clerk wrote in the form of an appeal: checked, compared with what is stored, and
 * written as one journalled change. The functions are jobs of the store. */
#pragma once

#include "domain/party.h"
#include "store/db.h"
#include "work/deleting.h"

G_BEGIN_DECLS

/* The kind of the record in the journal and of its draft. */
#define HT_APPEAL_KIND "appeal"

typedef struct
{
  HtAppeal *appeal; /* what to store; id 0: a new record; the agency by its name */
  HtAppeal *loaded; /* as it was read when the editing began, or NULL for a new record */
  char *clerk;
  GPtrArray *parties;                   /* of HtParty, to be stored with it; NULL: left alone */
  GPtrArray *loaded_parties;            /* as they were read when the editing began, or NULL */
  HtCounselAppointment *counsel;        /* to be stored with it; NULL: left alone */
  HtCounselAppointment *loaded_counsel; /* as it was read, or NULL */
  HtDate today;                         /* of a fee that is not paid yet: its cap is dated */
} HtAppealSaving;
HtAppealSaving *ht_appeal_saving_new (const HtAppeal *appeal, const HtAppeal *loaded,
                                      const char *clerk);
/* Has the parties (of HtParty, copied) saved in the same change; loaded as in the saving, NULL for
 * a new record. */
void ht_appeal_saving_set_parties (HtAppealSaving *self, GPtrArray *parties, GPtrArray *loaded);
/* Has the appointment of counsel saved in the same change; loaded may be NULL. */
void ht_appeal_saving_set_counsel (HtAppealSaving *self, const HtCounselAppointment *counsel,
                                   const HtCounselAppointment *loaded, HtDate today);
void ht_appeal_saving_free (HtAppealSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppealSaving, ht_appeal_saving_free)

typedef struct
{
  gint64 id;         /* of the stored record; 0: refused, and nothing was changed */
  GPtrArray *faults; /* of HtFault: why it was refused, empty otherwise */
  HtAppeal *stored;  /* refused because somebody changed the record, its parties or its counsel
                        meanwhile: as it stands now */
} HtAppealSaved;
void ht_appeal_saved_free (HtAppealSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppealSaved, ht_appeal_saved_free)

/* Stores an HtAppealSaving and removes its draft; an HtAppealSaved owned by the caller. An agency
 * may also be named by its district; one that is unknown is a fault that names the nearest. */
gpointer ht_save_appeal (HtDb *db, gpointer saving, GError **error);
/* The numbers of appeals (char *) that may be the one of this HtAppeal, logged twice, as a
 * GPtrArray owned by the caller; see ht_appeals_duplicates(). */
gpointer ht_find_duplicate_appeals (HtDb *db, gpointer appeal, GError **error);
/* Deletes the record that an HtDeleting names, and its draft; gives its case number, owned by
 * the caller. HT_ERROR_NOT_FOUND when it is gone already. */
gpointer ht_delete_appeal (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
