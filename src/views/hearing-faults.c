#include "views/hearing-faults.h"
#include "domain/fault.h"
#include "views/text-rows.h"

static void
show_on_page (HtPage *page, GPtrArray *faults)
{
  const HtFault *first = faults->pdata[0];
  g_autoptr (GError) error = g_error_new_literal (HT_ERROR, HT_ERROR_INVALID, first->reason);

  ht_page_show_error (page, error);
}

void
ht_hearing_save_async (HtPage *page, const HtHearing *changed, const HtHearing *before,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ht_store_write_async (
      ht_page_store (page), ht_save_hearing,
      ht_hearing_saving_new (changed, before, ht_page_today (page), ht_page_clerk (page)),
      (GDestroyNotify)ht_hearing_saving_free, (GDestroyNotify)ht_hearing_saved_free, NULL, callback,
      user_data);
}

HtHearingSaved *
ht_hearing_finish (HtPage *page, GObject *store, GAsyncResult *result, GtkContainer *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  if (saved == NULL)
    ht_page_show_error (page, error);
  if (saved == NULL || saved->id != 0)
    return g_steal_pointer (&saved);
  if (rows != NULL)
    ht_rows_show_faults (rows, saved->refusals, "ht-field-error");
  else
    show_on_page (page, saved->refusals);
  return NULL;
}
