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

/* What the office has recorded against the commissioner in the case (conflicts, of HtConflict, of
 * all commissioners), as one sentence that names the ground and its article, owned by the caller;
 * NULL for nothing. parties: of HtParty. Who is so recorded does not sit. */
char *ht_conflict_find_recorded (const HtPartner *commissioner, const HtAppeal *appeal,
                                 GPtrArray *parties, GPtrArray *conflicts);
/* The same, and where nothing is recorded what speaks for a ground and is to be looked into: the
 * commissioner has the name of a party or an agent of the case, or is of the firm of an agent (§10①
 * 1호, 4호). Names repeat, so this alone keeps nobody from a session. */
char *ht_conflict_find (const HtPartner *commissioner, const HtAppeal *appeal, GPtrArray *parties,
                        GPtrArray *conflicts);

G_END_DECLS
