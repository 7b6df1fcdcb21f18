/* The fields of a case as texts: what a form shows and a clerk types. One table serves the form,
 * its drafts, the history and the differences of a conflict. */
#pragma once

#include "domain/party.h"
#include "views/typed-date.h"

G_BEGIN_DECLS

/* What the form of a case edits. */
typedef struct
{
  HtAppeal *appeal;
  GPtrArray *parties; /* of HtParty */
  HtCounselAppointment counsel;
} HtCaseRecord;

/* A record with copies of its parts. */
HtCaseRecord *ht_case_record_new (const HtAppeal *appeal, GPtrArray *parties,
                                  const HtCounselAppointment *counsel);
void ht_case_record_free (HtCaseRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCaseRecord, ht_case_record_free)

/* The tab that a field stands on. */
typedef enum
{
  HT_SECTION_FACTS,
  HT_SECTION_PARTIES,
  HT_SECTION_COURSE,
  HT_N_SECTIONS
} HtFieldSection;

typedef enum
{
  HT_FIELD_TEXT,
  HT_FIELD_DATE,
  HT_FIELD_NUMBER,
  HT_FIELD_TYPE,
  HT_FIELD_OUTCOME,
  HT_FIELD_NOTICE,
  HT_FIELD_ELIGIBILITY,
  HT_FIELD_FLAG, /* "Y" or "" */
  HT_FIELD_CORRECTIONS,
  HT_FIELD_PARTIES,
} HtFieldKind;

typedef struct
{
  const char *id;    /* of the contract: received_on … */
  const char *label; /* for gettext */
  HtFieldSection section;
  HtFieldKind kind;
  gboolean of_counsel; /* in HtCounselAppointment, else in HtAppeal */
  gsize offset;        /* there */
} HtAppealField;

/* All fields in the order of the paper form. */
const HtAppealField *ht_appeal_fields (guint *n);
/* The field of that id, or NULL. */
const HtAppealField *ht_appeal_field_find (const char *id);
/* The field at which a fault of that name is shown, never NULL. */
const HtAppealField *ht_appeal_field_of_fault (const char *fault);
/* The translated name, static. */
const char *ht_appeal_field_name (const HtAppealField *self);
/* The only words that the field takes, for completion; NULL for a field that takes others. Owned by
 * the caller. */
GStrv ht_appeal_field_words (const HtAppealField *self);

/* The field of a record as it is shown for editing; owned by the caller. */
char *ht_appeal_field_get (const HtAppealField *self, const HtCaseRecord *record);
/* Reads the text into the record; NULL, or what is wrong with the text, owned by the caller; the
 * field is then empty. */
HtFault *ht_appeal_field_set (const HtAppealField *self, HtCaseRecord *record, const char *text,
                              HtDate today);
/* A line for each field in which the records differ: its name, what is stored, what was typed.
 * Owned by the caller. */
char *ht_appeal_fields_tell_differences (const HtCaseRecord *stored, const HtCaseRecord *typed);

G_END_DECLS
