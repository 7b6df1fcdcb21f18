/* Putting cases on agendas and taking them off, with the day in the case's record; for the files
 * that write meetings. Inside an HtChange. */
#pragma once

#include "domain/deadline.h"
#include "domain/step.h"
#include "work/save-hearing.h"

G_BEGIN_DECLS

typedef struct
{
  HtDb *db;
  HtDate today;
  HtDeadlineHabits *habits;
  HtHearingSaved *saved; /* where refusals and warnings go; borrowed */
} HtAgendaWriting;
/* FALSE with error. */
gboolean ht_agenda_writing_begin (HtAgendaWriting *self, HtDb *db, HtDate today,
                                  HtHearingSaved *saved, GError **error);
void ht_agenda_writing_clear (HtAgendaWriting *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HtAgendaWriting, ht_agenda_writing_clear)

/* "2021-0012: " and the sentence, as a refusal or a warning. */
void ht_agenda_refuse (HtAgendaWriting *self, const HtAppeal *appeal, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* What ht_step_check() says of the step is added with the case's number; FALSE when it refused or
 * with error, which is then set. */
gboolean ht_agenda_check_step (HtAgendaWriting *self, const HtAppeal *appeal, HtStepKind kind,
                               HtDate on, HtOutcome outcome, GError **error);
/* Gives the case the meeting's day. It must not have ended nor stand on another open agenda; a day
 * that is too near (영 §26) or after the ruling period (§45①) is warned of. FALSE with error only.
 */
gboolean ht_agenda_put_on (HtAgendaWriting *self, const HtHearing *hearing, gint64 appeal_id,
                           GError **error);
/* Takes the day away from the case when it is the case's day still. */
gboolean ht_agenda_take_off (HtAgendaWriting *self, HtDate day, gint64 appeal_id, GError **error);

G_END_DECLS
