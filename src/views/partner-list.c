#include "views/partner-list.h"
#include "base/text.h"
#include "domain/appointment.h"
#include "views/row-menu.h"
#include "views/term-words.h"
#include "work/appoint-partners.h"
#include <glib/gi18n-lib.h>

/* ui/partner-list.ui names these columns by their number. */
enum
{
  PARTNER_ID,
  ROLE,
  NAME,
  ROLE_NAME,
  APPOINTED,
  ENDS,
  STATE,
  OUTSIDE,
  FIRM,
  DISTRICT,
  PHONE,
  APPOINTED_ON,
  ENDS_ON,
  STATE_ORDER,
  DISTRICT_ORDER,
  URGENCY,
  RENEWALS,
  DAYS,
  SESSIONS,
  CONSULTATIONS,
  CASES,
  DAYS_ORDER,
  SESSIONS_ORDER,
  CONSULTATIONS_ORDER,
  CASES_ORDER,
  IS_OVERLOADED,
  N_COLUMNS
};

struct _HtPartnerList
{
  GtkScrolledWindow parent_instance;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkTreeViewColumn *state, *days, *sessions, *consultations, *cases, *outside;
  GtkCellRenderer *state_cell, *days_cell;
  gboolean is_showing;
};

enum
{
  ACTIVATED,
  SELECTED,
  DELETE_KEY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtPartnerList, ht_partner_list, GTK_TYPE_SCROLLED_WINDOW)

static int
position_of (const char *const *districts, const char *district)
{
  int i = 0;

  while (districts[i] != NULL && !g_str_equal (districts[i], district))
    i++;
  return i;
}

/* "3/4": the days and the most, where the person says it or there are too many; "" for none. */
static char *
write_days (const HtPartner *partner, const HtPartnerLoad *load)
{
  if (partner->load_limit > 0)
    return g_strdup_printf ("%u/%d", load->days, partner->load_limit);
  if (ht_partner_load_is_over (load))
    return g_strdup_printf ("%u/%u", load->days, load->limit);
  return load->days > 0 ? g_strdup_printf ("%u", load->days) : g_strdup ("");
}

static char *
write_count (guint n)
{
  return n > 0 ? ht_text_count (n) : g_strdup ("");
}

static char *
write_state (const HtPartner *partner, const HtRole *term, HtTermState state, HtDate today)
{
  g_autofree char *text = ht_term_state_text (state, term, today);
  const HtAbsence *absence = ht_partner_absence (partner, today);

  if (absence == NULL || !ht_term_state_is_current (state))
    return g_steal_pointer (&text);
  g_autofree char *until = ht_date_to_short (absence->to_day);
  return absence->to_day != HT_DATE_NONE ? g_strdup_printf (_ ("%s · absent until %s"), text, until)
                                         : g_strdup_printf (_ ("%s · absent"), text);
}

static int
order_of_state (HtTermState state, const HtRole *term, HtDate today)
{
  return ht_term_state_urgency (state, term, today) > 0 ? ht_roster_days_left (term, today)
                                                        : 1000 * (1 + (int)state);
}

static void
put_load (GtkListStore *rows, GtkTreeIter *iter, const HtPartner *partner, const HtRole *term,
          const HtPartnerLoad *load)
{
  const guint cases = term->role == HT_ROLE_COMMISSIONER ? load->cases : 0;
  const guint n_renewals = ht_role_renewals (partner, term);
  g_autofree char *renewals = n_renewals > 0 ? g_strdup_printf ("%u", n_renewals) : g_strdup ("");
  g_autofree char *days = write_days (partner, load);
  g_autofree char *sessions = write_count (load->sessions);
  g_autofree char *consultations = write_count (load->consultations);
  g_autofree char *reviews = write_count (cases);

  gtk_list_store_set (rows, iter, RENEWALS, renewals, DAYS, days, SESSIONS, sessions, CONSULTATIONS,
                      consultations, CASES, reviews, DAYS_ORDER, load->days, SESSIONS_ORDER,
                      load->sessions, CONSULTATIONS_ORDER, load->consultations, CASES_ORDER, cases,
                      IS_OVERLOADED, ht_partner_load_is_over (load), -1);
}

static void
add_row (GtkListStore *rows, const HtRoster *roster, const HtPartner *partner, const HtRole *term,
         HtTermState state, HtDate today)
{
  g_autofree char *appointed = ht_date_to_korean (term->appointed_on);
  g_autofree char *ends = ht_term_end_text (term);
  g_autofree char *state_text = write_state (partner, term, state, today);
  GtkTreeIter iter;

  gtk_list_store_insert_with_values (
      rows, &iter, -1, PARTNER_ID, partner->id, ROLE, (int)term->role, NAME, partner->name,
      ROLE_NAME, ht_role_name (term->role), APPOINTED, appointed, ENDS, ends, STATE, state_text,
      OUTSIDE, ht_term_outside_text (term), FIRM, partner->firm, DISTRICT, partner->district, PHONE,
      partner->phone, APPOINTED_ON, term->appointed_on, ENDS_ON,
      term->term_ends_on != HT_DATE_NONE ? term->term_ends_on : G_MAXINT, STATE_ORDER,
      order_of_state (state, term, today), DISTRICT_ORDER,
      position_of ((const char *const *)roster->districts, partner->district), URGENCY,
      ht_term_state_urgency (state, term, today), -1);
  put_load (rows, &iter, partner, term, ht_roster_load (roster, partner->id));
}

static guint
add_person (GtkListStore *rows, const HtRoster *roster, const HtPartner *partner,
            const HtPartnerFilter *filter, HtDate today)
{
  const HtPartnerLoad *load = ht_roster_load (roster, partner->id);
  guint n = 0;

  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    {
      const HtRole *term = filter->role == HT_N_ROLES || filter->role == role
                               ? ht_roster_term (partner, role, today)
                               : NULL;
      if (term == NULL)
        continue;
      HtTermState state = ht_roster_state (partner, term, today);
      if (!ht_partner_filter_takes_term (filter, partner, state, load, today))
        continue;
      add_row (rows, roster, partner, term, state, today);
      n++;
    }
  return n;
}

static GtkListStore *
new_rows (void)
{
  return gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING,
                             G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING,
                             G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT,
                             G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING,
                             G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT,
                             G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

/* The rows take over the order that the clerk chose by a head. */
static void
keep_order (HtPartnerList *self, GtkListStore *rows)
{
  GtkTreeModel *before = gtk_tree_view_get_model (self->view);
  int column = NAME;
  GtkSortType order = GTK_SORT_ASCENDING;

  if (before != NULL)
    gtk_tree_sortable_get_sort_column_id (GTK_TREE_SORTABLE (before), &column, &order);
  gtk_tree_sortable_set_sort_column_id (GTK_TREE_SORTABLE (rows), column, order);
}

static HtRosterKey
key_of (GtkTreeModel *model, GtkTreeIter *iter)
{
  HtRosterKey key;
  int role;

  gtk_tree_model_get (model, iter, PARTNER_ID, &key.partner_id, ROLE, &role, -1);
  key.role = (HtRoleKind)role;
  return key;
}

static gboolean
contains (GArray *keys, HtRosterKey key)
{
  for (guint i = 0; i < keys->len; i++)
    {
      HtRosterKey *other = &g_array_index (keys, HtRosterKey, i);
      if (other->partner_id == key.partner_id && other->role == key.role)
        return TRUE;
    }
  return FALSE;
}

static void
restore_selection (HtPartnerList *self, GArray *kept)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;
  guint left = kept->len;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more && left > 0;
       more = gtk_tree_model_iter_next (model, &iter))
    if (contains (kept, key_of (model, &iter)))
      {
        gtk_tree_selection_select_iter (self->selection, &iter);
        left--;
      }
}

static void
restore_cursor (HtPartnerList *self, GArray *kept)
{
  GList *paths;

  if (kept->len != 1)
    return;
  paths = gtk_tree_selection_get_selected_rows (self->selection, NULL);
  if (paths != NULL)
    gtk_tree_view_set_cursor (self->view, paths->data, NULL, FALSE);
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
}

/* A colour of the style sheet, so that the dark theme has its own. */
static void
render_state_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                 GtkTreeIter *iter, gpointer user_data)
{
  static const char *const names[] = { NULL, "ht_due_soon", "ht_overdue" };
  HtPartnerList *self = user_data;
  GdkRGBA colour;
  int urgency;

  gtk_tree_model_get (model, iter, URGENCY, &urgency, -1);
  if (names[urgency] != NULL
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                         names[urgency], &colour))
    g_object_set (cell, "foreground-rgba", &colour, "weight", PANGO_WEIGHT_BOLD, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, "weight", PANGO_WEIGHT_NORMAL, NULL);
}

static void
render_days_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                GtkTreeIter *iter, gpointer user_data)
{
  HtPartnerList *self = user_data;
  GdkRGBA colour;
  gboolean is_overloaded;

  gtk_tree_model_get (model, iter, IS_OVERLOADED, &is_overloaded, -1);
  if (is_overloaded
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                         "ht_overdue", &colour))
    g_object_set (cell, "foreground-rgba", &colour, "weight", PANGO_WEIGHT_BOLD, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, "weight", PANGO_WEIGHT_NORMAL, NULL);
}

/* Who sits on the commission has no consultation days, and nobody else reviews cases. */
static void
show_columns (HtPartnerList *self, HtRoleKind role)
{
  const gboolean of_commission = role == HT_ROLE_COMMISSIONER;
  const gboolean of_court = of_commission || role == HT_ROLE_COUNSEL;

  gtk_tree_view_column_set_visible (self->outside, of_commission);
  gtk_tree_view_column_set_visible (self->cases, of_commission);
  gtk_tree_view_column_set_visible (self->days, !of_court);
  gtk_tree_view_column_set_visible (self->sessions, !of_court);
  gtk_tree_view_column_set_visible (self->consultations, !of_court);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtPartnerList *self)
{
  GtkTreeModel *model = gtk_tree_view_get_model (view);
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter (model, &iter, path))
    g_signal_emit (self, signals[ACTIVATED], 0, key_of (model, &iter).partner_id);
}

static void
selection_changed_cb (HtPartnerList *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SELECTED], 0);
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtPartnerList *self)
{
  if ((event->state & gtk_accelerator_get_default_mod_mask ()) != 0
      || event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[DELETE_KEY], 0);
  return GDK_EVENT_STOP;
}

static void
ht_partner_list_class_init (HtPartnerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = HT_TYPE_PARTNER_LIST;

  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTED]
      = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETE_KEY]
      = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/partner-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, view);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, selection);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, state);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, days);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, sessions);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, consultations);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, cases);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, outside);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, days_cell);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerList, state_cell);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_partner_list_init (HtPartnerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_tree_view_column_set_cell_data_func (self->state, self->state_cell, render_state_cb, self,
                                           NULL);
  gtk_tree_view_column_set_cell_data_func (self->days, self->days_cell, render_days_cb, self, NULL);
}

guint
ht_partner_list_show (HtPartnerList *self, const HtRoster *roster, const HtPartnerFilter *filter,
                      HtDate today)
{
  g_autoptr (GtkListStore) rows = new_rows ();
  g_autoptr (GArray) kept = ht_partner_list_get_selected (self);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double position = gtk_adjustment_get_value (scroll);
  guint n = 0;

  self->is_showing = TRUE;
  for (guint i = 0; i < roster->partners->len; i++)
    if (ht_partner_filter_takes (filter, roster->partners->pdata[i]))
      n += add_person (rows, roster, roster->partners->pdata[i], filter, today);
  keep_order (self, rows);
  show_columns (self, filter->role);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  restore_selection (self, kept);
  restore_cursor (self, kept);
  gtk_adjustment_set_value (scroll, position);
  self->is_showing = FALSE;
  g_signal_emit (self, signals[SELECTED], 0);
  return n;
}

GArray *
ht_partner_list_get_shown (HtPartnerList *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (HtRosterKey));
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;

  for (gboolean more = model != NULL && gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      HtRosterKey key = key_of (model, &iter);
      g_array_append_val (keys, key);
    }
  return keys;
}

GArray *
ht_partner_list_get_selected (HtPartnerList *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (HtRosterKey));
  GtkTreeModel *model;
  GList *paths = gtk_tree_selection_get_selected_rows (self->selection, &model);

  for (GList *item = paths; item != NULL; item = item->next)
    {
      GtkTreeIter iter;

      if (!gtk_tree_model_get_iter (model, &iter, item->data))
        continue;
      HtRosterKey key = key_of (model, &iter);
      g_array_append_val (keys, key);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return keys;
}

void
ht_partner_list_select (HtPartnerList *self, gint64 id)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;

  for (gboolean more = model != NULL && gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    if (key_of (model, &iter).partner_id == id)
      {
        g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &iter);

        gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
        return;
      }
}

void
ht_partner_list_set_menu (HtPartnerList *self, GMenuModel *menu)
{
  ht_row_menu_install (self->view, menu);
}

void
ht_partner_list_focus (HtPartnerList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
