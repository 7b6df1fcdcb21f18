/* The page of the services (실적·수당): the consultations and consultation days of a month, and
 * what other tabs are made of them. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SERVICE_PAGE (ht_service_page_get_type ())
G_DECLARE_FINAL_TYPE (HtServicePage, ht_service_page, HT, SERVICE_PAGE, HtPage)

G_END_DECLS
