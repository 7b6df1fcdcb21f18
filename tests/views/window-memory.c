/* What the window remembers, and that a file which is missing, broken or not writable stops
 * nothing.
 */
#include "views/window-memory.h"
#include <glib/gstdio.h>
#include <string.h>

static char *path;

static char *
read_file (void)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* A line that no program can read stands before what it can. */
static void
test_broken_file (void)
{
  g_assert_cmpint (ht_window_memory_get_int ("window", "width", 1240), ==, 1240);
  g_assert_null (ht_window_memory_get_string ("window", "page"));
}

static void
test_get_and_set (void)
{
  g_autofree char *page = NULL;

  ht_window_memory_set_int ("window", "width", 900);
  ht_window_memory_set_int ("appeals", "column-agency", -1);
  ht_window_memory_set_string ("window", "page", "사건 = 목록\n둘째 줄");
  page = ht_window_memory_get_string ("window", "page");
  g_assert_cmpint (ht_window_memory_get_int ("window", "width", 1), ==, 900);
  g_assert_cmpint (ht_window_memory_get_int ("appeals", "column-agency", 1), ==, -1);
  g_assert_cmpstr (page, ==, "사건 = 목록\n둘째 줄");
  ht_window_memory_set_string ("window", "width", "넓게");
  g_assert_cmpint (ht_window_memory_get_int ("window", "width", 7), ==, 7);
}

/* What was set is in the file, for a program that starts later. */
static void
test_saved (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  ht_window_memory_set_int ("window", "height", 700);
  ht_window_memory_save ();
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  g_assert_cmpint (g_key_file_get_integer (file, "window", "height", NULL), ==, 700);
}

/* Without a change nothing is written. */
static void
test_same_again (void)
{
  g_autofree char *text = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  ht_window_memory_set_int ("window", "height", 700);
  ht_window_memory_save ();
  text = read_file ();
  g_assert_null (text);
}

/* It is written without being asked for, a moment after the last change. */
static void
test_saved_by_itself (void)
{
  g_autofree char *text = NULL;

  ht_window_memory_set_int ("window", "height", 701);
  while ((text = read_file ()) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (text, "height=701"));
}

static void
test_no_folder (void)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  ht_window_memory_set_int ("window", "height", 702);
  ht_window_memory_save ();
  g_assert_cmpint (ht_window_memory_get_int ("window", "height", 1), ==, 702);
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("haetae-memory-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "haetae", NULL);
  int result;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  path = g_build_filename (folder, "window.ini", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "no group\n[window]\nwidth=", -1, NULL));
  g_test_add_func ("/window-memory/broken-file", test_broken_file);
  g_test_add_func ("/window-memory/get-and-set", test_get_and_set);
  g_test_add_func ("/window-memory/saved", test_saved);
  g_test_add_func ("/window-memory/same-again", test_same_again);
  g_test_add_func ("/window-memory/saved-by-itself", test_saved_by_itself);
  g_test_add_func ("/window-memory/no-folder", test_no_folder);
  result = g_test_run ();
  g_rmdir (home);
  g_free (path);
  return result;
}
