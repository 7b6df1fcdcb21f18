#include "views/partner-list.h"
#include "base/text.h"
#include "domain/roster.h"
#include "views/row-menu.h"
#include "views/term-words.h"
#include "work/appoint-partners.h"
#include <string.h>

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
  N_COLUMNS
};

struct _HtPartnerList
{
  GtkScrolledWindow parent_instance;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkTreeViewColumn *state;
  GtkCellRenderer *state_cell;
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

static gboolean
fits_words (const HtPartner *partner, const char *words)
{
  g_autofree char *text
      = g_strjoin ("\n", partner->name, partner->firm, partner->district, partner->phone,
                   partner->email, partner->speciality, partner->note, NULL);
  return ht_text_has_words (text, words);
}

static int
position_of (const char *const *districts, const char *district)
{
  int i = 0;

  while (districts[i] != NULL && !g_str_equal (districts[i], district))
    i++;
  return i;
}

static void
add_row (GtkListStore *rows, const HtPartner *partner, const HtRole *term, HtTermState state,
         const char *const *districts, HtDate today)
{
  g_autofree char *appointed = ht_date_to_korean (term->appointed_on);
  g_autofree char *ends = ht_term_end_text (term);
  g_autofree char *state_text = ht_term_state_text (state, term, today);
  int urgency = ht_term_state_urgency (state, term, today);

  gtk_list_store_insert_with_values (
      rows, NULL, -1, PARTNER_ID, partner->id, ROLE, (int)term->role, NAME, partner->name,
      ROLE_NAME, ht_role_name (term->role), APPOINTED, appointed, ENDS, ends, STATE, state_text,
      OUTSIDE, ht_term_outside_text (term), FIRM, partner->firm, DISTRICT, partner->district, PHONE,
      partner->phone, APPOINTED_ON, term->appointed_on, ENDS_ON,
      term->term_ends_on != HT_DATE_NONE ? term->term_ends_on : G_MAXINT, STATE_ORDER,
      urgency > 0 ? ht_roster_days_left (term, today) : 1000 * (1 + (int)state), DISTRICT_ORDER,
      position_of (districts, partner->district), URGENCY, urgency, -1);
}

static guint
add_person (GtkListStore *rows, const HtPartner *partner, const HtPartnerFilter *filter,
            const char *const *districts, HtDate today)
{
  guint n = 0;

  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    {
      const HtRole *term = filter->role == HT_N_ROLES || filter->role == role
                               ? ht_roster_term (partner, role, today)
                               : NULL;
      if (term == NULL)
        continue;
      HtTermState state = ht_roster_state (partner, term, today);
      if (!filter->former && !ht_term_state_is_current (state))
        continue;
      add_row (rows, partner, term, state, districts, today);
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
                             G_TYPE_INT, G_TYPE_INT, G_TYPE_INT);
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
}

guint
ht_partner_list_show (HtPartnerList *self, GPtrArray *partners, const char *const *districts,
                      const HtPartnerFilter *filter, HtDate today)
{
  g_autoptr (GtkListStore) rows = new_rows ();
  g_autoptr (GArray) kept = ht_partner_list_get_selected (self);
  const char *words = filter->words != NULL ? filter->words : "";
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double position = gtk_adjustment_get_value (scroll);
  guint n = 0;

  self->is_showing = TRUE;
  for (guint i = 0; i < partners->len; i++)
    if (fits_words (partners->pdata[i], words))
      n += add_person (rows, partners->pdata[i], filter, districts, today);
  keep_order (self, rows);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  restore_selection (self, kept);
  restore_cursor (self, kept);
  gtk_adjustment_set_value (scroll, position);
  self->is_showing = FALSE;
  g_signal_emit (self, signals[SELECTED], 0);
  return n;
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
