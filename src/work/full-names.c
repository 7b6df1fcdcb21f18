#include "work/full-names.h"

#include "base/text.h"
#include "store/journal.h"
#include <glib/gi18n-lib.h>

char *
ht_full_names_purpose (const char *purpose, GError **error)
{
  g_autofree char *tidy = ht_text_tidy (purpose != NULL ? purpose : "");

  if (tidy[0] != '\0')
    return g_steal_pointer (&tidy);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("Full names leave the office only for a purpose: give it with "
                          "--purpose TEXT; it is kept in the journal."));
  return NULL;
}

gboolean
ht_full_names_note (HtDb *db, const char *clerk, const char *what, guint n, const char *purpose,
                    const char *kind, GError **error)
{
  g_autofree char *tidy = ht_full_names_purpose (purpose, error);

  if (tidy == NULL)
    return FALSE;
  g_autofree char *label = g_strdup_printf (
      _ ("Export of %s with full names: %u records, purpose: %s"), what, n, tidy);
  return ht_journal_note (db, clerk, label, kind, 0, error);
}
