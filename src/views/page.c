#include "views/page.h"

#include "views/window.h"

typedef struct
{
  gboolean stale;
} HtPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HtPage, ht_page, GTK_TYPE_BOX)

static HtWindow *
window_of (HtPage *self)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (self));

  g_return_val_if_fail (HT_IS_WINDOW (toplevel), NULL);
  return HT_WINDOW (toplevel);
}

static void
refresh_if_stale (HtPage *self)
{
  HtPagePrivate *priv = ht_page_get_instance_private (self);

  if (!priv->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (ht_window_store (window_of (self)) == NULL)
    return;
  priv->stale = FALSE;
  if (HT_PAGE_GET_CLASS (self)->refresh != NULL)
    HT_PAGE_GET_CLASS (self)->refresh (self);
}

static void
ht_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ht_page_parent_class)->map (widget);
  refresh_if_stale (HT_PAGE (widget));
}

static void
ht_page_class_init (HtPageClass *class)
{
  GTK_WIDGET_CLASS (class)->map = ht_page_map;
}

static void
ht_page_init (HtPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

HtStore *
ht_page_store (HtPage *self)
{
  return ht_window_store (window_of (self));
}

HtDate
ht_page_today (HtPage *self)
{
  return ht_window_today (window_of (self));
}

const char *
ht_page_clerk (HtPage *self)
{
  return ht_window_clerk (window_of (self));
}

void
ht_page_show_error (HtPage *self, const GError *error)
{
  ht_window_show_error (window_of (self), error);
}

void
ht_page_show_notice (HtPage *self, const char *sentence, gboolean undo)
{
  ht_window_show_notice (window_of (self), sentence, undo);
}

void
ht_page_show_file_notice (HtPage *self, const char *sentence, GFile *file)
{
  ht_window_show_file_notice (window_of (self), sentence, file);
}

void
ht_page_show_appeals (HtPage *self, const HtAppealQuery *query, const char *title)
{
  ht_window_show_appeals (window_of (self), query, title);
}

void
ht_page_show_appeal (HtPage *self, gint64 id)
{
  ht_window_show_appeal (window_of (self), id);
}

void
ht_page_mark_stale (HtPage *self)
{
  HtPagePrivate *priv = ht_page_get_instance_private (self);

  priv->stale = TRUE;
  refresh_if_stale (self);
}

gboolean
ht_page_search (HtPage *self, const char *words)
{
  if (HT_PAGE_GET_CLASS (self)->search == NULL)
    return FALSE;
  HT_PAGE_GET_CLASS (self)->search (self, words);
  return TRUE;
}

void
ht_page_show_query (HtPage *self, const HtAppealQuery *query, const char *title)
{
  g_return_if_fail (HT_PAGE_GET_CLASS (self)->show_query != NULL);
  HT_PAGE_GET_CLASS (self)->show_query (self, query, title);
}

void
ht_page_show_record (HtPage *self, gint64 id)
{
  g_return_if_fail (HT_PAGE_GET_CLASS (self)->show_record != NULL);
  HT_PAGE_GET_CLASS (self)->show_record (self, id);
}
