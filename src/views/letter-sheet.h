/* The first sheet of a document, as it is printed, fitted into the place there is. */
#pragma once

#include "exchange/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_LETTER_SHEET (ht_letter_sheet_get_type ())
G_DECLARE_FINAL_TYPE (HtLetterSheet, ht_letter_sheet, HT, LETTER_SHEET, GtkDrawingArea)

/* Takes the document; NULL for an empty sheet. */
void ht_letter_sheet_take (HtLetterSheet *self, HtDocument *document);

G_END_DECLS
