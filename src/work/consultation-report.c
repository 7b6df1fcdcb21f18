#include "work/consultation-report.h"

#include "work/consultation-tally.h"
#include "work/office-settings.h"
#include "work/register-parts.h"
#include <math.h>

/* 계, 방문, 전화, 온라인, 인원, 분, 만족도, 응답, 상담일 */
enum
{
  COLUMN_NAME,
  COLUMN_N,
  COLUMN_CHANNELS,
  COLUMN_PEOPLE = COLUMN_CHANNELS + HT_N_CHANNELS,
  COLUMN_MINUTES,
  COLUMN_MEAN,
  COLUMN_ASKED,
  COLUMN_DAYS,
  N_COLUMNS
};

static HtGrid *
begin_grid (HtDocument *document, const char *name)
{
  HtGrid *grid = ht_document_add_grid (document, N_COLUMNS, 2);

  ht_grid_set_header (grid, 0, COLUMN_NAME, 2, 1, name);
  ht_grid_set_header (grid, 0, COLUMN_N, 1, 1 + HT_N_CHANNELS, "상담(건)");
  ht_grid_set_header (grid, 1, COLUMN_N, 1, 1, "계");
  for (HtChannel i = 0; i < HT_N_CHANNELS; i++)
    ht_grid_set_header (grid, 1, COLUMN_CHANNELS + i, 1, 1, ht_channel_name (i));
  ht_grid_set_header (grid, 0, COLUMN_PEOPLE, 2, 1, "인원(명)");
  ht_grid_set_header (grid, 0, COLUMN_MINUTES, 2, 1, "시간(분)");
  ht_grid_set_header (grid, 0, COLUMN_MEAN, 1, 2, "만족도");
  ht_grid_set_header (grid, 1, COLUMN_MEAN, 1, 1, "평균");
  ht_grid_set_header (grid, 1, COLUMN_ASKED, 1, 1, "응답");
  ht_grid_set_header (grid, 0, COLUMN_DAYS, 2, 1, "실시한 상담일");
  return grid;
}

static double
mean_of (const HtConsultationSums *sums)
{
  return sums->n_asked > 0 ? ht_consultation_sums_mean (sums) : NAN;
}

static void
put_sums (HtGrid *grid, const char *name, const HtConsultationSums *sums)
{
  const guint row = ht_grid_add_row (grid);

  ht_grid_set_text (grid, row, COLUMN_NAME, name);
  ht_grid_set_count (grid, row, COLUMN_N, sums->n);
  for (guint i = 0; i < HT_N_CHANNELS; i++)
    ht_grid_set_count_share (grid, row, COLUMN_CHANNELS + i, sums->channels[i], sums->n);
  ht_grid_set_count (grid, row, COLUMN_PEOPLE, sums->people);
  ht_grid_set_count (grid, row, COLUMN_MINUTES, sums->minutes);
  ht_grid_set_decimal (grid, row, COLUMN_MEAN, mean_of (sums), 2);
  ht_grid_set_count (grid, row, COLUMN_ASKED, sums->n_asked);
  ht_grid_set_count (grid, row, COLUMN_DAYS, sums->days);
}

static void
put_change (HtGrid *grid, const HtConsultationSums *now, const HtConsultationSums *then,
            gboolean triangle)
{
  const guint row = ht_grid_add_row (grid);
  const guint columns[] = { COLUMN_N, COLUMN_PEOPLE, COLUMN_MINUTES, COLUMN_ASKED, COLUMN_DAYS };
  const double after[] = { now->n, now->people, now->minutes, now->n_asked, now->days };
  const double before[] = { then->n, then->people, then->minutes, then->n_asked, then->days };

  ht_grid_set_text (grid, row, COLUMN_NAME, "증감");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ht_grid_set_change (grid, row, columns[i], after[i] - before[i], 0, triangle);
  for (guint i = 0; i < HT_N_CHANNELS; i++)
    ht_grid_set_change (grid, row, COLUMN_CHANNELS + i,
                        (double)now->channels[i] - then->channels[i], 0, triangle);
  ht_grid_set_change (grid, row, COLUMN_MEAN, mean_of (now) - mean_of (then), 2, triangle);
}

static void
add_totals (HtDocument *document, const HtConsultationTally *now, const HtConsultationTally *then,
            gboolean triangle)
{
  ht_document_add_heading (document, "총괄");
  HtGrid *grid = begin_grid (document, "구분");
  put_sums (grid, "이번 기간", &now->total);
  put_sums (grid, "전년 같은 기간", &then->total);
  put_change (grid, &now->total, &then->total, triangle);
  ht_document_add_note (document, "만족도는 1~5점이며 물은 상담의 평균임. 응답은 만족도를 적은 "
                                  "상담 건수, 인원·시간은 적은 것만 더함");
}

static void
add_months (HtDocument *document, const HtConsultationTally *tally)
{
  if (tally->n_months < 2)
    return;
  ht_document_add_heading (document, "월별 현황");
  HtGrid *grid = begin_grid (document, "월");
  put_sums (grid, "합계", &tally->total);
  for (guint i = 0; i < tally->n_months; i++)
    {
      const HtDate month = ht_date_add_months (ht_date_month_start (tally->period.from), (int)i);
      g_autofree char *name
          = g_strdup_printf ("%d년 %d월", ht_date_year (month), ht_date_month (month));
      put_sums (grid, name, &tally->months[i]);
    }
}

static void
add_districts (HtDocument *document, const HtServiceGuide *guide, const HtConsultationTally *tally)
{
  ht_document_add_heading (document, "자치구별 현황");
  HtGrid *grid = begin_grid (document, "자치구");
  put_sums (grid, "합계", &tally->total);
  for (guint i = 0; guide->dongs->districts[i] != NULL; i++)
    put_sums (grid, guide->dongs->districts[i], &tally->districts[i]);
}

/* Counts with their share of the consultations in two rows, this period and the one before. */
static void
add_shares (HtDocument *document, const char *heading, const char *const *names, guint n_names,
            const guint *now, guint n_now, const guint *then, guint n_then)
{
  ht_document_add_heading (document, heading);
  HtGrid *grid = ht_document_add_grid (document, n_names + 2, 1);
  const guint rows[] = { ht_grid_add_row (grid), ht_grid_add_row (grid) };

  ht_grid_set_header (grid, 0, 0, 1, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 1, 1, "계");
  ht_grid_set_text (grid, rows[0], 0, "이번 기간");
  ht_grid_set_text (grid, rows[1], 0, "전년 같은 기간");
  ht_grid_set_count (grid, rows[0], 1, n_now);
  ht_grid_set_count (grid, rows[1], 1, n_then);
  for (guint i = 0; i < n_names; i++)
    {
      ht_grid_set_header (grid, 0, i + 2, 1, 1, names[i]);
      ht_grid_set_count_share (grid, rows[0], i + 2, now[i], n_now);
      ht_grid_set_count_share (grid, rows[1], i + 2, then[i], n_then);
    }
}

static void
add_topics (HtDocument *document, const HtConsultationTally *now, const HtConsultationTally *then)
{
  const char *names[HT_N_TOPICS];

  for (HtTopic topic = 0; topic < HT_N_TOPICS; topic++)
    names[topic] = ht_topic_name (topic);
  add_shares (document, "분야별 현황", names, HT_N_TOPICS, now->total.topics, now->total.n,
              then->total.topics, then->total.n);
}

static void
add_holders (HtDocument *document, const HtConsultationTally *now, const HtConsultationTally *then)
{
  static const char *const names[HT_N_HELD_BY] = { "마을변호사", "마을법무사", "미상" };

  add_shares (document, "담당별 현황", names, HT_N_HELD_BY, now->held_by, now->total.n,
              then->held_by, then->total.n);
  ht_document_add_note (document, "담당은 상담한 날의 위촉에 따르며, 미상은 담당자를 적지 않았거나 "
                                  "그날 위촉 중이 아닌 상담임");
}

static guint
count_days (const HtConsultationTally *tally)
{
  guint n = 0;

  for (guint i = 0; i < HT_N_SESSION_STATES; i++)
    n += tally->sessions[i];
  return n;
}

static int
compare_reasons (gconstpointer a, gconstpointer b, gpointer reasons)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (reasons, one));
  const guint m = GPOINTER_TO_UINT (g_hash_table_lookup (reasons, other));

  return n != m ? (n < m) - (n > m) : g_strcmp0 (one, other);
}

/* The most frequent first. */
static void
note_reasons (HtDocument *document, GHashTable *reasons)
{
  guint n = 0;
  g_autofree gpointer *names = g_hash_table_get_keys_as_array (reasons, &n);
  g_autoptr (GString) text = g_string_new ("미실시 사유:");

  if (n == 0)
    return;
  g_qsort_with_data (names, (int)n, sizeof *names, compare_reasons, reasons);
  for (guint i = 0; i < n; i++)
    {
      const char *name = names[i];
      g_string_append_printf (text, "%s %s %u건", i > 0 ? "," : "", name,
                              GPOINTER_TO_UINT (g_hash_table_lookup (reasons, name)));
    }
  ht_document_add_note (document, text->str);
}

static void
add_days (HtDocument *document, const HtConsultationTally *now, const HtConsultationTally *then)
{
  const char *names[HT_N_SESSION_STATES];

  for (HtSessionState state = 0; state < HT_N_SESSION_STATES; state++)
    names[state] = ht_session_state_name (state);
  add_shares (document, "정기상담일", names, HT_N_SESSION_STATES, now->sessions, count_days (now),
              then->sessions, count_days (then));
  note_reasons (document, now->reasons);
}

static HtDocument *
new_document (HtPeriod period)
{
  g_autofree char *stem = g_strdup_printf ("법률상담_실적_%04d%02d_%04d%02d",
                                           ht_date_year (period.from), ht_date_month (period.from),
                                           ht_date_year (period.to), ht_date_month (period.to));
  g_autofree char *text = ht_register_period_text (period);
  g_autofree char *of = g_strdup_printf ("기간: %s", text);
  HtDocument *document = ht_document_new ("법률상담 실적", stem);

  ht_document_set_unit (document, "건", period.to);
  ht_document_add_paragraph (document, of);
  return document;
}

HtDocument *
ht_consultation_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  HtPeriod period = options->period;

  if (period.from <= options->today)
    period.to = MIN (period.to, options->today);
  g_autoptr (HtOfficeSettings) settings = ht_office_settings_load (db, error);
  g_autoptr (HtServiceGuide) guide = settings != NULL ? ht_service_guide_load (db, error) : NULL;
  g_autoptr (HtConsultationTally) now
      = guide != NULL ? ht_consultation_tally_load (db, guide, period, error) : NULL;
  g_autoptr (HtConsultationTally) then
      = now != NULL ? ht_consultation_tally_load (db, guide, ht_period_year_before (period), error)
                    : NULL;

  if (then == NULL)
    return NULL;
  HtDocument *document = new_document (period);
  add_totals (document, now, then, settings->triangle);
  add_topics (document, now, then);
  add_holders (document, now, then);
  add_days (document, now, then);
  add_months (document, now);
  add_districts (document, guide, now);
  return document;
}
