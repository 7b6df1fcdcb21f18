/* The page of the proposals: the figures, the list, and the chain of the selected one. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_PROPOSALS_PAGE (ht_proposals_page_get_type ())
G_DECLARE_FINAL_TYPE (HtProposalsPage, ht_proposals_page, HT, PROPOSALS_PAGE, HtPage)

G_END_DECLS
