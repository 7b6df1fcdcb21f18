/* A plain sheet as files hold it: rows of texts, the first of which is the header, each with the
 * line of the source where it starts. Days are ISO texts whatever the source. */
#pragma once

#include "base/error.h"
#include "exchange/encoding.h"

G_BEGIN_DECLS

typedef struct
{
  GStringChunk *texts;
  GPtrArray *cells;    /* of const char *, all rows one after the other */
  GArray *rows;        /* of the sheet's own making */
  HtEncoding encoding; /* of the source; HT_ENCODING_AUTO when it is no plain text */
  GPtrArray *parts;    /* of char *: the names of the sheets of a workbook, else empty */
  const char *part;    /* the one of them that this is, else NULL */
  gboolean partial;    /* the source by its nature has only some columns of known records */
} HtSheet;

HtSheet *ht_sheet_new (void);
void ht_sheet_free (HtSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSheet, ht_sheet_free)

/* Starts a row; line counts from 1 (in a workbook: the row's number there). */
void ht_sheet_begin_row (HtSheet *self, guint line);
/* Adds a cell to the row begun last. */
void ht_sheet_add_cell (HtSheet *self, const char *text, gssize length);
/* Takes the row begun last away again when all its cells are blank. */
void ht_sheet_end_row (HtSheet *self);

/* The rows under the header. */
guint ht_sheet_n_rows (const HtSheet *self);
guint ht_sheet_n_columns (const HtSheet *self);
/* The text in the header, "" beyond its end; owned by the sheet, like the others. */
const char *ht_sheet_header (const HtSheet *self, guint column);
/* Rows count from 0 under the header; "" for a cell that the row does not have. */
const char *ht_sheet_cell (const HtSheet *self, guint row, guint column);
guint ht_sheet_line (const HtSheet *self, guint row);
/* How many cells the row has in the source. */
guint ht_sheet_row_size (const HtSheet *self, guint row);

/* The sheet in a file: CSV in any dress, an XLSX workbook (part names the sheet, NULL the first),
 * the XML of the program's own export or that of the appeals hub, told apart by what the file holds
 * and not by its name. The encoding only matters for CSV. Owned by the caller; HT_ERROR_FILE when
 * it cannot be read, HT_ERROR_FORMAT when it is none of these. */
HtSheet *ht_sheet_read (const char *path, HtEncoding encoding, const char *part, GError **error);

G_END_DECLS
