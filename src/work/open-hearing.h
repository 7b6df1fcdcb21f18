/* Reading the meetings of the commission for the screen. The functions are jobs of the store. */
#pragma once

#include "domain/commission.h"
#include "domain/composition.h"
#include "domain/deadline.h"
#include "store/db.h"

G_BEGIN_DECLS

/* A meeting with all that it is judged by. */
typedef struct
{
  HtHearing *hearing;
  GPtrArray *cases;     /* of HtAgendaCase, one for each item, in the order of the items */
  GPtrArray *partners;  /* of HtPartner, all */
  GPtrArray *conflicts; /* of HtConflict, all */
  GPtrArray *warnings;  /* of HtFault: see ht_composition_check(); cases that have ended */
} HtHearingFile;
void ht_hearing_file_free (HtHearingFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingFile, ht_hearing_file_free)
/* The meeting, which the file takes over, with all that it is judged by; NULL with error. */
HtHearingFile *ht_hearing_file_load (HtDb *db, HtHearing *hearing, GError **error);
/* The facts of the file, borrowed from it. */
HtCompositionFacts ht_hearing_file_facts (const HtHearingFile *self);

typedef struct
{
  gint64 id;
  HtDate today;
} HtHearingOpening;
/* The HtHearingFile of an HtHearingOpening, owned by the caller; HT_ERROR_NOT_FOUND when it is
 * gone. */
gpointer ht_open_hearing (HtDb *db, gpointer opening, GError **error);
/* What a new meeting on the day of an HtHearingOpening's today starts from: an HtHearingFile with
 * the next number of the year, the office's place, time and seats, no members and no cases. */
gpointer ht_new_hearing (HtDb *db, gpointer opening, GError **error);

/* The meetings of a period, with what a calendar shows beside them. */
typedef struct
{
  GPtrArray *hearings;            /* of HtHearing in order of day */
  GHashTable *off;                /* HtDate (GINT_TO_POINTER) → the holiday's name */
  HtDate month_end;               /* of the month that most of the period lies in */
  HtCommissionSummary commission; /* on that day */
} HtHearingCalendar;
void ht_hearing_calendar_free (HtHearingCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHearingCalendar, ht_hearing_calendar_free)
/* The HtHearingCalendar of an HtPeriod, owned by the caller. */
gpointer ht_list_hearings (HtDb *db, gpointer period, GError **error);

G_END_DECLS
