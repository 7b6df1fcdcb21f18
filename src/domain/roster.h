/* The roster of a day: which term of a person stands for a role, what its state is, how many are in
 * office. */
#pragma once

#include "domain/partner.h"

G_BEGIN_DECLS

#define HT_TERM_WARNING_DAYS 60 /* a term that ends is announced so many days before */
#define HT_TERM_URGENT_DAYS 30  /* and once more */

typedef enum
{
  HT_TERM_COMING,    /* appointed for a later day */
  HT_TERM_IN_FORCE,  /* runs, its end is far or there is none */
  HT_TERM_RENEWED,   /* ends soon, and the next term is appointed already */
  HT_TERM_ENDING,    /* ends within 60 days */
  HT_TERM_RELEASING, /* in force, released from a later day on */
  HT_TERM_ENDED,
  HT_TERM_RELEASED,
} HtTermState;

/* The term that stands for the person in the role: the one in force, else the next to come, else
 * the last; NULL when the person never had the role. Owned by the person. */
const HtRole *ht_roster_term (const HtPartner *partner, HtRoleKind role, HtDate on);
HtTermState ht_roster_state (const HtPartner *partner, const HtRole *term, HtDate on);
/* Days until the term's last day; G_MAXINT: without end. */
int ht_roster_days_left (const HtRole *term, HtDate on);
/* Whether the person holds the role now or will: neither ended nor released. */
gboolean ht_term_state_is_current (HtTermState state);

typedef struct
{
  guint persons; /* in force on the day, each counted once */
  guint outside; /* of them, 외부 */
} HtRosterCount;

/* role: an HtRoleKind, or HT_N_ROLES for all. partners: of HtPartner. */
HtRosterCount ht_roster_count (GPtrArray *partners, HtRoleKind role, HtDate on);

G_END_DECLS
