/* A table as the command line prints it: aligned for a reader or CSV for a program. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HtTable HtTable;

HtTable *ht_table_new (void);
void ht_table_free (HtTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtTable, ht_table_free)

/* The next cell of the last row; a number stands at the right. NULL and NaN are an empty cell. */
void ht_table_text (HtTable *self, const char *text);
void ht_table_int (HtTable *self, gint64 value);
void ht_table_number (HtTable *self, double value);
void ht_table_end_row (HtTable *self);
/* A row of texts, ended by NULL. */
void ht_table_row (HtTable *self, ...) G_GNUC_NULL_TERMINATED;

/* Writes it to stdout: columns as wide as their widest cell (a Hangul syllable is two wide), or RFC
 * 4180 with LF line ends. */
void ht_table_print (HtTable *self, gboolean csv);

G_END_DECLS
