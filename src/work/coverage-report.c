#include "work/coverage-report.h"

#include "work/coverage-chart.h"
#include "work/coverage-comparison.h"
#include "work/coverage-history.h"
#include "work/definition-notes.h"
#include "work/office-settings.h"
#include <math.h>

char *
ht_coverage_target_sentence (const HtCoverageFigures *figures)
{
  const HtTarget *target = figures->target;

  if (target == NULL)
    return NULL;
  g_autofree char *by = ht_date_to_short (target->by);
  return figures->progress.gap > 0
             ? g_strdup_printf ("목표: %s까지 %d개 동(모수 %d개 동) - 현재 %u개 동, %d개 동 부족",
                                by, target->value, target->base, figures->coverage->covered,
                                figures->progress.gap)
             : g_strdup_printf ("목표: %s까지 %d개 동(모수 %d개 동) - 현재 %u개 동으로 달성", by,
                                target->value, target->base, figures->coverage->covered);
}

static void
add_pace (HtDocument *document, const HtProgress *progress)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "속도: 최근 %d개월 평균 한 달 %+.1f개 동", HT_PACE_MONTHS,
                          progress->pace_per_month);
  if (progress->has_target && progress->gap > 0 && !isnan (progress->needed_per_month))
    g_string_append_printf (text, ", 목표일까지 필요한 속도 한 달 %.1f개 동",
                            progress->needed_per_month);
  if (progress->has_target && progress->gap > 0 && progress->reached_on != HT_DATE_NONE)
    {
      g_autofree char *day = ht_date_to_short (progress->reached_on);
      g_string_append_printf (text, ", 이 속도라면 %s 도달", day);
    }
  ht_document_add_paragraph (document, text->str);
}

/* The interval of a month whose end is open is said as such. */
static void
add_forecast (HtDocument *document, const HtCoverageFigures *figures,
              const HtCoverageHistory *history)
{
  const HtForecast *forecast = history->forecast;

  if (forecast == NULL || figures->target == NULL || figures->progress.gap == 0)
    return;
  g_autofree char *soonest = ht_coverage_history_month (history, forecast->soonest);
  g_autofree char *latest = ht_coverage_history_month (history, forecast->latest);
  g_autofree char *text
      = forecast->soonest < 0
            ? g_strdup_printf ("전망: 최근 1년 추세로는 %d개월 안에 목표에 이르지 못함",
                               HT_FORECAST_MONTHS)
            : g_strdup_printf ("전망: 최근 1년 추세로는 %s ~ %s 목표 도달(80%% 구간)", soonest,
                               forecast->latest < 0 ? "미정" : latest);
  ht_document_add_paragraph (document, text);
}

static void
add_summary (HtDocument *document, const HtCoverageFigures *figures,
             const HtCoverageHistory *history)
{
  const HtCoverage *coverage = figures->coverage;
  const double share = ht_coverage_share (coverage->covered, coverage->base);
  g_autofree char *now
      = g_strdup_printf ("현황: %u개 동 중 %u개 동(%.0f%%)에서 월 2일 이상 상담", coverage->base,
                         coverage->covered, isnan (share) ? 0.0 : 100.0 * share);
  g_autofree char *target = ht_coverage_target_sentence (figures);

  ht_document_add_paragraph (document, now);
  if (target != NULL)
    ht_document_add_paragraph (document, target);
  add_pace (document, &figures->progress);
  add_forecast (document, figures, history);
}

static void
put_district (HtGrid *grid, const HtDistrictComparison *it, gboolean triangle)
{
  const guint row = ht_grid_add_row (grid);

  ht_grid_set_text (grid, row, 0, it->district);
  ht_grid_set_count (grid, row, 1, it->base_then);
  ht_grid_set_count_share (grid, row, 2, it->covered_then, it->base_then);
  ht_grid_set_count (grid, row, 3, it->base_now);
  ht_grid_set_count_share (grid, row, 4, it->covered_now, it->base_now);
  ht_grid_set_change (grid, row, 5, (double)it->covered_now - it->covered_then, 0, triangle);
  ht_grid_set_count (grid, row, 6, it->one_short_now);
  ht_grid_set_count (grid, row, 7, it->base_now - it->covered_now - it->one_short_now);
}

static void
add_districts (HtDocument *document, GPtrArray *rows, HtDate then, HtDate now, gboolean triangle)
{
  static const char *const heads[] = { "대상 동", "월 2일 이상" };
  HtGrid *grid = ht_document_add_grid (document, 8, 2);
  g_autofree char *before = ht_date_to_short (then);
  g_autofree char *today = ht_date_to_short (now);

  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 1, 2, before);
  ht_grid_set_header (grid, 0, 3, 1, 2, today);
  ht_grid_set_header (grid, 0, 5, 2, 1, "증감");
  ht_grid_set_header (grid, 0, 6, 2, 1, "1일 부족");
  ht_grid_set_header (grid, 0, 7, 2, 1, "상담일 없음");
  for (guint i = 0; i < 4; i++)
    ht_grid_set_header (grid, 1, i + 1, 1, 1, heads[i % 2]);
  for (guint i = 0; i < rows->len; i++)
    put_district (grid, rows->pdata[i], triangle);
}

/* "2주 수요일 14:00~16:00": the days that the dong has already. */
static char *
tell_days (GPtrArray *schedules, const HtDong *dong, HtDate on)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *it = schedules->pdata[i];
      if (it->dong_id != dong->id || it->service != HT_SERVICE_LAWYER
          || !ht_schedule_in_force (it, on))
        continue;
      g_autofree char *weeks = ht_weeks_to_text (it->weeks);
      g_string_append_printf (text, "%s%s%s %s요일", text->len > 0 ? ", " : "", weeks,
                              it->weeks == HT_EVERY_WEEK ? "" : "주",
                              ht_weekday_name (it->weekday));
      if (it->start[0] != '\0')
        g_string_append_printf (text, " %s~%s", it->start, it->end);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The dongs of the base with so many days, with the days that they have. */
static void
add_dongs (HtDocument *document, const HtCoverageFigures *figures, guint days, guint max_rows)
{
  static const char *const heads[] = { "연번", "자치구", "동", "정기상담일" };
  const HtCoverage *coverage = figures->coverage;
  const guint n_columns = days > 0 ? 4 : 3;
  HtGrid *grid = ht_document_add_grid (document, n_columns, 1);
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *it = &g_array_index (coverage->dongs, HtDongCoverage, i);
      if (it->days != days || (++n > max_rows && max_rows > 0))
        continue;
      const guint row = ht_grid_add_row (grid);
      ht_grid_set_count (grid, row, 0, n);
      ht_grid_set_text (grid, row, 1, it->dong->district);
      ht_grid_set_text (grid, row, 2, it->dong->name);
      if (days == 0)
        continue;
      g_autofree char *told = tell_days (figures->schedules, it->dong, coverage->on);
      ht_grid_set_text (grid, row, 3, told);
    }
  if (max_rows == 0 || n <= max_rows)
    return;
  g_autofree char *note = g_strdup_printf ("%u개 동 가운데 %u개 동만 표시", n, max_rows);
  ht_document_add_note (document, note);
}

static void
add_lists (HtDocument *document, const HtCoverageFigures *figures, guint max_rows)
{
  const HtCoverage *coverage = figures->coverage;
  const guint none = coverage->base - coverage->covered - coverage->one_short;
  g_autofree char *short_heading = g_strdup_printf ("하루 부족한 동(%u개 동)", coverage->one_short);
  g_autofree char *none_heading = g_strdup_printf ("정기상담일이 없는 동(%u개 동)", none);

  if (coverage->one_short > 0)
    {
      ht_document_add_heading (document, short_heading);
      add_dongs (document, figures, 1, max_rows);
    }
  if (none > 0)
    {
      ht_document_add_heading (document, none_heading);
      add_dongs (document, figures, 0, max_rows);
    }
}

static HtDocument *
new_document (HtDate on)
{
  int year, month, day;

  ht_date_split (on, &year, &month, &day);
  g_autofree char *stem = g_strdup_printf ("정기상담_동_현황_%04d%02d%02d", year, month, day);
  HtDocument *document = ht_document_new ("마을변호사 정기상담 동 현황", stem);
  ht_document_set_unit (document, "개 동", on);
  return document;
}

HtDocument *
ht_coverage_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  static const char *const definitions[] = { "coverage", NULL };
  const HtPeriod period = options->period;
  const HtDate on = period.from <= options->today ? MIN (period.to, options->today) : period.to;
  const HtDate then = ht_date_new (ht_date_year (on), 1, 1) - 1;
  g_autoptr (HtOfficeSettings) settings = ht_office_settings_load (db, error);
  g_autoptr (HtCoverageFigures) figures
      = settings != NULL ? ht_coverage_figures_load (db, on, error) : NULL;
  g_autoptr (GPtrArray) rows
      = figures != NULL ? ht_coverage_comparison (db, then, on, error) : NULL;

  if (rows == NULL)
    return NULL;
  g_autoptr (HtCoverageHistory) history = ht_coverage_history_make (figures);
  HtDocument *document = new_document (on);
  add_summary (document, figures, history);
  ht_document_add_heading (document, "자치구별 현황");
  add_districts (document, rows, then, on, settings->triangle);
  ht_document_add_note (document, "대상 동은 그날 상담을 여는 동주민센터가 있는 동이며, 동의 신설·"
                                  "통폐합으로 해마다 다를 수 있음");
  ht_document_add_heading (document, "추이와 전망");
  ht_document_add_chart (document, ht_coverage_chart_make (figures, history));
  add_lists (document, figures, options->max_rows);
  ht_definition_notes_add (document, definitions);
  return document;
}
