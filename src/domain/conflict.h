/* Why a commissioner may not sit in a case (제척·기피·회피, 행정심판법 §10). */
#pragma once

#include "domain/appeal.h"
#include "domain/partner.h"
#include "domain/party.h"

G_BEGIN_DECLS

typedef enum
{
  HT_GROUND_EXCLUSION, /* 제척, §10① */
  HT_GROUND_CHALLENGE, /* 기피, §10② */
  HT_GROUND_REFUSAL,   /* 회피, §10⑦ */
  HT_N_GROUNDS
} HtGround;

typedef enum
{
  HT_CONFLICT_CASE, /* one case */
  HT_CONFLICT_PARTY,
  HT_CONFLICT_AGENCY,
  HT_CONFLICT_FIRM,
  HT_N_CONFLICT_KINDS
} HtConflictKind;

/* What the office knows of a commissioner. */
typedef struct
{
  gint64 id;
  gint64 partner_id;
  HtGround ground;
  HtConflictKind kind;
  gint64 appeal_id; /* of HT_CONFLICT_CASE */
  char *name;       /* of the party, agency or firm; "" for a case */
  char *reason;
} HtConflict;

HtConflict *ht_conflict_new (gint64 partner_id, HtConflictKind kind, const char *name);
void ht_conflict_free (HtConflict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtConflict, ht_conflict_free)
/* 제척 …; static. */
const char *ht_ground_name (HtGround ground);

/* Why the commissioner may not sit in the case, as one sentence that names the ground and its
 * article, owned by the caller; NULL when nothing is known against it. Beside the office's records
 * (conflicts, of HtConflict, of all commissioners): the commissioner is a party or an agent of the
 * case by name, or an agent of the case is of the commissioner's firm (§10① 1호, 4호). parties: of
 * HtParty. */
char *ht_conflict_find (const HtPartner *commissioner, const HtAppeal *appeal, GPtrArray *parties,
                        GPtrArray *conflicts);

G_END_DECLS
