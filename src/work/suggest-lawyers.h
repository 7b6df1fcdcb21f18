/* Suggestions of lawyers for the dongs that are not covered, and the schedules made of those that
 * are accepted. The functions are jobs of the store. */
#pragma once

#include "domain/lawyer-suggestion.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The most consultation days a month of a lawyer without a limit of the person's own. */
#define HT_SETTING_LOAD_LIMIT "load_limit"
#define HT_LOAD_LIMIT 4
#define HT_LOAD_LIMIT_MOST 31
/* The office's limit, from 1 to HT_LOAD_LIMIT_MOST; HT_LOAD_LIMIT when none is set. */
gboolean ht_load_limit_load (HtDb *db, guint *days, GError **error);

/* The suggestions for the day (an HtDate): a GPtrArray of HtSuggestion owned by the caller. Reads
 * only. */
gpointer ht_suggest_lawyers (HtDb *db, gpointer on, GError **error);

typedef struct
{
  GPtrArray *suggestions; /* of HtSuggestion, to be accepted */
  HtDate from;            /* first day of the new entries */
  char *clerk;
} HtSuggestionAccepting;
/* Takes the suggestions. */
HtSuggestionAccepting *ht_suggestion_accepting_new (GPtrArray *suggestions, HtDate from,
                                                    const char *clerk);
void ht_suggestion_accepting_free (HtSuggestionAccepting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSuggestionAccepting, ht_suggestion_accepting_free)

/* Stores an entry for each as one journalled change; gives how many, by GUINT_TO_POINTER(). */
gpointer ht_accept_suggestions (HtDb *db, gpointer accepting, GError **error);

G_END_DECLS
