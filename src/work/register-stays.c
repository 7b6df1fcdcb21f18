#include "work/register-parts.h"

enum
{
  NUMBER,
  KIND,
  APPLICANT,
  AGENCY,
  TITLE,
  APPLIED,
  DECIDED,
  DECISION,
  CANCELLED,
  DAYS,
  NOTE,
};

static const HtRegisterColumn columns[] = {
  [NUMBER] = { "사건번호", NULL },  [KIND] = { "구분", NULL },
  [APPLICANT] = { "신청인", NULL }, [AGENCY] = { "피신청인", NULL },
  [TITLE] = { "사건명", NULL },     [APPLIED] = { "신청일", NULL },
  [DECIDED] = { "결정일", NULL },   [DECISION] = { "결정결과", NULL },
  [CANCELLED] = { "취소일", NULL }, [DAYS] = { "처리일수", NULL },
  [NOTE] = { "비고", NULL },
};

/* The steps of one kind of application; the three follow each other. */
typedef struct
{
  const char *name;
  HtStepKind applied, decided, cancelled;
} Family;

static const Family families[] = {
  { "집행정지", HT_STEP_STAY_APPLIED, HT_STEP_STAY_DECIDED, HT_STEP_STAY_CANCELLED },
  { "임시처분", HT_STEP_PROVISIONAL_APPLIED, HT_STEP_PROVISIONAL_DECIDED,
    HT_STEP_PROVISIONAL_CANCELLED },
};

/* One application with what came of it; borrowed. */
typedef struct
{
  const HtStep *applied;
  const HtStep *decided;
  const HtStep *cancelled;
} Application;

typedef struct
{
  GHashTable *steps;
  guint decisions[HT_N_DECISIONS];
} Stays;

/* A decision belongs to the oldest application that has none, a cancellation to the newest one that
 * was decided. */
static void
take_step (GArray *applications, const Family *family, const HtStep *step)
{
  Application *first_open = NULL, *last_decided = NULL;
  for (guint i = 0; i < applications->len; i++)
    {
      Application *application = &g_array_index (applications, Application, i);
      if (application->decided == NULL && first_open == NULL)
        first_open = application;
      if (application->decided != NULL && application->cancelled == NULL)
        last_decided = application;
    }
  if (step->kind == family->applied)
    {
      const Application application = { step, NULL, NULL };
      g_array_append_val (applications, application);
    }
  else if (step->kind == family->decided && first_open != NULL)
    first_open->decided = step;
  else if (step->kind == family->cancelled && last_decided != NULL)
    last_decided->cancelled = step;
}

static void
put_application (HtRegister *self, const HtAppeal *appeal, const Family *family,
                 const Application *application)
{
  const HtStep *decided = application->decided, *cancelled = application->cancelled;
  HtDate decided_on = decided != NULL ? decided->on : HT_DATE_NONE;
  guint row;
  if (!ht_register_add_row (self, &row))
    return;
  ht_grid_set_text (self->grid, row, NUMBER, appeal->case_number);
  ht_grid_set_text (self->grid, row, KIND, family->name);
  ht_register_put_name (self, row, APPLICANT, appeal->appellant);
  ht_register_put_text (self, row, AGENCY, appeal->agency);
  ht_register_put_text (self, row, TITLE, appeal->title);
  ht_grid_set_date (self->grid, row, APPLIED, application->applied->on);
  ht_grid_set_date (self->grid, row, DECIDED, decided_on);
  ht_register_put_text (self, row, DECISION,
                        decided != NULL ? ht_decision_name (decided->decision) : "");
  ht_grid_set_date (self->grid, row, CANCELLED, cancelled != NULL ? cancelled->on : HT_DATE_NONE);
  ht_register_put_days (self, row, DAYS, application->applied->on, decided_on);
  ht_register_put_text (self, row, NOTE, decided != NULL ? decided->text : "");
}

static void
add_family (HtRegister *self, const HtAppeal *appeal, const Family *family, GPtrArray *steps,
            guint *decisions)
{
  g_autoptr (GArray) applications = g_array_new (FALSE, FALSE, sizeof (Application));
  for (guint i = 0; i < steps->len; i++)
    take_step (applications, family, g_ptr_array_index (steps, i));
  for (guint i = 0; i < applications->len; i++)
    {
      const Application *application = &g_array_index (applications, Application, i);
      if (!ht_period_contains (self->options->period, application->applied->on))
        continue;
      decisions[application->decided != NULL ? application->decided->decision : HT_DECISION_NONE]++;
      put_application (self, appeal, family, application);
    }
}

static gboolean
add_case_cb (HtRegister *self, const HtAppeal *appeal, gpointer data, GError **error)
{
  Stays *stays = data;
  GPtrArray *steps = g_hash_table_lookup (stays->steps, &appeal->id);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    add_family (self, appeal, &families[i], steps, stays->decisions);
  return TRUE;
}

static void
add_sums (HtRegister *self, const guint *decisions)
{
  g_autoptr (GString) sums = g_string_new (NULL);
  for (int decision = HT_DECISION_GRANTED; decision < HT_N_DECISIONS; decision++)
    g_string_append_printf (sums, "%s %u + ", ht_decision_name ((HtDecision)decision),
                            decisions[decision]);
  g_autofree char *note = g_strdup_printf ("신청 %u건 = %s미결 %u", self->n_records, sums->str,
                                           decisions[HT_DECISION_NONE]);
  ht_document_add_note (self->document, note);
}

/* What an application led to may lie after the period. */
static GHashTable *
load_steps (HtRegister *self, GArray *ids, GError **error)
{
  static const HtStepKind applied[]
      = { HT_STEP_STAY_APPLIED, HT_STEP_PROVISIONAL_APPLIED, HT_N_STEP_KINDS };
  static const HtStepKind kinds[] = { HT_STEP_STAY_APPLIED,
                                      HT_STEP_STAY_DECIDED,
                                      HT_STEP_STAY_CANCELLED,
                                      HT_STEP_PROVISIONAL_APPLIED,
                                      HT_STEP_PROVISIONAL_DECIDED,
                                      HT_STEP_PROVISIONAL_CANCELLED,
                                      HT_N_STEP_KINDS };
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) in_period
      = ht_register_load_steps (self, applied, self->options->period, ids, error);
  return in_period != NULL ? ht_register_load_steps (self, kinds, HT_REGISTER_ALWAYS, others, error)
                           : NULL;
}

gboolean
ht_register_add_stays (HtRegister *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) steps = load_steps (self, ids, error);
  if (steps == NULL)
    return FALSE;
  Stays stays = { .steps = steps };
  ht_register_begin_grid (self, columns, G_N_ELEMENTS (columns));
  if (!ht_register_each (self, ids, add_case_cb, &stays, error))
    return FALSE;
  ht_register_end_grid (self);
  add_sums (self, stays.decisions);
  return TRUE;
}
