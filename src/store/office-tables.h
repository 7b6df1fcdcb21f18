/* Every table of an office file with every column, as the file itself tells of them: for a copy of
 * the whole office in another format. A table that a later schema adds is there by itself. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef enum
{
  HT_COLUMN_TEXT,
  HT_COLUMN_INTEGER,
  HT_COLUMN_REAL,
  HT_COLUMN_BLOB,
} HtColumnKind;

typedef struct
{
  char *name;
  HtColumnKind kind;
  char *fallback; /* SQL for a value that is not given, NULL when it is NULL */
} HtOfficeColumn;

typedef struct
{
  char *name;
  GPtrArray *columns; /* of HtOfficeColumn, in the order of the schema */
  char *order;        /* the columns of the key, for SQL */
} HtOfficeTable;

void ht_office_table_free (HtOfficeTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOfficeTable, ht_office_table_free)
/* The column's place, -1 when there is none of that name. */
int ht_office_table_find_column (const HtOfficeTable *self, const char *name);

/* All tables of HtOfficeTable by name, without the search index, which follows from the records;
 * owned by the caller. */
GPtrArray *ht_office_tables (HtDb *db, GError **error);
/* The rows in the order of their key, for ht_office_table_value(). */
HtStatement *ht_office_table_select (HtDb *db, const HtOfficeTable *self, GError **error);
/* The column of the row as text, contents of files in base64, NULL for NULL; owned by the caller.
 */
char *ht_office_table_value (HtStatement *row, const HtOfficeTable *self, guint column);
/* Adds a row of texts as ht_office_table_value() gives them, one for each column, behind the
 * journal's back: only for a new file. HT_ERROR_INVALID names the column whose text is no such
 * value. */
gboolean ht_office_table_insert (HtDb *db, const HtOfficeTable *self, const char *const *values,
                                 GError **error);
/* Takes all rows of all tables out, behind the journal's back; the references between them are not
 * asked for until the transaction ends. */
gboolean ht_office_empty_tables (HtDb *db, GPtrArray *tables, GError **error);

G_END_DECLS
