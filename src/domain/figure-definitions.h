/* What each figure of the statistics counts: one sentence each, the same in the window, in the
 * reports and in their appendix. They are words of the office's papers, Korean in every locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code; /* what it is asked for by */
  const char *name; /* 처리율 */
  const char *text; /* a sentence that begins without the name */
} HtFigureDefinition;

/* The n-th definition in the order of a report, NULL behind the last; static. */
const HtFigureDefinition *ht_figure_definition_get (guint n);
/* NULL when there is none; static. */
const HtFigureDefinition *ht_figure_definition_find (const char *code);

G_END_DECLS
