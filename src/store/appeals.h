/* The register of appeals in the office file. Writes belong inside an HtChange. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

/* Owned by the caller; HT_ERROR_NOT_FOUND when there is none. */
HtAppeal *ht_appeals_get (HtDb *db, gint64 id, GError **error);
/* NULL without error when there is none. */
HtAppeal *ht_appeals_find (HtDb *db, const char *case_number, GError **error);
/* Stores a new record and sets its id. */
gboolean ht_appeals_insert (HtDb *db, HtAppeal *appeal, GError **error);
gboolean ht_appeals_update (HtDb *db, const HtAppeal *appeal, GError **error);
/* With everything that hangs on the record: corrections, parties, counsel, steps (also those of
 * other cases that name it), files, its places on agendas and the conflicts in it. */
gboolean ht_appeals_delete (HtDb *db, gint64 id, GError **error);
/* The records of so many ids, in their order, as HtAppeal owned by the caller (corrections
 * included). */
GPtrArray *ht_appeals_load (HtDb *db, const gint64 *ids, guint n, GError **error);
#define HT_SETTING_CASE_NUMBER_PATTERN "case_number_pattern"
#define HT_CASE_NUMBER_PATTERN "YYYY-NNNN" /* unless the office sets another */
/* The next number of the year after a pattern, in which YYYY stands for the year and the N at its
 * end for the digits of the serial number: 행심YYYY-NNNN gives 행심2021-0269. Owned by the caller;
 * HT_ERROR_INVALID for a pattern without a serial number. */
char *ht_appeals_number_after (HtDb *db, const char *pattern, HtDate received_on, GError **error);
/* The next number of the year after the office's pattern, e.g. 2021-0269; owned by the caller. */
char *ht_appeals_next_number (HtDb *db, HtDate received_on, GError **error);
/* The names of fields, lead reviewers … already in use, most frequent first, for completion; column
 * is a field of the contract (field, lead_reviewer, counsel). */
GStrv ht_appeals_values (HtDb *db, const char *column, GError **error);

G_END_DECLS
