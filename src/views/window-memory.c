#include "views/window-memory.h"

/* The size of a window changes many times while it is dragged. */
#define SAVE_SECONDS 1

static GKeyFile *memory;
static guint save_source;

static char *
get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "haetae", "window.ini", NULL);
}

/* A file that is missing or broken is as good as none: the window stands as it was delivered. */
static GKeyFile *
get_memory (void)
{
  if (memory == NULL)
    {
      g_autofree char *path = get_path ();
      memory = g_key_file_new ();
      g_key_file_load_from_file (memory, path, G_KEY_FILE_NONE, NULL);
    }
  return memory;
}

static gboolean
save_cb (gpointer data)
{
  ht_window_memory_save ();
  return G_SOURCE_REMOVE;
}

static void
save_soon (void)
{
  if (save_source == 0)
    save_source = g_timeout_add_seconds (SAVE_SECONDS, save_cb, NULL);
}

int
ht_window_memory_get_int (const char *group, const char *key, int fallback)
{
  g_autoptr (GError) error = NULL;
  int value = g_key_file_get_integer (get_memory (), group, key, &error);

  return error == NULL ? value : fallback;
}

void
ht_window_memory_set_int (const char *group, const char *key, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  ht_window_memory_set_string (group, key, text);
}

char *
ht_window_memory_get_string (const char *group, const char *key)
{
  return g_key_file_get_string (get_memory (), group, key, NULL);
}

void
ht_window_memory_set_string (const char *group, const char *key, const char *value)
{
  g_autofree char *former = ht_window_memory_get_string (group, key);

  if (g_strcmp0 (former, value) == 0)
    return;
  g_key_file_set_string (get_memory (), group, key, value);
  save_soon ();
}

void
ht_window_memory_save (void)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (save_source == 0)
    return;
  g_clear_handle_id (&save_source, g_source_remove);
  /* Where the user's configuration cannot be written, the window forgets: no record is lost. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (get_memory (), path, NULL);
}
