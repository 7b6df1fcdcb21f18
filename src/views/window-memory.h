/* What the window remembers of itself from one start to the next, for this user on this machine:
 * its size, the page, the columns of lists. Kept in haetae/window.ini of the user's configuration;
 * nothing of an office is in it. For the main thread only. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The group of the window itself; a list has one of its own name. */
#define HT_WINDOW_MEMORY "window"

/* The number, or fallback where none was remembered. */
int ht_window_memory_get_int (const char *group, const char *key, int fallback);
void ht_window_memory_set_int (const char *group, const char *key, int value);
/* The text, or NULL where none was remembered; owned by the caller. */
char *ht_window_memory_get_string (const char *group, const char *key);
void ht_window_memory_set_string (const char *group, const char *key, const char *value);
/* Writes now what is not written yet; otherwise it is written shortly after the last change. */
void ht_window_memory_save (void);

G_END_DECLS
