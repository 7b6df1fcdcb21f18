/* A tab of the page of the services: what every tab has from the page, and what it gives. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SERVICE_PANEL (ht_service_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (HtServicePanel, ht_service_panel, HT, SERVICE_PANEL, GtkBox)

struct _HtServicePanelClass
{
  GtkBoxClass parent_class;
  /* The tab came onto the screen, the month changed, another office file was opened or its records
   * changed: ask the store again. Must keep selection, scroll position and what is being typed. */
  void (*refresh) (HtServicePanel *self);
  /* Ctrl+E: writes what the tab shows to a file of the clerk's choice; NULL: the tab has none. */
  void (*export) (HtServicePanel *self);
  /* The tab was chosen with a key: puts the keyboard where the work starts; NULL: into the first
   * widget of the tab. */
  void (*focus) (HtServicePanel *self);
};

/* The page that the tab lies on: store, day, clerk and notices are its. Not owned. */
HtPage *ht_service_panel_page (HtServicePanel *self);
/* The first day of the month that the page shows; HT_DATE_NONE until the page was on the screen. */
HtDate ht_service_panel_month (HtServicePanel *self);
/* The month as a period. */
HtPeriod ht_service_panel_period (HtServicePanel *self);

/* What the page tells a tab; one that is not on the screen refreshes when it is shown next. */
void ht_service_panel_set_month (HtServicePanel *self, HtDate month);
void ht_service_panel_mark_stale (HtServicePanel *self);
void ht_service_panel_focus (HtServicePanel *self);

G_END_DECLS
