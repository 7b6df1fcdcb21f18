#include "views/window.h"

#include "store/office.h"
#include "views/appeals-page.h"
#include "views/coverage-page.h"
#include "views/hearings-page.h"
#include "views/import-source.h"
#include "views/notice-bar.h"
#include "views/overview-page.h"
#include "views/partners-page.h"
#include "views/proposals-page.h"
#include "views/reports-page.h"
#include "views/service-page.h"
#include "views/welcome-page.h"
#include "views/window-actions.h"
#include "views/window-history.h"
#include "views/window-memory.h"
#include "views/window-size.h"
#include "work/sample.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *title;
  const char *icon;
  GType (*type) (void);
} PageEntry;

/* The sidebar, in order: one line a page. */
static const PageEntry entries[] = {
  { "overview", N_ ("Overview"), "view-grid-symbolic", ht_overview_page_get_type },
  { "appeals", N_ ("Appeals"), "folder-documents-symbolic", ht_appeals_page_get_type },
  { "hearings", N_ ("Hearings"), "x-office-calendar-symbolic", ht_hearings_page_get_type },
  { "coverage", N_ ("Coverage"), "mark-location-symbolic", ht_coverage_page_get_type },
  { "partners", N_ ("Partners"), "system-users-symbolic", ht_partners_page_get_type },
  { "service", N_ ("Service"), "x-office-spreadsheet-symbolic", ht_service_page_get_type },
  { "proposals", N_ ("Proposals"), "mail-send-symbolic", ht_proposals_page_get_type },
  { "reports", N_ ("Reports"), "x-office-document-symbolic", ht_reports_page_get_type },
};

#define N_PAGES G_N_ELEMENTS (entries)

struct _HtWindow
{
  GtkApplicationWindow parent_instance;
  GtkHeaderBar *header;
  GtkWidget *undo_box;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkEntry *search_entry;
  HtNoticeBar *notice_bar;
  GtkStack *mode_stack;
  GtkListBox *sidebar;
  GtkStack *page_stack;

  HtDate today;      /* as asked at the start; HT_DATE_NONE: the clock's */
  HtDate sample_day; /* of an office file with invented records; HT_DATE_NONE for a real one */
  char *clerk;
  HtStore *store;
  char *to_open; /* waits for the first frame */
  guint open_source;
  HtPage *visible_page;
};

G_DEFINE_FINAL_TYPE (HtWindow, ht_window, GTK_TYPE_APPLICATION_WINDOW)

static HtPage *
page_of (HtWindow *self, const char *id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, id);

  return page != NULL ? HT_PAGE (page) : NULL;
}

static void
search_page (HtWindow *self, const char *words)
{
  if (self->visible_page == NULL || self->store == NULL)
    return;
  if (ht_page_search (self->visible_page, words) || *words == '\0')
    return;
  if (page_of (self, "appeals") != NULL)
    {
      ht_window_show_page (self, "appeals");
      gtk_entry_set_text (self->search_entry, words);
      gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
      ht_page_search (page_of (self, "appeals"), words);
    }
}

/* A page starts unfiltered, so that a forgotten word in the entry hides nothing. */
static void
clear_search (HtWindow *self)
{
  if (gtk_entry_get_text_length (self->search_entry) == 0)
    return;
  gtk_entry_set_text (self->search_entry, "");
  if (self->visible_page != NULL)
    ht_page_search (self->visible_page, "");
}

static void
search_changed_cb (GtkEntry *entry, HtWindow *self)
{
  /* Going to another page empties the entry. */
  g_autofree char *words = g_strdup (gtk_entry_get_text (entry));

  search_page (self, words);
}

static void
search_stopped_cb (GtkEntry *entry, HtWindow *self)
{
  clear_search (self);
  if (self->visible_page != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->visible_page), GTK_DIR_TAB_FORWARD);
}

static void
row_selected_cb (GtkListBox *sidebar, GtkListBoxRow *row, HtWindow *self)
{
  const PageEntry *entry;
  HtPage *page;

  if (row == NULL)
    return;
  entry = &entries[gtk_list_box_row_get_index (row)];
  page = page_of (self, entry->id);
  if (page == self->visible_page)
    return;
  clear_search (self);
  self->visible_page = page;
  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  /* So that accelerators and menus reach the page's actions wherever the keyboard is. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page",
                                  gtk_widget_get_action_group (GTK_WIDGET (page), "page"));
  g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (self), "page"),
                         g_variant_new_string (entry->id));
  ht_window_memory_set_string (HT_WINDOW_MEMORY, "page", entry->id);
}

static GtkWidget *
new_row (const PageEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_container_add (GTK_CONTAINER (box),
                     gtk_image_new_from_icon_name (entry->icon, GTK_ICON_SIZE_MENU));
  gtk_container_add (GTK_CONTAINER (box), gtk_label_new (_ (entry->title)));
  gtk_container_add (GTK_CONTAINER (row), box);
  atk_object_set_name (gtk_widget_get_accessible (row), _ (entry->title));
  gtk_widget_show_all (row);
  return row;
}

static void
add_pages (HtWindow *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      GtkWidget *page = g_object_new (entries[i].type (), "visible", TRUE, NULL);

      atk_object_set_name (gtk_widget_get_accessible (page), _ (entries[i].title));
      gtk_stack_add_named (self->page_stack, page, entries[i].id);
      gtk_container_add (GTK_CONTAINER (self->sidebar), new_row (&entries[i]));
    }
}

/* The View menu lists the pages of the sidebar. */
static void
fill_page_menu (GtkApplication *application)
{
  GMenu *menu = gtk_application_get_menu_by_id (application, "pages");

  g_menu_remove_all (menu);
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].title), NULL);

      g_menu_item_set_action_and_target (item, "win.page", "s", entries[i].id);
      g_menu_append_item (menu, item);
    }
}

/* Invented records and a day that is not today's are never taken for the office's own. */
static char *
make_subtitle (HtWindow *self)
{
  g_autofree char *day = ht_date_to_korean (ht_window_today (self));

  if (self->sample_day != HT_DATE_NONE)
    return g_strdup_printf (_ ("Sample: all records are invented · as of %s"), day);
  return self->today != HT_DATE_NONE ? g_strdup_printf (_ ("As of %s"), day) : NULL;
}

static void
show_title (HtWindow *self)
{
  g_autofree char *name = g_path_get_basename (ht_store_path (self->store));
  g_autofree char *subtitle = NULL;
  g_autoptr (GError) error = NULL;

  self->sample_day = ht_sample_day (ht_store_page_db (self->store), &error);
  ht_window_show_error (self, error);
  subtitle = make_subtitle (self);
  gtk_header_bar_set_title (self->header, name);
  gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_header_bar_set_subtitle (self->header, subtitle);
}

static void
remember_recent (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

/* The number of the page that was shown last, the first one when there is none. */
static guint
find_last_page (void)
{
  g_autofree char *id = ht_window_memory_get_string (HT_WINDOW_MEMORY, "page");

  for (guint i = 0; i < N_PAGES; i++)
    if (g_strcmp0 (id, entries[i].id) == 0)
      return i + 1;
  return 1;
}

static void
set_store (HtWindow *self, HtStore *store)
{
  /* Read before the sidebar stands, which takes the keyboard and with it its first row. */
  const guint last_page = self->store == NULL ? find_last_page () : 0;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (ht_window_refresh), self);
  remember_recent (ht_store_path (store));
  ht_window_actions_set_open (self, TRUE);
  gtk_widget_show (self->undo_box);
  gtk_widget_show (GTK_WIDGET (self->search_entry));
  gtk_stack_set_visible_child_name (self->mode_stack, "office");
  if (last_page != 0)
    ht_window_go (self, last_page);
  ht_window_refresh (self);
}

static gboolean
open_store (HtWindow *self, const char *path)
{
  const gboolean is_older = ht_office_is_older (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtStore) store = ht_store_open (path, &error);

  if (store == NULL)
    ht_window_show_error (self, error);
  else
    set_store (self, store);
  if (store != NULL && is_older)
    ht_window_show_notice (self,
                           _ ("The office file was made by an older Haetae and is up to date now. "
                              "A copy of it as it was stands beside it."),
                           FALSE);
  return store != NULL;
}

static gboolean
open_cb (gpointer data)
{
  HtWindow *self = data;
  g_autofree char *path = g_steal_pointer (&self->to_open);

  self->open_source = 0;
  open_store (self, path);
  return G_SOURCE_REMOVE;
}

static void
ht_window_dispose (GObject *object)
{
  HtWindow *self = HT_WINDOW (object);

  g_clear_handle_id (&self->open_source, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  G_OBJECT_CLASS (ht_window_parent_class)->dispose (object);
}

static void
ht_window_finalize (GObject *object)
{
  HtWindow *self = HT_WINDOW (object);

  g_clear_object (&self->store);
  g_free (self->clerk);
  g_free (self->to_open);
  G_OBJECT_CLASS (ht_window_parent_class)->finalize (object);
}

static void
ht_window_class_init (HtWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = ht_window_dispose;
  object_class->finalize = ht_window_finalize;
  g_type_ensure (HT_TYPE_NOTICE_BAR);
  g_type_ensure (HT_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/window.ui");
  gtk_widget_class_bind_template_child (widget_class, HtWindow, header);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, mode_stack);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HtWindow, page_stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
ht_window_init (HtWindow *self)
{
  self->today = HT_DATE_NONE;
  self->sample_day = HT_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_window_actions_install (self);
  ht_window_history_install (self);
  ht_import_source_accept_drops (self);
  add_pages (self);
  ht_window_size_remember (GTK_WINDOW (self));
}

HtWindow *
ht_window_new (GtkApplication *application, HtDate today, const char *clerk)
{
  HtWindow *self = g_object_new (HT_TYPE_WINDOW, "application", application, NULL);
  const char *name = g_get_real_name ();

  if (clerk == NULL)
    clerk = g_strcmp0 (name, "Unknown") != 0 && *name != '\0' ? name : g_get_user_name ();
  self->clerk = g_strdup (clerk);
  self->today = today;
  fill_page_menu (application);
  return self;
}

void
ht_window_open (HtWindow *self, const char *path)
{
  g_free (self->to_open);
  self->to_open = g_strdup (path);
  ht_notice_bar_hide (self->notice_bar);
  /* Below the priority of drawing: the window stands before the file is read. */
  if (self->open_source == 0)
    self->open_source = g_idle_add_full (G_PRIORITY_LOW, open_cb, self, NULL);
}

gboolean
ht_window_create (HtWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDb) db = ht_office_create (path, &error);

  ht_notice_bar_hide (self->notice_bar);
  ht_window_show_error (self, error);
  return db != NULL && open_store (self, path);
}

HtStore *
ht_window_store (HtWindow *self)
{
  return self->store;
}

HtDate
ht_window_today (HtWindow *self)
{
  if (self->today != HT_DATE_NONE)
    return self->today;
  return self->sample_day != HT_DATE_NONE ? self->sample_day : ht_date_today ();
}

const char *
ht_window_clerk (HtWindow *self)
{
  return self->clerk;
}

void
ht_window_show_error (HtWindow *self, const GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ht_notice_bar_show_error (self->notice_bar, error->message);
}

void
ht_window_show_notice (HtWindow *self, const char *sentence, gboolean undo)
{
  ht_notice_bar_show_notice (self->notice_bar, sentence, undo ? _ ("_Undo") : NULL,
                             undo ? "win.undo" : NULL, NULL);
}

void
ht_window_show_file_notice (HtWindow *self, const char *sentence, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  ht_notice_bar_show_notice (self->notice_bar, sentence, _ ("_Open"), "win.open-uri",
                             g_variant_new_string (uri));
}

void
ht_window_show_page (HtWindow *self, const char *id)
{
  for (guint i = 0; i < N_PAGES; i++)
    if (g_str_equal (entries[i].id, id))
      gtk_list_box_select_row (self->sidebar,
                               gtk_list_box_get_row_at_index (self->sidebar, (int)i));
}

void
ht_window_show_appeals (HtWindow *self, const HtAppealQuery *query, const char *title)
{
  HtPage *page = page_of (self, "appeals");

  if (page == NULL)
    return;
  ht_window_show_page (self, "appeals");
  ht_page_show_query (page, query, title);
}

void
ht_window_show_appeal (HtWindow *self, gint64 id)
{
  HtPage *page = page_of (self, "appeals");

  if (page == NULL)
    return;
  ht_window_show_page (self, "appeals");
  ht_page_show_record (page, id);
}

void
ht_window_go (HtWindow *self, guint n)
{
  if (n < 1 || n > N_PAGES)
    return;
  ht_window_show_page (self, entries[n - 1].id);
  /* The stack moves the keyboard on by itself when it was in the page before. */
  if (gtk_container_get_focus_child (GTK_CONTAINER (self->visible_page)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->visible_page), GTK_DIR_TAB_FORWARD);
}

void
ht_window_set_history (HtWindow *self, const char *undo, const char *redo)
{
  g_autofree char *undo_text = g_strconcat (_ ("Undo"), undo != NULL ? ": " : NULL, undo, NULL);
  g_autofree char *redo_text = g_strconcat (_ ("Redo"), redo != NULL ? ": " : NULL, redo, NULL);

  gtk_widget_set_tooltip_text (self->undo_button, undo_text);
  gtk_widget_set_tooltip_text (self->redo_button, redo_text);
}

void
ht_window_focus_search (HtWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
ht_window_refresh (HtWindow *self)
{
  show_title (self);
  ht_window_history_update (self);
  for (guint i = 0; i < N_PAGES; i++)
    ht_page_mark_stale (page_of (self, entries[i].id));
}
