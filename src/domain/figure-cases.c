#include "domain/figure-cases.h"

#include <math.h>
#include <string.h>

typedef struct
{
  HtPeriod period;
  HtDate as_of;
  gboolean subtract_corrections;
} Question;

/* A case as it was known on as_of. */
typedef struct
{
  const HtCaseFacts *facts;
  HtOutcome outcome; /* HT_OUTCOME_NONE while pending */
  gboolean received; /* in the period */
  gboolean ruled;    /* in the period */
  gboolean withdrawn;
  int days; /* of one that was ruled */
} Known;

typedef gboolean (*IsBehind) (const Known *known);

static gboolean
is_received (const Known *known)
{
  return known->received;
}

static gboolean
is_ruled (const Known *known)
{
  return known->ruled;
}

static gboolean
is_accepted (const Known *known)
{
  return known->ruled && known->outcome == HT_OUTCOME_ACCEPTED;
}

static gboolean
is_partly_accepted (const Known *known)
{
  return known->ruled && known->outcome == HT_OUTCOME_PARTLY_ACCEPTED;
}

static gboolean
is_rejected (const Known *known)
{
  return known->ruled && known->outcome == HT_OUTCOME_REJECTED;
}

static gboolean
is_dismissed (const Known *known)
{
  return known->ruled && known->outcome == HT_OUTCOME_DISMISSED;
}

static gboolean
is_other (const Known *known)
{
  return known->ruled && !is_accepted (known) && !is_partly_accepted (known) && !is_rejected (known)
         && !is_dismissed (known);
}

static gboolean
is_within_60 (const Known *known)
{
  return known->ruled && known->days <= 60;
}

static gboolean
is_within_90 (const Known *known)
{
  return known->ruled && known->days <= 90;
}

static gboolean
is_reviewed (const Known *known)
{
  return known->ruled && known->facts->reviewed;
}

static gboolean
is_withdrawn (const Known *known)
{
  return known->withdrawn;
}

static gboolean
is_pending (const Known *known)
{
  return known->outcome == HT_OUTCOME_NONE;
}

/* The order of the figures. The mean stands for itself: its value is no count. */
static const struct
{
  const char *code;
  const char *name;
  IsBehind is_behind;
  gboolean is_mean;
} figures[] = {
  { "received", "접수", is_received, FALSE },
  { "ruled", "재결", is_ruled, FALSE },
  { "accepted", "인용", is_accepted, FALSE },
  { "partly_accepted", "일부인용", is_partly_accepted, FALSE },
  { "rejected", "기각", is_rejected, FALSE },
  { "dismissed", "각하", is_dismissed, FALSE },
  { "other", "기타", is_other, FALSE },
  { "withdrawn", "취하", is_withdrawn, FALSE },
  { "mean_days", "평균 처리일수", is_ruled, TRUE },
  { "within_60", "60일 이내 재결", is_within_60, FALSE },
  { "within_90", "90일 이내 재결", is_within_90, FALSE },
  { "with_reviewer", "주심 지정 재결", is_reviewed, FALSE },
  { "pending", "계류", is_pending, FALSE },
};

static Known
judge (const HtCaseFacts *facts, const Question *question)
{
  gboolean ended = facts->outcome != HT_OUTCOME_NONE && facts->ended_on != HT_DATE_NONE
                   && facts->ended_on <= question->as_of;
  gboolean in_period = ended && ht_period_contains (question->period, facts->ended_on);
  int days = ended ? facts->ended_on - facts->received_on
                         - (question->subtract_corrections ? facts->not_counted : 0)
                   : 0;

  return (Known){
    .facts = facts,
    .outcome = ended ? facts->outcome : HT_OUTCOME_NONE,
    .received = ht_period_contains (question->period, facts->received_on),
    .ruled = in_period && ht_outcome_is_ruling (facts->outcome),
    .withdrawn = in_period && facts->outcome == HT_OUTCOME_WITHDRAWN,
    .days = MAX (days, 0),
  };
}

static gint
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static HtCaseFigure *
make_figure (guint which, GPtrArray *facts, const Question *question)
{
  HtCaseFigure *figure = ht_case_figure_new (figures[which].code, 0);
  double days = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      const HtCaseFacts *one = g_ptr_array_index (facts, i);
      Known known = judge (one, question);
      if (one->received_on > question->as_of || !figures[which].is_behind (&known))
        continue;
      days += known.days;
      g_ptr_array_add (figure->cases, figures[which].is_mean
                                          ? g_strdup_printf ("%s\t%d", one->case_number, known.days)
                                          : g_strdup (one->case_number));
    }
  g_ptr_array_sort (figure->cases, compare_texts);
  figure->value = figures[which].is_mean ? days / figure->cases->len : figure->cases->len;
  return figure;
}

/* Case number → days; the line is cut in two. */
static GHashTable *
index_cases (const HtCaseFigure *figure)
{
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < figure->cases->len; i++)
    {
      const char *line = g_ptr_array_index (figure->cases, i);
      const char *tab = strchr (line, '\t');
      g_hash_table_insert (days,
                           tab != NULL ? g_strndup (line, (gsize)(tab - line)) : g_strdup (line),
                           g_strdup (tab != NULL ? tab + 1 : ""));
    }
  return days;
}

static void
add_change (GPtrArray *changes, const char *case_number, const char *then, const char *now)
{
  HtCaseChange *change = g_new (HtCaseChange, 1);

  change->case_number = g_strdup (case_number);
  change->then = then != NULL;
  change->now = now != NULL;
  change->days_then = g_strdup (then != NULL ? then : "");
  change->days_now = g_strdup (now != NULL ? now : "");
  g_ptr_array_add (changes, change);
}

static gint
compare_changes (gconstpointer a, gconstpointer b)
{
  const HtCaseChange *first = *(HtCaseChange *const *)a;
  const HtCaseChange *second = *(HtCaseChange *const *)b;

  return strcmp (first->case_number, second->case_number);
}

HtCaseFacts *
ht_case_facts_new (const char *case_number, HtDate received_on)
{
  HtCaseFacts *self = g_new0 (HtCaseFacts, 1);

  self->case_number = g_strdup (case_number);
  self->received_on = received_on;
  self->ended_on = HT_DATE_NONE;
  return self;
}

void
ht_case_facts_free (HtCaseFacts *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number);
  g_free (self);
}

HtCaseFigure *
ht_case_figure_new (const char *name, double value)
{
  HtCaseFigure *self = g_new (HtCaseFigure, 1);

  self->name = g_strdup (name);
  self->value = value;
  self->cases = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ht_case_figure_free (HtCaseFigure *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

GPtrArray *
ht_figure_cases (GPtrArray *facts, HtPeriod period, HtDate as_of, gboolean subtract_corrections)
{
  const Question question
      = { .period = period, .as_of = as_of, .subtract_corrections = subtract_corrections };
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_case_figure_free);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_ptr_array_add (made, make_figure (i, facts, &question));
  return made;
}

const char *
ht_figure_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].code, code))
      return figures[i].name;
  return code;
}

void
ht_case_change_free (HtCaseChange *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number);
  g_free (self->days_then);
  g_free (self->days_now);
  g_free (self);
}

GPtrArray *
ht_case_changes (const HtCaseFigure *then, const HtCaseFigure *now)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_case_change_free);
  g_autoptr (GHashTable) before = index_cases (then);
  g_autoptr (GHashTable) after = index_cases (now);
  GHashTableIter iter;
  gpointer number;
  gpointer days;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &number, &days))
    {
      const char *later = g_hash_table_lookup (after, number);
      if (later == NULL || !g_str_equal (days, later))
        add_change (changes, number, days, later);
    }
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &number, &days))
    if (!g_hash_table_contains (before, number))
      add_change (changes, number, NULL, days);
  g_ptr_array_sort (changes, compare_changes);
  return changes;
}
