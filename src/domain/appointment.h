/* Under which rules people are appointed: the length of a term, how often it may be renewed, the
 * seats of the commission. */
#pragma once

#include "domain/appeal.h"
#include "domain/partner.h"

G_BEGIN_DECLS

#define HT_COMMISSION_SEATS 50 /* 행정심판법 §7①, with the chair */
#define HT_TERM_YEARS 2        /* 행정심판법 §9③; the office's habit for the other roles */

/* Why people are released most often, to choose from: 본인 사임 …; static, NULL-terminated. */
const char *const *ht_release_reasons (void);
/* The last day of a term of so many years: 2021-04-05 and 2 years give 2023-04-04. */
HtDate ht_term_end (HtDate appointed_on, int years);
/* The last day on which the term runs, an earlier release considered; G_MAXINT32: without end. */
HtDate ht_role_last_day (const HtRole *self);
/* The latest term of the person in that role, or NULL; owned by the person. */
const HtRole *ht_partner_last_term (const HtPartner *partner, HtRoleKind role);

/* How many terms of the role came right before this one, so that it is the n-th reappointment in a
 * row (재위촉 n차); 0: a new appointment. */
guint ht_role_renewals (const HtPartner *person, const HtRole *term);

/* Every reason why the person cannot have this term, as an array of HtFault owned by the caller
 * with the fields appointed_on, term_ends_on and released_on, empty when all is well: days that
 * contradict each other, another term of the role at the same time, the 51st seat of the commission
 * (§7①; partners: all of HtPartner, where the person may be among them as it was), a third renewal
 * in a row of an outside commissioner (§9③) or a second one of an appointed counsel. term may be
 * one of the person's own. */
GPtrArray *ht_appointment_check (GPtrArray *partners, const HtPartner *person, const HtRole *term);

G_END_DECLS
