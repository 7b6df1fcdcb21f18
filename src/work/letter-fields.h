/* The fields that a letter can have in braces, {사건번호} …, and what each says of a case. */
#pragma once

#include "domain/deadline.h"
#include "domain/hearing.h"
#include "store/letter-templates.h"

G_BEGIN_DECLS

/* What a letter about one case is made from; borrows everything. */
typedef struct
{
  const HtLetterTemplate *letter;
  const HtAppeal *appeal;
  GPtrArray *parties;       /* of HtParty */
  const HtHearing *hearing; /* the meeting the case is heard in, NULL for none known */
  const HtDeadlineHabits *habits;
  const char *commission; /* the sender */
  HtDate today;
  GHashTable *given; /* field → text that the clerk gives for this letter; NULL for none */
} HtLetterCase;

/* The names of the fields by number, in the order in which they are offered; NULL behind the last.
 * Static. */
const char *ht_letter_field_name (guint number);
/* FALSE when there is no field of that name. */
gboolean ht_letter_field_find (const char *name, guint *number);
/* What the case says in that field: what the record has, else what the clerk gave; NULL for
 * nothing. Owned by the caller. */
char *ht_letter_field_value (guint number, const HtLetterCase *of);
/* Why the field has no value in the case, and what to do: a whole sentence, owned by the caller. */
char *ht_letter_field_missing (guint number, const HtLetterCase *of);

G_END_DECLS
