/* Whom the roster on the screen shows. */
#pragma once

#include "domain/roster.h"
#include "work/open-roster.h"

G_BEGIN_DECLS

/* What the clerk looks for beside role and words. */
typedef enum
{
  HT_ROSTER_ANY,
  HT_ROSTER_ENDING,     /* the term ends within 60 days and is not renewed */
  HT_ROSTER_ABSENT,     /* today, or within the next 60 days */
  HT_ROSTER_OVERLOADED, /* more consultation days than the own limit */
  HT_ROSTER_IDLE,       /* no consultation day this month */
  HT_N_ROSTER_WHATS
} HtRosterWhat;

typedef struct
{
  HtRoleKind role;   /* HT_N_ROLES: of every role */
  gboolean former;   /* also whose term ended or who was released */
  const char *words; /* all in name, firm, district, telephone, speciality or note, or as 초성 */
  HtRosterWhat what;
  const char *district; /* of work or home; "" or NULL: of every one */
} HtPartnerFilter;

/* The translated name of the choice, static. */
const char *ht_roster_what_name (HtRosterWhat what);
/* Whether the person has the words and the district. */
gboolean ht_partner_filter_takes (const HtPartnerFilter *self, const HtPartner *partner);
/* Whether the person's term in a role is one of those that are looked for. */
gboolean ht_partner_filter_takes_term (const HtPartnerFilter *self, const HtPartner *partner,
                                       HtTermState state, const HtPartnerLoad *load, HtDate today);

G_END_DECLS
