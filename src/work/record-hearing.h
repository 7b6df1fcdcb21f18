/* What a meeting decided: attendance and the result of every case, written as one journalled change
 * that one undo takes back; and the service of its rulings. The functions are jobs of the store. */
#pragma once

#include "work/save-hearing.h"

G_BEGIN_DECLS

/* The result of one case. */
typedef struct
{
  gint64 appeal_id;
  HtAgendaResult result;  /* HT_AGENDA_OPEN: not entered yet, the case stays as it is */
  HtOutcome outcome;      /* of HT_AGENDA_RULED: a ruling */
  gboolean circumstances; /* 사정재결, §44: with HT_OUTCOME_REJECTED only */
  int votes_for;          /* 0 and 0: not counted */
  int votes_against;
  gint64 moved_to; /* of HT_AGENDA_ADJOURNED: the meeting it goes to; 0: not set yet */
  char *note;      /* why it was adjourned or taken off, or a remark */
} HtHearingResult;
HtHearingResult *ht_hearing_result_new (gint64 appeal_id, HtAgendaResult result, HtOutcome outcome);
void ht_hearing_result_free (HtHearingResult *self);

typedef struct
{
  HtHearing *loaded;   /* as it was read when the entering began */
  GArray *attendances; /* of HtAttendance, one for each of loaded->members in their order */
  GPtrArray *results;  /* of HtHearingResult; a case that is not named stays as it is */
  HtDate today;
  char *clerk;
} HtHearingRecording;
/* Empty results, attendances as they are stored. */
HtHearingRecording *ht_hearing_recording_new (const HtHearing *loaded, HtDate today,
                                              const char *clerk);
void ht_hearing_recording_free (HtHearingRecording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingRecording, ht_hearing_recording_free)

/* What ht_record_hearing() would say: an HtHearingSaved with id 0 owned by the caller; nothing is
 * written. */
gpointer ht_check_recording (HtDb *db, gpointer recording, GError **error);
/* Writes an HtHearingRecording; an HtHearingSaved (n: of cases ruled) owned by the caller. The
 * meeting becomes a held one; a ruled case gets its ending and the meeting's day as ruled_on; an
 * adjourned one an adjourned step and the day and agenda of the meeting it moves to, or no day yet;
 * one taken off loses its day. Entering again corrects: a ruling of this meeting that is not served
 * yet can be changed or taken back. Refused, all or nothing: a meeting yet to come or cancelled, a
 * ruling without a quorum or a majority (§7⑥), an ending that the type cannot have (§44③) or that
 * is no ruling, a case that ended otherwise or was served, a step that cannot be
 * (ht_step_check()). */
gpointer ht_record_hearing (HtDb *db, gpointer recording, GError **error);

typedef struct
{
  gint64 hearing_id;
  HtDate served_on;
  HtDate today;
  char *clerk;
} HtHearingServing;
HtHearingServing *ht_hearing_serving_new (gint64 hearing_id, HtDate served_on, HtDate today,
                                          const char *clerk);
void ht_hearing_serving_free (HtHearingServing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingServing, ht_hearing_serving_free)
/* Sets the day of service of all rulings of the meeting that are not served yet (§48) as one
 * change: an HtHearingSaved (n: of cases) owned by the caller. Refused when there are none, or the
 * day is before the meeting or after today. */
gpointer ht_serve_hearing (HtDb *db, gpointer serving, GError **error);

G_END_DECLS
