/* The one place with threads: an open office file with one writer and two readers, answers on the
 * main thread. */
#pragma once

#include "store/db.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define HT_TYPE_STORE (ht_store_get_type ())
G_DECLARE_FINAL_TYPE (HtStore, ht_store, HT, STORE, GObject)

/* Opens the office file (ht_office_open) for writing, with its readers. Signal "changed" (on the
 * main thread, after each committed write, and when another program wrote): reload what you show.
 */
HtStore *ht_store_open (const char *path, GError **error);
const char *ht_store_path (HtStore *self);

/* A job is an ordinary function of store/ or work/: it gets a connection of its own for the call,
 * and data; a job that reads sees one state of the file throughout. What it returns is given by
 * ht_store_finish(). NULL with error set is a failure; NULL without is a valid answer. */
typedef gpointer (*HtStoreJob) (HtDb *db, gpointer data, GError **error);

/* data and the result are freed by the functions given (NULL: not freed). A cancelled job is
 * interrupted and ends with G_IO_ERROR_CANCELLED. */
void ht_store_read_async (HtStore *self, HtStoreJob job, gpointer data, GDestroyNotify free_data,
                          GDestroyNotify free_result, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
void ht_store_write_async (HtStore *self, HtStoreJob job, gpointer data, GDestroyNotify free_data,
                           GDestroyNotify free_result, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
gpointer ht_store_finish (HtStore *self, GAsyncResult *result, GError **error);
/* A read-only connection for the main thread, only for pages of a lazy list by primary key (0.5
 * ms). Owned by the store. */
HtDb *ht_store_page_db (HtStore *self);

G_END_DECLS
