/* What the office knows against commissioners (제척·기피·회피, 행정심판법 §10), one journalled
 * change each. The functions are jobs of the store. */
#pragma once

#include "domain/conflict.h"
#include "domain/fault.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_CONFLICT_KIND "conflict"

typedef struct
{
  HtConflict *conflict;
  char *clerk;
} HtConflictSaving;
/* Takes the conflict. */
HtConflictSaving *ht_conflict_saving_new (HtConflict *conflict, const char *clerk);
void ht_conflict_saving_free (HtConflictSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConflictSaving, ht_conflict_saving_free)

/* Stores the new conflict of an HtConflictSaving and sets its id; gives a GPtrArray of HtFault
 * (fields partner, name, appeal) owned by the caller, empty when it was stored. */
gpointer ht_save_conflict (HtDb *db, gpointer saving, GError **error);
/* Deletes the conflict of an HtConflictSaving by its id; gives the name of the commissioner, owned
 * by the caller. */
gpointer ht_delete_conflict (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
