/* Saving a consultation as a clerk typed it, and deleting some: each is one journalled change. The
 * functions are jobs of the store. */
#pragma once

#include "store/db.h"
#include "work/consultation-line.h"

G_BEGIN_DECLS

/* The kind of the record in the journal and of the drafts. */
#define HT_CONSULTATION_KIND "consultation"

typedef struct
{
  HtConsultationLine *line;
  HtDate today;
  char *clerk;
  char *draft; /* what is still being written once the line is stored; NULL: nothing */
} HtConsultationSaving;
/* Takes the line and the draft. */
HtConsultationSaving *ht_consultation_saving_new (HtConsultationLine *line, HtDate today,
                                                  const char *clerk, char *draft);
void ht_consultation_saving_free (HtConsultationSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConsultationSaving, ht_consultation_saving_free)

typedef struct
{
  GPtrArray *faults; /* of HtFault: why it was refused, empty when it was stored */
  char *warning;     /* a sentence when one that is the same in all was there already, else NULL */
} HtConsultationSaved;
void ht_consultation_saved_free (HtConsultationSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConsultationSaved, ht_consultation_saved_free)

/* Stores the line of an HtConsultationSaving, and in the same transaction what remains of the
 * draft, unless it is refused: see ht_consultation_line_read(). An HtConsultationSaved owned by the
 * caller. */
gpointer ht_save_consultation (HtDb *db, gpointer saving, GError **error);

typedef struct
{
  GArray *ids; /* of gint64 */
  char *clerk;
} HtConsultationDeleting;
/* Takes the ids. */
HtConsultationDeleting *ht_consultation_deleting_new (GArray *ids, const char *clerk);
void ht_consultation_deleting_free (HtConsultationDeleting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConsultationDeleting, ht_consultation_deleting_free)

/* Deletes the consultations of an HtConsultationDeleting and gives the label of the change, owned
 * by the caller. */
gpointer ht_delete_consultations (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
