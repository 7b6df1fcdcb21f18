#include "views/saved-lists.h"
#include "views/text-rows.h"
#include "work/save-filter.h"
#include <glib/gi18n-lib.h>

struct _HtSavedLists
{
  GtkMenuButton parent_instance;
  GtkPopover *popover;
  GtkListBox *list;
  GtkEntry *name;
  GtkWidget *zero;
  HtPage *page; /* not owned: the button lies in it */
  GPtrArray *filters;
};

enum
{
  CHOSEN,
  ASK_QUERY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtSavedLists, ht_saved_lists, GTK_TYPE_MENU_BUTTON)

#define FILTER_KEY "filter"

static void
written_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSavedLists) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    ht_page_show_error (self->page, error);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSavedLists) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("The list \"%s\" was saved."), name);
  gtk_entry_set_text (self->name, "");
  ht_page_show_notice (self->page, sentence, TRUE);
}

static void
remove_cb (GtkButton *button, HtSavedLists *self)
{
  const HtSavedFilter *filter = g_object_get_data (G_OBJECT (button), FILTER_KEY);

  ht_store_write_async (ht_page_store (self->page), ht_remove_filter,
                        ht_filter_removing_new (filter, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_filter_saving_free, g_free, NULL, written_cb,
                        g_object_ref (self));
}

static GtkWidget *
new_row (HtSavedLists *self, HtSavedFilter *filter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (filter->name);
  GtkWidget *removal = gtk_button_new_from_icon_name ("edit-delete-symbolic", GTK_ICON_SIZE_MENU);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the list \"%s\""), filter->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_relief (GTK_BUTTON (removal), GTK_RELIEF_NONE);
  gtk_widget_set_tooltip_text (removal, tooltip);
  atk_object_set_name (gtk_widget_get_accessible (removal), tooltip);
  atk_object_set_name (gtk_widget_get_accessible (row), filter->name);
  g_object_set_data (G_OBJECT (removal), FILTER_KEY, filter);
  g_object_set_data (G_OBJECT (row), FILTER_KEY, filter);
  g_signal_connect (removal, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_pack_start (GTK_BOX (box), label, TRUE, TRUE, 6);
  gtk_box_pack_end (GTK_BOX (box), removal, FALSE, FALSE, 0);
  gtk_container_add (GTK_CONTAINER (row), box);
  gtk_widget_show_all (row);
  return row;
}

static void
show_filters (HtSavedLists *self, GPtrArray *filters)
{
  ht_rows_clear (GTK_CONTAINER (self->list));
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  self->filters = filters;
  for (guint i = 0; i < filters->len; i++)
    gtk_container_add (GTK_CONTAINER (self->list), new_row (self, filters->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), filters->len > 0);
  gtk_widget_set_visible (self->zero, filters->len == 0);
}

static void
listed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSavedLists) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *filters = ht_store_finish (HT_STORE (store), result, &error);

  if (filters != NULL)
    show_filters (self, filters);
  else
    ht_page_show_error (self->page, error);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, HtSavedLists *self)
{
  const HtSavedFilter *filter = g_object_get_data (G_OBJECT (row), FILTER_KEY);
  g_autoptr (HtAppealQuery) query = ht_appeal_query_copy (filter->query);
  g_autofree char *name = g_strdup (filter->name);

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, query, name);
}

static void
save_cb (HtSavedLists *self)
{
  HtAppealQuery *shown = NULL;

  g_signal_emit (self, signals[ASK_QUERY], 0, &shown);
  g_autoptr (HtAppealQuery) query = shown;
  if (query == NULL)
    return;
  gtk_popover_popdown (self->popover);
  ht_store_write_async (
      ht_page_store (self->page), ht_save_filter,
      ht_filter_saving_new (gtk_entry_get_text (self->name), query, ht_page_clerk (self->page)),
      (GDestroyNotify)ht_filter_saving_free, g_free, NULL, saved_cb, g_object_ref (self));
}

static void
ht_saved_lists_dispose (GObject *object)
{
  HtSavedLists *self = HT_SAVED_LISTS (object);

  g_clear_pointer (&self->filters, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_saved_lists_parent_class)->dispose (object);
}

static void
ht_saved_lists_class_init (HtSavedListsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_saved_lists_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HT_TYPE_SAVED_LISTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[ASK_QUERY] = g_signal_new ("ask-query", HT_TYPE_SAVED_LISTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_POINTER, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/saved-lists.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSavedLists, popover);
  gtk_widget_class_bind_template_child (widget_class, HtSavedLists, list);
  gtk_widget_class_bind_template_child (widget_class, HtSavedLists, name);
  gtk_widget_class_bind_template_child (widget_class, HtSavedLists, zero);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
ht_saved_lists_init (HtSavedLists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self), GTK_WIDGET (self->popover));
}

void
ht_saved_lists_refresh (HtSavedLists *self, HtPage *page)
{
  self->page = page;
  ht_store_read_async (ht_page_store (page), ht_list_saved_filters, NULL, NULL,
                       (GDestroyNotify)g_ptr_array_unref, NULL, listed_cb, g_object_ref (self));
}
