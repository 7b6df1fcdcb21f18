#include "work/register-parts.h"

#include "base/text.h"
#include "store/appeal-query.h"
#include "store/corrections.h"

enum
{
  NUMBER,
  RECEIVED,
  APPELLANT,
  AGENCY,
  TITLE,
  TYPE,
  ANSWERED,
  HEARING,
  ENDED,
  OUTCOME,
  SERVED,
  DAYS,
  NOTE,
};

static const HtRegisterColumn columns[] = {
  [NUMBER] = { "사건번호", NULL },
  [RECEIVED] = { "접수일", NULL },
  [APPELLANT] = { "청구인", NULL },
  [AGENCY] = { "피청구인", NULL },
  [TITLE] = { "사건명", NULL },
  [TYPE] = { "심판종류", NULL },
  [ANSWERED] = { "답변서 접수일", NULL },
  [HEARING] = { "심리기일", NULL },
  [ENDED] = { "재결일", NULL },
  [OUTCOME] = { "재결결과", NULL },
  [SERVED] = { "송달일", NULL },
  [DAYS] = { "처리일수", NULL },
  [NOTE] = { "비고", NULL },
};

/* Days to decision as the statistics count them: of rulings only. */
static void
put_days (HtRegister *self, guint row, const HtAppeal *appeal)
{
  int not_counted = self->subtract_corrections ? ht_corrections_not_counted (appeal) : 0;
  gboolean is_ruled = ht_outcome_is_ruling (appeal->outcome);
  ht_register_put_days (self, row, DAYS,
                        is_ruled ? appeal->received_on + not_counted : HT_DATE_NONE,
                        appeal->ruled_on);
}

static void
put_note (HtRegister *self, guint row, const HtAppeal *appeal)
{
  g_autoptr (GString) note = g_string_new (appeal->circumstances ? "사정재결" : "");
  if (appeal->extended)
    g_string_append_printf (note, "%s기간 연장", note->len > 0 ? ", " : "");
  if (*appeal->note != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? ", " : "", appeal->note);
  ht_register_put_text (self, row, NOTE, note->str);
}

static gboolean
add_appeal_cb (HtRegister *self, const HtAppeal *appeal, gpointer data, GError **error)
{
  guint *endings = data;
  guint row;
  endings[appeal->outcome]++;
  if (!ht_register_add_row (self, &row))
    return TRUE;
  ht_grid_set_text (self->grid, row, NUMBER, appeal->case_number);
  ht_grid_set_date (self->grid, row, RECEIVED, appeal->received_on);
  ht_register_put_name (self, row, APPELLANT, appeal->appellant);
  ht_register_put_text (self, row, AGENCY, appeal->agency);
  ht_register_put_text (self, row, TITLE, appeal->title);
  ht_grid_set_text (self->grid, row, TYPE, ht_appeal_type_name (appeal->type));
  ht_grid_set_date (self->grid, row, ANSWERED, appeal->answered_on);
  ht_grid_set_date (self->grid, row, HEARING, appeal->hearing_on);
  ht_grid_set_date (self->grid, row, ENDED, appeal->ruled_on);
  ht_register_put_text (self, row, OUTCOME, ht_outcome_name (appeal->outcome));
  ht_grid_set_date (self->grid, row, SERVED, appeal->served_on);
  put_days (self, row, appeal);
  put_note (self, row, appeal);
  return TRUE;
}

/* "접수 268건 = 인용 35 + … + 미결 12": the endings add up to the receipts. */
static void
add_sums (HtRegister *self, const guint *endings)
{
  g_autofree char *total = ht_text_count (self->n_records);
  g_autoptr (GString) sums = g_string_new (NULL);
  for (int outcome = HT_OUTCOME_ACCEPTED; outcome < HT_N_OUTCOMES; outcome++)
    {
      g_autofree char *count = ht_text_count (endings[outcome]);
      g_string_append_printf (sums, "%s %s + ", ht_outcome_name ((HtOutcome)outcome), count);
    }
  g_autofree char *pending = ht_text_count (endings[HT_OUTCOME_NONE]);
  g_autofree char *note = g_strdup_printf ("접수 %s건 = %s미결 %s", total, sums->str, pending);
  ht_document_add_note (self->document, note);
}

gboolean
ht_register_add_appeals (HtRegister *self, GError **error)
{
  guint endings[HT_N_OUTCOMES] = { 0 };
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (self->options->today);
  query->received = self->options->period;
  query->order = HT_APPEALS_BY_RECEIVED;
  g_autoptr (GArray) ids = ht_appeal_query_ids (self->db, query, error);
  if (ids == NULL)
    return FALSE;
  ht_register_begin_grid (self, columns, G_N_ELEMENTS (columns));
  if (!ht_register_each (self, ids, add_appeal_cb, endings, error))
    return FALSE;
  ht_register_end_grid (self);
  add_sums (self, endings);
  ht_document_add_note (self->document,
                        self->subtract_corrections
                            ? "재결일은 취하·이송이면 끝난 날. 처리일수는 재결 사건의 접수일부터 "
                              "재결일까지의 날수에서 보정기간을 뺀 것임"
                            : "재결일은 취하·이송이면 끝난 날. 처리일수는 재결 사건의 접수일부터 "
                              "재결일까지의 날수임(보정기간 포함)");
  return TRUE;
}
