/* The parties of one role as the text of one cell, "홍길동; 이몽룡(법무법인 가람)", for exports and
 * imports. */
#pragma once

#include "domain/party.h"

G_BEGIN_DECLS

/* The names of the role, an agent's firm in brackets; owned by the caller. */
char *ht_party_cell_write (GPtrArray *parties, HtPartyRole role);
/* Makes the parties of that role those of the cell. Who is in the case already keeps address and
 * phone; a cell that is the masked form of what the case has changes nothing. */
void ht_party_cell_read (const char *cell, HtPartyRole role, GPtrArray *parties);

G_END_DECLS
