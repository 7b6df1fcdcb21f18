/* The program: its command line, its actions and its one window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPLICATION (ht_application_get_type ())
G_DECLARE_FINAL_TYPE (HtApplication, ht_application, HT, APPLICATION, GtkApplication)

/* Registers the resources and translations of the program. Owned by the caller. */
HtApplication *ht_application_new (void);

G_END_DECLS
