/* A document in words, for who hears it instead of seeing it. */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* One line a block, and for a table one line a row, which names the column of each figure: "이번
 * 기간: 접수 107, 재결건수 계 99, …". Owned by the caller. */
char *ht_document_to_words (const HtDocument *document);
/* The title and the figures of a chart, in the same way. Owned by the caller. */
char *ht_chart_to_words (const HtChart *chart);

G_END_DECLS
