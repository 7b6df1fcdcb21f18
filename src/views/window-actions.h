/* The actions of the window (win.…), apart from undo and redo. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

void ht_window_actions_install (HtWindow *self);
/* Enables what needs an open office file. */
void ht_window_actions_set_open (HtWindow *self, gboolean open);

G_END_DECLS
