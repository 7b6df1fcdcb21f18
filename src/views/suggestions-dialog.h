/* 마을변호사 배치 제안: which lawyer for which dong, accepted by ticks as one step. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Opens it over the window, which has an office file open, for the day the window works on. */
void ht_suggestions_dialog_open (HtWindow *window);

G_END_DECLS
