#include "work/definition-notes.h"

#include "domain/figure-definitions.h"
#include "domain/survival.h"

#include <math.h>

#define EXTENDED_PERIOD 90 /* §45①: 60 days and their extension by 30 */

static void
add_note (HtDocument *document, const HtFigureDefinition *definition)
{
  g_autofree char *note = g_strdup_printf ("%s: %s", definition->name, definition->text);
  ht_document_add_note (document, note);
}

void
ht_definition_notes_add (HtDocument *document, const char *const *codes)
{
  ht_document_add_heading (document, "용어");
  for (guint i = 0; codes[i] != NULL; i++)
    add_note (document, ht_figure_definition_find (codes[i]));
}

void
ht_definition_notes_add_appendix (HtDocument *document)
{
  ht_document_add_page (document, "용어 풀이");
  for (guint i = 0; ht_figure_definition_get (i) != NULL; i++)
    add_note (document, ht_figure_definition_get (i));
}

/* "63%(95% 신뢰구간 57~69%)" */
static char *
write_share (const HtSurvivalPoint *point)
{
  if (isnan (point->with_ruling_low))
    return g_strdup_printf ("%.0f%%", 100 * point->with_ruling);
  return g_strdup_printf ("%.0f%%(95%% 신뢰구간 %.0f~%.0f%%)", 100 * point->with_ruling,
                          100 * point->with_ruling_low, 100 * point->with_ruling_high);
}

char *
ht_definition_notes_survival (const GArray *curve, const char *cases)
{
  const HtSurvivalPoint *point = ht_survival_curve_at (curve, EXTENDED_PERIOD);
  const double median = ht_survival_curve_median (curve);
  if (point == NULL)
    return NULL;
  g_autofree char *share = write_share (point);
  if (isnan (median))
    return g_strdup_printf (
        "%s 가운데 %d일 안에 재결을 받는 비율은 %s로 추정되며, 절반이 재결을 받는 "
        "날은 아직 알 수 없음",
        cases, EXTENDED_PERIOD, share);
  return g_strdup_printf (
      "%s의 절반이 %.0f일 안에 재결을 받고, %d일 안에 재결을 받는 비율은 %s로 추정됨", cases,
      median, EXTENDED_PERIOD, share);
}
