#include "views/term-card.h"
#include "views/dday.h"
#include "work/overview.h"
#include <glib/gi18n-lib.h>

enum
{
  COLUMN_ID,
  COLUMN_DDAY,
  COLUMN_NAME,
  COLUMN_ROLE,
  COLUMN_ENDS_ON,
};

struct _HtTermCard
{
  GtkBox parent_instance;
  GtkLabel *count;
  GtkStack *stack;
  GtkTreeView *list;
  GtkListStore *rows;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtTermCard, ht_term_card, GTK_TYPE_BOX)

static void
add_row (HtTermCard *self, const HtEndingTerm *term, HtDate today)
{
  g_autofree char *dday = ht_dday_text (term->ends_on, today);
  g_autofree char *ends_on = ht_date_to_short (term->ends_on);
  gtk_list_store_insert_with_values (self->rows, NULL, -1, COLUMN_ID, term->partner_id, COLUMN_DDAY,
                                     dday, COLUMN_NAME, term->name, COLUMN_ROLE,
                                     ht_role_name (term->role), COLUMN_ENDS_ON, ends_on, -1);
}

static void
row_activated_cb (GtkTreeView *list, GtkTreePath *path, GtkTreeViewColumn *column, HtTermCard *self)
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
ht_term_card_class_init (HtTermCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_TERM_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/term-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HtTermCard, count);
  gtk_widget_class_bind_template_child (widget_class, HtTermCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HtTermCard, list);
  gtk_widget_class_bind_template_child (widget_class, HtTermCard, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ht_term_card_init (HtTermCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_term_card_show (HtTermCard *self, GPtrArray *terms, HtDate today)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  const double scrolled = gtk_adjustment_get_value (place);
  g_autofree char *count = g_strdup_printf (_ ("%u within 60 days"), terms->len);
  g_autoptr (GtkTreePath) cursor = NULL;
  gtk_tree_view_get_cursor (self->list, &cursor, NULL);
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < terms->len; i++)
    add_row (self, g_ptr_array_index (terms, i), today);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, terms->len > 0 ? "list" : "zero");
  if (cursor != NULL)
    gtk_tree_view_set_cursor (self->list, cursor, NULL, FALSE);
  gtk_adjustment_set_value (place, scrolled);
}
