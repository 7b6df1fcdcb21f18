/* The people who work with the office, by role: who is in office, whose term ends, whom to appoint,
 * reappoint or release. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_PARTNERS_PAGE (ht_partners_page_get_type ())
G_DECLARE_FINAL_TYPE (HtPartnersPage, ht_partners_page, HT, PARTNERS_PAGE, HtPage)

G_END_DECLS
