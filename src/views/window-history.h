/* Undo and redo of the window: win.undo, win.redo and what they would take back. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

void ht_window_history_install (HtWindow *self);
/* Asks the journal what can be undone and redone now; to be called after each change. */
void ht_window_history_update (HtWindow *self);

G_END_DECLS
