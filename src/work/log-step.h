/* Logging what happened in a case: checked against the law and written as one journalled change.
 * The functions are jobs of the store. */
#pragma once

#include "domain/step.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 appeal_id;
  HtStep *step;           /* its other case by id or, while that is 0, by its number */
  HtOutcome outcome;      /* of a ruling */
  gboolean circumstances; /* of a ruling: 사정재결 */
  HtDate correction_to;   /* of a requested correction: its last day, or HT_DATE_NONE */
  char *clerk;
  HtDate today;
} HtStepLogging;
/* A copy of the step is taken; outcome, circumstances and correction_to are set by the caller. */
HtStepLogging *ht_step_logging_new (gint64 appeal_id, const HtStep *step, const char *clerk,
                                    HtDate today);
void ht_step_logging_free (HtStepLogging *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStepLogging, ht_step_logging_free)

typedef struct
{
  gint64 id;           /* of the case; 0: refused, and nothing was changed */
  gint64 step_id;      /* of the stored step; 0 for one that is a field of the case */
  GPtrArray *refusals; /* of HtFault */
  GPtrArray *warnings; /* of HtFault: logged, but unusual or late */
} HtStepLogged;
void ht_step_logged_free (HtStepLogged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStepLogged, ht_step_logged_free)

/* Logs what an HtStepLogging says; an HtStepLogged owned by the caller. Joining and severing (§37)
 * are logged in both cases, and refused when either refuses. */
gpointer ht_log_step (HtDb *db, gpointer logging, GError **error);

typedef struct
{
  gint64 appeal_id;
  gint64 step_id;
  char *clerk;
} HtStepDeleting;
HtStepDeleting *ht_step_deleting_new (gint64 appeal_id, gint64 step_id, const char *clerk);
void ht_step_deleting_free (HtStepDeleting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStepDeleting, ht_step_deleting_free)

/* Deletes the stored step that an HtStepDeleting names, of a joinder on both sides; gives its name,
 * owned by the caller. HT_ERROR_NOT_FOUND when it is gone already. */
gpointer ht_delete_step (HtDb *db, gpointer deleting, GError **error);

G_END_DECLS
