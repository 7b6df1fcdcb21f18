#include "work/outlook.h"

#include "store/case-columns-query.h"
#include "store/hearings.h"

#include <math.h>

#define SEED 20210405
#define USUAL_HEARINGS 2

static gboolean
load_past (HtOutlook *self, HtDb *db, HtDate on, GError **error)
{
  const HtPeriod year = ht_queue_past_period (on);
  g_autoptr (HtCaseColumns) cases = ht_case_columns_load (db, year, on, error);
  g_autoptr (GPtrArray) hearings = cases != NULL ? ht_hearings_list (db, year, error) : NULL;
  if (hearings == NULL)
    return FALSE;
  for (guint i = 0; i < hearings->len; i++)
    {
      const HtHearing *hearing = g_ptr_array_index (hearings, i);
      self->n_meetings += hearing->state == HT_HEARING_HELD ? 1 : 0;
    }
  self->past = ht_queue_past_new (cases, on);
  return TRUE;
}

static guint
divide (guint number, guint by)
{
  return MAX (1, (number + by / 2) / by);
}

HtOutlook *
ht_outlook_load (HtDb *db, const HtOutlookRequest *request, GError **error)
{
  g_autoptr (HtOutlook) self = g_new0 (HtOutlook, 1);
  if (!load_past (self, db, request->on, error))
    return NULL;
  self->past_hearings
      = self->n_meetings > 0 ? divide (self->n_meetings, HT_QUEUE_MONTHS) : USUAL_HEARINGS;
  self->past_cases = divide (self->past->ruled, HT_QUEUE_MONTHS * self->past_hearings);
  self->plan = (HtQueuePlan){
    .hearings = request->hearings > 0 ? request->hearings : self->past_hearings,
    .cases = request->cases > 0 ? request->cases : self->past_cases,
    .runs = HT_OUTLOOK_RUNS,
    .seed = SEED,
  };
  self->months = ht_queue_outlook (self->past, &self->plan);
  return g_steal_pointer (&self);
}

void
ht_outlook_free (HtOutlook *self)
{
  if (self == NULL)
    return;
  ht_queue_past_free (self->past);
  g_clear_pointer (&self->months, g_array_unref);
  g_free (self);
}

GArray *
ht_outlook_usual (const HtOutlook *self)
{
  HtQueuePlan plan = self->plan;
  plan.hearings = self->past_hearings;
  plan.cases = self->past_cases;
  return ht_queue_outlook (self->past, &plan);
}

GArray *
ht_outlook_with_hearings (const HtOutlook *self, guint hearings)
{
  HtQueuePlan plan = self->plan;
  plan.hearings = hearings;
  return ht_queue_outlook (self->past, &plan);
}

char *
ht_outlook_sentence (const GArray *months, const HtQueuePlan *plan)
{
  const HtQueueMonth *last = &g_array_index (months, HtQueueMonth, months->len - 1);
  g_autofree char *days
      = isnan (last->days.mean)
            ? g_strdup ("")
            : g_strdup_printf (", 그 달 접수 사건의 처리기간은 평균 %.0f일", last->days.mean);
  return g_strdup_printf (
      "월 %u회, 회의마다 %u건까지 재결하면 %d년 %d월 말 미결은 %.0f건(90%% 범위 "
      "%.0f~%.0f건)%s로 전망됨",
      plan->hearings, plan->cases, ht_date_year (last->period.to), ht_date_month (last->period.to),
      last->pending.mean, last->pending.low, last->pending.high, days);
}
