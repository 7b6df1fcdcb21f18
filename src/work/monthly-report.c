#include "work/monthly-report.h"

#include "domain/statistics-groups.h"
#include "store/journal.h"
#include "work/appeal-charts.h"
#include "work/comparison.h"
#include "work/coverage-report.h"
#include "work/definition-notes.h"
#include "work/group-table.h"
#include "work/office-settings.h"
#include "work/outcome-columns.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* So many years before that of the period are shown beside it. */
#define YEARS_BACK 4

/* Everything the report needs, loaded once. */
typedef struct
{
  HtDb *db;
  HtPeriod period; /* cut at today */
  HtOfficeSettings *settings;
  HtComparison *comparison;
  const HtStatistics *now; /* of the comparison, as then */
  const HtStatistics *then;
} Report;

static void
clear_report (Report *report)
{
  g_clear_pointer (&report->settings, ht_office_settings_free);
  g_clear_pointer (&report->comparison, ht_comparison_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

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
  report->settings = ht_office_settings_load (db, error);
  if (report->settings == NULL)
    return FALSE;
  report->comparison = ht_comparison_load (db, report->period, report->period.to, error);
  if (report->comparison == NULL)
    return FALSE;
  report->now = report->comparison->now.statistics;
  report->then = report->comparison->before.statistics;
  return TRUE;
}

static guint
accepted (const Report *report, const HtFigures *figures)
{
  return ht_office_settings_accepted (report->settings, figures);
}

static guint
others (const Report *report, const HtFigures *figures)
{
  return ht_outcome_columns_others (report->settings, figures);
}

/* "2021년 3월", "2021년 1분기", "2021년" or the two days. */
static char *
period_text (HtPeriod period)
{
  const int months = 12 * (ht_date_year (period.to) - ht_date_year (period.from))
                     + ht_date_month (period.to) - ht_date_month (period.from) + 1;
  const gboolean is_whole = period.from == ht_date_month_start (period.from)
                            && period.to == ht_date_month_end (period.to);
  if (is_whole && months == 12 && ht_date_month (period.from) == 1)
    return g_strdup_printf ("%d년", ht_date_year (period.from));
  if (is_whole && months == 3 && ht_date_month (period.from) % 3 == 1)
    return g_strdup_printf ("%d년 %d분기", ht_date_year (period.from),
                            ht_date_month (period.from) / 3 + 1);
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

static void
put_totals (const Report *report, HtGrid *grid, const char *label, const HtFigures *figures)
{
  guint row = ht_outcome_columns_add_row (grid, report->settings, label, figures);
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
  ht_outcome_columns_add_headers (grid, "구분");
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

/* What the chart of the last year comes to: the cases of a month are too young to tell. */
static gboolean
add_survival (const Report *report, HtDocument *document, GError **error)
{
  const HtDate to = report->period.to;
  const HtPeriod year = { ht_date_year_before (to) + 1, to };
  g_autoptr (HtStatistics) statistics
      = ht_figures_load (report->db, year, to, HT_BY_NOTHING, error);
  if (statistics == NULL)
    return FALSE;
  g_autofree char *sentence
      = ht_definition_notes_survival (statistics->survival, "최근 1년에 접수된 사건");
  if (sentence != NULL)
    ht_document_add_paragraph (document, sentence);
  return TRUE;
}

/* The times themselves, behind the table of their averages. */
static gboolean
add_day_charts (const Report *report, HtDocument *document, GError **error)
{
  if (!add_chart (report, document, "days", error)
      || !add_chart (report, document, "histogram", error)
      || !add_chart (report, document, "survival", error)
      || !add_survival (report, document, error))
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
  put_pending (grid, report->then->as_of, &report->then->figures);
}

static const HtGroupTable monthly_tables[] = {
  { "월별 현황", "월", HT_BY_MONTH, FALSE },
  { "피청구인별 현황", "피청구인", HT_BY_AGENCY, FALSE },
  { "심판종류별 현황", "심판종류", HT_BY_TYPE, FALSE },
  { "분야별 현황", "분야", HT_BY_FIELD, FALSE },
};

static const HtGroupTable longer_tables[] = {
  { "연도별 현황", "연도", HT_BY_YEAR, FALSE },
  { "분기별 현황", "분기", HT_BY_QUARTER, TRUE },
  { "월별 현황", "월", HT_BY_MONTH, TRUE },
  { "피청구인별 현황", "피청구인", HT_BY_AGENCY, TRUE },
  { "심판종류별 현황", "심판종류", HT_BY_TYPE, TRUE },
  { "분야별 현황", "분야", HT_BY_FIELD, TRUE },
  { "주심별 재결 현황", "주심", HT_BY_REVIEWER, TRUE },
};

/* The parts in time are those of the whole year so far, and the years a few, so that the period is
 * seen in its course. */
static HtPeriod
period_of (const Report *report, HtStatisticsBy by)
{
  const int months = ht_statistics_by_months (by);
  const int year = ht_date_year (report->period.from);
  if (months == 0)
    return report->period;
  return (HtPeriod){ ht_date_new (MAX (1, months == 12 ? year - YEARS_BACK : year), 1, 1),
                     report->period.to };
}

static gboolean
add_tables (const Report *report, HtDocument *document, const HtGroupTable *tables, guint n,
            GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!ht_group_table_add (&tables[i], document, report->db, report->settings,
                             period_of (report, tables[i].by), error)
        || (tables[i].by == HT_BY_MONTH && !add_chart (report, document, "outcomes", error)))
      return FALSE;
  return TRUE;
}

/* How the requests beside the ruling are told: under a head of several columns, one each. */
static const struct
{
  const char *head; /* NULL: that of the column before it */
  guint n;          /* columns under the head */
  const char *name;
  gsize count; /* its place in HtRequestCounts */
} requests[] = {
  { "집행정지", 5, "신청", G_STRUCT_OFFSET (HtRequestCounts, stays_applied) },
  { NULL, 0, "인용", G_STRUCT_OFFSET (HtRequestCounts, stays_granted) },
  { NULL, 0, "기각", G_STRUCT_OFFSET (HtRequestCounts, stays_denied) },
  { NULL, 0, "각하", G_STRUCT_OFFSET (HtRequestCounts, stays_dismissed) },
  { NULL, 0, "취하", G_STRUCT_OFFSET (HtRequestCounts, stays_withdrawn) },
  { "국선대리인", 2, "신청", G_STRUCT_OFFSET (HtRequestCounts, counsel_applied) },
  { NULL, 0, "선정", G_STRUCT_OFFSET (HtRequestCounts, counsel_appointed) },
  { "구술심리", 3, "신청", G_STRUCT_OFFSET (HtRequestCounts, oral_requested) },
  { NULL, 0, "허가", G_STRUCT_OFFSET (HtRequestCounts, oral_granted) },
  { NULL, 0, "불허", G_STRUCT_OFFSET (HtRequestCounts, oral_denied) },
};

static void
put_requests (HtGrid *grid, const char *label, const HtRequestCounts *counts)
{
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, label);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    ht_grid_set_count (grid, row, 1 + i, G_STRUCT_MEMBER (guint, counts, requests[i].count));
}

static void
add_requests (const Report *report, HtDocument *document)
{
  const HtRequestCounts *now = &report->comparison->now.requests;
  const HtRequestCounts *then = &report->comparison->before.requests;
  ht_document_add_heading (document, "집행정지·국선대리인·구술심리");
  HtGrid *grid = ht_document_add_grid (document, 1 + G_N_ELEMENTS (requests), 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      if (requests[i].head != NULL)
        ht_grid_set_header (grid, 0, 1 + i, 1, requests[i].n, requests[i].head);
      ht_grid_set_header (grid, 1, 1 + i, 1, 1, requests[i].name);
    }
  put_requests (grid, "이번 기간", now);
  put_requests (grid, "전년 같은 기간", then);
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "증감");
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    set_difference (report, grid, row, 1 + i, G_STRUCT_MEMBER (guint, now, requests[i].count),
                    G_STRUCT_MEMBER (guint, then, requests[i].count), 0);
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
  g_autofree char *target = ht_coverage_target_sentence (figures);
  if (target != NULL)
    ht_document_add_paragraph (document, target);
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

static HtDocument *
make (HtDb *db, HtPeriod period, HtDate today, const HtGroupTable *tables, guint n_tables,
      GError **error)
{
  static const char *const codes[]
      = { "received", "ruled", "clearance", "reviewer", "pending", "p90", "last_year", NULL };
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
  if (!add_chart (&report, document, "ageing", error))
    return NULL;
  add_requests (&report, document);
  if (!add_tables (&report, document, tables, n_tables, error)
      || !add_coverage (&report, document, error))
    return NULL;
  ht_definition_notes_add (document, codes);
  g_autofree char *footer = g_strdup_printf ("기록 확인값(작업 기록의 마지막 해시): %s", head);
  ht_document_set_footer (document, footer);
  return g_steal_pointer (&document);
}

HtDocument *
ht_monthly_report (HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  return make (db, period, today, monthly_tables, G_N_ELEMENTS (monthly_tables), error);
}

/* A quarter is no reason to tell of years. */
HtDocument *
ht_quarterly_report (HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  return make (db, period, today, longer_tables + 1, G_N_ELEMENTS (longer_tables) - 1, error);
}

HtDocument *
ht_yearly_report (HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  return make (db, period, today, longer_tables, G_N_ELEMENTS (longer_tables), error);
}
