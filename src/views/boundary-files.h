/* The boundary file of the city in the window: chosen, matched and loaded, or taken away again. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Asks for a GeoJSON file, loads it as one change and says what was matched. */
void ht_boundary_file_choose (HtWindow *window);
/* Takes the boundaries out of the office file. */
void ht_boundary_file_remove (HtWindow *window);

G_END_DECLS
