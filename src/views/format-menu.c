#include "views/format-menu.h"

#include "exchange/document-writer.h"
#include <glib/gi18n-lib.h>

GMenuModel *
ht_format_menu_new (guint first, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = first; ht_document_format (i) != NULL; i++)
    {
      const HtDocumentFormat *format = ht_document_format (i);
      g_autofree char *label = g_strdup_printf (_ ("%s (%s)…"), _ (format->name), format->ending);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "u", i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
