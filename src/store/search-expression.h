/* The expression of FTS5 for what a clerk typed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An expression that is true of an appeal in which every word occurs as a part of a word; owned by
 * the caller, NULL when there is no word. */
char *ht_search_expression (const char *query);

G_END_DECLS
