/* Which records of partners may be one person, why, and what the one record would say. */
#pragma once

#include "domain/partner.h"

G_BEGIN_DECLS

typedef enum
{
  HT_DUPLICATE_POSSIBLE, /* the same name, and little that tells them apart */
  HT_DUPLICATE_LIKELY,   /* the same name in the same firm, or a slip of the pen in the name */
  HT_DUPLICATE_SURE,     /* the same name and the same telephone or e-mail */
} HtDuplicateSureness;

typedef struct
{
  const HtPartner *a; /* of the two the one stored first */
  const HtPartner *b;
  HtDuplicateSureness sureness;
  char *reason; /* "same name · same telephone", in the language of the clerk */
} HtDuplicatePair;
void ht_duplicate_pair_free (HtDuplicatePair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDuplicatePair, ht_duplicate_pair_free)

/* 이 률, 이율 변호사 and 이율(李律) are one name: without blanks, brackets, titles and the changes
 * of the first ㄹ of a syllable (률/율, 렬/열, 류/유, 라/나). Owned by the caller. */
char *ht_person_name_key (const char *name);

/* The pairs among the partners (of HtPartner) that may be one person, the surest first, then in
 * order of name; an array of HtDuplicatePair that refers to the partners, owned by the caller.
 * Telephones, e-mails and firms are compared without regard to how they are written. Different
 * mobile telephones or e-mails speak against a pair. */
GPtrArray *ht_partners_duplicates (GPtrArray *partners);

/* What one record of both would say: of each field what keep says, or else what from says; both
 * notes. Without terms and absences, with the id of keep; owned by the caller. */
HtPartner *ht_partner_merge_values (const HtPartner *keep, const HtPartner *from);

/* The absences of both (of HtAbsence, new copies), those that share days as one; the id of one that
 * is left belongs to keep or, where keep had none, to from. Owned by the caller. */
GPtrArray *ht_partner_merge_absences (const HtPartner *keep, const HtPartner *from);

G_END_DECLS
