#include "views/coverage-history-view.h"
#include "base/text.h"
#include "views/chart-view.h"
#include "views/plain-table.h"
#include "work/coverage-chart.h"
#include "work/office-settings.h"
#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  COLUMN_DAY,
  COLUMN_COUNT,
  COLUMN_SHARE,
  COLUMN_CHANGE,
};

struct _HtCoverageHistoryView
{
  GtkBox parent_instance;
  HtChartView *chart;
  GtkLabel *words;
  GtkTreeView *years;
  GtkListStore *rows;
  GtkMenuButton *save;

  HtPage *page; /* not owned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtCoverageHistoryView, ht_coverage_history_view, GTK_TYPE_BOX)

typedef struct
{
  HtCoverageFigures *figures;
  HtCoverageHistory *history;
  HtChart *chart;
  gboolean triangle;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  g_clear_pointer (&answer->chart, ht_chart_free);
  g_clear_pointer (&answer->history, ht_coverage_history_free);
  g_clear_pointer (&answer->figures, ht_coverage_figures_free);
  g_free (answer);
}

static gpointer
history_job (HtDb *db, gpointer on, GError **error)
{
  g_autoptr (HtOfficeSettings) settings = ht_office_settings_load (db, error);
  if (settings == NULL)
    return NULL;
  HtCoverageFigures *figures = ht_coverage_figures_load (db, *(const HtDate *)on, error);
  if (figures == NULL)
    return NULL;
  Answer *answer = g_new0 (Answer, 1);
  answer->figures = figures;
  answer->history = ht_coverage_history_make (figures);
  answer->chart = ht_coverage_chart_make (figures, answer->history);
  answer->triangle = settings->triangle;
  return answer;
}

static void
add_line (GString *words, char *line)
{
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, line);
  g_free (line);
}

static void
add_target (GString *words, const HtCoverageFigures *figures)
{
  const HtProgress *progress = &figures->progress;
  g_autofree char *by = ht_date_to_korean (figures->target->by);
  g_autofree char *reached = ht_date_to_korean (progress->reached_on);
  add_line (words, g_strdup_printf (_ ("Target: %d dongs by %s, %d to go."), figures->target->value,
                                    by, progress->gap));
  if (progress->gap == 0)
    {
      add_line (words, g_strdup (_ ("The target is reached.")));
      return;
    }
  if (isnan (progress->needed_per_month))
    add_line (words, g_strdup (_ ("The day of the target is past.")));
  else
    add_line (words,
              g_strdup_printf (_ ("Needed pace: %.1f dongs a month."), progress->needed_per_month));
  add_line (words, reached[0] != '\0'
                       ? g_strdup_printf (_ ("At the present pace it is reached on %s."), reached)
                       : g_strdup (_ ("At the present pace it is not reached.")));
}

static void
add_forecast (GString *words, const HtCoverageHistory *history)
{
  const HtForecast *forecast = history->forecast;
  if (forecast == NULL || forecast->soonest <= 0)
    return;
  g_autofree char *soonest = ht_coverage_history_month (history, forecast->soonest);
  g_autofree char *latest = ht_coverage_history_month (history, forecast->latest);
  add_line (words,
            latest[0] != '\0'
                ? g_strdup_printf (_ ("By the changes of the past year it is reached between "
                                      "%s and %s, with a chance of 80 %%."),
                                   soonest, latest)
                : g_strdup_printf (_ ("By the changes of the past year it is reached in %s "
                                      "at the soonest, and may be missed."),
                                   soonest));
}

static void
show_words (HtCoverageHistoryView *self, const Answer *answer)
{
  const HtCoverage *coverage = answer->figures->coverage;
  g_autoptr (GString) words = g_string_new (NULL);
  add_line (words, g_strdup_printf (_ ("Pace: %+.1f dongs a month over three months."),
                                    answer->figures->progress.pace_per_month));
  if (answer->figures->target == NULL)
    add_line (words, g_strdup (_ ("No target is set.")));
  else
    add_target (words, answer->figures);
  if (answer->figures->target != NULL
      && coverage->covered < (guint)MAX (answer->figures->target->value, 0))
    add_forecast (words, answer->history);
  gtk_label_set_text (self->words, words->str);
}

static void
add_year (HtCoverageHistoryView *self, const HtCoverageMonth *month, guint before,
          gboolean triangle)
{
  g_autofree char *day = ht_date_to_short (month->on);
  g_autofree char *count = g_strdup_printf ("%u / %u", month->covered, month->base);
  g_autofree char *change = ht_text_change ((int)month->covered - (int)before, triangle);
  const double share = ht_coverage_share (month->covered, month->base);
  g_autofree char *percent
      = isnan (share) ? g_strdup ("-") : g_strdup_printf ("%.0f%%", round (share * 100));
  gtk_list_store_insert_with_values (self->rows, NULL, 0, COLUMN_DAY, day, COLUMN_COUNT, count,
                                     COLUMN_SHARE, percent, COLUMN_CHANGE, change, -1);
}

/* The newest on top: what a clerk is asked for first. */
static void
show_years (HtCoverageHistoryView *self, const Answer *answer)
{
  const GArray *months = answer->history->months;
  guint before = 0;
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < months->len; i++)
    {
      const HtCoverageMonth *month = &g_array_index (months, HtCoverageMonth, i);
      if (ht_date_month (month->on) != 12 && i + 1 < months->len)
        continue;
      add_year (self, month, before, answer->triangle);
      before = month->covered;
    }
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtCoverageHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);
  if (answer == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  if (self->chart != NULL)
    {
      show_words (self, answer);
      show_years (self, answer);
      ht_chart_view_take (self->chart, g_steal_pointer (&answer->chart));
    }
  free_answer (answer);
}

static void
ht_coverage_history_view_finalize (GObject *object)
{
  HtCoverageHistoryView *self = HT_COVERAGE_HISTORY_VIEW (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_coverage_history_view_parent_class)->finalize (object);
}

static void
ht_coverage_history_view_class_init (HtCoverageHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_coverage_history_view_finalize;
  g_type_ensure (HT_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/coverage-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HtCoverageHistoryView, chart);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageHistoryView, words);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageHistoryView, years);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageHistoryView, rows);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageHistoryView, save);
}

static void
ht_coverage_history_view_init (HtCoverageHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_table_add_column (self->years, _ ("As of"), COLUMN_DAY, 100, 0);
  ht_table_add_column (self->years, _ ("Covered / dongs"), COLUMN_COUNT, 100, 1);
  ht_table_add_column (self->years, _ ("Share"), COLUMN_SHARE, 60, 1);
  ht_table_add_column (self->years, _ ("Change"), COLUMN_CHANGE, 64, 1);
  ht_chart_view_add_menu (self->chart, self->save);
}

void
ht_coverage_history_view_show (HtCoverageHistoryView *self, HtPage *page, HtDate on)
{
  g_return_if_fail (HT_IS_COVERAGE_HISTORY_VIEW (self));
  self->page = page;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (page), history_job, g_memdup2 (&on, sizeof on), g_free,
                       free_answer, self->cancellable, loaded_cb, g_object_ref (self));
}
