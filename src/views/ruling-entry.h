/* What a key means in the table of rulings: a digit or the initial consonant of a result. */
#pragma once

#include "work/record-hearing.h"

G_BEGIN_DECLS

/* Takes the key (as a Unicode character) for the result: 1 to 7 for 인용, 일부인용, 기각, 각하,
 * 조정, 연기, 철회; an initial consonant for the first of them with it, pressed again for the next;
 * ㅅ for 사정재결 (§44), of a rejection only; 0 for none. A Latin letter is the consonant on the
 * same key of a Korean keyboard. An adjourned case goes to next (0: no meeting is known), pressed
 * again to none. FALSE when the key means nothing here. */
gboolean ht_ruling_type (HtHearingResult *self, gunichar key, gint64 next);
/* 기각(사정재결), 연기 …; owned by the caller, "" while there is none. */
char *ht_ruling_text (const HtHearingResult *self);
/* Whether both say the same of the case. */
gboolean ht_ruling_equal (const HtHearingResult *a, const HtHearingResult *b);

/* Reads 7:2, 7-2, 7 2 or a lone 7 (nobody against); an empty text is 0 and 0. FALSE otherwise. */
gboolean ht_votes_parse (const char *text, int *votes_for, int *votes_against);
/* 7:2, "" when they were not counted; owned by the caller. */
char *ht_votes_text (int votes_for, int votes_against);

G_END_DECLS
