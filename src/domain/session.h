/* A consultation day of a partner in a dong: planned by the schedule, then held or not. */
#pragma once

#include "domain/coverage.h"
#include "domain/fault.h"
#include "domain/holiday-calendar.h"
#include "domain/partner.h"

G_BEGIN_DECLS

typedef enum
{
  HT_SESSION_PLANNED,  /* 예정 */
  HT_SESSION_HELD,     /* 실시 */
  HT_SESSION_NOT_HELD, /* 미실시, with a reason */
  HT_N_SESSION_STATES
} HtSessionState;

typedef struct
{
  gint64 id;
  HtDate held_on;
  gint64 dong_id;
  gint64 partner_id;
  char *partner; /* the name, read with the record */
  HtService service;
  char *start; /* "14:00" or "" */
  char *end;
  HtSessionState state;
  char *reason; /* of one that was not held */
} HtSession;

HtSession *ht_session_new (void);
HtSession *ht_session_copy (const HtSession *self);
/* Whether times, state and reason are the same; day, dong and partner are the key. */
gboolean ht_session_equal (const HtSession *a, const HtSession *b);
void ht_session_free (HtSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSession, ht_session_free)

/* planned …; 예정 …; both static. An empty text is HT_SESSION_PLANNED. */
const char *ht_session_state_code (HtSessionState state);
const char *ht_session_state_name (HtSessionState state);
gboolean ht_session_state_parse (const char *text, HtSessionState *state);
/* Why a session cannot be stored, as HtFault of its fields (end, reason): an end before the start,
 * not held and no reason. Owned by the caller, empty when all is well. */
GPtrArray *ht_session_check (const HtSession *self);
/* The role in which a partner holds the service. */
HtRoleKind ht_service_role (HtService service);

/* The sessions that the schedules (of HtSchedule) with a partner give in the month of a day: each
 * date that an entry in force on it gives and that is no Saturday, Sunday or public holiday; one
 * date of a dong and partner at the same time once. In order of day, dong and start; owned by the
 * caller. */
GPtrArray *ht_sessions_of_month (GPtrArray *schedules, HtDate month,
                                 const HtHolidayCalendar *holidays);
/* The same of the schedules that nobody holds yet; their partner_id is 0, so that they cannot be
 * stored. */
GPtrArray *ht_sessions_without_partner (GPtrArray *schedules, HtDate month,
                                        const HtHolidayCalendar *holidays);

G_END_DECLS
