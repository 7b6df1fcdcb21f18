#include "work/register-parts.h"

#include "work/figures.h"

#include <math.h>

#define TITLE "행정심판 재결에 대한 행정소송 현황"

enum
{
  NUMBER,
  PLAINTIFF,
  DEFENDANT,
  SUBJECT,
  RULED,
  OUTCOME,
  FILED,
  COURT,
  ENDED,
  RESULT,
};

static const HtRegisterColumn columns[] = {
  [NUMBER] = { "사건번호", NULL },    [PLAINTIFF] = { "청구인", NULL },
  [DEFENDANT] = { "피청구인", NULL }, [SUBJECT] = { "사건명", NULL },
  [RULED] = { "재결일", NULL },       [OUTCOME] = { "재결결과", NULL },
  [FILED] = { "소송 제기일", NULL },  [COURT] = { "법원·사건번호", NULL },
  [ENDED] = { "소송 종결일", NULL },  [RESULT] = { "소송 결과", NULL },
};

/* The rows of the sums: every ending that is a ruling, then what has not ended yet. */
static const HtOutcome endings[]
    = { HT_OUTCOME_ACCEPTED, HT_OUTCOME_PARTLY_ACCEPTED, HT_OUTCOME_REJECTED, HT_OUTCOME_DISMISSED,
        HT_OUTCOME_MEDIATED };

typedef struct
{
  guint ruled;
  guint filed;   /* in the period */
  guint ended;   /* in the period */
  guint pending; /* at its end */
} Sums;

typedef struct
{
  GHashTable *steps;
  Sums sums[HT_N_OUTCOMES];
} Litigation;

/* A suit and its end, each NULL when there is none. */
typedef struct
{
  const HtStep *filed;
  const HtStep *ended;
} Suit;

/* The suit that was filed last until the end of the period. */
static Suit
find_suit (GPtrArray *steps, HtDate until)
{
  Suit suit = { NULL, NULL };
  for (guint i = 0; i < steps->len; i++)
    {
      const HtStep *step = g_ptr_array_index (steps, i);
      if (step->kind == HT_STEP_LITIGATION_FILED && step->on <= until)
        suit = (Suit){ step, NULL };
      else if (step->kind == HT_STEP_LITIGATION_ENDED && step->on <= until && suit.filed != NULL)
        suit.ended = step;
    }
  return suit;
}

static void
put_suit (HtRegister *self, const HtAppeal *appeal, const Suit *suit)
{
  const HtStep *ended = suit->ended;
  guint row;
  if (!ht_register_add_row (self, &row))
    return;
  ht_grid_set_text (self->grid, row, NUMBER, appeal->case_number);
  ht_register_put_name (self, row, PLAINTIFF, appeal->appellant);
  ht_register_put_text (self, row, DEFENDANT, appeal->agency);
  ht_register_put_text (self, row, SUBJECT, appeal->title);
  ht_grid_set_date (self->grid, row, RULED, appeal->ruled_on);
  ht_register_put_text (self, row, OUTCOME, ht_outcome_name (appeal->outcome));
  ht_grid_set_date (self->grid, row, FILED, suit->filed->on);
  ht_register_put_text (self, row, COURT, suit->filed->text);
  ht_grid_set_date (self->grid, row, ENDED, ended != NULL ? ended->on : HT_DATE_NONE);
  ht_register_put_text (self, row, RESULT, ended != NULL ? ht_decision_name (ended->decision) : "");
}

static gboolean
add_case_cb (HtRegister *self, const HtAppeal *appeal, gpointer data, GError **error)
{
  Litigation *litigation = data;
  HtPeriod period = self->options->period;
  Suit suit = find_suit (g_hash_table_lookup (litigation->steps, &appeal->id), period.to);
  Sums *sums = &litigation->sums[appeal->outcome];
  if (suit.filed == NULL || (suit.ended != NULL && suit.ended->on < period.from))
    return TRUE;
  sums->filed += suit.filed->on >= period.from ? 1 : 0;
  sums->ended += suit.ended != NULL ? 1 : 0;
  sums->pending += suit.ended == NULL ? 1 : 0;
  put_suit (self, appeal, &suit);
  return TRUE;
}

static void
put_sums (HtGrid *grid, const char *label, const Sums *sums)
{
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, label);
  ht_grid_set_count (grid, row, 1, sums->ruled);
  ht_grid_set_count (grid, row, 2, sums->filed);
  ht_grid_set_share (grid, row, 3, sums->ruled > 0 ? (double)sums->filed / sums->ruled : NAN);
  ht_grid_set_count (grid, row, 4, sums->ended);
  ht_grid_set_count (grid, row, 5, sums->pending);
}

static void
fill_sums (HtGrid *grid, const Litigation *litigation)
{
  static const char *const heads[]
      = { "재결결과", "재결", "소송 제기", "제기율", "소송 종결", "기간 말 계속 중" };
  Sums total = { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < HT_N_OUTCOMES; i++)
    {
      total.ruled += litigation->sums[i].ruled;
      total.filed += litigation->sums[i].filed;
      total.ended += litigation->sums[i].ended;
      total.pending += litigation->sums[i].pending;
    }
  put_sums (grid, "합계", &total);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    put_sums (grid, ht_outcome_name (endings[i]), &litigation->sums[endings[i]]);
}

static gboolean
count_rulings (HtRegister *self, Litigation *litigation, GError **error)
{
  HtPeriod period = self->options->period;
  g_autoptr (HtStatistics) statistics
      = ht_figures_load (self->db, period, period.to, HT_BY_OUTCOME, error);
  if (statistics == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint j = 0; j < statistics->groups->len; j++)
      {
        const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, j);
        if (g_str_equal (group->name, ht_outcome_name (endings[i])))
          litigation->sums[endings[i]].ruled = group->figures.ruled;
      }
  return TRUE;
}

/* By the 15th of the month after a half-year (영 §42); "" for another period. */
static char *
due_text (HtPeriod period)
{
  int month = ht_date_month (period.from);
  gboolean is_half = (month == 1 || month == 7) && period.from == ht_date_month_start (period.from)
                     && period.to == ht_date_month_end (ht_date_add_months (period.from, 5));
  if (!is_half)
    return g_strdup ("");
  g_autofree char *due = ht_date_to_korean (period.to + 15);
  return g_strdup_printf ("제출 기한: %s (「행정심판법」 제60조제2항, 같은 법 시행령 제42조)", due);
}

static HtDocument *
new_document (HtPeriod period)
{
  g_autofree char *span = ht_register_period_text (period);
  g_autofree char *from = ht_date_to_iso (period.from);
  g_autofree char *to = ht_date_to_iso (period.to);
  g_autofree char *stem = g_strdup_printf ("행정소송_현황_%s_%s", from, to);
  g_autofree char *due = due_text (period);
  HtDocument *document = ht_document_new (TITLE, stem);
  g_free (document->unit_line);
  document->unit_line = g_strdup_printf ("(%s, 단위: 건)", span);
  if (*due != '\0')
    ht_document_add_paragraph (document, due);
  return document;
}

static gboolean
add_suits (HtRegister *self, Litigation *litigation, GArray *ids, GError **error)
{
  ht_document_add_heading (self->document, "재결결과별 현황");
  HtGrid *sums = ht_document_add_grid (self->document, 6, 1);
  ht_document_add_note (self->document,
                        "제기율 = 기간 안의 소송 제기 ÷ 기간 안의 재결. 기간 안의 소송이 모두 "
                        "그 기간의 재결에 대한 것은 아님");
  ht_document_add_heading (self->document, "사건별 현황");
  ht_register_begin_grid (self, columns, G_N_ELEMENTS (columns));
  if (!ht_register_each (self, ids, add_case_cb, litigation, error))
    return FALSE;
  fill_sums (sums, litigation);
  ht_register_end_grid (self);
  ht_document_add_note (self->document,
                        "기간 안에 제기되거나 종결된 소송과 기간 말에 계속 중인 소송을 적음");
  return TRUE;
}

HtDocument *
ht_litigation_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  static const HtStepKind kinds[]
      = { HT_STEP_LITIGATION_FILED, HT_STEP_LITIGATION_ENDED, HT_N_STEP_KINDS };
  HtRegister self;
  if (!ht_register_init (&self, db, options, TITLE, error))
    return NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) steps
      = ht_register_load_steps (&self, kinds, HT_REGISTER_ALWAYS, ids, error);
  if (steps == NULL)
    return NULL;
  Litigation litigation = { .steps = steps };
  g_autoptr (HtDocument) document = new_document (options->period);
  self.document = document;
  if (!count_rulings (&self, &litigation, error) || !add_suits (&self, &litigation, ids, error))
    return NULL;
  return g_steal_pointer (&document);
}
