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

/* The other sections tell how keys are used one after the other, also those of every program. */
static void
add_section_cb (GtkWidget *widget, gpointer keys)
{
  g_autofree char *name = NULL;

  if (GTK_IS_SHORTCUTS_SECTION (widget))
    g_object_get (widget, "section-name", &name, NULL);
  if (g_strcmp0 (name, "shortcuts") == 0)
    add_shown_cb (widget, keys);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), add_section_cb, keys);
}

static GHashTable *
keys_shown (void)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  add_section_cb (overlay, keys);
  gtk_widget_destroy (overlay);
  return keys;
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
  g_autoptr (GHashTable) shown = keys_shown ();
  g_autofree char *work_text = joined (work);
  g_autofree char *shown_text = joined (shown);

  g_assert_cmpuint (g_hash_table_size (work), >, 10);
  g_assert_cmpstr (shown_text, ==, work_text);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ht_register_resource ();
  g_test_add_func ("/shortcuts/help-is-true", help_is_true);
  return g_test_run ();
}
