/* Fields of a case that have several rows, as one text: what their editors give and take, and what
 * a draft keeps. */
#pragma once

#include "domain/party.h"

G_BEGIN_DECLS

/* 2021-03-02~2021-03-11, 2021-05-01~ …; corrections is of HtCorrection. Owned by the caller. */
char *ht_corrections_to_text (GArray *corrections);
/* FALSE when a day is none; corrections is then empty. Days as ht_typed_date_parse() reads them. */
gboolean ht_corrections_from_text (GArray *corrections, const char *text, HtDate today);

/* A line for each party (of HtParty): role, name, firm, address, telephone with a tab between them.
 * Owned by the caller. */
char *ht_parties_to_text (GPtrArray *parties);
/* The parties of such a text, of HtParty, owned by the caller; a line without any text is none, and
 * what lacks is empty. A role that is none is the first. */
GPtrArray *ht_parties_from_text (const char *text);

G_END_DECLS
