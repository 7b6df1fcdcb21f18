/* The commissioners of a meeting as they are designated. */
#pragma once

#include "views/hearing-reading.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_HEARING_MEMBERS (ht_hearing_members_get_type ())
G_DECLARE_FINAL_TYPE (HtHearingMembers, ht_hearing_members, HT, HEARING_MEMBERS, GtkScrolledWindow)

void ht_hearing_members_show (HtHearingMembers *self, const HtHearingReading *reading);

/* How many cases of the agenda the person of that name leads. */
guint ht_hearing_members_load (GPtrArray *cases, const char *name);
/* The commissioner's term that runs on the day, NULL when none does; owned by the person. */
const HtRole *ht_hearing_members_term (const HtPartner *partner, HtDate day);

G_END_DECLS
