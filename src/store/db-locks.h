/* Locks of the office file that hold whatever else the program does with the file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the first connection, once or more often. POSIX gives up all locks of a process on a file
 * as soon as the process closes any descriptor of it, and a file chooser that looks into the office
 * file to show its type does just that: another process then takes the write-ahead log away under
 * the program, and with it what is saved from then on (sqlite.org/howtocorrupt.html, 2.2). SQLite
 * is therefore given locks that belong to an open file (F_OFD_SETLK) instead of the process. */
void ht_db_locks_install (void);

G_END_DECLS
