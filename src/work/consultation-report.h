/* The report of the legal consultations of a period (법률상담 실적): how many, where, on what, by
 * whom and how satisfied, beside the same period of the year before, and the consultation days. */
#pragma once

#include "work/registers.h"

G_BEGIN_DECLS

/* Of the period, up to today while it runs. Owned by the caller. */
HtDocument *ht_consultation_report (HtDb *db, const HtRegisterOptions *options, GError **error);

G_END_DECLS
