#include "work/work-report.h"

#include "domain/appointment.h"
#include "domain/roster.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/programme.h"
#include "store/proposals.h"
#include "work/coverage-figures.h"
#include "work/figures.h"
#include "work/office-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define YEARS 3
#define APPEALS_PROGRAMME "행정심판" /* what the name of its budget starts with */

/* Everything the page tells, loaded once. */
typedef struct
{
  HtDate on;
  HtOfficeSettings *settings;
  HtStatistics *years[YEARS]; /* oldest first; the last to the day */
  GPtrArray *partners;
  GPtrArray *hearings; /* of the year */
  GPtrArray *budgets;
  GPtrArray *proposals;
  HtCoverageFigures *coverage;
  HtCoverageFigures *coverage_before; /* at the end of the year before */
} Page;

static void
clear_page (Page *page)
{
  g_clear_pointer (&page->settings, ht_office_settings_free);
  for (guint i = 0; i < YEARS; i++)
    g_clear_pointer (&page->years[i], ht_statistics_free);
  g_clear_pointer (&page->partners, g_ptr_array_unref);
  g_clear_pointer (&page->hearings, g_ptr_array_unref);
  g_clear_pointer (&page->budgets, g_ptr_array_unref);
  g_clear_pointer (&page->proposals, g_ptr_array_unref);
  g_clear_pointer (&page->coverage, ht_coverage_figures_free);
  g_clear_pointer (&page->coverage_before, ht_coverage_figures_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, clear_page)

static int
year_of (const Page *page)
{
  return ht_date_year (page->on);
}

static HtPeriod
year_so_far (const Page *page, guint i)
{
  int year = year_of (page) - (int)(YEARS - 1 - i);
  HtPeriod period = { ht_date_new (year, 1, 1), ht_date_new (year, 12, 31) };

  period.to = MIN (period.to, page->on);
  return period;
}

static gboolean
load_years (Page *page, HtDb *db, GError **error)
{
  for (guint i = 0; i < YEARS; i++)
    {
      HtPeriod period = year_so_far (page, i);

      page->years[i] = ht_figures_load (db, period, period.to, HT_BY_NOTHING, error);
      if (page->years[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load (Page *page, HtDb *db, HtDate on, GError **error)
{
  HtDate new_year;

  page->on = on;
  new_year = ht_date_new (year_of (page), 1, 1);
  return (page->settings = ht_office_settings_load (db, error)) != NULL
         && load_years (page, db, error) && (page->partners = ht_partners_list (db, error)) != NULL
         && (page->hearings = ht_hearings_list (
                 db, (HtPeriod){ new_year, ht_date_new (year_of (page), 12, 31) }, error))
                != NULL
         && (page->budgets = ht_budgets_list (db, error)) != NULL
         && (page->proposals = ht_proposals_list (db, error)) != NULL
         && (page->coverage = ht_coverage_figures_load (db, on, error)) != NULL
         && (page->coverage_before = ht_coverage_figures_load (db, new_year - 1, error)) != NULL;
}

static void add_line (HtDocument *document, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_line (HtDocument *document, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ht_document_add_paragraph (document, line);
}

static int
percent (double share)
{
  return isnan (share) ? 0 : (int)lround (share * 100);
}

static guint
accepted (const Page *page, const HtFigures *figures)
{
  return ht_office_settings_accepted (page->settings, figures);
}

/* 276198 is "276,198". */
static char *
group_digits (int number)
{
  char *text = g_strdup_printf ("%d", number);

  for (gssize place = (gssize)strlen (text) - 3; place > 0; place -= 3)
    {
      g_autofree char *rest = g_strdup (text + place);
      g_autofree char *front = g_strndup (text, (gsize)place);

      g_free (text);
      text = g_strconcat (front, ",", rest, NULL);
    }
  return text;
}

static guint
count_meetings (const Page *page)
{
  guint n = 0;

  for (guint i = 0; i < page->hearings->len; i++)
    n += ((const HtHearing *)page->hearings->pdata[i])->state != HT_HEARING_CANCELLED;
  return n;
}

static void
add_commission (const Page *page, HtDocument *document)
{
  const HtRosterCount count = ht_roster_count (page->partners, HT_ROLE_COMMISSIONER, page->on);
  guint meetings = count_meetings (page);
  g_autofree char *meeting_text
      = meetings > 0 ? g_strdup_printf (", 연 %u회 개최", meetings) : g_strdup ("");

  add_line (document, "행정심판위원회: 위원 %u명(정원 %d명, 외부위원 %u명·내부위원 %u명)%s",
            count.persons, HT_COMMISSION_SEATS, count.outside, count.persons - count.outside,
            meeting_text);
}

/* The budgets of the year's programmes, of the appeals or of the others. */
static void
add_budgets (const Page *page, HtDocument *document, gboolean of_appeals)
{
  for (guint i = 0; i < page->budgets->len; i++)
    {
      const HtBudget *budget = page->budgets->pdata[i];
      g_autofree char *amount = group_digits (budget->amount);
      g_autofree char *spent = group_digits (budget->spent);

      if (budget->year != year_of (page)
          || g_str_has_prefix (budget->programme, APPEALS_PROGRAMME) != of_appeals)
        continue;
      if (budget->amount >= 1000 && budget->amount % 1000 == 0)
        add_line (document, "사업예산(%s): %d백만원(집행 %s천원)", budget->programme,
                  budget->amount / 1000, spent);
      else
        add_line (document, "사업예산(%s): %s천원(집행 %s천원)", budget->programme, amount, spent);
    }
}

static void
add_rulings (const Page *page, HtDocument *document)
{
  static const char *const heads[] = { "계", "인용", "기각", "각하", "기타" };
  const HtFigures *figures = &page->years[YEARS - 1]->figures;
  HtGrid *grid = ht_document_add_grid (document, 7, 2);
  guint row;

  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  ht_grid_set_header (grid, 0, 2, 1, G_N_ELEMENTS (heads), "재결건수");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ht_grid_set_header (grid, 1, 2 + i, 1, 1, heads[i]);
  row = ht_grid_add_row (grid);
  g_autofree char *year = g_strdup_printf ("%d년", year_of (page));
  ht_grid_set_text (grid, row, 0, year);
  ht_grid_set_count (grid, row, 1, figures->received);
  ht_grid_set_count (grid, row, 2, figures->ruled);
  ht_grid_set_count_share (grid, row, 3, accepted (page, figures), figures->ruled);
  ht_grid_set_count_share (grid, row, 4, figures->rejected, figures->ruled);
  ht_grid_set_count_share (grid, row, 5, figures->dismissed, figures->ruled);
  ht_grid_set_count_share (grid, row, 6,
                           figures->ruled - accepted (page, figures) - figures->rejected
                               - figures->dismissed,
                           figures->ruled);
  ht_document_add_note (document, "비율의 모수는 재결건수임. 기타는 조정 등이며 취하·이송은 재결에 "
                                  "넣지 않음");
}

/* "110일('19) → 104일('20) → 82일('21. 4. 5.)" and the like; NaN is left out as "-". */
static char *
tell_course (const Page *page, double (*figure) (const HtFigures *figures), const char *unit)
{
  GString *course = g_string_new (NULL);

  for (guint i = 0; i < YEARS; i++)
    {
      HtPeriod period = year_so_far (page, i);
      double value = figure (&page->years[i]->figures);
      g_autofree char *number
          = isnan (value) ? g_strdup ("-") : g_strdup_printf ("%ld%s", lround (value), unit);
      g_autofree char *day = ht_date_to_short (period.to);

      g_string_append_printf (course, "%s%s", i > 0 ? " → " : "", number);
      if (i + 1 < YEARS)
        g_string_append_printf (course, "('%02d)", ht_date_year (period.to) % 100);
      else
        g_string_append_printf (course, "(%s)", day);
    }
  return g_string_free (course, FALSE);
}

static double
mean_days (const HtFigures *figures)
{
  return figures->mean_days;
}

static double
reviewer_percent (const HtFigures *figures)
{
  return ht_figures_reviewer_share (figures) * 100;
}

static void
add_appeals (const Page *page, HtDocument *document)
{
  g_autofree char *days = tell_course (page, mean_days, "일");
  g_autofree char *reviewers = tell_course (page, reviewer_percent, "%");

  ht_document_add_heading (document, "행정심판");
  add_commission (page, document);
  add_budgets (page, document, TRUE);
  add_rulings (page, document);
  add_line (document, "평균 처리기간: %s", days);
  add_line (document, "주심위원 지정률: %s", reviewers);
}

static void
add_village_lawyers (const Page *page, HtDocument *document)
{
  const HtCoverage *before = page->coverage_before->coverage;
  const HtCoverage *now = page->coverage->coverage;
  const HtTarget *target = page->coverage->target;
  g_autofree char *before_day = ht_date_to_short (before->on);
  g_autofree char *now_day = ht_date_to_short (now->on);

  g_autofree char *base
      = now->base != before->base ? g_strdup_printf ("%u개 동 중 ", now->base) : g_strdup ("");
  add_line (document,
            "마을변호사(월 2일 이상 상담): %u개 동 중 %u개 동(%d%%)(%s) → %s%u개 동(%d%%)(%s)",
            before->base, before->covered,
            percent (ht_coverage_share (before->covered, before->base)), before_day, base,
            now->covered, percent (ht_coverage_share (now->covered, now->base)), now_day);
  if (target == NULL)
    return;
  g_autofree char *by = ht_date_to_short (target->by);
  add_line (document, "마을변호사 목표: %s까지 %d개 동(%d%%)", by, target->value,
            percent (ht_coverage_share ((guint)target->value, (guint)target->base)));
}

/* The dongs with a scrivener's day in force, and their districts. */
static void
add_scriveners (const Page *page, HtDocument *document)
{
  g_autoptr (GHashTable) dongs = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) districts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < page->coverage->schedules->len; i++)
    {
      const HtSchedule *schedule = page->coverage->schedules->pdata[i];

      if (schedule->service == HT_SERVICE_SCRIVENER && ht_schedule_in_force (schedule, page->on))
        g_hash_table_add (dongs, (gpointer)&schedule->dong_id);
    }
  for (guint i = 0; i < page->coverage->dongs->len; i++)
    {
      const HtDong *dong = page->coverage->dongs->pdata[i];

      if (g_hash_table_contains (dongs, &dong->id))
        g_hash_table_add (districts, dong->district);
    }
  add_line (document, "마을법무사: %u개 자치구 %u개 동", g_hash_table_size (districts),
            g_hash_table_size (dongs));
}

/* Appointments of the corps in the year, as many a line as there are days of appointment. */
static void
add_corps (const Page *page, HtDocument *document)
{
  for (int month = 1; month <= 12; month++)
    {
      HtDate start = ht_date_new (year_of (page), month, 1);
      guint renewed = 0, fresh = 0;

      for (guint i = 0; i < page->partners->len; i++)
        {
          const HtPartner *partner = page->partners->pdata[i];

          for (guint r = 0; r < partner->roles->len; r++)
            {
              const HtRole *role = partner->roles->pdata[r];

              if (role->role != HT_ROLE_CORPS || ht_date_month_start (role->appointed_on) != start)
                continue;
              if (ht_role_is_reappointment (partner, role))
                renewed++;
              else
                fresh++;
            }
        }
      if (renewed > 0)
        add_line (document, "공익변호사단: %d월 재위촉 %u명", month, renewed);
      if (fresh > 0)
        add_line (document, "공익변호사단: %d월 신규 위촉 %u명%s", month, fresh,
                  start > page->on ? "(예정)" : "");
    }
}

static void
add_proposals (const Page *page, HtDocument *document)
{
  const HtProposalFigures figures = ht_proposal_figures (
      page->proposals, (HtPeriod){ ht_date_new (year_of (page), 1, 1), page->on });

  add_line (document, "건의과제: %d년 발굴 %u건", year_of (page), figures.found);
  if (figures.unanswered_before > 0)
    add_line (document, "건의과제 미회신: 지난해까지 보낸 과제 중 미회신 %u건, 그중 %u건 재건의",
              figures.unanswered_before, figures.resent);
  if (figures.to_provinces > 0)
    add_line (document, "건의과제 전파: %u건을 %u개 시·도에 발송", figures.to_provinces,
              figures.provinces);
  if (figures.replied > 0)
    add_line (
        document,
        "건의과제 회신: 보낸 과제 %u건 중 회신 %u건(%d%%), 회신 중 수용 %u건·일부수용 %u건(%d%%)",
        figures.sent, figures.replied, percent (ht_coverage_share (figures.replied, figures.sent)),
        figures.accepted, figures.partly,
        percent (ht_coverage_share (figures.accepted + figures.partly, figures.replied)));
}

static HtDocument *
new_document (const Page *page)
{
  int year, month, day;

  ht_date_split (page->on, &year, &month, &day);
  g_autofree char *stem = g_strdup_printf ("업무보고_%04d%02d%02d", year, month, day);
  HtDocument *document = ht_document_new ("주요 업무 보고", stem);
  ht_document_set_unit (document, "건", page->on);
  return document;
}

HtDocument *
ht_work_report (HtDb *db, HtDate on, HtDate today, GError **error)
{
  g_auto (Page) page = { 0 };

  if (on > today)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The day of the report has not come yet; choose an earlier one."));
      return NULL;
    }
  if (!load (&page, db, on, error))
    return NULL;
  g_autofree char *head = ht_journal_head (db, error);
  if (head == NULL)
    return NULL;
  g_autoptr (HtDocument) document = new_document (&page);
  add_appeals (&page, document);
  ht_document_add_heading (document, "법률서비스");
  add_budgets (&page, document, FALSE);
  add_village_lawyers (&page, document);
  add_scriveners (&page, document);
  add_corps (&page, document);
  add_proposals (&page, document);
  g_autofree char *footer = g_strdup_printf ("기록 확인값(작업 기록의 마지막 해시): %s", head);
  ht_document_set_footer (document, footer);
  return g_steal_pointer (&document);
}
