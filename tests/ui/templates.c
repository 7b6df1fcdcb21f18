/* Every Glade file of the program can be built: templates as their widget, the others as they are.
 * The widgets are found by the class that the file names, so that none can be forgotten. */
#include "views/window.h"

#define PREFIX "/org/haetae/Haetae/"

void ht_register_resource (void);

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The class of the template, NULL for a file without one. */
static char *
template_class (const char *xml)
{
  g_autoptr (GRegex) form = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (form, xml, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static void
build_widget (const char *class_name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, class_name);

  if (type == G_TYPE_INVALID)
    g_error ("No type of the name %s", class_name);
  /* The window is part of its application; every test of a task opens it. */
  if (type == HT_TYPE_WINDOW)
    return;
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));
  g_assert_true (GTK_IS_WIDGET (widget));
  gtk_widget_destroy (widget);
  g_object_unref (widget);
}

static void
test_file (gconstpointer path)
{
  g_autofree char *xml = read_file (path);
  g_autofree char *class_name = template_class (xml);

  if (class_name != NULL)
    {
      build_widget (class_name);
      return;
    }
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  g_assert_nonnull (objects);
}

static guint
add_tests (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);
  guint n = 0;

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (folder, *name, NULL);
      if (g_str_has_suffix (path, "/"))
        n += add_tests (path);
      else if (g_str_has_suffix (path, ".ui"))
        {
          g_autofree char *test = g_strconcat ("/templates/", *name, NULL);
          g_test_add_data_func_full (test, g_steal_pointer (&path), test_file, g_free);
          n++;
        }
    }
  return n;
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ht_register_resource ();
  g_type_ensure (HT_TYPE_WINDOW);
  g_assert_cmpuint (add_tests (PREFIX), >, 0);
  return g_test_run ();
}
