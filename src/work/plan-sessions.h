/* Planning the consultation days of a month out of the schedules as one journalled change. */
#pragma once

#include "domain/session.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_SESSION_KIND "session"

typedef struct
{
  HtDate month; /* any day of it */
  char *clerk;
} HtSessionPlanning;
HtSessionPlanning *ht_session_planning_new (HtDate month, const char *clerk);
void ht_session_planning_free (HtSessionPlanning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSessionPlanning, ht_session_planning_free)

typedef struct
{
  GPtrArray *added;  /* of HtSession in order of day */
  guint n_existing;  /* that the schedules give and that are there already, whatever their state,
                        also when somebody stands in for the partner */
  guint n_lacking;   /* of added: those that need a substitute, see ht_session_lack() */
  guint n_of_nobody; /* days of schedules that have no partner yet: they are not added */
} HtSessionPlan;
void ht_session_plan_free (HtSessionPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSessionPlan, ht_session_plan_free)

/* What was done and what is left to do, in sentences; owned by the caller. */
char *ht_session_plan_tell (const HtSessionPlan *self);

/* A job of the store: stores the sessions that the schedules give in the month of an
 * HtSessionPlanning (ht_sessions_of_month()) in dongs that exist on the day, and leaves those that
 * are there untouched, one that a substitute holds as well. That of an absent partner is planned
 * all the same: it needs a substitute. An HtSessionPlan owned by the caller. */
gpointer ht_plan_sessions (HtDb *db, gpointer planning, GError **error);

G_END_DECLS
