/* 보관한 보고서: the reports that were kept, and what changed since. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Opens it over the window, which has an office file open; the newest is shown. */
void ht_kept_dialog_open (HtWindow *window);

G_END_DECLS
