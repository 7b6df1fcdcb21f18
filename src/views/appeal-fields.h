/* The fields of an appeal as texts: what a form shows and a clerk types. One table serves the form,
 * its drafts, the history and the differences of a conflict. */
#pragma once

#include "domain/appeal.h"

G_BEGIN_DECLS

typedef enum
{
  HT_FIELD_TEXT,
  HT_FIELD_DATE,
  HT_FIELD_TYPE,
  HT_FIELD_OUTCOME,
  HT_FIELD_FLAG, /* "Y" or "" */
  HT_FIELD_CORRECTIONS,
} HtFieldKind;

typedef struct
{
  const char *id;    /* of the contract: received_on … */
  const char *label; /* for gettext */
  HtFieldKind kind;
  gsize offset; /* in HtAppeal */
} HtAppealField;

/* All fields in the order of the paper form. */
const HtAppealField *ht_appeal_fields (guint *n);
/* The field of that id, or NULL. */
const HtAppealField *ht_appeal_field_find (const char *id);
/* The translated name, static. */
const char *ht_appeal_field_name (const HtAppealField *self);

/* The field of a record as it is shown for editing; owned by the caller. */
char *ht_appeal_field_get (const HtAppealField *self, const HtAppeal *appeal);
/* Reads the text into the record; NULL, or what is wrong with the text, owned by the caller; the
 * field is then empty. */
HtFault *ht_appeal_field_set (const HtAppealField *self, HtAppeal *appeal, const char *text,
                              HtDate today);
/* What the journal kept of a column (codes, ISO days) as a clerk reads it; owned by the caller. */
char *ht_appeal_field_show_stored (const char *column, const char *value);

/* Reads a day as ht_date_parse() does, and also 4.5 or 4/5 as a day of the year of today. TRUE with
 * HT_DATE_NONE for an empty text. */
gboolean ht_typed_date_parse (const char *text, HtDate today, HtDate *date);

G_END_DECLS
