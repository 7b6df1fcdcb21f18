#include "views/allowance-statement.h"

#include "base/text.h"
#include "views/allowance-dialog.h"
#include "views/allowance-rows.h"
#include "views/allowance-steps.h"
#include "views/allowance-words.h"
#include "views/rate-dialog.h"
#include "views/row-menu.h"
#include <glib/gi18n-lib.h>

/* Of the first column of the sums, in pixels. */
#define NAME_WIDTH 76
#define DISTRICT_WIDTH 282

struct _HtAllowanceStatement
{
  HtServicePanel parent_instance;
  GtkLabel *computed, *reviewed, *approved, *paid, *net, *hint;
  GtkButton *next_button;
  GtkToggleButton *by_payee, *by_district, *refused;
  GtkStack *tables;
  GtkWidget *sums_table, *refusals_table;
  GtkTreeView *sums_view, *lines_view;
  GtkTreeSelection *sum_selection, *line_selection;
  GtkTreeViewColumn *name_column, *role_column, *district_column, *state_column, *who_column;
  GtkListStore *sums, *lines, *refusals;
  GMenuModel *line_menu;
  GtkLabel *lines_title;

  GSimpleActionGroup *actions;
  HtAllowanceMonth *month; /* NULL until it is read */
  GCancellable *cancellable;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (HtAllowanceStatement, ht_allowance_statement, HT_TYPE_SERVICE_PANEL)

static HtPage *
page_of (HtAllowanceStatement *self)
{
  return ht_service_panel_page (HT_SERVICE_PANEL (self));
}

static GtkLabel *
state_label (HtAllowanceStatement *self, HtAllowanceState state)
{
  GtkLabel *const labels[HT_N_ALLOWANCE_STATES]
      = { self->computed, self->reviewed, self->approved, self->paid };

  return labels[state];
}

static void
show_states (HtAllowanceStatement *self)
{
  const HtAllowanceSheet *sheet = self->month->sheet;
  g_autofree char *net = ht_won_text (sheet->total->amount - sheet->total->withheld);
  g_autofree char *total = g_strdup_printf (_ ("%s won"), net);

  for (HtAllowanceState state = 0; state < HT_N_ALLOWANCE_STATES; state++)
    {
      g_autofree char *text = ht_allowance_words_state (sheet, state);
      gtk_label_set_text (state_label (self, state), text);
    }
  gtk_label_set_text (self->net, total);
}

static void
show_hint (HtAllowanceStatement *self)
{
  g_autofree char *hint = ht_allowance_words_hint (self->month);

  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint[0] != '\0');
}

static void
set_chip (GtkToggleButton *chip, const char *format, guint n)
{
  g_autofree char *count = ht_text_count (n);
  g_autoptr (GString) label = g_string_new (format);

  g_string_append_printf (label, " %s", count);
  gtk_button_set_label (GTK_BUTTON (chip), label->str);
}

static void
show_chips (HtAllowanceStatement *self)
{
  set_chip (self->by_payee, _ ("By payee"), self->month->sheet->payees->len);
  set_chip (self->by_district, _ ("By district"), self->month->sheet->districts->len);
  set_chip (self->refused, _ ("Not paid"), self->month->computing->refusals->len);
}

static void
enable (HtAllowanceStatement *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static const HtAllowance *
selected_line (HtAllowanceStatement *self)
{
  GtkTreeModel *model;
  GtkTreeIter row;
  gint64 id;

  if (self->month == NULL || !gtk_tree_selection_get_selected (self->line_selection, &model, &row))
    return NULL;
  gtk_tree_model_get (model, &row, HT_LINE_ID, &id, -1);
  for (guint i = 0; i < self->month->lines->len; i++)
    if (((HtAllowance *)self->month->lines->pdata[i])->id == id)
      return self->month->lines->pdata[i];
  return NULL;
}

static void
update_actions (HtAllowanceStatement *self)
{
  static const char *const next_labels[]
      = { NULL, N_ ("_Next: reviewed"), N_ ("_Next: approved"), N_ ("_Next: paid…"), NULL };
  const HtAllowanceMonth *month = self->month;
  const HtAllowanceComputing *computing = month != NULL ? month->computing : NULL;
  const HtAllowance *line = selected_line (self);
  const HtAllowanceState next
      = month != NULL ? ht_allowance_month_next (month) : HT_N_ALLOWANCE_STATES;

  enable (self, "compute",
          computing != NULL
              && computing->added->len + computing->changed->len + computing->removed->len > 0);
  enable (self, "next", next < HT_N_ALLOWANCE_STATES);
  enable (self, "back", month != NULL && month->sheet->n_of_state[HT_ALLOWANCE_REVIEWED] > 0);
  enable (self, "take-back",
          line != NULL && !line->is_reversed && line->reverses_id == 0 && line->amount != 0);
  enable (self, "rates", month != NULL);
  enable (self, "export", month != NULL && month->lines->len > 0);
  gtk_button_set_label (self->next_button,
                        next < HT_N_ALLOWANCE_STATES ? _ (next_labels[next]) : _ ("_Next"));
}

/* What stands beside a sum: its lines. */
static void
show_lines (HtAllowanceStatement *self)
{
  GtkTreeModel *model;
  GtkTreeIter row;
  g_autofree char *name = NULL;
  HtAllowancePart part = { 0 };
  int weight, role;

  if (self->month == NULL)
    return;
  if (gtk_tree_selection_get_selected (self->sum_selection, &model, &row))
    {
      gtk_tree_model_get (model, &row, HT_SUM_PARTNER, &part.partner_id, HT_SUM_ROLE, &role,
                          HT_SUM_NAME, &name, HT_SUM_WEIGHT, &weight, -1);
      part.role = (HtRoleKind)role;
      if (part.partner_id == 0 && weight == PANGO_WEIGHT_NORMAL)
        part.district = g_str_equal (name, _ ("Without a session")) ? "" : name;
    }
  ht_allowance_rows_lines (self->lines, self->month, &part);
  gtk_tree_view_column_set_visible (self->who_column, part.partner_id == 0);
  gtk_label_set_text (self->lines_title, name != NULL ? name : _ ("Total"));
  update_actions (self);
}

static void
select_sum (HtAllowanceStatement *self, gint64 partner_id, int role, const char *name)
{
  GtkTreeIter row;

  if (!ht_allowance_rows_find_sum (self->sums, partner_id, role, name, &row))
    return;
  g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (GTK_TREE_MODEL (self->sums), &row);
  gtk_tree_view_set_cursor (self->sums_view, path, NULL, FALSE);
}

/* A district's name takes the room of what only payees have: GTK shares out the room that is left
 * when the table is resized, not when a column goes. */
static void
show_columns (HtAllowanceStatement *self, gboolean by_district)
{
  gtk_tree_view_column_set_title (self->name_column, by_district ? _ ("District") : _ ("Name"));
  gtk_tree_view_column_set_fixed_width (self->name_column,
                                        by_district ? DISTRICT_WIDTH : NAME_WIDTH);
  gtk_tree_view_column_set_visible (self->role_column, !by_district);
  gtk_tree_view_column_set_visible (self->district_column, !by_district);
  gtk_tree_view_column_set_visible (self->state_column, !by_district);
}

static void
show_sums (HtAllowanceStatement *self)
{
  const gboolean by_district = gtk_toggle_button_get_active (self->by_district);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->sums_view));
  const double position = gtk_adjustment_get_value (scroll);
  GtkTreeModel *model;
  GtkTreeIter row;
  g_autofree char *name = NULL;
  gint64 partner_id = 0;
  int role = 0;

  if (gtk_tree_selection_get_selected (self->sum_selection, &model, &row))
    gtk_tree_model_get (model, &row, HT_SUM_PARTNER, &partner_id, HT_SUM_ROLE, &role, HT_SUM_NAME,
                        &name, -1);
  self->is_showing = TRUE;
  ht_allowance_rows_sums (self->sums, self->month, by_district);
  show_columns (self, by_district);
  select_sum (self, partner_id, role, name != NULL ? name : _ ("Total"));
  gtk_adjustment_set_value (scroll, position);
  self->is_showing = FALSE;
  show_lines (self);
}

static void
show_tables (HtAllowanceStatement *self)
{
  const gboolean refused = gtk_toggle_button_get_active (self->refused);

  if (self->month == NULL)
    return;
  gtk_stack_set_visible_child (self->tables, refused ? self->refusals_table : self->sums_table);
  if (refused)
    ht_allowance_rows_refusals (self->refusals, self->month);
  else
    show_sums (self);
  update_actions (self);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAllowanceStatement) self = user_data;
  g_autoptr (GError) error = NULL;
  HtAllowanceMonth *month = ht_store_finish (HT_STORE (store), result, &error);

  if (month == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ht_page_show_error (page_of (self), error);
      return;
    }
  g_clear_pointer (&self->month, ht_allowance_month_free);
  self->month = month;
  show_states (self);
  show_hint (self);
  show_chips (self);
  show_tables (self);
}

static void
chip_toggled_cb (GtkToggleButton *chip, HtAllowanceStatement *self)
{
  if (gtk_toggle_button_get_active (chip))
    show_tables (self);
}

static void
sum_selected_cb (HtAllowanceStatement *self)
{
  if (!self->is_showing)
    show_lines (self);
}

static void
line_selected_cb (HtAllowanceStatement *self)
{
  if (!self->is_showing && self->month != NULL)
    update_actions (self);
}

static void
line_activated_cb (HtAllowanceStatement *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "take-back", NULL);
}

static void
compute_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;

  ht_allowance_steps_compute (page_of (self), self->month->month);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;

  ht_allowance_steps_next (page_of (self), self->month);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;

  ht_allowance_steps_back (page_of (self), self->month->month);
}

static void
take_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;
  const HtAllowance *line = selected_line (self);

  if (line != NULL)
    ht_allowance_dialog_take_back (page_of (self), line);
}

static void
rates_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;

  ht_rate_dialog_open (page_of (self), self->month->rates);
}

/* What is asked for: the report's name, the ending of the format, and the name of the file. */
static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAllowanceStatement *self = user_data;
  const char *report, *ending, *words;

  g_variant_get (parameter, "(&s&s&s)", &report, &ending, &words);
  ht_allowance_steps_export (page_of (self), self->month->month, report, ending, words);
}

static const GActionEntry entries[] = {
  { "compute", compute_cb },     { "next", next_cb },   { "back", back_cb },
  { "take-back", take_back_cb }, { "rates", rates_cb }, { "export", export_cb, "(sss)" },
};

static void
ht_allowance_statement_refresh (HtServicePanel *panel)
{
  HtAllowanceStatement *self = HT_ALLOWANCE_STATEMENT (panel);
  HtDate *month = g_new (HtDate, 1);

  *month = ht_service_panel_month (panel);
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (page_of (self)), ht_allowance_month_load, month, g_free,
                       (GDestroyNotify)ht_allowance_month_free, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
ht_allowance_statement_export (HtServicePanel *panel)
{
  HtAllowanceStatement *self = HT_ALLOWANCE_STATEMENT (panel);

  if (self->month != NULL && self->month->lines->len > 0)
    ht_allowance_steps_export (page_of (self), self->month->month, "payments", ".xlsx",
                               "수당_지급내역");
}

static void
ht_allowance_statement_focus (HtServicePanel *panel)
{
  gtk_widget_grab_focus (GTK_WIDGET (HT_ALLOWANCE_STATEMENT (panel)->sums_view));
}

static void
ht_allowance_statement_dispose (GObject *object)
{
  HtAllowanceStatement *self = HT_ALLOWANCE_STATEMENT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->month, ht_allowance_month_free);
  G_OBJECT_CLASS (ht_allowance_statement_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HtAllowanceStatement, name)
  BIND (computed);
  BIND (reviewed);
  BIND (approved);
  BIND (paid);
  BIND (net);
  BIND (hint);
  BIND (next_button);
  BIND (by_payee);
  BIND (by_district);
  BIND (refused);
  BIND (tables);
  BIND (sums_table);
  BIND (refusals_table);
  BIND (sums_view);
  BIND (lines_view);
  BIND (sum_selection);
  BIND (line_selection);
  BIND (name_column);
  BIND (role_column);
  BIND (district_column);
  BIND (state_column);
  BIND (who_column);
  BIND (sums);
  BIND (lines);
  BIND (refusals);
  BIND (line_menu);
  BIND (lines_title);
#undef BIND
}

static void
ht_allowance_statement_class_init (HtAllowanceStatementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HtServicePanelClass *panel_class = HT_SERVICE_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_allowance_statement_dispose;
  panel_class->refresh = ht_allowance_statement_refresh;
  panel_class->export = ht_allowance_statement_export;
  panel_class->focus = ht_allowance_statement_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/allowance-statement.ui");
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, sum_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
}

static void
ht_allowance_statement_init (HtAllowanceStatement *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "allowances", G_ACTION_GROUP (self->actions));
  ht_row_menu_install (self->lines_view, self->line_menu);
  update_actions (self);
}
