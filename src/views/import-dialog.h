/* 가져오기: what a file of records would change, its faults marked in place, stored as one step. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Reads the file and shows what its import would do. The window has an office file open. */
void ht_import_dialog_open (HtWindow *window, const char *path);

G_END_DECLS
