#include "work/monthly-report.h"

#include "store/journal.h"
#include "work/appeal-charts.h"
#include "work/coverage-figures.h"
#include "work/figures.h"
#include "work/office-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Everything the report needs, loaded once. */
typedef struct
{
  HtDb *db;
  HtPeriod period; /* cut at today */
  HtPeriod before; /* the same of the year before */
  HtOfficeSettings *settings;
  HtStatistics *now;
  HtStatistics *then;
} Report;

static void
clear_report (Report *report)
{
  g_clear_pointer (&report->settings, ht_office_settings_free);
  g_clear_pointer (&report->now, ht_statistics_free);
  g_clear_pointer (&report->then, ht_statistics_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

/* The last day of a month stays the last day, also of February. */
static HtDate
year_before (HtDate date)
{
  HtDate earlier = ht_date_add_months (date, -12);
  return date == ht_date_month_end (date) ? ht_date_month_end (earlier) : earlier;
}

static gboolean
load (Report *report, HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  if (today < period.from)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The period has not begun yet; choose an earlier one."));
      return FALSE;
    }
  report->db = db;
  report->period = period;
  report->period.to = MIN (period.to, today);
  report->before.from = ht_date_add_months (period.from, -12);
  report->before.to = year_before (report->period.to);
  report->settings = ht_office_settings_load (db, error);
  if (report->settings == NULL)
    return FALSE;
  report->now = ht_figures_load (db, report->period, report->period.to, HT_BY_NOTHING, error);
  if (report->now == NULL)
    return FALSE;
  report->then = ht_figures_load (db, report->before, report->before.to, HT_BY_NOTHING, error);
  return report->then != NULL;
}

static guint
accepted (const Report *report, const HtFigures *figures)
{
  return ht_office_settings_accepted (report->settings, figures);
}

/* What is neither accepted, rejected nor dismissed: the columns always add up to the rulings. */
static guint
others (const Report *report, const HtFigures *figures)
{
  return figures->ruled - accepted (report, figures) - figures->rejected - figures->dismissed;
}

static char *
period_text (HtPeriod period)
{
  if (period.from == ht_date_month_start (period.to)
      && period.to == ht_date_month_end (period.from))
    return g_strdup_printf ("%d년 %d월", ht_date_year (period.from), ht_date_month (period.from));
  g_autofree char *from = ht_date_to_korean (period.from);
  g_autofree char *to = ht_date_to_korean (period.to);
  return g_strdup_printf ("%s ~ %s", from, to);
}

static void
set_difference (const Report *report, HtGrid *grid, guint row, guint column, double now,
                double then, guint digits)
{
  ht_grid_set_change (grid, row, column, now - then, digits, report->settings->triangle);
}

/* A row whose first columns say how many came and how they were ruled; returns its number. */
static guint
add_outcomes (const Report *report, HtGrid *grid, const char *label, const HtFigures *figures)
{
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, label);
  ht_grid_set_count (grid, row, 1, figures->received);
  ht_grid_set_count (grid, row, 2, figures->ruled);
  ht_grid_set_count_share (grid, row, 3, accepted (report, figures), figures->ruled);
  ht_grid_set_count_share (grid, row, 4, figures->rejected, figures->ruled);
  ht_grid_set_count_share (grid, row, 5, figures->dismissed, figures->ruled);
  ht_grid_set_count_share (grid, row, 6, others (report, figures), figures->ruled);
  return row;
}

static void
put_totals (const Report *report, HtGrid *grid, const char *label, const HtFigures *figures)
{
  guint row = add_outcomes (report, grid, label, figures);
  ht_grid_set_count (grid, row, 7, figures->withdrawn);
  ht_grid_set_share (grid, row, 8, ht_figures_clearance (figures));
  ht_grid_set_share (grid, row, 9, ht_figures_reviewer_share (figures));
}

static void
put_totals_difference (const Report *report, HtGrid *grid)
{
  const HtFigures *now = &report->now->figures, *then = &report->then->figures;
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "증감");
  set_difference (report, grid, row, 1, now->received, then->received, 0);
  set_difference (report, grid, row, 2, now->ruled, then->ruled, 0);
  set_difference (report, grid, row, 3, accepted (report, now), accepted (report, then), 0);
  set_difference (report, grid, row, 4, now->rejected, then->rejected, 0);
  set_difference (report, grid, row, 5, now->dismissed, then->dismissed, 0);
  set_difference (report, grid, row, 6, others (report, now), others (report, then), 0);
  set_difference (report, grid, row, 7, now->withdrawn, then->withdrawn, 0);
}

static void
add_ruling_headers (HtGrid *grid, guint first)
{
  static const char *const names[] = { "계", "인용", "기각", "각하", "기타" };
  ht_grid_set_header (grid, 0, first, 1, G_N_ELEMENTS (names), "재결건수");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ht_grid_set_header (grid, 1, first + i, 1, 1, names[i]);
}

static void
add_reconciliation (const Report *report, HtDocument *document)
{
  const HtFigures *figures = &report->now->figures;
  g_autofree char *sum = g_strdup_printf (
      "재결 %u건 = 인용 %u + 기각 %u + 각하 %u + 기타 %u. 기타는 조정%s이며, 취하·이송은 재결에 "
      "넣지 않음",
      figures->ruled, accepted (report, figures), figures->rejected, figures->dismissed,
      others (report, figures), report->settings->partly_is_accepted ? "" : "·일부인용");
  ht_document_add_note (document, sum);
  if (report->settings->partly_is_accepted && figures->partly_accepted > 0)
    {
      g_autofree char *split
          = g_strdup_printf ("인용에는 일부인용 %u건이 들어 있음", figures->partly_accepted);
      ht_document_add_note (document, split);
    }
  ht_document_add_note (document,
                        "비율의 모수는 재결건수이며, 반올림으로 합계가 맞지 않을 수 있음");
}

static void
add_totals (const Report *report, HtDocument *document)
{
  ht_document_add_heading (document, "행정심판 처리 현황");
  HtGrid *grid = ht_document_add_grid (document, 10, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  add_ruling_headers (grid, 2);
  ht_grid_set_header (grid, 0, 7, 2, 1, "취하");
  ht_grid_set_header (grid, 0, 8, 2, 1, "처리율");
  ht_grid_set_header (grid, 0, 9, 2, 1, "주심 지정률");
  put_totals (report, grid, "이번 기간", &report->now->figures);
  put_totals (report, grid, "전년 같은 기간", &report->then->figures);
  put_totals_difference (report, grid);
  add_reconciliation (report, document);
}

/* A chart without figures is left out. */
static gboolean
add_chart (const Report *report, HtDocument *document, const char *name, GError **error)
{
  g_autoptr (HtChart) chart
      = ht_appeal_chart (report->db, name, report->period, report->period.to, error);
  if (chart == NULL)
    return FALSE;
  if (ht_chart_has_values (chart))
    ht_document_add_chart (document, g_steal_pointer (&chart));
  return TRUE;
}

/* The times themselves, behind the table of their averages. */
static gboolean
add_day_charts (const Report *report, HtDocument *document, GError **error)
{
  if (!add_chart (report, document, "days", error)
      || !add_chart (report, document, "histogram", error)
      || !add_chart (report, document, "survival", error))
    return FALSE;
  ht_document_add_note (
      document, "재결된 비율은 1년 동안 접수된 사건 가운데 그날까지 재결된 비율의 추정값으로, "
                "아직 끝나지 않은 사건은 그날까지의 날수만 쓰고 취하·이송은 재결 없이 끝난 "
                "것으로 봄(Aalen–Johansen)");
  return TRUE;
}

static void
put_days (HtGrid *grid, const char *label, const HtStatistics *statistics)
{
  const HtFigures *figures = &statistics->figures;
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, label);
  ht_grid_set_decimal (grid, row, 1, figures->mean_days, 1);
  ht_grid_set_decimal (grid, row, 2, figures->median_days, 1);
  ht_grid_set_decimal (grid, row, 3, figures->p90_days, 1);
  ht_grid_set_count_share (grid, row, 4, figures->within_60, figures->ruled);
  ht_grid_set_count_share (grid, row, 5, figures->within_90, figures->ruled);
  ht_grid_set_decimal (grid, row, 6, statistics->survival_median, 1);
}

static void
add_days (const Report *report, HtDocument *document)
{
  static const char *const headers[] = { "구분",      "평균(일)",  "중앙값(일)",     "90%값(일)",
                                         "60일 이내", "90일 이내", "추정 중앙값(일)" };
  ht_document_add_heading (document, "처리기간");
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (headers), 1);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, headers[i]);
  put_days (grid, "이번 기간", report->now);
  put_days (grid, "전년 같은 기간", report->then);
  const HtFigures *now = &report->now->figures, *then = &report->then->figures;
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "증감");
  set_difference (report, grid, row, 1, now->mean_days, then->mean_days, 1);
  set_difference (report, grid, row, 2, now->median_days, then->median_days, 1);
  set_difference (report, grid, row, 3, now->p90_days, then->p90_days, 1);
  ht_document_add_note (document,
                        report->settings->subtract_corrections
                            ? "처리기간은 접수일부터 재결일까지의 날수에서 보정기간을 뺀 것임"
                            : "처리기간은 접수일부터 재결일까지의 날수임(보정기간 포함)");
  ht_document_add_note (document,
                        "추정 중앙값은 기간 안에 접수된 사건 가운데 아직 끝나지 않은 사건까지 "
                        "넣어 추정한 값(Kaplan–Meier)으로, 절반이 끝나지 않았으면 ‘-’로 적음");
}

static void
put_pending (HtGrid *grid, HtDate on, const HtFigures *figures)
{
  guint row = ht_grid_add_row (grid);
  ht_grid_set_date (grid, row, 0, on);
  ht_grid_set_count (grid, row, 1, figures->pending);
  ht_grid_set_count_share (grid, row, 2, figures->pending_0_30, figures->pending);
  ht_grid_set_count_share (grid, row, 3, figures->pending_31_60, figures->pending);
  ht_grid_set_count_share (grid, row, 4, figures->pending_61_90, figures->pending);
  ht_grid_set_count_share (grid, row, 5, figures->pending_over_90, figures->pending);
}

static void
add_pending (const Report *report, HtDocument *document)
{
  static const char *const headers[]
      = { "기준일", "합계", "30일 이하", "31~60일", "61~90일", "90일 초과" };
  ht_document_add_heading (document, "미결 사건(접수 후 지난 날수별)");
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (headers), 1);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, headers[i]);
  put_pending (grid, report->period.to, &report->now->figures);
  put_pending (grid, report->before.to, &report->then->figures);
}

static void
put_group (const Report *report, HtGrid *grid, const char *label, const HtFigures *figures)
{
  guint row = add_outcomes (report, grid, label, figures);
  ht_grid_set_decimal (grid, row, 7, figures->mean_days, 1);
  ht_grid_set_count (grid, row, 8, figures->pending);
}

static gboolean
add_groups (const Report *report, HtDocument *document, const char *heading, const char *head,
            HtPeriod period, HtStatisticsBy by, GError **error)
{
  g_autoptr (HtStatistics) statistics = ht_figures_load (report->db, period, period.to, by, error);
  if (statistics == NULL)
    return FALSE;
  ht_document_add_heading (document, heading);
  HtGrid *grid = ht_document_add_grid (document, 9, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, head);
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  add_ruling_headers (grid, 2);
  ht_grid_set_header (grid, 0, 7, 2, 1, "평균 처리일수");
  ht_grid_set_header (grid, 0, 8, 2, 1, "미결");
  put_group (report, grid, "합계", &statistics->figures);
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      put_group (report, grid, group->name[0] != '\0' ? group->name : "(미기재)", &group->figures);
    }
  return TRUE;
}

/* The months of the year so far, so that a month is seen in its course. */
static gboolean
add_all_groups (const Report *report, HtDocument *document, GError **error)
{
  HtPeriod year = { ht_date_new (ht_date_year (report->period.from), 1, 1), report->period.to };
  return add_groups (report, document, "월별 현황", "월", year, HT_BY_MONTH, error)
         && add_chart (report, document, "outcomes", error)
         && add_groups (report, document, "피청구인별 현황", "피청구인", report->period,
                        HT_BY_AGENCY, error)
         && add_groups (report, document, "심판종류별 현황", "심판종류", report->period, HT_BY_TYPE,
                        error)
         && add_groups (report, document, "분야별 현황", "분야", report->period, HT_BY_FIELD,
                        error);
}

static void
put_district (HtGrid *grid, const char *name, guint base, guint covered, guint one_short)
{
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, name);
  ht_grid_set_count (grid, row, 1, base);
  ht_grid_set_count_share (grid, row, 2, covered, base);
  ht_grid_set_count (grid, row, 3, one_short);
}

static void
add_target (const HtCoverageFigures *figures, HtDocument *document)
{
  if (figures->target == NULL)
    return;
  g_autofree char *by = ht_date_to_short (figures->target->by);
  g_autofree char *text
      = figures->progress.gap > 0
            ? g_strdup_printf ("목표: %s까지 %d개 동(모수 %d개 동) - 현재 %u개 동, %d개 동 부족",
                               by, figures->target->value, figures->target->base,
                               figures->coverage->covered, figures->progress.gap)
            : g_strdup_printf ("목표: %s까지 %d개 동(모수 %d개 동) - 현재 %u개 동으로 달성", by,
                               figures->target->value, figures->target->base,
                               figures->coverage->covered);
  ht_document_add_paragraph (document, text);
}

static gboolean
add_coverage (const Report *report, HtDocument *document, GError **error)
{
  static const char *const headers[] = { "자치구", "대상 동", "월 2일 이상 상담", "1일 부족" };
  g_autoptr (HtCoverageFigures) figures
      = ht_coverage_figures_load (report->db, report->period.to, error);
  if (figures == NULL)
    return FALSE;
  const HtCoverage *coverage = figures->coverage;
  ht_document_add_heading (document, "마을변호사 정기상담 동 현황(단위: 개 동)");
  add_target (figures, document);
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (headers), 1);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, headers[i]);
  put_district (grid, "합계", coverage->base, coverage->covered, coverage->one_short);
  for (guint i = 0; i < coverage->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (coverage->districts, i);
      put_district (grid, district->district, district->base, district->covered,
                    district->one_short);
    }
  ht_document_add_note (document,
                        "기준일이 든 달에 정기상담일이 이틀 이상인 동을 셈. 대상 동은 그날 "
                        "상담을 여는 동주민센터가 있는 동임");
  return TRUE;
}

static void
add_definitions (HtDocument *document)
{
  static const char *const definitions[] = {
    "접수: 기간 안에 접수된 사건. 재결: 재결일이 기간 안에 있는 사건",
    "처리율 = 재결건수 ÷ 접수건수, 주심 지정률 = 주심이 있는 재결건수 ÷ 재결건수",
    "미결: 기준일까지 접수되어 기준일까지 끝나지 않은 사건",
    "90%값: 재결 사건을 처리기간 순으로 세워 90%째 사건의 날수",
  };
  ht_document_add_heading (document, "용어");
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    ht_document_add_note (document, definitions[i]);
}

static HtDocument *
new_document (const Report *report)
{
  int year, month, day;
  g_autofree char *span = period_text (report->period);
  g_autofree char *title = g_strdup_printf ("행정심판 및 법률서비스 실적 (%s)", span);
  ht_date_split (report->period.to, &year, &month, &day);
  g_autofree char *stem = g_strdup_printf ("행정심판_실적_%04d%02d%02d", year, month, day);
  HtDocument *document = ht_document_new (title, stem);
  ht_document_set_unit (document, "건", report->period.to);
  return document;
}

HtDocument *
ht_monthly_report (HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  g_auto (Report) report = { 0 };
  if (!load (&report, db, period, today, error))
    return NULL;
  g_autofree char *head = ht_journal_head (db, error);
  if (head == NULL)
    return NULL;
  g_autoptr (HtDocument) document = new_document (&report);
  add_totals (&report, document);
  add_days (&report, document);
  if (!add_day_charts (&report, document, error))
    return NULL;
  add_pending (&report, document);
  if (!add_chart (&report, document, "ageing", error) || !add_all_groups (&report, document, error)
      || !add_coverage (&report, document, error))
    return NULL;
  add_definitions (document);
  g_autofree char *footer = g_strdup_printf ("기록 확인값(작업 기록의 마지막 해시): %s", head);
  ht_document_set_footer (document, footer);
  return g_steal_pointer (&document);
}
