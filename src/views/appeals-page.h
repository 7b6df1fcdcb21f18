/* 사건: the register of appeals with its filters, and the form of one of them. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEALS_PAGE (ht_appeals_page_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealsPage, ht_appeals_page, HT, APPEALS_PAGE, HtPage)

G_END_DECLS
