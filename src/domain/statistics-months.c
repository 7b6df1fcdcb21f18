#include "domain/statistics-months.h"

/* The days from which a pending case is in the next age class. */
static const int class_starts[] = { 0, 31, 61, 91 };
#define N_CLASSES 4

/* The first day of the month, quarter or year that the day lies in. */
static HtDate
align (HtDate date, int span)
{
  int year, month;
  ht_date_split (date, &year, &month, NULL);
  return ht_date_new (year, (month - 1) / span * span + 1, 1);
}

static HtDate
next_start (HtDate date, int span)
{
  return ht_date_add_months (align (date, span), span);
}

HtStatisticsMonths *
ht_statistics_months_new (HtDate from, HtDate to, int span)
{
  HtStatisticsMonths *self = g_new0 (HtStatisticsMonths, 1);
  self->from = from;
  self->to = to;
  self->span = span;
  self->index_of_day = g_new (guint, to >= from ? to - from + 1 : 0);
  for (HtDate start = from; start <= to; start = next_start (start, span))
    {
      const HtDate end = MIN (next_start (start, span) - 1, to);
      for (HtDate date = start; date <= end; date++)
        self->index_of_day[date - from] = self->n;
      self->n++;
    }
  for (int i = 0; i < N_CLASSES; i++)
    self->steps[i] = g_new0 (gint, self->n + 1);
  return self;
}

void
ht_statistics_months_free (HtStatisticsMonths *self)
{
  if (self == NULL)
    return;
  g_free (self->index_of_day);
  for (int i = 0; i < N_CLASSES; i++)
    g_free (self->steps[i]);
  g_free (self);
}

guint
ht_statistics_months_find (const HtStatisticsMonths *self, HtDate date)
{
  if (date > self->to)
    return self->n;
  return date < self->from ? 0 : self->index_of_day[date - self->from];
}

/* Pending at a month's end is a run of months, so only its two ends are noted: a case that lies for
 * years costs no more than one of a day. */
void
ht_statistics_months_add (HtStatisticsMonths *self, HtDate received, HtDate ended_on)
{
  if (ended_on <= self->from)
    return;
  const guint stop = ht_statistics_months_find (self, ended_on);
  for (int i = 0; i < N_CLASSES; i++)
    {
      const guint start = ht_statistics_months_find (self, received + class_starts[i]);
      if (start >= stop)
        return;
      self->steps[i][start]++;
      self->steps[i][stop]--;
    }
}

void
ht_statistics_months_fill (const HtStatisticsMonths *self, HtFigures *figures)
{
  gint at_least[N_CLASSES] = { 0 };
  for (guint month = 0; month < self->n; month++)
    {
      for (int i = 0; i < N_CLASSES; i++)
        at_least[i] += self->steps[i][month];
      figures[month].pending = (guint)at_least[0];
      figures[month].pending_0_30 = (guint)(at_least[0] - at_least[1]);
      figures[month].pending_31_60 = (guint)(at_least[1] - at_least[2]);
      figures[month].pending_61_90 = (guint)(at_least[2] - at_least[3]);
      figures[month].pending_over_90 = (guint)at_least[3];
    }
}

HtDate
ht_statistics_months_start (const HtStatisticsMonths *self, guint month)
{
  return ht_date_add_months (align (self->from, self->span), (int)month * self->span);
}
