/* How the state of a term is told: D-25 만료 임박, 해촉, 재위촉 확정. */
#pragma once

#include "domain/roster.h"

G_BEGIN_DECLS

/* The state with its days or its day, in words; owned by the caller. */
char *ht_term_state_text (HtTermState state, const HtRole *term, HtDate today);
/* Whether the term ends so soon that it is marked: 0 no, 1 within 60 days, 2 within 30. */
int ht_term_state_urgency (HtTermState state, const HtRole *term, HtDate today);
/* The last day as it is shown; owned by the caller. */
char *ht_term_end_text (const HtRole *term);
/* Of a commissioner, from outside or inside the city; "" for the other roles; static. */
const char *ht_term_outside_text (const HtRole *term);

/* "reappointment no. 2", or "new"; owned by the caller. */
char *ht_term_chain_text (const HtPartner *partner, const HtRole *term);

G_END_DECLS
