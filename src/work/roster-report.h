/* The rosters of the office as a document: who holds which role with which term, role by role. */
#pragma once

#include "work/registers.h"

G_BEGIN_DECLS

/* As of the end of the period, or today while it runs. Names are masked unless full names are asked
 * for with a purpose; those of commissioners who lead a pending case or are designated for a
 * meeting to come are masked even then (영 §29). Owned by the caller. */
HtDocument *ht_roster_report (HtDb *db, const HtRegisterOptions *options, GError **error);

G_END_DECLS
