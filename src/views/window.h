/* The one window: sidebar, header bar, notice bar and the pages of an open office file. */
#pragma once

#include "store/appeal-query.h"
#include "store/store.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_WINDOW (ht_window_get_type ())
G_DECLARE_FINAL_TYPE (HtWindow, ht_window, HT, WINDOW, GtkApplicationWindow)

/* today: the day to work on, HT_DATE_NONE for the clock's; clerk: NULL for the name of the user
 * who is logged in. Without an office file the window welcomes. */
HtWindow *ht_window_new (GtkApplication *application, HtDate today, const char *clerk);

/* Opens an office file in place of the one that is open; says in the notice bar what failed. */
void ht_window_open (HtWindow *self, const char *path);
/* Makes a new office file and opens it; FALSE when that failed, as the notice bar says. */
gboolean ht_window_create (HtWindow *self, const char *path);

/* The open office file or NULL. Not owned. */
HtStore *ht_window_store (HtWindow *self);
HtDate ht_window_today (HtWindow *self);
const char *ht_window_clerk (HtWindow *self);

/* A cancelled operation is no error and says nothing. */
void ht_window_show_error (HtWindow *self, const GError *error);
void ht_window_show_notice (HtWindow *self, const char *sentence, gboolean undo);
void ht_window_show_file_notice (HtWindow *self, const char *sentence, GFile *file);
void ht_window_show_page (HtWindow *self, const char *id);
void ht_window_show_appeals (HtWindow *self, const HtAppealQuery *query, const char *title);
void ht_window_show_appeal (HtWindow *self, gint64 id);
/* Goes to the n-th page of the sidebar, from 1, and puts the keyboard there. */
void ht_window_go (HtWindow *self, guint n);
/* What undo and redo would take back, NULL for nothing: the tooltips of their buttons. */
void ht_window_set_history (HtWindow *self, const char *undo, const char *redo);
/* Puts the keyboard into the search entry. */
void ht_window_focus_search (HtWindow *self);
/* Asks the store again for everything that is shown. */
void ht_window_refresh (HtWindow *self);

G_END_DECLS
