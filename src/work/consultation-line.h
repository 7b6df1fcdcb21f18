/* A consultation as a clerk types it: eight short texts in a row. */
#pragma once

#include "domain/consultation.h"
#include "work/service-guide.h"

G_BEGIN_DECLS

typedef enum
{
  HT_LINE_DAY,
  HT_LINE_DONG,
  HT_LINE_PARTNER,
  HT_LINE_CHANNEL, /* 1 to 3, the word or its initial consonants */
  HT_LINE_TOPIC,   /* 1 to 6, the same */
  HT_LINE_PEOPLE,
  HT_LINE_MINUTES,
  HT_LINE_SATISFACTION,
  HT_N_LINE_CELLS
} HtLineCell;

typedef struct
{
  gint64 id; /* of the consultation that it changes, 0: a new one */
  char *cells[HT_N_LINE_CELLS];
} HtConsultationLine;
HtConsultationLine *ht_consultation_line_new (void);
HtConsultationLine *ht_consultation_line_copy (const HtConsultationLine *self);
void ht_consultation_line_free (HtConsultationLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConsultationLine, ht_consultation_line_free)

/* held_on, dong …: the field of the cell in HtFault and in an import; static. */
const char *ht_line_cell_field (HtLineCell cell);
/* What a digit, a beginning or initial consonants stand for in a cell of choices: 1 → 방문. Static,
 * NULL when the cell has no choices or the text is none of them. */
const char *ht_line_cell_choice (HtLineCell cell, const char *text);

/* The line of a stored consultation, owned by the caller. */
HtConsultationLine *ht_consultation_line_write (const HtServiceGuide *guide,
                                                const HtConsultation *consultation);
/* Reads the line into the consultation, whose id and partner are looked at to keep what did not
 * change; whether the consultation was a regular one is told by the schedule of its day. An array
 * of HtFault by ht_line_cell_field(), owned by the caller, empty when all is well. */
GPtrArray *ht_consultation_line_read (const HtConsultationLine *self, const HtServiceGuide *guide,
                                      HtDate today, HtConsultation *consultation);

/* One line of text and back; owned by the caller. */
char *ht_consultation_line_to_text (const HtConsultationLine *self);
HtConsultationLine *ht_consultation_line_from_text (const char *text);

G_END_DECLS
