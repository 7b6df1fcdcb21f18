/* Logging, changing and taking out a record of the programmes' book-keeping by hand, each as one
 * journalled change. What is typed is read by the rules of the import of the same records. */
#pragma once

#include "domain/programme.h"
#include "store/db.h"
#include "work/record-kind.h"

G_BEGIN_DECLS

/* The kind of record of the part, whose fields are the cells that are typed. */
const HtRecordKind *ht_programme_kind (HtProgrammePart part);

typedef struct
{
  HtProgrammePart part;
  gint64 id;    /* the record that is changed or taken out; 0: a new one */
  char **cells; /* as typed, one for each field of the kind */
  HtDate today;
  char *clerk;
} HtProgrammeSaving;
/* cells: NULL-terminated, copied. */
HtProgrammeSaving *ht_programme_saving_new (HtProgrammePart part, gint64 id,
                                            const char *const *cells, HtDate today,
                                            const char *clerk);
void ht_programme_saving_free (HtProgrammeSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProgrammeSaving, ht_programme_saving_free)

/* What a job below says. */
typedef struct
{
  char *reason; /* why nothing was stored, a sentence; NULL: it was */
  int field;    /* whose cell is wrong; -1: the record as a whole */
} HtProgrammeAnswer;
void ht_programme_answer_free (HtProgrammeAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProgrammeAnswer, ht_programme_answer_free)

/* Jobs of the store that give an HtProgrammeAnswer, owned by the caller; NULL with error when the
 * office file cannot be written. A cell that cannot be read, and a record whose key another one
 * has, are refused in the answer. */
gpointer ht_save_programme (HtDb *db, gpointer saving, GError **error);
gpointer ht_delete_programme (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
