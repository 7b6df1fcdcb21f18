/* The line in which a record of the programmes' book-keeping is typed: a cell for each field, Enter
 * moves on and, in the last one, logs the record. */
#pragma once

#include "views/programme-look.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PROGRAMME_LINE (ht_programme_line_get_type ())
G_DECLARE_FINAL_TYPE (HtProgrammeLine, ht_programme_line, HT, PROGRAMME_LINE, GtkBox)

/* Signal "entered": Enter in the last cell. Signal "abandoned": Escape. */

/* Makes the cells of the part; once. */
void ht_programme_line_set_part (HtProgrammeLine *self, HtProgrammePart part);
/* The day whose year a date like 4.5 means. */
void ht_programme_line_set_today (HtProgrammeLine *self, HtDate today);
/* Offers words in a cell. */
void ht_programme_line_offer (HtProgrammeLine *self, guint field, const char *const *words);
/* The texts of the cells, NULL-terminated, owned by the caller. */
char **ht_programme_line_cells (HtProgrammeLine *self);
/* Puts texts to be written on, one for each cell; the hint says what Enter does with them. */
void ht_programme_line_put (HtProgrammeLine *self, const char *const *cells, const char *hint);
/* Says what is wrong, "" for nothing; the keyboard goes to the field, -1: it stays. */
void ht_programme_line_blame (HtProgrammeLine *self, const char *reason, int field);
void ht_programme_line_focus (HtProgrammeLine *self, guint field);

G_END_DECLS
