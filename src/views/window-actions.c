#include "views/window-actions.h"

#include "store/office.h"
#include "views/boundary-files.h"
#include "views/charts-dialog.h"
#include "views/import-source.h"
#include "views/letter-template-dialog.h"
#include "views/office-chooser.h"
#include "views/outlook-dialog.h"
#include "views/save-file.h"
#include "views/settings-dialog.h"
#include "views/suggestions-dialog.h"
#include "work/export-calendar.h"
#include "work/sample.h"
#include <glib/gi18n-lib.h>

static void
new_file_chosen (HtWindow *self, const char *path)
{
  ht_window_create (self, path);
}

static void
new_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_choose_office_file (user_data, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("New Office File"),
                         _ ("office.haetae"), new_file_chosen);
}

static gpointer
sample_job (HtDb *db, gpointer data, GError **error)
{
  const HtSampleOptions published = { .seed = HT_SAMPLE_YEAR };

  return GINT_TO_POINTER (ht_sample_fill (db, &published, error));
}

static void
sample_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (ht_store_finish (HT_STORE (source), result, &error) == NULL)
    ht_window_show_error (self, error);
  else
    ht_window_show_notice (self, _ ("The sample is ready. All of its records are invented."),
                           FALSE);
}

static void
sample_chosen (HtWindow *self, const char *path)
{
  if (!ht_window_create (self, path))
    return;
  ht_window_show_notice (self, _ ("The sample is being made…"), FALSE);
  ht_store_write_async (ht_window_store (self), sample_job, NULL, NULL, NULL, NULL, sample_made_cb,
                        g_object_ref (self));
}

static void
new_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_choose_office_file (user_data, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("New Sample Office File"),
                         _ ("sample.haetae"), sample_chosen);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_choose_office_file (user_data, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Open Office File"), NULL,
                         ht_window_open);
}

static void
open_path_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_open (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_on_window (user_data, g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME,
                               &error))
    ht_window_show_error (user_data, error);
}

static gpointer
backup_job (HtDb *db, gpointer data, GError **error)
{
  return ht_office_backup (db, data, error) ? g_strdup (data) : NULL;
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ht_store_finish (HT_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      ht_window_show_error (self, error);
      return;
    }
  sentence = g_strdup_printf (_ ("The office file was backed up and checked: %s"), path);
  ht_window_show_notice (self, sentence, FALSE);
}

static void
backup_chosen (HtWindow *self, const char *path)
{
  ht_store_read_async (ht_window_store (self), backup_job, g_strdup (path), g_free, g_free, NULL,
                       backed_up_cb, g_object_ref (self));
}

static void
backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtWindow *self = user_data;
  g_autofree char *base = g_path_get_basename (ht_store_path (ht_window_store (self)));
  g_autofree char *day = ht_date_to_iso (ht_date_today ());
  g_autofree char *name = NULL;
  char *dot = g_strrstr (base, ".haetae");

  if (dot != NULL)
    *dot = '\0';
  name = g_strdup_printf ("%s_%s.haetae", base, day);
  ht_choose_office_file (self, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Back Up"), name, backup_chosen);
}

static gboolean
write_calendar (HtDb *db, gpointer order, GOutputStream *output, GError **error)
{
  const HtCalendarOptions *options = order;
  guint n_events;

  return ht_export_calendar (db, options, output, &n_events, error);
}

static void
calendar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtWindow *self = user_data;
  HtCalendarOptions *options = g_new0 (HtCalendarOptions, 1);

  options->today = ht_window_today (self);
  options->period = ht_calendar_period (options->today);
  options->alarms = TRUE;
  ht_save_file (self, _ ("Export the calendar"), "행정심판_기일.ics", write_calendar, options,
                g_free);
}

static void
page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_show_page (user_data, g_variant_get_string (parameter, NULL));
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_go (user_data, (guint)g_variant_get_int32 (parameter));
}

static void
new_appeal_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_show_appeal (user_data, 0);
}

/* What is new is what the page is of: a meeting, a person, a proposal; elsewhere a case. */
static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GActionGroup *page = gtk_widget_get_action_group (user_data, "page");

  if (page != NULL && g_action_group_has_action (page, "new"))
    g_action_group_activate_action (page, "new", NULL);
  else
    ht_window_show_appeal (user_data, 0);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_focus_search (user_data);
}

static void
refresh_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_window_refresh (user_data);
}

static void
letters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_letter_template_dialog_open (user_data);
}

static void
settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_settings_dialog_open (user_data);
}

static void
charts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_charts_dialog_open (user_data);
}

static void
outlook_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_outlook_dialog_open (user_data);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_import_source_choose (user_data);
}

static void
load_boundaries_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_boundary_file_choose (user_data);
}

static void
remove_boundaries_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_boundary_file_remove (user_data);
}

static void
suggest_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_suggestions_dialog_open (user_data);
}

static const GActionEntry file_actions[] = {
  { "new-file", new_file_cb },        { "new-sample", new_sample_cb },  { "open", open_cb },
  { "open-path", open_path_cb, "s" }, { "open-uri", open_uri_cb, "s" },
};

static const GActionEntry office_actions[] = {
  { "backup", backup_cb },
  { "page", page_cb, "s", "''" },
  { "go", go_cb, "i" },
  { "new", new_cb },
  { "new-appeal", new_appeal_cb },
  { "search", search_cb },
  { "refresh", refresh_cb },
  { "letters", letters_cb },
  { "settings", settings_cb },
  { "import", import_cb },
  { "suggest", suggest_cb },
  { "calendar", calendar_cb },
  { "outlook", outlook_cb },
  { "charts", charts_cb },
  { "load-boundaries", load_boundaries_cb },
  { "remove-boundaries", remove_boundaries_cb },
};

void
ht_window_actions_install (HtWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), file_actions, G_N_ELEMENTS (file_actions),
                                   self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), office_actions,
                                   G_N_ELEMENTS (office_actions), self);
  ht_window_actions_set_open (self, FALSE);
}

void
ht_window_actions_set_open (HtWindow *self, gboolean open)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), office_actions[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), open);
    }
}
