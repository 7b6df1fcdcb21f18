/* The list of the dongs beside the map: those one day short, without days, covered, or all. While
 * something is tried it has check boxes. */
#pragma once

#include "domain/coverage.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DONG_LIST (ht_dong_list_get_type ())
G_DECLARE_FINAL_TYPE (HtDongList, ht_dong_list, HT, DONG_LIST, GtkBox)

/* Signals: "dong-selected" (gint64 id): a row was chosen, while nothing is tried; "dongs-toggled"
 * (GArray of gint64, in a pointer): the check boxes of these dongs were pressed. */

/* Shows the coverage, which stays the caller's and must live until the next call. The place of the
 * list stays. */
void ht_dong_list_show (HtDongList *self, const HtCoverage *coverage);
/* Lists only what has the words in its district or name; all dongs when there are some. */
void ht_dong_list_search (HtDongList *self, const char *words);
/* The dong whose row is chosen where it is listed; 0 for none. */
void ht_dong_list_select (HtDongList *self, gint64 dong_id);
/* What is tried: ids (a GArray of gint64, copied), which are checked; NULL: nothing, no boxes. */
void ht_dong_list_try (HtDongList *self, const GArray *picks);

G_END_DECLS
