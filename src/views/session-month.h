/* The tab of the consultation days of a month: planned, confirmed as held or not. */
#pragma once

#include "views/service-panel.h"

G_BEGIN_DECLS

#define HT_TYPE_SESSION_MONTH (ht_session_month_get_type ())
G_DECLARE_FINAL_TYPE (HtSessionMonth, ht_session_month, HT, SESSION_MONTH, HtServicePanel)

G_END_DECLS
