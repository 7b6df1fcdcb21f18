#include "views/service-panel.h"

typedef struct
{
  HtDate month;
  gboolean stale;
} HtServicePanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HtServicePanel, ht_service_panel, GTK_TYPE_BOX)

static void
refresh_if_stale (HtServicePanel *self)
{
  HtServicePanelPrivate *priv = ht_service_panel_get_instance_private (self);

  if (!priv->stale || priv->month == HT_DATE_NONE || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  priv->stale = FALSE;
  HT_SERVICE_PANEL_GET_CLASS (self)->refresh (self);
}

static void
ht_service_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ht_service_panel_parent_class)->map (widget);
  refresh_if_stale (HT_SERVICE_PANEL (widget));
}

static void
ht_service_panel_class_init (HtServicePanelClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = ht_service_panel_map;
}

static void
ht_service_panel_init (HtServicePanel *self)
{
  HtServicePanelPrivate *priv = ht_service_panel_get_instance_private (self);

  priv->month = HT_DATE_NONE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

HtPage *
ht_service_panel_page (HtServicePanel *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HT_TYPE_PAGE);

  g_return_val_if_fail (page != NULL, NULL);
  return HT_PAGE (page);
}

HtDate
ht_service_panel_month (HtServicePanel *self)
{
  HtServicePanelPrivate *priv = ht_service_panel_get_instance_private (self);

  return priv->month;
}

HtPeriod
ht_service_panel_period (HtServicePanel *self)
{
  const HtDate month = ht_service_panel_month (self);

  return (HtPeriod){ month, ht_date_month_end (month) };
}

void
ht_service_panel_set_month (HtServicePanel *self, HtDate month)
{
  HtServicePanelPrivate *priv = ht_service_panel_get_instance_private (self);

  priv->month = ht_date_month_start (month);
  ht_service_panel_mark_stale (self);
}

void
ht_service_panel_mark_stale (HtServicePanel *self)
{
  HtServicePanelPrivate *priv = ht_service_panel_get_instance_private (self);

  priv->stale = TRUE;
  refresh_if_stale (self);
}

void
ht_service_panel_focus (HtServicePanel *self)
{
  if (HT_SERVICE_PANEL_GET_CLASS (self)->focus != NULL)
    HT_SERVICE_PANEL_GET_CLASS (self)->focus (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
