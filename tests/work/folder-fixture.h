/* A folder of its own for one test. */
#pragma once

#include <glib.h>

/* Owned by the caller, like the folder. */
char *folder_new (void);
/* Deletes the folder with the files in it. */
void folder_remove (const char *folder);
