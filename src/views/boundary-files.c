#include "views/boundary-files.h"
#include "exchange/geojson-reader.h"
#include "views/attribution-dialog.h"
#include "work/load-boundaries.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *boundaries;
  char *attribution;
  char *clerk;
  HtDate today;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;
  g_clear_pointer (&order->boundaries, g_ptr_array_unref);
  g_free (order->attribution);
  g_free (order->clerk);
  g_free (order);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, free_order)

/* Away from the main thread, as a file may be large. */
static gpointer
read_job (HtDb *db, gpointer path, GError **error)
{
  g_autoptr (Order) order = g_new0 (Order, 1);
  order->boundaries = ht_geojson_read_file (path, &order->attribution, error);
  return order->boundaries != NULL ? g_steal_pointer (&order) : NULL;
}

static gpointer
load_job (HtDb *db, gpointer data, GError **error)
{
  const Order *order = data;
  return ht_boundaries_load (db, order->boundaries, order->attribution, order->today, order->clerk,
                             error);
}

static gpointer
remove_job (HtDb *db, gpointer clerk, GError **error)
{
  return GINT_TO_POINTER (ht_boundaries_remove (db, clerk, error));
}

static void
free_match (gpointer match)
{
  ht_boundary_match_free (match);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtBoundaryMatch) match = ht_store_finish (HT_STORE (source), result, &error);
  if (match == NULL)
    {
      ht_window_show_error (window, error);
      return;
    }
  g_autofree char *text = ht_boundary_match_to_text (match);
  g_strdelimit (text, "\n", ' ');
  ht_window_show_notice (window, text, TRUE);
}

/* FALSE when the file is not to be loaded after all. */
static gboolean
ask_attribution (HtWindow *window, Order *order)
{
  if (order->attribution[0] != '\0')
    return TRUE;
  g_free (order->attribution);
  order->attribution = ht_attribution_dialog_run (GTK_WINDOW (window));
  return order->attribution != NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Order) order = ht_store_finish (HT_STORE (source), result, &error);
  if (order == NULL)
    {
      ht_window_show_error (window, error);
      return;
    }
  if (!ask_attribution (window, order) || ht_window_store (window) != HT_STORE (source))
    return;
  order->clerk = g_strdup (ht_window_clerk (window));
  order->today = ht_window_today (window);
  ht_store_write_async (HT_STORE (source), load_job, g_steal_pointer (&order), free_order,
                        free_match, NULL, loaded_cb, g_object_ref (window));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  if (ht_store_finish (HT_STORE (source), result, &error) == NULL)
    ht_window_show_error (window, error);
  else
    ht_window_show_notice (window, _ ("The boundaries were taken away."), TRUE);
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, HtWindow *window)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_hide (chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL && ht_window_store (window) != NULL)
    ht_store_read_async (ht_window_store (window), read_job, g_steal_pointer (&path), g_free,
                         free_order, NULL, read_cb, g_object_ref (window));
  g_object_unref (chooser);
}

void
ht_boundary_file_choose (HtWindow *window)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Load the Boundaries of the Dongs"), GTK_WINDOW (window),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser),
                                       documents != NULL ? documents : g_get_home_dir ());
  gtk_file_filter_set_name (filter, _ ("Boundaries (GeoJSON)"));
  gtk_file_filter_add_pattern (filter, "*.[gG][eE][oO][jJ][sS][oO][nN]");
  gtk_file_filter_add_pattern (filter, "*.[jJ][sS][oO][nN]");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen_cb), window);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ht_boundary_file_remove (HtWindow *window)
{
  ht_store_write_async (ht_window_store (window), remove_job, g_strdup (ht_window_clerk (window)),
                        g_free, NULL, NULL, removed_cb, g_object_ref (window));
}
