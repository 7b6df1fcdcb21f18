/* A workbook being written by libxlsxwriter, which can only write to a file of its own: it goes to
 * the stream when it is done. */
#pragma once

#include "base/date.h"
#include "base/error.h"

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook *workbook; /* NULL when finished */
  char *path;             /* of the temporary file */
} HtXlsxBook;

/* streaming: rows are written in order and not kept in memory. Same content, same bytes: the time
 * of making is fixed. */
HtXlsxBook *ht_xlsx_book_new (gboolean streaming, GError **error);
/* Ends the workbook and copies it to output. */
gboolean ht_xlsx_book_finish (HtXlsxBook *self, GOutputStream *output, GError **error);
void ht_xlsx_book_free (HtXlsxBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtXlsxBook, ht_xlsx_book_free)

/* The serial number by which Excel knows the day. */
double ht_xlsx_serial (HtDate date);

G_END_DECLS
