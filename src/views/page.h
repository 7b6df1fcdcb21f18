/* A page of the window's sidebar: what every page has from the window, and what it gives. */
#pragma once

#include "store/appeal-query.h"
#include "store/store.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PAGE (ht_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HtPage, ht_page, HT, PAGE, GtkBox)

struct _HtPageClass
{
  GtkBoxClass parent_class;
  /* The office file was opened, or its records changed, and the page is on the screen: ask the
   * store again. Must keep selection and scroll position. */
  void (*refresh) (HtPage *self);
  /* Ctrl+F and the header's search entry for a page that filters by text; NULL: the window goes to
   * Appeals. */
  void (*search) (HtPage *self, const char *words);
  /* Shows what the query finds under that title; only the page of the appeals has it. */
  void (*show_query) (HtPage *self, const HtAppealQuery *query, const char *title);
  /* Opens the form of the record, id 0: of a new one; NULL for a page without forms. */
  void (*show_record) (HtPage *self, gint64 id);
};

/* The open office file, never NULL while the page is on the screen. Not owned. */
HtStore *ht_page_store (HtPage *self);
/* The day the window works on: the clock's, or --today. */
HtDate ht_page_today (HtPage *self);
/* Who is at work, for the journal. */
const char *ht_page_clerk (HtPage *self);

/* Puts the error's sentence into the window's notice bar; a cancelled operation is no error. */
void ht_page_show_error (HtPage *self, const GError *error);
/* A short notice of what was done (재결을 기록하였습니다), with an Undo button when undo is TRUE.
 */
void ht_page_show_notice (HtPage *self, const char *sentence, gboolean undo);
/* The same for a file that was written, with a button that opens it. */
void ht_page_show_file_notice (HtPage *self, const char *sentence, GFile *file);
/* Goes to the Appeals page and shows what the query finds; title says what that is. */
void ht_page_show_appeals (HtPage *self, const HtAppealQuery *query, const char *title);
/* Opens the form of an appeal; id 0: a new one. */
void ht_page_show_appeal (HtPage *self, gint64 id);

/* What the window tells a page. A page that is not on the screen refreshes when it is shown next.
 */
void ht_page_mark_stale (HtPage *self);
/* FALSE when the page does not filter by text. */
gboolean ht_page_search (HtPage *self, const char *words);
void ht_page_show_query (HtPage *self, const HtAppealQuery *query, const char *title);
void ht_page_show_record (HtPage *self, gint64 id);

G_END_DECLS
