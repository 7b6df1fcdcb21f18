#include "work/programme-year.h"

#include "store/performances.h"
#include "work/programme-cells.h"

static void
free_row (gpointer data)
{
  HtProgrammeRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

void
ht_programme_year_free (HtProgrammeYear *self)
{
  if (self == NULL)
    return;
  for (guint part = 0; part < HT_N_PROGRAMME_PARTS; part++)
    g_clear_pointer (&self->rows[part], g_ptr_array_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_pointer (&self->performances, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProgrammeYear, ht_programme_year_free)

static gboolean
is_of_year (HtProgrammePart part, gconstpointer record, int year)
{
  const HtSurvey *survey = record;
  const HtOutreach *outreach = record;

  if (part == HT_PROGRAMME_SURVEYS)
    return ht_date_year (survey->period.from) <= year && year <= ht_date_year (survey->period.to);
  if (part == HT_PROGRAMME_OUTREACH)
    return ht_date_year (outreach->day) == year;
  if (part == HT_PROGRAMME_COMMENDATIONS)
    return ((const HtCommendation *)record)->year == year;
  return ((const HtBudget *)record)->year == year;
}

static void
add_up (HtProgrammeYear *self, HtProgrammePart part, gconstpointer record, gint64 *sum)
{
  const HtSurvey *survey = record;
  const HtBudget *budget = record;

  if (part == HT_PROGRAMME_SURVEYS)
    {
      self->n_answers += survey->n;
      *sum += (gint64)survey->n * survey->mean;
    }
  else if (part == HT_PROGRAMME_BUDGETS)
    {
      self->total.amount += budget->amount;
      self->total.spent += budget->spent;
    }
}

/* Each record begins with its id. */
static gint64
id_of (gconstpointer record)
{
  return *(const gint64 *)record;
}

static gboolean
read_part (HtDb *db, HtProgrammeYear *self, HtProgrammePart part, GError **error)
{
  g_autoptr (GPtrArray) records = ht_programme_records (db, part, error);
  const gboolean newest_first = part == HT_PROGRAMME_SURVEYS || part == HT_PROGRAMME_OUTREACH;
  gint64 sum = 0;

  self->rows[part] = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gconstpointer record = records->pdata[newest_first ? records->len - 1 - i : i];
      if (!is_of_year (part, record, self->year))
        continue;
      HtProgrammeRow *row = g_new0 (HtProgrammeRow, 1);
      row->id = id_of (record);
      row->cells = ht_programme_cells (part, record);
      g_ptr_array_add (self->rows[part], row);
      add_up (self, part, record, &sum);
    }
  if (part == HT_PROGRAMME_SURVEYS && self->n_answers > 0)
    self->mean = (double)sum / self->n_answers / 100;
  return records != NULL;
}

gpointer
ht_programme_year_read (HtDb *db, gpointer asking_data, GError **error)
{
  const HtProgrammeAsking *asking = asking_data;
  const HtPeriod period = { ht_date_new (asking->year, 1, 1), ht_date_new (asking->year, 12, 31) };
  g_autoptr (HtProgrammeYear) self = g_new0 (HtProgrammeYear, 1);

  self->year = asking->year;
  for (HtProgrammePart part = 0; part < HT_N_PROGRAMME_PARTS; part++)
    if (!read_part (db, self, part, error))
      return NULL;
  self->performances = ht_performances_list (db, period, MIN (period.to, asking->today), error);
  if (self->performances == NULL)
    return NULL;
  self->candidates = ht_commendation_candidates (self->performances, asking->year);
  return g_steal_pointer (&self);
}
