#include "views/coverage-page.h"
#include "base/text.h"
#include "store/boundaries.h"
#include "store/settings.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/dong-panel.h"
#include "views/map-pane.h"
#include "work/coverage-history.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define COVERED_DAYS 2

/* The list's choices, in the order of its box. */
typedef enum
{
  LIST_ONE_SHORT,
  LIST_NONE,
  LIST_COVERED,
  LIST_ALL,
  N_LISTS
} List;

enum
{
  COLUMN_ID,
  COLUMN_DISTRICT,
  COLUMN_DONG,
  COLUMN_DAYS,
};

struct _HtCoveragePage
{
  HtPage parent_instance;
  HtDateEntry *on_entry;
  GtkLabel *on_error;
  GtkLabel *covered, *covered_note, *share, *share_note, *gap, *gap_note, *pace, *pace_note,
      *reached, *reached_note;
  HtMapPane *map;
  GtkComboBoxText *list_choice;
  GtkTreeView *list;
  GtkListStore *rows;
  HtDongPanel *panel;

  HtStore *store; /* whose dongs are shown, not owned, only compared */
  HtDate on;      /* the day shown; HT_DATE_NONE: today's */
  gint64 dong_id; /* the one chosen, 0 for none */
  char *words;    /* searched in the list */
  HtCoverageFigures *figures;
  HtHolidayCalendar *holidays;
  GPtrArray *boundaries; /* of HtBoundary, drawn by the map */
  GCancellable *cancellable;
  gboolean is_filling; /* the rows change, not the choice */
};

G_DEFINE_FINAL_TYPE (HtCoveragePage, ht_coverage_page, HT_TYPE_PAGE)

typedef struct
{
  HtCoverageFigures *figures;
  HtCoverageHistory *history;
  HtHolidayCalendar *holidays;
  GPtrArray *boundaries; /* of HtBoundary */
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  g_clear_pointer (&answer->figures, ht_coverage_figures_free);
  g_clear_pointer (&answer->history, ht_coverage_history_free);
  g_clear_pointer (&answer->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&answer->boundaries, g_ptr_array_unref);
  g_free (answer);
}

static gpointer
coverage_job (HtDb *db, gpointer on, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);
  answer->figures = ht_coverage_figures_load (db, *(const HtDate *)on, error);
  if (answer->figures != NULL)
    answer->history = ht_coverage_history_make (answer->figures);
  if (answer->figures != NULL)
    answer->holidays = ht_holidays_load (db, error);
  if (answer->holidays != NULL)
    answer->boundaries = ht_boundaries_list (db, error);
  if (answer->boundaries != NULL)
    return answer;
  free_answer (answer);
  return NULL;
}

static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

static void
show_progress (HtCoveragePage *self)
{
  const HtProgress *progress = &self->figures->progress;
  const HtTarget *target = self->figures->target;
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
show_figures (HtCoveragePage *self)
{
  const HtCoverage *coverage = self->figures->coverage;
  const double share = ht_coverage_share (coverage->covered, coverage->base);
  set_text (self->covered, ht_text_count (coverage->covered));
  set_text (self->share, isnan (share) ? g_strdup ("-") : g_strdup_printf ("%.0f%%", share * 100));
  set_text (self->share_note, g_strdup_printf (_ ("of %u dongs"), coverage->base));
  set_text (self->gap_note, g_strdup_printf (_ ("one day short: %u dongs"), coverage->one_short));
  show_progress (self);
}

/* "'21. 7.": a forecast by the month knows no day. */
static char *
write_month (HtDate date)
{
  int year, month;
  if (date == HT_DATE_NONE)
    return g_strdup ("");
  ht_date_split (date, &year, &month, NULL);
  return g_strdup_printf ("'%02d. %d.", year % 100, month);
}

/* The day at the present pace rests on three months; the span rests on a year, and says so. */
static void
show_forecast (HtCoveragePage *self, const HtCoverageHistory *history)
{
  const HtForecast *forecast = history->forecast;
  if (self->figures->target == NULL || forecast == NULL || forecast->soonest <= 0)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->reached_note), NULL);
      return;
    }
  g_autofree char *soonest = write_month (ht_coverage_history_day (history, forecast->soonest));
  g_autofree char *latest = write_month (ht_coverage_history_day (history, forecast->latest));
  set_text (self->reached_note, g_strdup_printf (_ ("past year: %s to %s"), soonest, latest));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reached_note),
                               _ ("By the changes of the last twelve months the target is reached "
                                  "in this span with a chance of 80 %; "
                                  "without a last day it may be missed."));
}

static gboolean
is_listed (HtCoveragePage *self, const HtDongCoverage *dong)
{
  switch ((List)gtk_combo_box_get_active (GTK_COMBO_BOX (self->list_choice)))
    {
    case LIST_ONE_SHORT:
      return dong->days == 1;
    case LIST_NONE:
      return dong->days == 0;
    case LIST_COVERED:
      return dong->days >= COVERED_DAYS;
    case LIST_ALL:
    case N_LISTS:
      break;
    }
  return TRUE;
}

static gboolean
has_words (const HtDong *dong, const char *words)
{
  g_autofree char *both = g_strdup_printf ("%s %s", dong->district, dong->name);
  return ht_text_has_words (both, words != NULL ? words : "");
}

static void
add_row (HtCoveragePage *self, const HtDongCoverage *dong)
{
  g_autofree char *days
      = dong->days > 0 ? g_strdup_printf (_ ("%u days"), dong->days) : g_strdup ("-");
  GtkTreeIter iter;
  gtk_list_store_insert_with_values (self->rows, &iter, -1, COLUMN_ID, dong->dong->id,
                                     COLUMN_DISTRICT, dong->dong->district, COLUMN_DONG,
                                     dong->dong->name, COLUMN_DAYS, days, -1);
  if (dong->dong->id == self->dong_id)
    gtk_tree_selection_select_iter (gtk_tree_view_get_selection (self->list), &iter);
}

/* The choice of a dong and the place of the list stay: what a clerk looks at does not move by a
 * refresh. */
static void
fill_list (HtCoveragePage *self)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  const double scrolled = gtk_adjustment_get_value (place);
  self->is_filling = TRUE;
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->figures->coverage->dongs->len; i++)
    {
      const HtDongCoverage *dong
          = &g_array_index (self->figures->coverage->dongs, HtDongCoverage, i);
      if (is_listed (self, dong) && has_words (dong->dong, self->words))
        add_row (self, dong);
    }
  self->is_filling = FALSE;
  gtk_adjustment_set_value (place, scrolled);
}

static const char *
list_name (List list)
{
  switch (list)
    {
    case LIST_ONE_SHORT:
      return _ ("One day short");
    case LIST_NONE:
      return _ ("None");
    case LIST_COVERED:
      return _ ("Covered");
    case LIST_ALL:
    case N_LISTS:
      break;
    }
  return _ ("All dongs");
}

static void
fill_choices (HtCoveragePage *self)
{
  const HtCoverage *coverage = self->figures->coverage;
  const guint counts[N_LISTS]
      = { coverage->one_short, coverage->base - coverage->covered - coverage->one_short,
          coverage->covered, coverage->base };
  const int active = gtk_combo_box_get_active (GTK_COMBO_BOX (self->list_choice));
  self->is_filling = TRUE;
  gtk_combo_box_text_remove_all (self->list_choice);
  for (int list = LIST_ONE_SHORT; list < N_LISTS; list++)
    {
      g_autofree char *text = g_strdup_printf ("%s (%u)", list_name ((List)list), counts[list]);
      gtk_combo_box_text_append_text (self->list_choice, text);
    }
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->list_choice), MAX (active, 0));
  self->is_filling = FALSE;
}

static const HtDong *
find_dong (HtCoveragePage *self, gint64 id)
{
  for (guint i = 0; i < self->figures->dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (self->figures->dongs, i);
      if (dong->id == id)
        return dong;
    }
  return NULL;
}

static void
show_dong (HtCoveragePage *self)
{
  const HtDong *dong = find_dong (self, self->dong_id);
  ht_map_pane_select (self->map, dong != NULL ? dong->id : 0);
  if (dong == NULL)
    {
      ht_dong_panel_clear (self->panel);
      return;
    }
  g_autofree char *state = ht_map_pane_describe (self->map, dong->id);
  ht_dong_panel_show (self->panel, HT_PAGE (self), dong, state, self->figures->schedules,
                      self->figures->coverage->on, self->holidays);
}

static void
show_answer (HtCoveragePage *self, Answer *answer)
{
  ht_map_pane_show (self->map, answer->figures, answer->boundaries);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  self->boundaries = g_steal_pointer (&answer->boundaries);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  self->figures = g_steal_pointer (&answer->figures);
  self->holidays = g_steal_pointer (&answer->holidays);
  show_figures (self);
  show_forecast (self, answer->history);
  fill_choices (self);
  fill_list (self);
  show_dong (self);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtCoveragePage) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);
  if (answer == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  if (self->map != NULL)
    show_answer (self, answer);
  free_answer (answer);
}

static HtDate
shown_day (HtCoveragePage *self)
{
  return self->on != HT_DATE_NONE ? self->on : ht_page_today (HT_PAGE (self));
}

static void
load (HtCoveragePage *self)
{
  const HtDate on = shown_day (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (HT_PAGE (self)), coverage_job, g_memdup2 (&on, sizeof on),
                       g_free, free_answer, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
show_day (HtCoveragePage *self)
{
  char iso[HT_DATE_ISO_SIZE];
  ht_date_entry_set_today (self->on_entry, ht_page_today (HT_PAGE (self)));
  if (!gtk_widget_has_focus (GTK_WIDGET (self->on_entry)))
    gtk_entry_set_text (GTK_ENTRY (self->on_entry), ht_date_write_iso (shown_day (self), iso));
}

static void
day_entered_cb (HtCoveragePage *self)
{
  HtDate on;
  const char *text = gtk_entry_get_text (GTK_ENTRY (self->on_entry));
  const gboolean is_day = ht_typed_date_parse (text, ht_page_today (HT_PAGE (self)), &on);
  gtk_label_set_text (self->on_error, is_day ? "" : _ ("Write the day as 2021-04-05."));
  if (!is_day || on == shown_day (self))
    return;
  self->on = on;
  load (self);
}

static gboolean
day_left_cb (HtCoveragePage *self)
{
  day_entered_cb (self);
  return GDK_EVENT_PROPAGATE;
}

static void
dong_activated_cb (HtMapPane *map, gint64 id, HtCoveragePage *self)
{
  self->dong_id = id;
  fill_list (self);
  show_dong (self);
}

static void
row_selected_cb (HtCoveragePage *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  if (self->is_filling
      || !gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->list), &model, &iter))
    return;
  gtk_tree_model_get (model, &iter, COLUMN_ID, &self->dong_id, -1);
  show_dong (self);
}

static void
list_chosen_cb (HtCoveragePage *self)
{
  if (self->figures != NULL && !self->is_filling)
    fill_list (self);
}

static void
ht_coverage_page_refresh (HtPage *page)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (page);
  if (self->store != ht_page_store (page))
    {
      self->on = HT_DATE_NONE;
      self->dong_id = 0;
    }
  self->store = ht_page_store (page);
  show_day (self);
  load (self);
}

static void
ht_coverage_page_search (HtPage *page, const char *words)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (page);
  g_free (self->words);
  self->words = g_strdup (words);
  if (words[0] != '\0')
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->list_choice), LIST_ALL);
  list_chosen_cb (self);
}

static void
ht_coverage_page_finalize (GObject *object)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_free (self->words);
  G_OBJECT_CLASS (ht_coverage_page_parent_class)->finalize (object);
}

static void
bind_figures (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, covered);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, covered_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, share);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, share_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, gap);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, gap_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, pace);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, pace_note);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, reached);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, reached_note);
}

static void
ht_coverage_page_class_init (HtCoveragePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtPageClass *page_class = HT_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_coverage_page_finalize;
  page_class->refresh = ht_coverage_page_refresh;
  page_class->search = ht_coverage_page_search;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  g_type_ensure (HT_TYPE_MAP_PANE);
  g_type_ensure (HT_TYPE_DONG_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/coverage-page.ui");
  bind_figures (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_entry);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_error);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, map);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, list_choice);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, list);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, rows);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, panel);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
}

static void
ht_coverage_page_init (HtCoveragePage *self)
{
  self->on = HT_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
