/* Where an import comes from: a file that is chosen or dropped on the window. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Asks for a file of records and opens it for import. */
void ht_import_source_choose (HtWindow *window);
/* A file of records that is dropped on the window is opened for import while an office file is
 * open. */
void ht_import_source_accept_drops (HtWindow *window);

G_END_DECLS
