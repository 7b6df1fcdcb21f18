/* Two records of a person side by side, and which value of each field stays. */
#pragma once

#include "store/partner-merge.h"
#include "work/merge-partners.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_MERGE_FIELDS (ht_merge_fields_get_type ())
G_DECLARE_FINAL_TYPE (HtMergeFields, ht_merge_fields, HT, MERGE_FIELDS, GtkGrid)

/* Shows the two with what hangs on each; the one with more stays unless the clerk says otherwise,
 * and of each field what it says. All are copied. */
void ht_merge_fields_show (HtMergeFields *self, const HtPartner *a, const HtPartner *b,
                           const HtPartnerTies *ties_a, const HtPartnerTies *ties_b);
/* What the clerk chose, owned by the caller. */
HtMerging *ht_merge_fields_get (HtMergeFields *self, const char *clerk);

G_END_DECLS
