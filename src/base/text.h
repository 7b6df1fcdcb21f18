/* Korean text: one normal form, initial consonants, masking of names, comparison. Every function
 * takes and gives UTF-8; results are owned by the caller unless it says otherwise. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* NFC, blanks trimmed at both ends, runs of blanks and line breaks made one blank. */
char *ht_text_tidy (const char *text);
/* The form in which texts are compared and searched: NFC, case folded. */
char *ht_text_fold (const char *text);
/* Without any blank, folded: the form in which headers and names of lists are matched. */
char *ht_text_squeeze (const char *text);
/* Initial consonants: 홍길동 → ㅎㄱㄷ; what is no Hangul syllable stays as it is (folded). */
char *ht_text_initials (const char *text);
/* TRUE when the text has no other letters than compatibility consonants ㄱ to ㅎ, so that it asks
 * for initials. */
gboolean ht_text_is_initials (const char *text);
/* A name for exports (안전성 확보조치 기준 §12): 홍길동 → 홍○동, 이산 → 이○, 남궁민수 → 남○○수;
 * each word of a company's or of several names is masked by itself. */
char *ht_text_mask_name (const char *name);
/* Whether it is such a masked name, which nobody has. */
gboolean ht_text_is_masked_name (const char *name);
/* Whether the name of a dong is the same when 제 before a digit is dropped and `.` and `,` stand
 * for `·`: the squeezed form with these differences removed. */
char *ht_text_dong_key (const char *dong);
/* The number of edits (insert, delete, replace a code point) from one text to the other; for
 * "nearest known" hints. */
guint ht_text_distance (const char *a, const char *b);
/* The at most three candidates (of char *) that are most like the text, "a, b, c"; "" for no
 * candidates; owned by the caller. */
char *ht_text_nearest (GPtrArray *candidates, const char *text);
/* Whether the text has every word, folded; a word of consonants alone asks for initials. No words
 * are in every text. */
gboolean ht_text_has_words (const char *text, const char *words);
/* 1234567 → 1,234,567, in every locale; owned by the caller. */
char *ht_text_count (guint number);
/* A change as tables show it: "+43", "-43" or with triangle "△43", "-" for none; owned by the
 * caller. */
char *ht_text_change (int change, gboolean triangle);

G_END_DECLS
