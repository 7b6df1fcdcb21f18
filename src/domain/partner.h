/* The people who work with the office: village lawyers and scriveners, the corps, commissioners,
 * appointed counsel. */
#pragma once

#include "base/date.h"
#include "base/error.h"
#include "domain/absence.h"

G_BEGIN_DECLS

typedef enum
{
  HT_ROLE_VILLAGE_LAWYER,    /* 마을변호사 */
  HT_ROLE_VILLAGE_SCRIVENER, /* 마을법무사 */
  HT_ROLE_CORPS,             /* 공익변호사단 */
  HT_ROLE_COMMISSIONER,      /* 위원, §7 */
  HT_ROLE_COUNSEL,           /* 국선대리인, §18의2 */
  HT_N_ROLES
} HtRoleKind;

/* One term (위촉) in a role; a reappointment is a further term of the same person and role. */
typedef struct
{
  gint64 id;
  gint64 partner_id;
  HtRoleKind role;
  HtDate appointed_on;
  HtDate term_ends_on; /* last day; HT_DATE_NONE: without end */
  gboolean outside;    /* of a commissioner: 외부 위원 */
  HtDate released_on;  /* 해촉; HT_DATE_NONE: not released */
  char *release_reason;
} HtRole;

typedef struct
{
  gint64 id;
  char *name;
  char *firm;
  char *district;      /* where the person works */
  char *home_district; /* where the person lives */
  char *phone;
  char *email;
  char *speciality;
  char *note;
  int load_limit;      /* the most consultation days a month; 0: the office's setting */
  GPtrArray *roles;    /* of HtRole in order of appointed_on */
  GPtrArray *absences; /* of HtAbsence in order of from_day */
} HtPartner;

HtPartner *ht_partner_new (void);
/* A copy with copies of the terms and absences. */
HtPartner *ht_partner_copy (const HtPartner *self);
/* Whether every stored field, every term and every absence is the same. */
gboolean ht_partner_equal (const HtPartner *a, const HtPartner *b);
void ht_partner_free (HtPartner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtPartner, ht_partner_free)
HtRole *ht_role_new (void);
HtRole *ht_role_copy (const HtRole *self);
gboolean ht_role_equal (const HtRole *a, const HtRole *b);
void ht_role_free (HtRole *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRole, ht_role_free)

/* The absence of the person on that day, NULL for none; owned by the person. */
const HtAbsence *ht_partner_absence (const HtPartner *self, HtDate on);
/* Whether the term runs on that day: appointed, neither ended nor released. */
gboolean ht_role_in_force (const HtRole *self, HtDate on);
/* Whether the partner had an earlier term of the same role: then this one is a reappointment
 * (재위촉). */
gboolean ht_role_is_reappointment (const HtPartner *partner, const HtRole *role);

/* village_lawyer …; 마을변호사 …; both static. */
const char *ht_role_code (HtRoleKind role);
const char *ht_role_name (HtRoleKind role);
gboolean ht_role_parse (const char *text, HtRoleKind *role);

G_END_DECLS
