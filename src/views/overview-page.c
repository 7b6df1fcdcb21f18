#include "views/overview-page.h"
#include "base/text.h"
#include "views/due-card.h"
#include "views/figure-card.h"
#include "views/month-bars.h"
#include "views/share-bar.h"
#include "views/term-card.h"
#include "work/definition-notes.h"
#include "work/overview.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MONTHS (12 * HT_OVERVIEW_YEARS)

/* The ages of pending cases, in days. */
static const struct
{
  int from;
  int to; /* -1: no end */
  const char *name;
  const char *colour;
} ages[] = {
  { 0, 30, N_ ("0–30 days"), "ht_chart_soft" },
  { 31, 60, N_ ("31–60 days"), "ht_chart_line" },
  { 61, 90, N_ ("61–90 days"), "ht_due_soon" },
  { 91, -1, N_ ("over 90"), "ht_overdue" },
};

struct _HtOverviewPage
{
  HtPage parent_instance;
  GtkLabel *period;
  GtkWidget *first_steps;
  HtFigureCard *mean, *received, *ruled, *pending, *outcomes, *coverage;
  HtMonthBars *mean_months, *received_months, *ruled_months;
  GtkLabel *mean_years, *share, *pace;
  HtShareBar *pending_ages, *outcome_parts;
  GtkProgressBar *progress;
  HtDueCard *due;
  HtTermCard *terms;
  HtDate today; /* of the figures shown */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtOverviewPage, ht_overview_page, HT_TYPE_PAGE)

static gpointer
overview_job (HtDb *db, gpointer today, GError **error)
{
  return ht_overview_load (db, *(const HtDate *)today, error);
}

static char *
write_days (double days)
{
  return isnan (days) ? g_strdup ("-") : g_strdup_printf (_ ("%.0f days"), days);
}

static char *
write_cases (double cases)
{
  return g_strdup_printf (_ ("%.0f cases"), cases);
}

static double
mean_of (const HtFigures *figures)
{
  return figures->mean_days;
}

static double
received_of (const HtFigures *figures)
{
  return figures->received;
}

static double
ruled_of (const HtFigures *figures)
{
  return figures->ruled;
}

static void
show_months (HtMonthBars *bars, const HtOverview *overview, double (*value) (const HtFigures *),
             HtMonthBarsWrite write)
{
  double values[MONTHS];
  guint n = 0;
  for (int year = 0; year < HT_OVERVIEW_YEARS; year++)
    for (guint i = 0; i < overview->years[year]->groups->len && n < MONTHS; i++)
      {
        const HtStatisticsGroup *month = g_ptr_array_index (overview->years[year]->groups, i);
        values[n++] = value (&month->figures);
      }
  ht_month_bars_show (bars, overview->years[0]->period.from, values, n, write);
}

/* "104일보다 22일 짧음": rounded as they are shown, so that the figures on the screen add up. */
static void
show_mean (HtOverviewPage *self, const HtOverview *overview)
{
  const double now = ht_overview_this_year (overview)->figures.mean_days;
  const double then = ht_overview_last_year (overview)->figures.mean_days;
  g_autoptr (GString) years = g_string_new (NULL);
  g_autofree char *figure = write_days (now);
  g_autofree char *note = NULL;
  const int change = isnan (now) || isnan (then) ? 0 : (int)(round (now) - round (then));
  for (int i = 0; i < HT_OVERVIEW_YEARS; i++)
    {
      g_autofree char *days = write_days (overview->years[i]->figures.mean_days);
      g_string_append_printf (years, i > 0 ? " → %d: %s" : "%d: %s",
                              ht_date_year (overview->years[i]->period.from), days);
    }
  if (isnan (now) || isnan (then))
    note = g_strdup (isnan (now) ? _ ("no ruling yet this year") : "");
  else
    note = g_strdup_printf (change < 0   ? _ ("%+d days: shorter than last year")
                            : change > 0 ? _ ("%+d days: longer than last year")
                                         : _ ("%+d days: as last year"),
                            change);
  ht_figure_card_show (self->mean, figure, note, change < 0 ? "ht-good" : NULL);
  g_autofree char *survival = ht_definition_notes_survival (
      ht_overview_this_year (overview)->survival, "올해 접수된 사건");
  ht_figure_card_set_detail (self->mean, survival);
  gtk_label_set_text (self->mean_years, years->str);
  show_months (self->mean_months, overview, mean_of, write_days);
}

static void
show_count (HtFigureCard *card, guint now, guint then)
{
  const int change = (int)now - (int)then;
  g_autofree char *figure = ht_text_count (now);
  g_autofree char *past = ht_text_count (then);
  g_autofree char *difference = ht_text_count ((guint)ABS (change));
  g_autofree char *note
      = g_strdup_printf (change > 0   ? _ ("+%s: more than the %s of the same time last year")
                         : change < 0 ? _ ("-%s: fewer than the %s of the same time last year")
                                      : _ ("%s: as many as the %s of the same time last year"),
                         difference, past);
  ht_figure_card_show (card, figure, note, NULL);
}

static void
show_pending (HtOverviewPage *self, const HtFigures *figures)
{
  const guint counts[] = { figures->pending_0_30, figures->pending_31_60, figures->pending_61_90,
                           figures->pending_over_90 };
  g_autofree char *figure = ht_text_count (figures->pending);
  g_autofree char *late = ht_text_count (figures->pending_over_90);
  g_autofree char *note = g_strdup_printf (_ ("over 90 days: %s"), late);
  HtSharePart parts[G_N_ELEMENTS (ages)];
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    parts[i] = (HtSharePart){ .name = _ (ages[i].name),
                              .text = ht_text_count (counts[i]),
                              .value = counts[i],
                              .colour = ages[i].colour,
                              .key = (int)i };
  ht_figure_card_show (self->pending, figure, note,
                       figures->pending_over_90 > 0 ? "ht-overdue" : NULL);
  ht_share_bar_show (self->pending_ages, parts, G_N_ELEMENTS (ages));
}

static char *
write_share (guint count, guint base)
{
  g_autofree char *cases = ht_text_count (count);

  return base > 0 ? g_strdup_printf ("%s(%.0f%%)", cases, 100.0 * count / base) : g_strdup ("-");
}

static void
show_outcomes (HtOverviewPage *self, const HtFigures *figures, const HtOfficeSettings *settings)
{
  const guint base = figures->ruled;
  const HtSharePart all[] = {
    { _ ("Accepted"), NULL, figures->accepted, "ht_chart_line", HT_OUTCOME_ACCEPTED },
    { _ ("Partly accepted"), NULL, figures->partly_accepted, "ht_chart_soft",
      HT_OUTCOME_PARTLY_ACCEPTED },
    { _ ("Rejected"), NULL, figures->rejected, "ht_chart_text", HT_OUTCOME_REJECTED },
    { _ ("Dismissed"), NULL, figures->dismissed, "ht_none", HT_OUTCOME_DISMISSED },
    { _ ("Other"), NULL, figures->other, "ht_due_soon", HT_OUTCOME_MEDIATED },
  };
  HtSharePart parts[G_N_ELEMENTS (all)];
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].key != HT_OUTCOME_PARTLY_ACCEPTED || all[i].value > 0)
      {
        parts[n] = all[i];
        parts[n++].text = write_share (all[i].value, base);
      }
  const guint accepted = ht_office_settings_accepted (settings, figures);
  g_autofree char *figure
      = base > 0 ? g_strdup_printf ("%.0f%%", 100.0 * accepted / base) : g_strdup ("-");
  g_autofree char *rulings = ht_text_count (base);
  g_autofree char *accepted_rulings = ht_text_count (accepted);
  g_autofree char *note
      = base > 0 ? g_strdup_printf (_ ("accepted %s, of %s rulings"), accepted_rulings, rulings)
                 : g_strdup (_ ("no ruling yet this year"));
  ht_figure_card_show (self->outcomes, figure, note, NULL);
  ht_share_bar_show (self->outcome_parts, parts, n);
}

static char *
write_pace (const HtProgress *progress)
{
  g_autofree char *reached = ht_date_to_korean (progress->reached_on);
  if (!progress->has_target)
    return g_strdup_printf (_ ("%+.1f dongs a month"), progress->pace_per_month);
  if (progress->gap == 0)
    return g_strdup (_ ("the target is reached"));
  if (progress->reached_on == HT_DATE_NONE)
    return g_strdup_printf (_ ("%+.1f dongs a month: the target is not in reach"),
                            progress->pace_per_month);
  return g_strdup_printf (_ ("%+.1f dongs a month: target reached on %s"), progress->pace_per_month,
                          reached);
}

static void
show_coverage (HtOverviewPage *self, const HtCoverageFigures *figures)
{
  const HtCoverage *coverage = figures->coverage;
  const HtTarget *target = figures->target;
  const double share = ht_coverage_share (coverage->covered, coverage->base);
  g_autofree char *figure = ht_text_count (coverage->covered);
  g_autofree char *note = target != NULL ? g_strdup_printf (_ ("of the target of %d, %d to go"),
                                                            target->value, figures->progress.gap)
                                         : g_strdup (_ ("no target is set"));
  g_autofree char *base
      = isnan (share) ? g_strdup (_ ("no dong holds consultations"))
                      : g_strdup_printf (_ ("%.0f%% of %u dongs"), 100.0 * share, coverage->base);
  g_autofree char *pace = write_pace (&figures->progress);
  const double whole = target != NULL ? target->value : (double)coverage->base;
  ht_figure_card_show (self->coverage, figure, note, NULL);
  gtk_progress_bar_set_fraction (self->progress,
                                 whole > 0.0 ? MIN (coverage->covered / whole, 1.0) : 0.0);
  gtk_label_set_text (self->share, base);
  gtk_label_set_text (self->pace, pace);
}

static void
show_overview (HtOverviewPage *self, const HtOverview *overview)
{
  const HtFigures *now = &ht_overview_this_year (overview)->figures;
  const HtFigures *then = &overview->last_year_to_date->figures;
  g_autofree char *from = ht_date_to_korean (ht_overview_this_year (overview)->period.from);
  g_autofree char *to = ht_date_to_korean (overview->today);
  g_autofree char *period = g_strdup_printf (_ ("%s to %s"), from, to);
  self->today = overview->today;
  gtk_label_set_text (self->period, period);
  gtk_widget_set_visible (self->first_steps, !ht_overview_has_cases (overview));
  show_mean (self, overview);
  show_count (self->received, now->received, then->received);
  show_months (self->received_months, overview, received_of, write_cases);
  show_count (self->ruled, now->ruled, then->ruled);
  show_months (self->ruled_months, overview, ruled_of, write_cases);
  show_pending (self, now);
  show_outcomes (self, now, overview->settings);
  show_coverage (self, overview->coverage);
  ht_due_card_show (self->due, overview->due, overview->today);
  ht_term_card_show (self->terms, overview->ending, overview->today);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtOverviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtOverview) overview = ht_store_finish (HT_STORE (store), result, &error);
  if (overview == NULL)
    ht_page_show_error (HT_PAGE (self), error);
  else if (self->mean != NULL && ht_page_store (HT_PAGE (self)) == HT_STORE (store))
    show_overview (self, overview);
}

static HtAppealQuery *
new_query (HtOverviewPage *self)
{
  return ht_appeal_query_new (self->today);
}

static HtPeriod
this_year (HtOverviewPage *self)
{
  return (HtPeriod){ ht_date_new (ht_date_year (self->today), 1, 1), self->today };
}

static void
received_cb (HtOverviewPage *self)
{
  g_autoptr (HtAppealQuery) query = new_query (self);
  g_autofree char *title = g_strdup_printf (_ ("Received in %d"), ht_date_year (self->today));
  query->received = this_year (self);
  ht_page_show_appeals (HT_PAGE (self), query, title);
}

static void
ruled_cb (HtOverviewPage *self)
{
  g_autoptr (HtAppealQuery) query = new_query (self);
  g_autofree char *title = g_strdup_printf (_ ("Ruled in %d"), ht_date_year (self->today));
  query->ruled = this_year (self);
  query->rulings_only = TRUE;
  query->order = HT_APPEALS_BY_RULED;
  query->descending = TRUE;
  ht_page_show_appeals (HT_PAGE (self), query, title);
}

static void
outcome_cb (HtShareBar *parts, int outcome, HtOverviewPage *self)
{
  g_autoptr (HtAppealQuery) query = new_query (self);
  g_autofree char *title = g_strdup_printf (_ ("Ruled in %d: %s"), ht_date_year (self->today),
                                            ht_outcome_name ((HtOutcome)outcome));
  query->ruled = this_year (self);
  query->outcome = (HtOutcome)outcome;
  ht_page_show_appeals (HT_PAGE (self), query, title);
}

static void
pending_cb (HtOverviewPage *self)
{
  g_autoptr (HtAppealQuery) query = new_query (self);
  query->state = HT_APPEALS_OPEN;
  ht_page_show_appeals (HT_PAGE (self), query, _ ("Pending cases"));
}

static void
age_cb (HtShareBar *parts, int age, HtOverviewPage *self)
{
  g_autoptr (HtAppealQuery) query = new_query (self);
  g_autofree char *title = g_strdup_printf (_ ("Pending cases: %s"), _ (ages[age].name));
  query->state = HT_APPEALS_OPEN;
  query->received.to = self->today - ages[age].from;
  query->received.from = ages[age].to < 0 ? ht_date_new (1, 1, 1) : self->today - ages[age].to;
  ht_page_show_appeals (HT_PAGE (self), query, title);
}

static void
go_to (HtOverviewPage *self, const char *page)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));
  g_action_group_activate_action (G_ACTION_GROUP (window), "page", g_variant_new_string (page));
}

static void
coverage_cb (HtOverviewPage *self)
{
  go_to (self, "coverage");
}

static void
term_cb (HtTermCard *terms, gint64 id, HtOverviewPage *self)
{
  go_to (self, "partners");
}

static void
due_cb (HtDueCard *due, gint64 id, HtOverviewPage *self)
{
  ht_page_show_appeal (HT_PAGE (self), id);
}

static void
ht_overview_page_refresh (HtPage *page)
{
  HtOverviewPage *self = HT_OVERVIEW_PAGE (page);
  const HtDate today = ht_page_today (page);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (page), overview_job, g_memdup2 (&today, sizeof today), g_free,
                       (GDestroyNotify)ht_overview_free, self->cancellable, loaded_cb,
                       g_object_ref (self));
}

static void
ht_overview_page_dispose (GObject *object)
{
  HtOverviewPage *self = HT_OVERVIEW_PAGE (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, period);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, first_steps);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, mean);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, mean_months);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, mean_years);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, received);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, received_months);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, ruled);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, ruled_months);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, pending);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, pending_ages);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, outcomes);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, outcome_parts);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, share);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, pace);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, due);
  gtk_widget_class_bind_template_child (widget_class, HtOverviewPage, terms);
}

static void
ht_overview_page_class_init (HtOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = ht_overview_page_dispose;
  HT_PAGE_CLASS (klass)->refresh = ht_overview_page_refresh;
  g_type_ensure (HT_TYPE_FIGURE_CARD);
  g_type_ensure (HT_TYPE_MONTH_BARS);
  g_type_ensure (HT_TYPE_SHARE_BAR);
  g_type_ensure (HT_TYPE_DUE_CARD);
  g_type_ensure (HT_TYPE_TERM_CARD);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, received_cb);
  gtk_widget_class_bind_template_callback (widget_class, ruled_cb);
  gtk_widget_class_bind_template_callback (widget_class, outcome_cb);
  gtk_widget_class_bind_template_callback (widget_class, pending_cb);
  gtk_widget_class_bind_template_callback (widget_class, age_cb);
  gtk_widget_class_bind_template_callback (widget_class, coverage_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_cb);
}

static void
ht_overview_page_init (HtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
