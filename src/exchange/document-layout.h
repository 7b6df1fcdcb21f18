/* A document measured for a width: what lies above what, cut into the strips that no page cuts. It
 * knows nothing of pages; document-drawing draws its strips and document-pages puts them on sheets.
 */
#pragma once

#include "exchange/document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Between the words of a cell and its lines. */
#define HT_CELL_PADDING 6.0

typedef struct
{
  double size;
  gboolean bold;
  PangoAlignment align;
  double above;        /* the space before it */
  double line_spacing; /* times the font's own, 0 for just that */
} HtTextStyle;

/* A grid laid out: where its columns begin, with the end of the last, and how high its rows are. */
typedef struct
{
  const HtGrid *grid;
  double *x;
  double *heights;
} HtTableLayout;

/* A line of text, or rows of a table: its header rows together, each other row alone; or a
 * chart; or nothing but the start of a page. */
typedef struct
{
  double above; /* the space before it, needless at the head of a page */
  double height;
  gboolean stays_with_next;
  gboolean starts_page;
  gboolean starts_paper; /* with the page: another letter, say, with pages of its own */
  PangoLayout *text;     /* NULL for others, as `table` is; borrowed */
  guint line;            /* of the text */
  const HtTableLayout *table;
  guint row;
  guint n_rows;
  const HtChart *chart; /* NULL for the others; stands whole in the middle of the paper */
  double width;         /* of the chart */
} HtStrip;

typedef struct
{
  double width;
  PangoContext *context;
  PangoFontDescription *font; /* the families; size and weight are those of the last text */
  GPtrArray *texts;           /* of PangoLayout */
  GPtrArray *tables;          /* of HtTableLayout */
  GArray *strips;             /* of HtStrip */
} HtLayout;

/* Measures the document, which has to live as long, for paper so many units wide. */
HtLayout *ht_layout_new (const HtDocument *document, double width);
void ht_layout_free (HtLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLayout, ht_layout_free)

/* How wide paper must be so that each table has its figures on one line, its heads on two and room
 * to break its longer texts; 0 without a table. */
double ht_layout_needed_width (const HtDocument *document);
/* A layout of pango for one text; no wrapping when the width is negative. Owned by the caller. */
PangoLayout *ht_layout_text (const HtLayout *self, const HtTextStyle *style, const char *text,
                             double width);
/* The same for a cell, within its columns. */
PangoLayout *ht_layout_cell (const HtLayout *self, const HtTableLayout *table, const HtCell *cell);
/* The strip with the header rows of the table that this one is a row of, or NULL: this is no row,
 * or the header itself, or there is none. */
const HtStrip *ht_layout_header_of (const HtLayout *self, guint strip);

G_END_DECLS
