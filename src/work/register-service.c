#include "work/register-parts.h"

#include "base/text.h"
#include "store/appeal-query.h"

enum
{
  NUMBER,
  APPELLANT,
  AGENCY,
  TITLE,
  RULED,
  OUTCOME,
  SERVED,
  SERVICE_DAYS,
  DIRECT_REQUESTED,
  DIRECT_DECIDED,
  COMPULSION_REQUESTED,
  COMPULSION_DECIDED,
  LITIGATION,
  NOTE,
};

static const HtRegisterColumn columns[] = {
  [NUMBER] = { "사건번호", NULL },
  [APPELLANT] = { "청구인", NULL },
  [AGENCY] = { "피청구인", NULL },
  [TITLE] = { "사건명", NULL },
  [RULED] = { "재결일", NULL },
  [OUTCOME] = { "재결결과", NULL },
  [SERVED] = { "송달일", NULL },
  [SERVICE_DAYS] = { "송달까지 일수", NULL },
  [DIRECT_REQUESTED] = { "신청일", "직접처분" },
  [DIRECT_DECIDED] = { "결정", "직접처분" },
  [COMPULSION_REQUESTED] = { "신청일", "간접강제" },
  [COMPULSION_DECIDED] = { "결정", "간접강제" },
  [LITIGATION] = { "소송 제기일", NULL },
  [NOTE] = { "비고", NULL },
};

typedef struct
{
  GHashTable *steps;
  guint served, direct, compulsion, litigation;
} Service;

/* The newest step of that kind, or NULL. */
static const HtStep *
last_step (GPtrArray *steps, HtStepKind kind)
{
  for (guint i = steps != NULL ? steps->len : 0; i > 0; i--)
    {
      const HtStep *step = g_ptr_array_index (steps, i - 1);
      if (step->kind == kind)
        return step;
    }
  return NULL;
}

static const HtStep *
put_day_of (HtRegister *self, guint row, guint column, GPtrArray *steps, HtStepKind kind)
{
  const HtStep *step = last_step (steps, kind);
  ht_grid_set_date (self->grid, row, column, step != NULL ? step->on : HT_DATE_NONE);
  return step;
}

/* "2021. 4. 5. 인용" */
static void
put_decision (HtRegister *self, guint row, guint column, GPtrArray *steps, HtStepKind kind)
{
  const HtStep *step = last_step (steps, kind);
  g_autofree char *day = step != NULL ? ht_date_to_korean (step->on) : g_strdup ("");
  g_autofree char *text
      = g_strdup_printf ("%s %s", day, step != NULL ? ht_decision_name (step->decision) : "");
  ht_register_put_text (self, row, column, g_strstrip (text));
}

static void
put_steps (HtRegister *self, guint row, GPtrArray *steps)
{
  const HtStep *suit;
  put_day_of (self, row, DIRECT_REQUESTED, steps, HT_STEP_DIRECT_REQUESTED);
  put_decision (self, row, DIRECT_DECIDED, steps, HT_STEP_DIRECT_DECIDED);
  put_day_of (self, row, COMPULSION_REQUESTED, steps, HT_STEP_COMPULSION_REQUESTED);
  put_decision (self, row, COMPULSION_DECIDED, steps, HT_STEP_COMPULSION_DECIDED);
  suit = put_day_of (self, row, LITIGATION, steps, HT_STEP_LITIGATION_FILED);
  ht_register_put_text (self, row, NOTE, suit != NULL ? suit->text : "");
}

static gboolean
add_ruling_cb (HtRegister *self, const HtAppeal *appeal, gpointer data, GError **error)
{
  Service *service = data;
  GPtrArray *steps = g_hash_table_lookup (service->steps, &appeal->id);
  guint row;
  service->served += appeal->served_on != HT_DATE_NONE ? 1 : 0;
  service->direct += last_step (steps, HT_STEP_DIRECT_REQUESTED) != NULL ? 1 : 0;
  service->compulsion += last_step (steps, HT_STEP_COMPULSION_REQUESTED) != NULL ? 1 : 0;
  service->litigation += last_step (steps, HT_STEP_LITIGATION_FILED) != NULL ? 1 : 0;
  if (!ht_register_add_row (self, &row))
    return TRUE;
  ht_grid_set_text (self->grid, row, NUMBER, appeal->case_number);
  ht_register_put_name (self, row, APPELLANT, appeal->appellant);
  ht_register_put_text (self, row, AGENCY, appeal->agency);
  ht_register_put_text (self, row, TITLE, appeal->title);
  ht_grid_set_date (self->grid, row, RULED, appeal->ruled_on);
  ht_grid_set_text (self->grid, row, OUTCOME, ht_outcome_name (appeal->outcome));
  ht_grid_set_date (self->grid, row, SERVED, appeal->served_on);
  ht_register_put_days (self, row, SERVICE_DAYS, appeal->ruled_on, appeal->served_on);
  put_steps (self, row, steps);
  return TRUE;
}

static void
add_sums (HtRegister *self, const Service *service)
{
  g_autofree char *ruled = ht_text_count (self->n_records);
  g_autofree char *served = ht_text_count (service->served);
  g_autofree char *unserved = ht_text_count (self->n_records - service->served);
  g_autofree char *note = g_strdup_printf (
      "재결 %s건 = 송달 %s + 미송달 %s. 직접처분 신청 %u, 간접강제 신청 %u, 소송 제기 %u", ruled,
      served, unserved, service->direct, service->compulsion, service->litigation);
  ht_document_add_note (self->document, note);
}

gboolean
ht_register_add_service (HtRegister *self, GError **error)
{
  static const HtStepKind kinds[]
      = { HT_STEP_DIRECT_REQUESTED,   HT_STEP_DIRECT_DECIDED,   HT_STEP_COMPULSION_REQUESTED,
          HT_STEP_COMPULSION_DECIDED, HT_STEP_LITIGATION_FILED, HT_N_STEP_KINDS };
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) steps
      = ht_register_load_steps (self, kinds, HT_REGISTER_ALWAYS, others, error);
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (self->options->today);
  query->ruled = self->options->period;
  query->rulings_only = TRUE;
  query->order = HT_APPEALS_BY_RULED;
  g_autoptr (GArray) ids = steps != NULL ? ht_appeal_query_ids (self->db, query, error) : NULL;
  if (ids == NULL)
    return FALSE;
  Service service = { .steps = steps };
  ht_register_begin_grid (self, columns, G_N_ELEMENTS (columns));
  if (!ht_register_each (self, ids, add_ruling_cb, &service, error))
    return FALSE;
  ht_register_end_grid (self);
  add_sums (self, &service);
  ht_document_add_note (self->document, "직접처분·간접강제·소송은 기간 뒤의 것도 적음");
  return TRUE;
}
