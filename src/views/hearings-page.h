/* The meetings of the commission: a month of them with the deadlines, and one meeting with its
 * agenda, commissioners and rulings. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_HEARINGS_PAGE (ht_hearings_page_get_type ())
G_DECLARE_FINAL_TYPE (HtHearingsPage, ht_hearings_page, HT, HEARINGS_PAGE, HtPage)

G_END_DECLS
