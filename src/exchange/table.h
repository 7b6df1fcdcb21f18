/* A plain table as files hold it: rows of texts, the first of which is the header, each with the
 * line of the source where it starts. Days are ISO texts whatever the source. */
#pragma once

#include "base/error.h"
#include "exchange/encoding.h"

G_BEGIN_DECLS

typedef struct
{
  GStringChunk *texts;
  GPtrArray *cells;    /* of const char *, all rows one after the other */
  GArray *rows;        /* of the table's own making */
  HtEncoding encoding; /* of the source; HT_ENCODING_AUTO when it is no plain text */
  gboolean partial;    /* the source by its nature has only some columns of known records */
} HtTable;

HtTable *ht_table_new (void);
void ht_table_free (HtTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtTable, ht_table_free)

/* Starts a row; line counts from 1 (in a workbook: the row's number there). */
void ht_table_begin_row (HtTable *self, guint line);
/* Adds a cell to the row begun last. */
void ht_table_add_cell (HtTable *self, const char *text, gssize length);
/* Takes the row begun last away again when all its cells are blank. */
void ht_table_end_row (HtTable *self);

/* The rows under the header. */
guint ht_table_n_rows (const HtTable *self);
guint ht_table_n_columns (const HtTable *self);
/* The text in the header, "" beyond its end; owned by the table, like the others. */
const char *ht_table_header (const HtTable *self, guint column);
/* Rows count from 0 under the header; "" for a cell that the row does not have. */
const char *ht_table_cell (const HtTable *self, guint row, guint column);
guint ht_table_line (const HtTable *self, guint row);
/* How many cells the row has in the source. */
guint ht_table_row_size (const HtTable *self, guint row);

/* The table in a file: CSV in any dress, an XLSX workbook (its first sheet) or the XML of the
 * appeals hub, told apart by what the file holds and not by its name. The encoding only matters
 * for CSV. Owned by the caller; HT_ERROR_FILE when it cannot be read, HT_ERROR_FORMAT when it is
 * none of these. */
HtTable *ht_table_read (const char *path, HtEncoding encoding, GError **error);

G_END_DECLS
