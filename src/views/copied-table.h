/* A table for the clipboard: text with tabs for spreadsheets, HTML for word processors. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _HtCopiedTable HtCopiedTable;

/* With the titles of its columns, ended by NULL. Owned by the caller. Needs no display, so that a
 * reader of the office file can fill it. */
HtCopiedTable *ht_copied_table_new (const char *const *titles);
void ht_copied_table_free (HtCopiedTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCopiedTable, ht_copied_table_free)

/* A further row: a cell a column. Tabs and line ends in a cell become spaces. */
void ht_copied_table_add (HtCopiedTable *self, const char *const *cells);
/* The rows without the titles. */
guint ht_copied_table_rows (const HtCopiedTable *self);
/* Puts it on the clipboard of the widget's display, which takes it over. */
void ht_copied_table_put (HtCopiedTable *self, GtkWidget *widget);

G_END_DECLS
