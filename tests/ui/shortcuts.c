/* The keys that the help shows are the keys that work, no more and no fewer. */
#include "views/shortcuts.h"

#define OVERLAY "/org/haetae/Haetae/gtk/help-overlay.ui"

void ht_register_resource (void);

static void
add_key (GHashTable *keys, const char *text)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (text, &key, &modifiers);
  g_assert_cmpuint (key, !=, 0);
  g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
}

static GHashTable *
keys_that_work (void)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkApplication) application
      = gtk_application_new ("org.haetae.Test", G_APPLICATION_NON_UNIQUE);
  g_auto (GStrv) actions = NULL;

  ht_shortcuts_install (application);
  actions = gtk_application_list_action_descriptions (application);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accelerators[j] != NULL; j++)
        add_key (keys, accelerators[j]);
    }
  return keys;
}

/* "<Primary>1...8" is a range of digits. */
static void
add_keys_of_text (GHashTable *keys, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *dots = strstr (parts[i], "...");

      if (dots == NULL)
        {
          add_key (keys, parts[i]);
          continue;
        }
      for (char digit = dots[-1]; digit <= dots[3]; digit++)
        {
          g_autofree char *key
              = g_strdup_printf ("%.*s%c", (int)(dots - parts[i] - 1), parts[i], digit);

          add_key (keys, key);
        }
    }
}

static void
add_shown_cb (GtkWidget *widget, gpointer keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "accelerator", &text, NULL);
      add_keys_of_text (keys, text);
    }
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), add_shown_cb, keys);
}

typedef struct
{
  const char *section;
  GHashTable *keys;
} Search;

static void
find_section_cb (GtkWidget *widget, gpointer data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (GTK_IS_SHORTCUTS_SECTION (widget))
    g_object_get (widget, "section-name", &name, NULL);
  if (g_strcmp0 (name, search->section) == 0)
    add_shown_cb (widget, search->keys);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_section_cb, search);
}

/* Of one section of the help: the last one tells how keys are used one after the other, also those
 * of every program. */
static GHashTable *
keys_shown (const char *section)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  Search search = { section, keys };

  find_section_cb (overlay, &search);
  gtk_widget_destroy (overlay);
  return keys;
}

/* The first groups of all matches in the sources of the windows. */
static void
add_matches (GHashTable *found, const char *pattern)
{
  g_autofree char *folder = g_build_filename (g_getenv ("HAETAE_SOURCE"), "src", "views", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;
      if (!g_str_has_suffix (name, ".c"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        g_hash_table_add (found, g_match_info_fetch (match, 1));
    }
}

static char *
joined (GHashTable *keys)
{
  g_autoptr (GList) list = g_list_sort (g_hash_table_get_keys (keys), (GCompareFunc)g_strcmp0);
  GString *text = g_string_new (NULL);

  for (GList *item = list; item != NULL; item = item->next)
    g_string_append_printf (text, "%s ", (char *)item->data);
  return g_string_free (text, FALSE);
}

static void
help_is_true (void)
{
  g_autoptr (GHashTable) work = keys_that_work ();
  g_autoptr (GHashTable) shown = keys_shown ("shortcuts");
  g_autofree char *work_text = joined (work);
  g_autofree char *shown_text = joined (shown);

  g_assert_cmpuint (g_hash_table_size (work), >, 10);
  g_assert_cmpstr (shown_text, ==, work_text);
}

/* Keys that work in lists, forms and calendars of every program, and second names of keys. */
static gboolean
is_common (const char *key)
{
  static const char *const common[]
      = { "Return", "Escape", "Tab", "ISO_Left_Tab", "BackSpace", "space",
          "Left",   "Right",  "Up",  "Down",         "equal",     NULL };

  return g_strv_contains (common, key) || g_str_has_prefix (key, "KP_")
         || g_str_equal (key, "PRESS_MASK");
}

/* The names of the keys alone: which modifiers they want is not seen in the sources. */
static GHashTable *
without_modifiers (GHashTable *keys)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *end = strrchr (key, '>');
      g_hash_table_add (names, g_strdup (end != NULL ? end + 1 : key));
    }
  return names;
}

/* The keys of lists and maps stand in the widgets that take them. The numbers of the results are
 * those of a list of choices. */
static void
keys_of_lists_are_shown (void)
{
  g_autoptr (GHashTable) keys = keys_shown ("tables");
  g_autoptr (GHashTable) shown = without_modifiers (keys);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  add_matches (taken, "GDK_KEY_(\\w+)");
  add_matches (taken, "key == '(\\w)'");
  g_assert_cmpuint (g_hash_table_size (taken), >, 10);
  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!is_common (key) && !g_hash_table_contains (shown, key))
      g_error ("the help does not name the key %s of a list", (const char *)key);
  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (taken, key) && !g_ascii_isdigit (*(const char *)key))
      g_error ("the help names the key %s, which no list takes", (const char *)key);
}

/* A key of an action of the pages belongs to one that a page has. */
static void
actions_of_pages_exist (void)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkApplication) application
      = gtk_application_new ("org.haetae.Test", G_APPLICATION_NON_UNIQUE);
  g_auto (GStrv) actions = NULL;

  add_matches (entries, "\\{ \"([a-z-]+)\",");
  ht_shortcuts_install (application);
  actions = gtk_application_list_action_descriptions (application);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      if (!g_str_has_prefix (actions[i], "page."))
        continue;
      name
          = g_strndup (actions[i] + strlen ("page."), strcspn (actions[i] + strlen ("page."), "("));
      if (!g_hash_table_contains (entries, name))
        g_error ("no page has the action %s, which has a key", name);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ht_register_resource ();
  g_test_add_func ("/shortcuts/help-is-true", help_is_true);
  g_test_add_func ("/shortcuts/keys-of-lists-are-shown", keys_of_lists_are_shown);
  g_test_add_func ("/shortcuts/actions-of-pages-exist", actions_of_pages_exist);
  return g_test_run ();
}
