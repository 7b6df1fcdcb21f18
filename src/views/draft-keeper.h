/* Keeps what is being written in a form as a draft in the office file, a moment after the last key,
 * so that a crash loses nothing. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

typedef struct _HtDraftKeeper HtDraftKeeper;

/* What the form would keep now; owned by the caller. */
typedef char *(*HtDraftText) (gpointer form);

/* kind: of the record, static. form outlives the keeper. */
HtDraftKeeper *ht_draft_keeper_new (const char *kind, HtDraftText get_text, GtkWidget *form);
/* Nothing that was typed is written any more. */
void ht_draft_keeper_free (HtDraftKeeper *self);

/* From now on it is about that record (0: a new one); page tells what goes wrong. */
void ht_draft_keeper_set_record (HtDraftKeeper *self, HtPage *page, gint64 id);
/* Something was typed. */
void ht_draft_keeper_touch (HtDraftKeeper *self);
/* Writes at once. */
void ht_draft_keeper_write (HtDraftKeeper *self);
/* Forgets what was to be written: the record is being saved, which removes its draft. */
void ht_draft_keeper_stop (HtDraftKeeper *self);
/* Removes the draft. */
void ht_draft_keeper_remove (HtDraftKeeper *self);

G_END_DECLS
