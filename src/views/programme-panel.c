#include "views/programme-panel.h"

#include "base/text.h"
#include "domain/partner.h"
#include "views/plain-table.h"
#include "views/programme-section.h"
#include "views/save-file.h"
#include "work/export.h"
#include "work/record-fields.h"
#include "work/save-programme.h"
#include <glib/gi18n-lib.h>

/* The columns of the candidates. */
enum
{
  PLACE,
  NAME,
  ROLE,
  DISTRICT,
  SESSIONS,
  CONSULTATIONS,
  PEOPLE,
  SATISFACTION,
  LAST,
  N_COLUMNS
};

struct _HtProgrammePanel
{
  HtServicePanel parent_instance;
  GtkStack *parts;
  HtProgrammeSection *surveys, *outreach, *commendations, *budgets;
  GtkTreeView *candidates;
  GtkAdjustment *scrolled;
  GtkLabel *rule;

  HtProgrammeYear *year;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtProgrammePanel, ht_programme_panel, HT_TYPE_SERVICE_PANEL)

static HtPage *
page_of (HtProgrammePanel *self)
{
  return ht_service_panel_page (HT_SERVICE_PANEL (self));
}

static HtProgrammeSection *
visible_section (HtProgrammePanel *self)
{
  HtProgrammeSection *sections[]
      = { self->surveys, self->outreach, self->commendations, self->budgets };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (sections[i]))
        && gtk_widget_get_mapped (GTK_WIDGET (sections[i])))
      return sections[i];
  return self->surveys;
}

static void
add_candidate (GtkListStore *rows, const HtPerformance *it, guint place)
{
  g_autofree char *number = g_strdup_printf ("%u", place);
  g_autofree char *sessions = ht_text_count (it->sessions);
  g_autofree char *consultations = ht_text_count (it->consultations);
  g_autofree char *people = ht_text_count (it->people);
  g_autofree char *satisfaction
      = it->n_rated > 0
            ? g_strdup_printf (_ ("%.2f (of %u)"), ht_performance_mean (it), it->n_rated)
            : g_strdup ("-");
  g_autofree char *last
      = it->last_commended != 0 ? g_strdup_printf ("%d", it->last_commended) : g_strdup ("-");

  gtk_list_store_insert_with_values (
      rows, NULL, -1, PLACE, number, NAME, it->name, ROLE,
      ht_role_name (it->is_lawyer ? HT_ROLE_VILLAGE_LAWYER : HT_ROLE_VILLAGE_SCRIVENER), DISTRICT,
      it->district, SESSIONS, sessions, CONSULTATIONS, consultations, PEOPLE, people, SATISFACTION,
      satisfaction, LAST, last, -1);
}

static void
show_candidates (HtProgrammePanel *self)
{
  GType types[N_COLUMNS];
  const double place = gtk_adjustment_get_value (self->scrolled);
  g_autofree char *rule = g_strdup_printf (
      _ ("%u candidates of %d, by days held, then consultations, people and satisfaction; not who "
         "was commended in the last %d years. Enter takes one into the line."),
      self->year->candidates->len, self->year->year, HT_COMMENDATION_REST_YEARS);

  for (guint i = 0; i < N_COLUMNS; i++)
    types[i] = G_TYPE_STRING;
  g_autoptr (GtkListStore) rows = gtk_list_store_newv (N_COLUMNS, types);
  for (guint i = 0; i < self->year->candidates->len; i++)
    add_candidate (rows, self->year->candidates->pdata[i], i + 1);
  gtk_tree_view_set_model (self->candidates, GTK_TREE_MODEL (rows));
  gtk_adjustment_set_value (self->scrolled, place);
  gtk_label_set_text (self->rule, rule);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtProgrammePanel) self = user_data;
  g_autoptr (GError) error = NULL;
  HtProgrammeYear *year = ht_store_finish (HT_STORE (store), result, &error);
  HtProgrammeYear *before = self->year;
  const HtDate month = ht_service_panel_month (HT_SERVICE_PANEL (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (year == NULL)
    {
      ht_page_show_error (page_of (self), error);
      return;
    }
  self->year = year;
  ht_programme_section_show (self->surveys, year, month);
  ht_programme_section_show (self->outreach, year, month);
  ht_programme_section_show (self->commendations, year, month);
  ht_programme_section_show (self->budgets, year, month);
  show_candidates (self);
  ht_programme_year_free (before);
}

static void
ht_programme_panel_refresh (HtServicePanel *panel)
{
  HtProgrammePanel *self = HT_PROGRAMME_PANEL (panel);
  HtPage *page = page_of (self);
  const HtProgrammeAsking asking
      = { ht_date_year (ht_service_panel_month (panel)), ht_page_today (page) };

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (
      ht_page_store (page), ht_programme_year_read, g_memdup2 (&asking, sizeof asking), g_free,
      (GDestroyNotify)ht_programme_year_free, self->cancellable, read_cb, g_object_ref (self));
}

/* Into the line, where only the award lacks. */
static void
candidate_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                        HtProgrammePanel *self)
{
  const HtPerformance *it = self->year->candidates->pdata[gtk_tree_path_get_indices (path)[0]];
  g_autofree char *year = g_strdup_printf ("%d", self->year->year);
  const char *cells[N_COMMENDATION_FIELDS + 1] = {
    [COMMENDATION_YEAR] = year,
    [COMMENDATION_PARTNER] = it->name,
    [COMMENDATION_DISTRICT] = it->district,
    [COMMENDATION_AWARD] = "",
    [COMMENDATION_NOTE] = "",
  };

  ht_programme_section_begin (self->commendations, cells, COMMENDATION_AWARD);
}

static gboolean
write_records (HtDb *db, gpointer order, GOutputStream *output, GError **error)
{
  const HtExportOptions options = { .format = HT_FILE_XLSX };
  guint n_records;

  return ht_export (db, order, &options, output, &n_records, error);
}

static void
ht_programme_panel_export (HtServicePanel *panel)
{
  HtProgrammePanel *self = HT_PROGRAMME_PANEL (panel);
  const HtRecordKind *kind = ht_programme_kind (ht_programme_section_part (visible_section (self)));
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));
  g_autofree char *name = g_strconcat (kind->word, ".xlsx", NULL);

  ht_save_file (HT_WINDOW (window), kind->word, name, write_records, (gpointer)kind, NULL);
}

static void
ht_programme_panel_focus (HtServicePanel *panel)
{
  ht_programme_section_focus (visible_section (HT_PROGRAMME_PANEL (panel)));
}

static void
ht_programme_panel_dispose (GObject *object)
{
  HtProgrammePanel *self = HT_PROGRAMME_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_programme_panel_parent_class)->dispose (object);
  g_clear_pointer (&self->year, ht_programme_year_free);
}

static void
ht_programme_panel_class_init (HtProgrammePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtServicePanelClass *panel_class = HT_SERVICE_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_programme_panel_dispose;
  panel_class->refresh = ht_programme_panel_refresh;
  panel_class->export = ht_programme_panel_export;
  panel_class->focus = ht_programme_panel_focus;
  g_type_ensure (HT_TYPE_PROGRAMME_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/programme-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, parts);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, surveys);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, outreach);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, commendations);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, budgets);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, candidates);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammePanel, rule);
  gtk_widget_class_bind_template_callback (widget_class, candidate_activated_cb);
}

static void
ht_programme_panel_init (HtProgrammePanel *self)
{
  GtkTreeView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  view = self->candidates;
  ht_programme_section_set_part (self->surveys, HT_PROGRAMME_SURVEYS);
  ht_programme_section_set_part (self->outreach, HT_PROGRAMME_OUTREACH);
  ht_programme_section_set_part (self->commendations, HT_PROGRAMME_COMMENDATIONS);
  ht_programme_section_set_part (self->budgets, HT_PROGRAMME_BUDGETS);
  ht_table_add_column (view, _ ("Rank"), PLACE, 50, 1);
  gtk_tree_view_column_set_expand (ht_table_add_column (view, _ ("Name"), NAME, 110, 0), TRUE);
  ht_table_add_column (view, _ ("Role"), ROLE, 110, 0);
  ht_table_add_column (view, _ ("District"), DISTRICT, 100, 0);
  ht_table_add_column (view, _ ("Days held"), SESSIONS, 90, 1);
  ht_table_add_column (view, _ ("Consultations"), CONSULTATIONS, 80, 1);
  ht_table_add_column (view, _ ("People"), PEOPLE, 80, 1);
  ht_table_add_column (view, _ ("Satisfaction"), SATISFACTION, 130, 1);
  ht_table_add_column (view, _ ("Last commended"), LAST, 100, 0.5f);
}
