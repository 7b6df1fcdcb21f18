#include "views/session-month.h"

struct _HtSessionMonth
{
  HtServicePanel parent_instance;
};

G_DEFINE_FINAL_TYPE (HtSessionMonth, ht_session_month, HT_TYPE_SERVICE_PANEL)

static void
ht_session_month_refresh (HtServicePanel *panel)
{
}

static void
ht_session_month_class_init (HtSessionMonthClass *klass)
{
  HT_SERVICE_PANEL_CLASS (klass)->refresh = ht_session_month_refresh;
}

static void
ht_session_month_init (HtSessionMonth *self)
{
}
