#include "views/overview-page.h"

struct _HtOverviewPage
{
  HtPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HtOverviewPage, ht_overview_page, HT_TYPE_PAGE)

static void
ht_overview_page_class_init (HtOverviewPageClass *class)
{
}

static void
ht_overview_page_init (HtOverviewPage *self)
{
}
