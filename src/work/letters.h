/* Letters of the office about one case or a whole agenda: the fields filled, one page a case,
 * written as one file and journalled. A letter goes to the parties, so that names are in full. The
 * functions with a gpointer are jobs of the store. */
#pragma once

#include "exchange/document-writer.h"
#include "store/letter-templates.h"

G_BEGIN_DECLS

/* What to write. */
typedef struct
{
  HtLetterTemplate *letter;
  GArray *appeal_ids;  /* of gint64; of an agenda (ht_letter_order_take_agenda()) in its order */
  gint64 hearing_id;   /* the meeting whose agenda it is; 0: each case's own */
  GHashTable *given;   /* field → text for what no record has, both owned */
  gboolean first_only; /* a preview: only the first case has a page; faults are those of all */
  HtDate today;
  char *clerk;
  char *path; /* for ht_letters_write(); its ending says the format */
} HtLetterOrder;

/* Copies the letter; there are no cases yet. */
HtLetterOrder *ht_letter_order_new (const HtLetterTemplate *letter, HtDate today,
                                    const char *clerk);
void ht_letter_order_free (HtLetterOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLetterOrder, ht_letter_order_free)
/* Makes the cases those of the meeting on that day, without those that were taken off;
 * HT_ERROR_NOT_FOUND when there is no meeting, HT_ERROR_INVALID when nothing is on its agenda. */
gboolean ht_letter_order_take_agenda (HtLetterOrder *self, HtDb *db, HtDate day, GError **error);

typedef struct
{
  HtDocument *document; /* ○○○ where a field has no value */
  GPtrArray *faults;    /* sentences (char *): what is missing, by letter, case and field */
  GPtrArray *missing;   /* names of the fields that have no value in some case, static */
  guint n;              /* cases */
} HtLetters;

void ht_letters_free (HtLetters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLetters, ht_letters_free)

/* Each gives HtLetters for an HtLetterOrder. Writing notes in the journal who wrote which letter
 * about which cases, before the file is there; with faults nothing is noted or written. */
gpointer ht_letters_make (HtDb *db, gpointer order, GError **error);
gpointer ht_letters_write (HtDb *db, gpointer order, GError **error);

/* The name to offer for the file: 심리기일_통지_20210405.hwpx; owned by the caller. */
char *ht_letters_file_name (const HtLetterTemplate *letter, HtDate today, const char *ending);

/* The letters of the office (GPtrArray of HtLetterTemplate), data is not used. */
gpointer ht_letters_list (HtDb *db, gpointer data, GError **error);
/* The letter of that name; HT_ERROR_NOT_FOUND names the nearest. Owned by the caller. */
HtLetterTemplate *ht_letters_find (HtDb *db, const char *name, GError **error);

G_END_DECLS
