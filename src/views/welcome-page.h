/* What the window shows while no office file is open: make one, open one, try the sample. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_WELCOME_PAGE (ht_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (HtWelcomePage, ht_welcome_page, HT, WELCOME_PAGE, GtkBox)

G_END_DECLS
