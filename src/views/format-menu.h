/* The formats that a document can be saved in, as a menu. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From the first-th format of ht_document_format() on, each with its number as the target of the
 * action. Owned by the caller. */
GMenuModel *ht_format_menu_new (guint first, const char *action);

G_END_DECLS
