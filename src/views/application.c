#include "views/application.h"

#include "views/shortcuts.h"
#include "views/window-memory.h"
#include "views/window.h"
#include <glib/gi18n-lib.h>
#include <ht-resources.h>

#define RESOURCE_PATH "/org/haetae/Haetae/"

struct _HtApplication
{
  GtkApplication parent_instance;
  GtkCssProvider *style;
  GtkCssProvider *dark_style;
  gboolean dark;
};

G_DEFINE_FINAL_TYPE (HtApplication, ht_application, GTK_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "file", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Office file to open"), N_ ("FILE") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Work as of this day (YYYY-MM-DD)"),
    N_ ("DATE") },
  { "clerk", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Name for the journal"), N_ ("NAME") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("FILE") },
  { NULL },
};

static GtkCssProvider *
add_style (const char *resource, guint priority)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, resource);
  gtk_style_context_add_provider_for_screen (gdk_screen_get_default (),
                                             GTK_STYLE_PROVIDER (provider), priority);
  return provider;
}

/* A desktop says "dark" only by the colours of its theme. */
static void
theme_changed_cb (GtkWidget *window, HtApplication *self)
{
  GdkRGBA colour;
  gboolean dark = gtk_style_context_lookup_color (gtk_widget_get_style_context (window),
                                                  "theme_bg_color", &colour)
                  && colour.red + colour.green + colour.blue < 1.5;

  if (dark == self->dark)
    return;
  self->dark = dark;
  if (dark)
    self->dark_style
        = add_style (RESOURCE_PATH "style-dark.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    {
      gtk_style_context_remove_provider_for_screen (gdk_screen_get_default (),
                                                    GTK_STYLE_PROVIDER (self->dark_style));
      g_clear_object (&self->dark_style);
    }
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (user_data), "program-name",
                         _ ("Haetae"), "version", HAETAE_VERSION, "logo-icon-name",
                         "org.haetae.Haetae", "comments",
                         _ ("Administrative appeals and legal services of a city"), "license-type",
                         GTK_LICENSE_GPL_3_0, NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    gtk_window_close (window);
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "quit", quit_cb },
};

static HtWindow *
ensure_window (HtApplication *self, HtDate today, const char *clerk)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (ht_window_new (GTK_APPLICATION (self), today, clerk));
      g_signal_connect (window, "style-updated", G_CALLBACK (theme_changed_cb), self);
      theme_changed_cb (GTK_WIDGET (window), self);
    }
  gtk_window_present (window);
  return HT_WINDOW (window);
}

/* The file that the command line names, as the caller's folder sees it. */
static char *
file_of (GApplicationCommandLine *line, GVariantDict *dict)
{
  const char *name = NULL;
  g_autofree const char **names = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_variant_dict_lookup (dict, "file", "^&ay", &name)
      && g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &names))
    name = names[0];
  if (name == NULL)
    return NULL;
  file = g_application_command_line_create_file_for_arg (line, name);
  return g_file_get_path (file);
}

static int
ht_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  const char *day = NULL;
  const char *clerk = NULL;
  HtDate today = HT_DATE_NONE;
  g_autofree char *path = file_of (line, dict);
  HtWindow *window;

  g_variant_dict_lookup (dict, "clerk", "&s", &clerk);
  if (g_variant_dict_lookup (dict, "today", "&s", &day) && !ht_date_parse (day, &today))
    {
      g_application_command_line_printerr (
          line, _ ("--today wants a day such as 2021-04-05, and “%s” is none.\n"), day);
      return 2;
    }
  window = ensure_window (HT_APPLICATION (application), today, clerk);
  if (path != NULL)
    ht_window_open (window, path);
  return 0;
}

static void
ht_application_activate (GApplication *application)
{
  ensure_window (HT_APPLICATION (application), HT_DATE_NONE, NULL);
}

static void
ht_application_startup (GApplication *application)
{
  HtApplication *self = HT_APPLICATION (application);

  G_APPLICATION_CLASS (ht_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  ht_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name ("org.haetae.Haetae");
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_default (), RESOURCE_PATH "icons");
  self->style = add_style (RESOURCE_PATH "style.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
ht_application_shutdown (GApplication *application)
{
  ht_window_memory_save ();
  G_APPLICATION_CLASS (ht_application_parent_class)->shutdown (application);
}

static void
ht_application_finalize (GObject *object)
{
  HtApplication *self = HT_APPLICATION (object);

  g_clear_object (&self->style);
  g_clear_object (&self->dark_style);
  G_OBJECT_CLASS (ht_application_parent_class)->finalize (object);
}

static void
ht_application_class_init (HtApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ht_application_finalize;
  application_class->startup = ht_application_startup;
  application_class->shutdown = ht_application_shutdown;
  application_class->activate = ht_application_activate;
  application_class->command_line = ht_application_command_line;
}

static void
ht_application_init (HtApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

HtApplication *
ht_application_new (void)
{
  const char *folder = g_getenv ("HAETAE_LOCALE_DIR");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : HAETAE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Haetae"));
  ht_register_resource ();
  return g_object_new (HT_TYPE_APPLICATION, "application-id", "org.haetae.Haetae", "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
