/* A meeting of the commission (심리기일): its day, its commissioners, the cases on its agenda. */
#pragma once

#include "domain/appeal.h"
#include "domain/partner.h"

G_BEGIN_DECLS

#define HT_HEARING_SEATS 9       /* with the chair, §7⑤ */
#define HT_HEARING_SEATS_SMALL 7 /* by ordinance, §7⑤ */

typedef enum
{
  HT_HEARING_PLANNED,
  HT_HEARING_HELD,
  HT_HEARING_CANCELLED,
  HT_N_HEARING_STATES
} HtHearingState;

typedef enum
{
  HT_ATTENDANCE_UNKNOWN,
  HT_ATTENDANCE_PRESENT,
  HT_ATTENDANCE_ABSENT,
  HT_N_ATTENDANCES
} HtAttendance;

typedef enum
{
  HT_AGENDA_OPEN,
  HT_AGENDA_RULED,
  HT_AGENDA_ADJOURNED,
  HT_AGENDA_TAKEN_OFF,
  HT_N_AGENDA_RESULTS
} HtAgendaResult;

/* A commissioner designated for the meeting. */
typedef struct
{
  gint64 id;
  gint64 partner_id;
  char *name;       /* read with the record */
  gboolean outside; /* of the term in force on the day; read with the record */
  gboolean chair;
  HtAttendance attended;
} HtHearingMember;

typedef struct
{
  gint64 id;
  gint64 appeal_id;
  int position;
  HtAgendaResult result;
  int votes_for;
  int votes_against;
  char *note;
} HtAgendaItem;

typedef struct
{
  gint64 id;
  HtDate day;
  int number;  /* 회차 of the year */
  char *start; /* HH:MM */
  char *place;
  int seats; /* with the chair: 9, or 7 by ordinance (§7⑤) */
  HtHearingState state;
  char *note;
  GPtrArray *members; /* of HtHearingMember, the chair first */
  GPtrArray *items;   /* of HtAgendaItem, in order of position */
} HtHearing;

HtHearing *ht_hearing_new (HtDate day);
HtHearing *ht_hearing_copy (const HtHearing *self);
gboolean ht_hearing_equal (const HtHearing *a, const HtHearing *b);
void ht_hearing_free (HtHearing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearing, ht_hearing_free)
HtHearingMember *ht_hearing_member_new (gint64 partner_id, const char *name, gboolean outside,
                                        gboolean chair);
void ht_hearing_member_free (HtHearingMember *self);
HtAgendaItem *ht_agenda_item_new (gint64 appeal_id);
void ht_agenda_item_free (HtAgendaItem *self);

/* The case on the agenda, or NULL; owned by the meeting. */
HtAgendaItem *ht_hearing_find_item (const HtHearing *self, gint64 appeal_id);
/* The ids of the cases of the agenda in its order (gint64); owned by the caller. */
GArray *ht_hearing_case_ids (const HtHearing *self);
/* Takes the case off the agenda, and the others are numbered anew; nothing happens when it is not
 * there. */
void ht_hearing_remove_case (HtHearing *self, gint64 appeal_id);
/* Moves the case by so many places, and numbers all anew; FALSE when it is not there or would leave
 * the agenda. */
gboolean ht_hearing_move_case (HtHearing *self, gint64 appeal_id, int by);
/* Whether a case of the agenda has that result. */
gboolean ht_hearing_has_result (const HtHearing *self, HtAgendaResult result);

/* planned …; 예정, 개최, 취소; static. */
const char *ht_hearing_state_code (HtHearingState state);
const char *ht_hearing_state_name (HtHearingState state);
/* Reads the code or the word. */
gboolean ht_hearing_state_parse (const char *text, HtHearingState *state);
/* "" for not known, 출석, 불참; static. */
const char *ht_attendance_name (HtAttendance attendance);
/* open …; 미정, 재결, 연기, 철회; static. */
const char *ht_agenda_result_code (HtAgendaResult result);
const char *ht_agenda_result_name (HtAgendaResult result);

G_END_DECLS
