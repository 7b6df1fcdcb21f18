#include "views/service-page.h"
#include "views/allowance-statement.h"
#include "views/consultation-log.h"
#include "views/programme-panel.h"
#include "views/service-panel.h"
#include "views/session-month.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *title;
  GType (*type) (void);
} PanelEntry;

/* The tabs, in order: one line a tab. */
static const PanelEntry panels[] = {
  { "consultations", NC_ ("tab", "Consultations"), ht_consultation_log_get_type },
  { "sessions", NC_ ("tab", "Consultation days"), ht_session_month_get_type },
  { "allowances", NC_ ("tab", "Allowances"), ht_allowance_statement_get_type },
  { "programme", NC_ ("tab", "Programmes"), ht_programme_panel_get_type },
};

#define N_PANELS G_N_ELEMENTS (panels)

struct _HtServicePage
{
  HtPage parent_instance;
  GtkStack *tabs;
  GtkLabel *month_name;

  GSimpleActionGroup *actions;
  HtStore *store; /* whose records are shown, not owned, only compared */
  HtDate month;
};

G_DEFINE_FINAL_TYPE (HtServicePage, ht_service_page, HT_TYPE_PAGE)

static HtServicePanel *
panel_at (HtServicePage *self, guint i)
{
  return HT_SERVICE_PANEL (gtk_stack_get_child_by_name (self->tabs, panels[i].id));
}

static guint
visible_panel (HtServicePage *self)
{
  const char *id = gtk_stack_get_visible_child_name (self->tabs);

  for (guint i = 0; i < N_PANELS; i++)
    if (g_strcmp0 (id, panels[i].id) == 0)
      return i;
  return 0;
}

static void
go_to_tab (HtServicePage *self, guint i)
{
  gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (panel_at (self, i)));
  ht_service_panel_focus (panel_at (self, i));
}

static void
go_to_month (HtServicePage *self, HtDate day)
{
  int year, month;

  self->month = ht_date_month_start (day);
  ht_date_split (self->month, &year, &month, NULL);
  g_autofree char *text = g_strdup_printf ("%d년 %d월", year, month);
  gtk_label_set_text (self->month_name, text);
  for (guint i = 0; i < N_PANELS; i++)
    ht_service_panel_set_month (panel_at (self, i), self->month);
}

static void
tab_changed_cb (HtServicePage *self)
{
  HtServicePanel *panel = panel_at (self, visible_panel (self));
  GAction *export = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "export");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (export),
                               HT_SERVICE_PANEL_GET_CLASS (panel)->export != NULL);
}

static void
tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const int tab = g_variant_get_int32 (parameter);

  if (tab >= 1 && tab <= (int)N_PANELS)
    go_to_tab (user_data, (guint)tab - 1);
}

static void
previous_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_tab (user_data, (visible_panel (user_data) + N_PANELS - 1) % N_PANELS);
}

static void
next_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_tab (user_data, (visible_panel (user_data) + 1) % N_PANELS);
}

static void
previous_month_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_month (user_data, ht_date_add_months (HT_SERVICE_PAGE (user_data)->month, -1));
}

static void
next_month_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_month (user_data, ht_date_add_months (HT_SERVICE_PAGE (user_data)->month, 1));
}

static void
this_month_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_month (user_data, ht_page_today (HT_PAGE (user_data)));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtServicePanel *panel = panel_at (user_data, visible_panel (user_data));

  HT_SERVICE_PANEL_GET_CLASS (panel)->export(panel);
}

static const GActionEntry entries[] = {
  { "tab", tab_cb, "i" },           { "previous-tab", previous_tab_cb },
  { "next-tab", next_tab_cb },      { "previous-period", previous_month_cb },
  { "next-period", next_month_cb }, { "today", this_month_cb },
  { "export", export_cb },
};

/* Another office file begins with today's month. */
static void
ht_service_page_refresh (HtPage *page)
{
  HtServicePage *self = HT_SERVICE_PAGE (page);

  if (self->store != ht_page_store (page))
    {
      self->store = ht_page_store (page);
      go_to_month (self, ht_page_today (page));
      return;
    }
  for (guint i = 0; i < N_PANELS; i++)
    ht_service_panel_mark_stale (panel_at (self, i));
}

/* Whoever comes to the page writes at once; the tabs are one Shift+Tab before. */
static gboolean
ht_service_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HtServicePage *self = HT_SERVICE_PAGE (widget);

  if (direction != GTK_DIR_TAB_FORWARD || gtk_container_get_focus_child (GTK_CONTAINER (widget)))
    return GTK_WIDGET_CLASS (ht_service_page_parent_class)->focus (widget, direction);
  ht_service_panel_focus (panel_at (self, visible_panel (self)));
  return TRUE;
}

static void
ht_service_page_dispose (GObject *object)
{
  g_clear_object (&HT_SERVICE_PAGE (object)->actions);
  G_OBJECT_CLASS (ht_service_page_parent_class)->dispose (object);
}

static void
ht_service_page_class_init (HtServicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_service_page_dispose;
  widget_class->focus = ht_service_page_focus;
  HT_PAGE_CLASS (klass)->refresh = ht_service_page_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/service-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtServicePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, HtServicePage, month_name);
}

static void
add_panels (HtServicePage *self)
{
  for (guint i = 0; i < N_PANELS; i++)
    {
      const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "tab", panels[i].title);
      GtkWidget *panel = g_object_new (panels[i].type (), "visible", TRUE, NULL);

      atk_object_set_name (gtk_widget_get_accessible (panel), title);
      gtk_stack_add_titled (self->tabs, panel, panels[i].id, title);
    }
}

static void
ht_service_page_init (HtServicePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  add_panels (self);
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_changed_cb), self,
                           G_CONNECT_SWAPPED);
  tab_changed_cb (self);
}
