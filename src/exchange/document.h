/* A report as one document: title, headings, paragraphs, notes and tables with merged cells and
 * typed figures. Each file format has a writer of its own for it, and the window a preview; all
 * show the same figures. The words of a document are Korean in every locale: it is a paper of the
 * office. */
#pragma once

#include "base/date.h"
#include "base/error.h"
#include "exchange/chart.h"

G_BEGIN_DECLS

typedef enum
{
  HT_CELL_TEXT,
  HT_CELL_EMPTY,       /* there is nothing: shown as "-" */
  HT_CELL_COUNT,       /* a whole number in `number`; 0 is shown as "-" */
  HT_CELL_DECIMAL,     /* `number` with `digits` decimals */
  HT_CELL_SHARE,       /* `share` of 1, shown as "12%" */
  HT_CELL_COUNT_SHARE, /* `number` and its `share`, shown as "35(12%)" */
  HT_CELL_DATE,
} HtCellKind;

typedef struct
{
  HtCellKind kind;
  guint row; /* 0 is the first header row */
  guint column;
  guint row_span; /* 1 or more; cells that a span covers do not exist */
  guint column_span;
  char *text; /* of HT_CELL_TEXT, never NULL */
  double number;
  double share;
  guint digits;
  gboolean triangle; /* of HT_CELL_DECIMAL: below 0 it is shown as "△43", not "-43" */
  HtDate date;
} HtCell;

typedef struct
{
  guint n_columns;
  guint n_header_rows; /* rows that repeat on each page */
  guint n_rows;        /* header rows included */
  GPtrArray *cells;    /* of HtCell, in the order they were set */
  GHashTable *places;  /* of cells by row and column */
} HtGrid;

typedef enum
{
  HT_BLOCK_HEADING,   /* "□ …" */
  HT_BLOCK_PARAGRAPH, /* "○ …" */
  HT_BLOCK_NOTE,      /* "※ …" */
  HT_BLOCK_GRID,
  HT_BLOCK_TEXT, /* no mark; what a letter consists of */
  HT_BLOCK_PAGE, /* a new page (in a workbook a new sheet), which starts with this title */
  HT_BLOCK_CHART,
} HtBlockKind;

typedef enum
{
  HT_ALIGN_LEFT,
  HT_ALIGN_CENTRE,
  HT_ALIGN_RIGHT,
} HtAlignment;

typedef struct
{
  HtBlockKind kind;
  char *text;            /* one line or several, without its mark; NULL for a grid or chart */
  HtAlignment alignment; /* of HT_BLOCK_TEXT */
  HtGrid *grid;          /* NULL for the others, as is the chart */
  HtChart *chart;
} HtBlock;

typedef struct
{
  char *title;  /* "" for none */
  HtDate as_of; /* the day it tells of, HT_DATE_NONE for none */
  char *unit_line; /* under the title, right-aligned: "(단위: 건, '21. 4. 5. 기준)"; "" for none */
  char *footer;    /* small, at the very end: "" for none */
  char *file_stem; /* the name to offer for a file, without extension: 행정심판_실적_20210405 */
  GPtrArray *blocks; /* of HtBlock */
} HtDocument;

HtDocument *ht_document_new (const char *title, const char *file_stem);
void ht_document_free (HtDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDocument, ht_document_free)
/* Sets "(단위: UNIT, 'YY. M. D. 기준)" and the day it tells of. */
void ht_document_set_unit (HtDocument *self, const char *unit, HtDate as_of);
void ht_document_set_footer (HtDocument *self, const char *footer);
void ht_document_add_heading (HtDocument *self, const char *text);
void ht_document_add_paragraph (HtDocument *self, const char *text);
void ht_document_add_note (HtDocument *self, const char *text);
/* Text without a mark; "\n" starts a new line, "" is an empty one. */
void ht_document_add_text (HtDocument *self, const char *text, HtAlignment alignment);
/* Starts a new page with a title of its own, "" for none; in a workbook it is a sheet of that name.
 */
void ht_document_add_page (HtDocument *self, const char *title);
/* A table of so many columns at the end of the document, which owns it. */
HtGrid *ht_document_add_grid (HtDocument *self, guint n_columns, guint n_header_rows);
/* A chart, which the document owns from now on. Formats without pictures show its figures as a
 * table. */
void ht_document_add_chart (HtDocument *self, HtChart *chart);
/* The mark a block of that kind starts with ("□ ", "○ ", "※ ", ""), static. */
const char *ht_block_mark (HtBlockKind kind);
/* The lines of a block that is no grid or chart, at least one, the first with its mark; owned by
 * the caller.
 */
GStrv ht_block_lines (const HtBlock *self);

/* A table of its own, outside of a document. */
HtGrid *ht_grid_new (guint n_columns, guint n_header_rows);
void ht_grid_free (HtGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtGrid, ht_grid_free)

/* A cell of the table's head, merged over so many rows and columns. */
void ht_grid_set_header (HtGrid *self, guint row, guint column, guint row_span, guint column_span,
                         const char *text);
/* A further row under the others; returns its number. Places that are never set stay blank. */
guint ht_grid_add_row (HtGrid *self);
void ht_grid_set_text (HtGrid *self, guint row, guint column, const char *text);
void ht_grid_set_empty (HtGrid *self, guint row, guint column);
void ht_grid_set_count (HtGrid *self, guint row, guint column, guint count);
/* NaN is HT_CELL_EMPTY, here and for the shares. */
void ht_grid_set_decimal (HtGrid *self, guint row, guint column, double value, guint digits);
/* A decimal that tells a change; triangle: a decrease is shown as "△43". */
void ht_grid_set_change (HtGrid *self, guint row, guint column, double value, guint digits,
                         gboolean triangle);
void ht_grid_set_share (HtGrid *self, guint row, guint column, double share);
/* The count and its share of the base; a base of 0 is HT_CELL_EMPTY. */
void ht_grid_set_count_share (HtGrid *self, guint row, guint column, guint count, guint base);
void ht_grid_set_date (HtGrid *self, guint row, guint column, HtDate date);

/* The cell that starts at that place, or NULL for a blank or covered one; owned by the grid. */
const HtCell *ht_grid_cell (const HtGrid *self, guint row, guint column);
/* Where each column starts in a spreadsheet, which gives a column with counts and their shares two,
 * so that both are numbers; one more entry than columns, the last is the width. An array of guint
 * owned by the caller. */
GArray *ht_grid_sheet_columns (const HtGrid *self);
/* What the cell shows: "1,234", "82.0", "12%", "35(12%)", "2021. 4. 5.", "-"; owned by the caller.
 */
char *ht_cell_to_text (const HtCell *cell);
/* Whether the cell holds a figure, to be aligned to the right. */
gboolean ht_cell_is_figure (const HtCell *cell);

G_END_DECLS
