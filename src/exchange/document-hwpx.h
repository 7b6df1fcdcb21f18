/* What the parts of an HWPX package (OWPML, KS X 6101) have in common. Lengths are HWPUNIT, 7200 an
 * inch; heights of letters 100 a point. */
#pragma once

#include "exchange/document.h"
#include "exchange/xml-stream.h"

G_BEGIN_DECLS

/* A4 upright, and the margins of official papers: 20 mm, 15 mm below. */
#define HT_HWPX_PAPER_WIDTH 59528
#define HT_HWPX_PAPER_HEIGHT 84188
#define HT_HWPX_MARGIN 5669
#define HT_HWPX_MARGIN_BELOW 4252

/* Numbers of pictures begin above those of tables. */
#define HT_HWPX_PICTURE_IDS 100000u

/* The pairs of letters and paragraph that the header defines, both by this number. */
typedef enum
{
  HT_HWPX_TITLE,
  HT_HWPX_UNIT,
  HT_HWPX_HEADING,
  HT_HWPX_PARAGRAPH,
  HT_HWPX_NOTE,
  HT_HWPX_FOOTER,
  HT_HWPX_TEXT_LEFT, /* in the order of HtAlignment */
  HT_HWPX_TEXT_CENTRE,
  HT_HWPX_TEXT_RIGHT,
  HT_HWPX_TABLE, /* the paragraph that a table stands in */
  HT_HWPX_CELL_HEAD,
  HT_HWPX_CELL_TEXT,
  HT_HWPX_CELL_DATE,
  HT_HWPX_CELL_FIGURE,
  HT_HWPX_N_STYLES,
} HtHwpxStyle;

/* The borders and fills that the header defines. */
typedef enum
{
  HT_HWPX_NO_BORDER = 1,
  HT_HWPX_LINES,
  HT_HWPX_LINES_AND_FILL,
  HT_HWPX_N_BORDERS = HT_HWPX_LINES_AND_FILL,
} HtHwpxBorder;

/* Starts the root with every namespace of the format: Hangul Office calls a part that lacks one
 * damaged. */
void ht_hwpx_start_root (HtXmlStream *xml, const char *name);
/* Contents/header.xml */
void ht_hwpx_write_header (HtXmlStream *xml);
/* Contents/section0.xml */
void ht_hwpx_write_section (HtXmlStream *xml, const HtDocument *document);
/* A paragraph of one line; for the section's text and the cells of a table. */
void ht_hwpx_write_line (HtXmlStream *xml, HtHwpxStyle style, const char *text);
/* The words of one line, without its paragraph. */
void ht_hwpx_write_words (HtXmlStream *xml, const char *text);
/* A table whose columns begin at x (one more than columns) and whose rows are so high; number: the
 * first is 1. */
void ht_hwpx_write_table (HtXmlStream *xml, const HtGrid *grid, const guint *x,
                          const guint *heights, guint number);
/* A picture of the package, so many wide and high, with what it tells in words; number: the first
 * is 1. */
void ht_hwpx_write_picture (HtXmlStream *xml, const char *words, guint width, guint height,
                            guint number);
/* The name by which the section refers to that picture; owned by the caller. */
char *ht_hwpx_picture_id (guint number);

G_END_DECLS
