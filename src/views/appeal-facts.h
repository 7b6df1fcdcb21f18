/* The facts of a case in the order of the paper form (별지 제30호). */
#pragma once

#include "views/appeal-fieldset.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_FACTS (ht_appeal_facts_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealFacts, ht_appeal_facts, HT, APPEAL_FACTS, HtAppealFieldset)

G_END_DECLS
