/* Where each verb is made known: one line here and one in verbs.c. */
#pragma once

#include "cli/verb.h"

G_BEGIN_DECLS

extern const HtVerb ht_verb_allowances;
extern const HtVerb ht_verb_backup;
extern const HtVerb ht_verb_calendar;
extern const HtVerb ht_verb_chart;
extern const HtVerb ht_verb_check;
extern const HtVerb ht_verb_coverage;
extern const HtVerb ht_verb_deadline;
extern const HtVerb ht_verb_delete;
extern const HtVerb ht_verb_due;
extern const HtVerb ht_verb_duplicates;
extern const HtVerb ht_verb_export;
extern const HtVerb ht_verb_import;
extern const HtVerb ht_verb_journal;
extern const HtVerb ht_verb_keep;
extern const HtVerb ht_verb_kept;
extern const HtVerb ht_verb_letter;
extern const HtVerb ht_verb_merge;
extern const HtVerb ht_verb_new;
extern const HtVerb ht_verb_outlook;
extern const HtVerb ht_verb_redo;
extern const HtVerb ht_verb_report;
extern const HtVerb ht_verb_restore;
extern const HtVerb ht_verb_sample;
extern const HtVerb ht_verb_sessions;
extern const HtVerb ht_verb_stats;
extern const HtVerb ht_verb_suggest;
extern const HtVerb ht_verb_undo;

G_END_DECLS
