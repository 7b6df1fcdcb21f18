/* A document in words, for who hears it instead of seeing it. */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* One line a block, and for a table one line a row, which names the column of each figure: "이번
 * 기간: 접수 107, 재결건수 계 99, …". Owned by the caller. */
char *ht_document_to_words (const HtDocument *document);

G_END_DECLS
