/* The office's letters: texts with fields in braces, such as {사건번호}. Writes belong inside an
 * HtChange. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;   /* 0 before it is stored */
  char *name;  /* what the office calls it, unique */
  char *title; /* 제목, the field {제목} of its text */
  char *body;
} HtLetterTemplate;

HtLetterTemplate *ht_letter_template_new (const char *name, const char *title, const char *body);
HtLetterTemplate *ht_letter_template_copy (const HtLetterTemplate *self);
void ht_letter_template_free (HtLetterTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLetterTemplate, ht_letter_template_free)

/* Whose letters they are: their head and their sender, "행정심판위원회" until the office says
 * otherwise. Owned by the caller. */
char *ht_letter_sender (HtDb *db, GError **error);
gboolean ht_letter_sender_set (HtDb *db, const char *name, GError **error);

/* The letters in the office's order (of HtLetterTemplate), owned by the caller. */
GPtrArray *ht_letter_templates_list (HtDb *db, GError **error);
/* The letters as the program brings them, in the same form, with no ids. */
GPtrArray *ht_letter_templates_delivered (HtDb *db, GError **error);
/* Makes the stored letters those of the array, in its order; rows that stay the same are not
 * touched, new ones get their ids. */
gboolean ht_letter_templates_store (HtDb *db, GPtrArray *letters, GError **error);

G_END_DECLS
