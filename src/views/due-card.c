#include "views/due-card.h"
#include "views/dday.h"
#include "work/due-list.h"
#include <glib/gi18n-lib.h>

enum
{
  COLUMN_ID,
  COLUMN_DDAY,
  COLUMN_RULE,
  COLUMN_NUMBER,
  COLUMN_AGENCY,
  COLUMN_TITLE,
  COLUMN_OVERDUE,
  COLUMN_TOOLTIP,
};

struct _HtDueCard
{
  GtkBox parent_instance;
  GtkToggleButton *soon_chip, *overdue_chip;
  GtkStack *stack;
  GtkWidget *zero;
  GtkTreeView *list;
  GtkListStore *rows;
  GtkTreeModelFilter *shown;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtDueCard, ht_due_card, GTK_TYPE_BOX)

static gboolean
is_shown_cb (GtkTreeModel *model, GtkTreeIter *iter, gpointer user_data)
{
  HtDueCard *self = user_data;
  gboolean overdue;
  gtk_tree_model_get (model, iter, COLUMN_OVERDUE, &overdue, -1);
  return overdue == gtk_toggle_button_get_active (self->overdue_chip);
}

static void
show_zero_or_list (HtDueCard *self)
{
  const gboolean none = gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->shown), NULL) == 0;
  gtk_label_set_text (GTK_LABEL (self->zero), gtk_toggle_button_get_active (self->overdue_chip)
                                                  ? _ ("Nothing is overdue.")
                                                  : _ ("Nothing is due within 14 days."));
  gtk_stack_set_visible_child_name (self->stack, none ? "zero" : "list");
}

static void
add_row (HtDueCard *self, const HtDueItem *item, HtDate today)
{
  g_autofree char *dday = ht_dday_text (item->due, today);
  g_autofree char *due = ht_date_to_korean (item->due);
  g_autofree char *tooltip = g_markup_printf_escaped (
      _ ("%s until %s (%s)\n%s · %s\n%s"), ht_deadline_rule_name (item->rule), due,
      ht_weekday_name (ht_date_weekday (item->due)), item->case_number, item->agency, item->title);
  gtk_list_store_insert_with_values (self->rows, NULL, -1, COLUMN_ID, item->appeal_id, COLUMN_DDAY,
                                     dday, COLUMN_RULE, ht_deadline_rule_name (item->rule),
                                     COLUMN_NUMBER, item->case_number, COLUMN_AGENCY, item->agency,
                                     COLUMN_TITLE, item->title, COLUMN_OVERDUE, item->days_left < 0,
                                     COLUMN_TOOLTIP, tooltip, -1);
}

static void
label_chip (GtkToggleButton *chip, const char *name, guint n)
{
  g_autofree char *text = g_strdup_printf ("%s (%u)", name, n);
  gtk_button_set_label (GTK_BUTTON (chip), text);
}

static void
chip_toggled_cb (HtDueCard *self)
{
  gtk_tree_model_filter_refilter (self->shown);
  show_zero_or_list (self);
}

static void
row_activated_cb (GtkTreeView *list, GtkTreePath *path, GtkTreeViewColumn *column, HtDueCard *self)
{
  GtkTreeModel *model = gtk_tree_view_get_model (list);
  GtkTreeIter iter;
  gint64 id;
  if (!gtk_tree_model_get_iter (model, &iter, path))
    return;
  gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
ht_due_card_class_init (HtDueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_DUE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/due-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, soon_chip);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, overdue_chip);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, zero);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, list);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, rows);
  gtk_widget_class_bind_template_child (widget_class, HtDueCard, shown);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ht_due_card_init (HtDueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_tree_model_filter_set_visible_func (self->shown, is_shown_cb, self, NULL);
}

void
ht_due_card_show (HtDueCard *self, GPtrArray *items, HtDate today)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  const double scrolled = gtk_adjustment_get_value (place);
  g_autoptr (GtkTreePath) cursor = NULL;
  guint overdue = 0;
  gtk_tree_view_get_cursor (self->list, &cursor, NULL);
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = g_ptr_array_index (items, i);
      overdue += item->days_left < 0;
      add_row (self, item, today);
    }
  label_chip (self->soon_chip, _ ("Within 14 days"), items->len - overdue);
  label_chip (self->overdue_chip, _ ("Overdue"), overdue);
  show_zero_or_list (self);
  if (cursor != NULL)
    gtk_tree_view_set_cursor (self->list, cursor, NULL, FALSE);
  gtk_adjustment_set_value (place, scrolled);
}
