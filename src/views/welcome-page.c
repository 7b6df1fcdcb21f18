#include "views/welcome-page.h"

#define MOST_RECENT 6

struct _HtWelcomePage
{
  GtkBox parent_instance;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (HtWelcomePage, ht_welcome_page, GTK_TYPE_BOX)

static GtkWidget *
new_row (GtkRecentInfo *info)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (gtk_recent_info_get_display_name (info));
  g_autofree char *folder = gtk_recent_info_get_uri_display (info);
  GtkWidget *place = gtk_label_new (folder);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_MIDDLE);
  gtk_style_context_add_class (gtk_widget_get_style_context (place), "ht-label");
  gtk_container_add (GTK_CONTAINER (box), name);
  gtk_container_add (GTK_CONTAINER (box), place);
  g_object_set (box, "margin", 6, NULL);
  gtk_container_add (GTK_CONTAINER (row), box);
  atk_object_set_name (gtk_widget_get_accessible (row), gtk_recent_info_get_display_name (info));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", folder);
  gtk_widget_show_all (row);
  return row;
}

static void
fill_recent (HtWelcomePage *self)
{
  g_autolist (GtkRecentInfo) items
      = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  for (GList *item = items; item != NULL && n < MOST_RECENT; item = item->next)
    {
      if (!g_str_has_suffix (gtk_recent_info_get_uri (item->data), ".haetae")
          || !gtk_recent_info_is_local (item->data) || !gtk_recent_info_exists (item->data))
        continue;
      gtk_container_add (GTK_CONTAINER (self->recent_list), new_row (item->data));
      n++;
    }
  gtk_widget_set_visible (self->recent_box, n > 0);
}

static void
ht_welcome_page_class_init (HtWelcomePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtWelcomePage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, HtWelcomePage, recent_list);
}

static void
ht_welcome_page_init (HtWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
}
