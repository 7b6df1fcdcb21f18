/* Whether a meeting of the commission is composed as the law wants, and whether it can decide
 * (행정심판법 §7⑤⑥). */
#pragma once

#include "domain/conflict.h"
#include "domain/hearing.h"

G_BEGIN_DECLS

#define HT_CONVENING_DAYS 5 /* members are told so many days before, 영 §10 */

/* A case of an agenda with its parties. */
typedef struct
{
  HtAppeal *appeal;
  GPtrArray *parties; /* of HtParty */
} HtAgendaCase;
/* Takes both; parties NULL: none. */
HtAgendaCase *ht_agenda_case_new (HtAppeal *appeal, GPtrArray *parties);
void ht_agenda_case_free (HtAgendaCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAgendaCase, ht_agenda_case_free)

/* What the office knows when it composes a meeting; all borrowed. */
typedef struct
{
  GPtrArray *partners;  /* of HtPartner with their terms */
  GPtrArray *cases;     /* of HtAgendaCase; the agenda, in any order */
  GPtrArray *conflicts; /* of HtConflict */
} HtCompositionFacts;

/* How many of the designated commissioners, the chair not counted, must be outside ones: of 8, 6,
 * or 5 when the chair is an outsider; of 6 (seats 7), 5 or 4 (§7⑤). */
int ht_composition_outside_minimum (int seats, gboolean chair_is_outside);
/* How many must be present: a majority of the composed session (§7⑥). */
int ht_composition_quorum (int seats);
/* How many votes a decision needs: a majority of those present (§7⑥). */
int ht_composition_majority (int present);

/* Whether the meeting is in order, a sentence for each fault that names the commissioner or the
 * case, and the article. What cannot be goes to refusals (of HtFault): a day that is none, a start
 * that is no time, a commissioner or a case twice, two chairs, more commissioners than seats. What
 * the law wants and can still be mended goes to warnings (of HtFault): seats to be filled, no
 * chair, too few outside commissioners (§7⑤), a commissioner whose term does not run on the day
 * (§9③), a commissioner who may not sit in a case of the agenda (§10) or whose name or firm speaks
 * for it, and a case in which too few are left for the quorum (§7⑥). The fields are day, start,
 * seats, chair, members and agenda. Either array may be NULL. TRUE when nothing is refused. */
gboolean ht_composition_check (const HtHearing *hearing, const HtCompositionFacts *facts,
                               GPtrArray *refusals, GPtrArray *warnings);

/* The members of the meeting who may sit in the case: those in office on the day against whom
 * nothing is recorded (ht_conflict_find_recorded()). present_only: only those who attended. */
int ht_composition_count (const HtHearing *hearing, const HtAgendaCase *item,
                          const HtCompositionFacts *facts, gboolean present_only);
/* Whether the session can have decided the case with these votes (0 and 0: not counted): a quorum
 * of those who may sit was present, no more votes than they, and a majority of them for it (§7⑥).
 * FALSE with a sentence for each reason that begins with the case number in faults (of HtFault,
 * field "agenda", NULL allowed). */
gboolean ht_composition_can_decide (const HtHearing *hearing, const HtAgendaCase *item,
                                    const HtCompositionFacts *facts, int votes_for,
                                    int votes_against, GPtrArray *faults);

G_END_DECLS
