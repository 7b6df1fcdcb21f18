/* How the parts of the programmes' book-keeping look: the cells of the line in which a record is
 * typed and the columns of its table, both in the order of the fields of its kind. */
#pragma once

#include "domain/programme.h"
#include "work/programme-year.h"

G_BEGIN_DECLS

/* The most fields that a part has. */
#define HT_PROGRAMME_MOST_FIELDS 6

typedef struct
{
  const char *title; /* of the cell and the column, to be translated */
  int characters;    /* of the cell */
  int width;         /* of the column in pixels; 0: the table has none */
  float alignment;   /* 0: text, 0.5: days, 1: numbers */
  gboolean is_day;
  gboolean expands;
  const char *const *offers; /* words to choose from, Korean as they are stored; or NULL */
} HtProgrammeLook;

/* The looks of the fields, ended by one without a title. */
const HtProgrammeLook *ht_programme_looks (HtProgrammePart part);
/* What the table shows of a field: days and numbers as people write them; owned by the caller. */
char *ht_programme_shown (const HtProgrammeLook *look, const char *cell);
/* "3 surveys …": the part's year in a sentence, with what its figures are of; owned by the caller.
 */
char *ht_programme_sum (HtProgrammePart part, const HtProgrammeYear *year);
/* What a budget has left (thousand won) and how much of it is spent, as the table shows them; owned
 * by the caller. */
char *ht_programme_left (int amount, int spent);
char *ht_programme_rate (int amount, int spent);

G_END_DECLS
