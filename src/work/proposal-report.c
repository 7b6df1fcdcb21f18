#include "work/proposal-report.h"
#include "store/proposals.h"

/* Who got it last, one after another. */
static char *
tell_recipients (const HtProposal *proposal, HtDate on)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *sending = proposal->sendings->pdata[i];
      if (sending->sent_on <= on && g_hash_table_add (seen, sending->recipient))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", sending->recipient);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_date (HtGrid *grid, guint row, guint column, HtDate day)
{
  if (day == HT_DATE_NONE)
    ht_grid_set_empty (grid, row, column);
  else
    ht_grid_set_date (grid, row, column, day);
}

static void
add_proposal (HtGrid *grid, const HtProposal *proposal, HtDate on)
{
  const HtProposalStanding standing = ht_proposal_standing (proposal, on);
  g_autofree char *recipients = tell_recipients (proposal, on);
  const guint row = ht_grid_add_row (grid);

  ht_grid_set_text (grid, row, 0, proposal->number);
  ht_grid_set_text (grid, row, 1, proposal->title);
  put_date (grid, row, 2, proposal->found_on);
  put_date (grid, row, 3, standing.first_sent);
  put_date (grid, row, 4, standing.last_sent);
  ht_grid_set_count (grid, row, 5, standing.n_sendings);
  ht_grid_set_text (grid, row, 6, recipients);
  put_date (grid, row, 7, standing.replied_on);
  ht_grid_set_text (grid, row, 8, ht_proposal_state_name (standing.state));
  ht_grid_set_count (grid, row, 9, (guint)standing.days);
}

static void
add_list (HtDocument *document, GPtrArray *proposals, HtDate on, guint max_rows)
{
  static const char *const heads[]
      = { "번호",      "건의과제", "발굴일",    "첫 발송일", "최근 발송일",
          "발송 건수", "수신처",   "최근 회신", "처리 결과", "미회신 일수" };
  const guint shown = max_rows > 0 ? MIN (max_rows, proposals->len) : proposals->len;
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (heads), 1);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < shown; i++)
    add_proposal (grid, proposals->pdata[i], on);
  if (shown == proposals->len)
    return;
  g_autofree char *note = g_strdup_printf ("%u건 가운데 %u건만 표시", proposals->len, shown);
  ht_document_add_note (document, note);
}

static HtDocument *
new_document (const char *title, HtDate on)
{
  int year, month, day;

  ht_date_split (on, &year, &month, &day);
  g_autofree char *stem = g_strdup_printf ("건의과제_%04d%02d%02d", year, month, day);
  HtDocument *document = ht_document_new (title, stem);
  ht_document_set_unit (document, "건", on);
  return document;
}

static void
add_figures (HtDocument *document, const HtProposalFigures *figures)
{
  static const char *const heads[] = { "발굴",     "발송",      "회신",   "수용",
                                       "일부수용", "불수용",    "미회신", "지난해까지 미회신",
                                       "재건의",   "시·도 전파" };
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (heads), 1);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  const guint row = ht_grid_add_row (grid);
  ht_grid_set_count (grid, row, 0, figures->found);
  ht_grid_set_count (grid, row, 1, figures->sent);
  ht_grid_set_count_share (grid, row, 2, figures->replied, figures->sent);
  ht_grid_set_count_share (grid, row, 3, figures->accepted, figures->replied);
  ht_grid_set_count_share (grid, row, 4, figures->partly, figures->replied);
  ht_grid_set_count_share (grid, row, 5, figures->not_accepted, figures->replied);
  ht_grid_set_count_share (grid, row, 6, figures->unanswered, figures->sent);
  ht_grid_set_count (grid, row, 7, figures->unanswered_before);
  ht_grid_set_count (grid, row, 8, figures->resent);
  ht_grid_set_count (grid, row, 9, figures->to_provinces);
  ht_document_add_note (document, "회신율·미회신율은 발송 과제, 수용률은 회신 과제가 기준이며, "
                                  "다시 보낸 과제는 같은 과제로 셈");
  if (figures->provinces == 0)
    return;
  g_autofree char *note = g_strdup_printf ("시·도 전파는 %u건을 %u개 시·도에 발송한 것임",
                                           figures->to_provinces, figures->provinces);
  ht_document_add_note (document, note);
}

static void
add_ages (HtDocument *document, GPtrArray *proposals, HtDate on)
{
  guint ages[HT_N_PROPOSAL_AGES] = { 0 };
  guint n = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const HtProposalStanding standing = ht_proposal_standing (proposals->pdata[i], on);
      if (standing.state != HT_PROPOSAL_UNANSWERED)
        continue;
      ages[ht_proposal_age (standing.days)]++;
      n++;
    }
  HtGrid *grid = ht_document_add_grid (document, HT_N_PROPOSAL_AGES + 1, 1);
  ht_grid_set_header (grid, 0, 0, 1, 1, "합계");
  for (guint age = 0; age < HT_N_PROPOSAL_AGES; age++)
    ht_grid_set_header (grid, 0, age + 1, 1, 1, ht_proposal_age_name (age));
  const guint row = ht_grid_add_row (grid);
  ht_grid_set_count (grid, row, 0, n);
  for (guint age = 0; age < HT_N_PROPOSAL_AGES; age++)
    ht_grid_set_count_share (grid, row, age + 1, ages[age], n);
}

/* Those of the period, and those that still waited when it began. */
static GPtrArray *
take_listed (GPtrArray *proposals, HtPeriod period)
{
  GPtrArray *listed = g_ptr_array_new ();

  for (guint i = 0; i < proposals->len; i++)
    {
      const HtProposal *proposal = proposals->pdata[i];
      const HtProposalStanding standing = ht_proposal_standing (proposal, period.to);
      const gboolean is_found
          = proposal->found_on >= period.from && proposal->found_on <= period.to;

      if (is_found || standing.state == HT_PROPOSAL_UNANSWERED
          || (standing.replied_on != HT_DATE_NONE && standing.replied_on >= period.from))
        g_ptr_array_add (listed, proposals->pdata[i]);
    }
  return listed;
}

HtDocument *
ht_proposal_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  HtPeriod period = options->period;
  g_autoptr (GPtrArray) proposals = ht_proposals_list (db, error);

  if (proposals == NULL)
    return NULL;
  if (period.from <= options->today)
    period.to = MIN (period.to, options->today);
  const HtProposalFigures figures = ht_proposal_figures (proposals, period);
  g_autoptr (GPtrArray) listed = take_listed (proposals, period);
  g_autofree char *from = ht_date_to_korean (period.from);
  g_autofree char *to = ht_date_to_korean (period.to);
  g_autofree char *of = g_strdup_printf ("기간: %s ~ %s", from, to);
  HtDocument *document = new_document ("건의과제 처리 현황", period.to);
  ht_document_add_paragraph (document, of);
  ht_document_add_heading (document, "발굴·회신·수용");
  add_figures (document, &figures);
  ht_document_add_heading (document, "미회신 기간");
  add_ages (document, proposals, period.to);
  ht_document_add_heading (document, "과제 목록(기간 중 발굴·회신, 미회신)");
  add_list (document, listed, period.to, options->max_rows);
  return document;
}

HtDocument *
ht_proposal_list_document (GPtrArray *proposals, HtDate on, guint max_rows)
{
  HtDocument *document = new_document ("건의과제 목록", on);

  add_list (document, proposals, on, max_rows);
  return document;
}

gpointer
ht_list_proposals (HtDb *db, gpointer nothing, GError **error)
{
  return ht_proposals_list (db, error);
}
