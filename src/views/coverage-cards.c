#include "views/coverage-cards.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>
#include <math.h>

struct _HtCoverageCards
{
  GtkBox parent_instance;
  GtkLabel *covered, *covered_note, *share, *share_note, *gap, *gap_note, *pace, *pace_note,
      *reached, *reached_note;
};

G_DEFINE_FINAL_TYPE (HtCoverageCards, ht_coverage_cards, GTK_TYPE_BOX)

static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

static void
show_progress (HtCoverageCards *self, const HtCoverageFigures *figures)
{
  const HtProgress *progress = &figures->progress;
  const HtTarget *target = figures->target;
  set_text (self->pace, g_strdup_printf (_ ("%+.1f"), progress->pace_per_month));
  if (target == NULL)
    {
      gtk_label_set_text (self->covered_note, _ ("no target is set"));
      gtk_label_set_text (self->gap, "-");
      gtk_label_set_text (self->pace_note, "");
      gtk_label_set_text (self->reached, "-");
      gtk_label_set_text (self->reached_note, "");
      return;
    }
  g_autofree char *by = ht_date_to_korean (target->by);
  g_autofree char *reached = ht_date_to_short (progress->reached_on);
  set_text (self->covered_note, g_strdup_printf (_ ("target %d"), target->value));
  set_text (self->gap, g_strdup_printf ("%d", progress->gap));
  if (isnan (progress->needed_per_month))
    gtk_label_set_text (self->pace_note, _ ("the day of the target is past"));
  else
    set_text (self->pace_note,
              g_strdup_printf (_ ("needed: %.1f a month"), progress->needed_per_month));
  gtk_label_set_text (self->reached, reached[0] != '\0' ? reached : "-");
  set_text (self->reached_note, g_strdup_printf (_ ("target by %s"), by));
}

static void
show_figures (HtCoverageCards *self, const HtCoverageFigures *figures)
{
  const HtCoverage *coverage = figures->coverage;
  const double share = ht_coverage_share (coverage->covered, coverage->base);
  set_text (self->covered, ht_text_count (coverage->covered));
  set_text (self->share,
            isnan (share) ? g_strdup ("-") : g_strdup_printf ("%.0f%%", round (share * 100)));
  set_text (self->share_note, g_strdup_printf (_ ("of %u dongs"), coverage->base));
  set_text (self->gap_note, g_strdup_printf (_ ("one day short: %u dongs"), coverage->one_short));
  show_progress (self, figures);
}

/* The day at the present pace rests on three months; the span rests on a year, and says so. */
static void
show_forecast (HtCoverageCards *self, const HtCoverageFigures *figures,
               const HtCoverageHistory *history)
{
  const HtForecast *forecast = history->forecast;
  if (figures->target == NULL || forecast == NULL || forecast->soonest <= 0)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->reached_note), NULL);
      return;
    }
  g_autofree char *soonest = ht_coverage_history_month (history, forecast->soonest);
  g_autofree char *latest = ht_coverage_history_month (history, forecast->latest);
  set_text (self->reached_note, g_strdup_printf (_ ("past year: %s to %s"), soonest, latest));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reached_note),
                               _ ("By the changes of the last twelve months the target is reached "
                                  "in this span with a chance of 80 %; "
                                  "without a last day it may be missed."));
}

static void
ht_coverage_cards_class_init (HtCoverageCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/coverage-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, covered);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, covered_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, share);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, share_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, gap);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, gap_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, pace);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, pace_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, reached);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageCards, reached_note);
}

static void
ht_coverage_cards_init (HtCoverageCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_coverage_cards_show (HtCoverageCards *self, const HtCoverageFigures *figures,
                        const HtCoverageHistory *history)
{
  g_return_if_fail (HT_IS_COVERAGE_CARDS (self));
  show_figures (self, figures);
  show_forecast (self, figures, history);
}
