#include "views/consultation-steps.h"
#include "work/save-consultation.h"

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = ht_store_finish (HT_STORE (store), result, &error);

  if (label == NULL)
    ht_page_show_error (page, error);
  else
    ht_page_show_notice (page, label, TRUE);
}

void
ht_consultation_steps_delete (HtPage *page, GArray *ids)
{
  if (ids->len == 0)
    {
      g_array_unref (ids);
      return;
    }
  ht_store_write_async (ht_page_store (page), ht_delete_consultations,
                        ht_consultation_deleting_new (ids, ht_page_clerk (page)),
                        (GDestroyNotify)ht_consultation_deleting_free, g_free, NULL, deleted_cb,
                        g_object_ref (page));
}
