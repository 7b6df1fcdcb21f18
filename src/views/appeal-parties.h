/* Who else is in a case, and the counsel appointed for the appellant. */
#pragma once

#include "views/appeal-fieldset.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_PARTIES (ht_appeal_parties_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealParties, ht_appeal_parties, HT, APPEAL_PARTIES, HtAppealFieldset)

G_END_DECLS
