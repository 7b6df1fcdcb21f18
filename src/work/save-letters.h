/* The office's letters as a clerk edits them: all at once, taken back as one step. The functions
 * are jobs of the store. */
#pragma once

#include "store/letter-templates.h"

G_BEGIN_DECLS

/* The letters with what the editor shows beside them. */
typedef struct
{
  GPtrArray *letters; /* of HtLetterTemplate, in the office's order */
  char *sender;
} HtLetterSet;

HtLetterSet *ht_letter_set_new (void);
HtLetterSet *ht_letter_set_copy (const HtLetterSet *self);
/* Whether nothing would change. */
gboolean ht_letter_set_equal (const HtLetterSet *a, const HtLetterSet *b);
void ht_letter_set_free (HtLetterSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLetterSet, ht_letter_set_free)

typedef struct
{
  HtLetterSet *set;
  char *clerk;
} HtLetterSaving;

HtLetterSaving *ht_letter_saving_new (const HtLetterSet *set, const char *clerk);
void ht_letter_saving_free (HtLetterSaving *self);

/* What the office has, and what the program came with: an HtLetterSet; data is not used. */
gpointer ht_open_letters (HtDb *db, gpointer data, GError **error);
gpointer ht_delivered_letters (HtDb *db, gpointer data, GError **error);
/* Keeps the set of an HtLetterSaving. Gives the sentences (GPtrArray of char *) why it cannot be
 * kept: then nothing changed. Two letters of one name, unknown fields and empty ones are refused.
 */
gpointer ht_save_letters (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
