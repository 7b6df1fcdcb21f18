/* Protection of text cells against formula injection: a spreadsheet runs a CSV cell that starts
 * with = + - @ as a formula. An apostrophe before it stops that, and comes off again on reading, so
 * that what was written is read. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the text starts with a sign that a spreadsheet runs, apostrophes before it ignored: it
 * needs one (more) apostrophe. */
gboolean ht_csv_needs_guard (const char *text);
/* The text without the apostrophe that guards it; points into text. */
const char *ht_csv_unguard (const char *text);

G_END_DECLS
