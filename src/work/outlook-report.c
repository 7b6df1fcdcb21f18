#include "work/outlook-report.h"

#include "work/outlook-chart.h"

static const guint compared[] = { 2, 3 };
#define N_COMPARED G_N_ELEMENTS (compared)
#define N_FIGURES 4 /* of each plan */

static void
add_past (HtDocument *document, const HtOutlook *outlook)
{
  const HtQueuePast *past = outlook->past;
  g_autofree char *flow
      = g_strdup_printf ("지난 1년: 접수 %u건, 재결 %u건, 취하·이송 %u건, 현재 미결 %u건",
                         past->received, past->ruled, past->others, past->pending->len);
  g_autofree char *capacity
      = outlook->n_meetings > 0
            ? g_strdup_printf ("회의 %u회: 월 %u회, 회의마다 %u건으로 봄", outlook->n_meetings,
                               outlook->past_hearings, outlook->past_cases)
            : g_strdup_printf ("열린 회의의 기록이 없어 월 %u회, 회의마다 %u건으로 봄",
                               outlook->past_hearings, outlook->past_cases);
  ht_document_add_heading (document, "전제");
  ht_document_add_paragraph (document, flow);
  ht_document_add_paragraph (document, capacity);
}

static void
add_sentences (HtDocument *document, const HtOutlook *outlook, GArray *const *plans)
{
  ht_document_add_heading (document, "전망");
  for (guint i = 0; i < N_COMPARED; i++)
    {
      HtQueuePlan plan = outlook->plan;
      plan.hearings = compared[i];
      g_autofree char *sentence = ht_outlook_sentence (plans[i], &plan);
      ht_document_add_paragraph (document, sentence);
    }
}

static HtChart *
make_chart (GArray *const *plans)
{
  char *names[N_COMPARED];
  HtOutlookLine lines[N_COMPARED];
  for (guint i = 0; i < N_COMPARED; i++)
    {
      names[i] = g_strdup_printf ("월 %u회", compared[i]);
      lines[i] = (HtOutlookLine){ names[i], plans[i] };
    }
  HtChart *chart = ht_outlook_chart (lines, N_COMPARED);
  for (guint i = 0; i < N_COMPARED; i++)
    g_free (names[i]);
  return chart;
}

static void
put_plan (HtGrid *grid, guint row, guint column, const HtQueueMonth *month)
{
  g_autofree char *range = g_strdup_printf ("%.0f~%.0f", month->pending.low, month->pending.high);
  ht_grid_set_decimal (grid, row, column, month->ruled.mean, 0);
  ht_grid_set_decimal (grid, row, column + 1, month->pending.mean, 0);
  ht_grid_set_text (grid, row, column + 2, range);
  ht_grid_set_decimal (grid, row, column + 3, month->days.mean, 0);
}

static void
add_table (HtDocument *document, GArray *const *plans)
{
  static const char *const heads[N_FIGURES] = { "재결", "미결", "미결 90% 범위", "처리기간(일)" };
  HtGrid *grid = ht_document_add_grid (document, 2 + N_COMPARED * N_FIGURES, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "월");
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  for (guint i = 0; i < N_COMPARED; i++)
    {
      g_autofree char *head = g_strdup_printf ("월 %u회", compared[i]);
      ht_grid_set_header (grid, 0, 2 + i * N_FIGURES, 1, N_FIGURES, head);
      for (guint k = 0; k < N_FIGURES; k++)
        ht_grid_set_header (grid, 1, 2 + i * N_FIGURES + k, 1, 1, heads[k]);
    }
  for (guint m = 0; m < plans[0]->len; m++)
    {
      const HtQueueMonth *month = &g_array_index (plans[0], HtQueueMonth, m);
      g_autofree char *name = ht_outlook_month_name (month->period);
      const guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, name);
      ht_grid_set_decimal (grid, row, 1, month->received.mean, 0);
      for (guint i = 0; i < N_COMPARED; i++)
        put_plan (grid, row, 2 + i * N_FIGURES, &g_array_index (plans[i], HtQueueMonth, m));
    }
}

static void
add_notes (HtDocument *document, const HtOutlook *outlook)
{
  g_autofree char *method
      = g_strdup_printf ("지난 1년의 월별 접수건수를 무작위로 뽑아 %u번 모의실험한 평균과 90%% "
                         "범위임. 취하·이송은 지난 "
                         "1년의 비율로 생기고, 회의마다 접수가 오래된 사건부터 재결하는 것으로 봄",
                         outlook->plan.runs);
  g_autofree char *ready = g_strdup_printf (
      "접수 후 %u일(지난 1년 재결 가운데 가장 빨랐던 5%%)이 지나야 심리할 수 있는 것으로 봄",
      outlook->past->ready_days);
  ht_document_add_note (document, method);
  ht_document_add_note (document, ready);
  ht_document_add_note (document, "처리기간은 그 달에 접수될 사건이 재결까지 걸릴 평균 날수임");
}

HtDocument *
ht_outlook_report (HtDb *db, HtDate on, GError **error)
{
  const HtOutlookRequest request = { .on = on };
  g_autoptr (HtOutlook) outlook = ht_outlook_load (db, &request, error);
  if (outlook == NULL)
    return NULL;
  char day[HT_DATE_ISO_SIZE];
  g_autofree char *stem = g_strdup_printf ("행정심판_전망_%s", ht_date_write_iso (on, day));
  HtDocument *document = ht_document_new ("행정심판 처리 전망(앞으로 12개월)", stem);
  GArray *plans[N_COMPARED];
  ht_document_set_unit (document, "건", on);
  for (guint i = 0; i < N_COMPARED; i++)
    plans[i] = ht_outlook_with_hearings (outlook, compared[i]);
  add_past (document, outlook);
  add_sentences (document, outlook, plans);
  ht_document_add_chart (document, make_chart (plans));
  add_table (document, plans);
  add_notes (document, outlook);
  for (guint i = 0; i < N_COMPARED; i++)
    g_array_unref (plans[i]);
  return document;
}
