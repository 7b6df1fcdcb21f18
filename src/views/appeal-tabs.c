#include "views/appeal-tabs.h"
#include "views/appeal-course.h"
#include "views/appeal-facts.h"
#include "views/appeal-parties.h"
#include "views/appeal-steps.h"
#include "views/attachment-list.h"
#include "views/history-list.h"
#include <glib/gi18n-lib.h>

struct _HtAppealTabs
{
  GtkBox parent_instance;
  GtkNotebook *notebook;
  HtAppealFieldset *facts, *parties, *course;
  HtAppealSteps *steps;
  HtAttachmentList *attachments;
  HtHistoryList *history;
  GtkLabel *facts_title, *parties_title, *course_title, *attachments_title;
};

enum
{
  CHANGED,
  LOGGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtAppealTabs, ht_appeal_tabs, GTK_TYPE_BOX)

typedef struct
{
  HtAppealFieldset *fieldset;
  GtkLabel *title;
  const char *name; /* translated */
} Section;

static Section
get_section (HtAppealTabs *self, HtFieldSection section)
{
  switch (section)
    {
    case HT_SECTION_FACTS:
      return (Section){ self->facts, self->facts_title, C_ ("tab", "Case") };
    case HT_SECTION_PARTIES:
      return (Section){ self->parties, self->parties_title, C_ ("tab", "Parties") };
    case HT_SECTION_COURSE:
    case HT_N_SECTIONS:
    default:
      return (Section){ self->course, self->course_title, C_ ("tab", "Course") };
    }
}

/* The tabs of the fields are the first, in order of their sections. */
static void
mark (const Section *section, guint n_faults)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (section->title));
  g_autofree char *text
      = n_faults == 0
            ? g_strdup (section->name)
            : g_strdup_printf (ngettext ("%s · %u to correct", "%s · %u to correct", n_faults),
                               section->name, n_faults);

  gtk_label_set_text (section->title, text);
  if (n_faults > 0)
    gtk_style_context_add_class (style, "ht-overdue");
  else
    gtk_style_context_remove_class (style, "ht-overdue");
}

static void
changed_cb (HtAppealFieldset *fieldset, const char *field, HtAppealTabs *self)
{
  g_signal_emit (self, signals[CHANGED], 0, field);
}

static void
logged_cb (HtAppealTabs *self)
{
  g_signal_emit (self, signals[LOGGED], 0);
}

static void
counted_cb (HtAttachmentList *attachments, guint n, HtAppealTabs *self)
{
  g_autofree char *text
      = n > 0 ? g_strdup_printf (C_ ("tab", "Files %u"), n) : g_strdup (C_ ("tab", "Files"));

  gtk_label_set_text (self->attachments_title, text);
}

/* A field that gets the keyboard comes into sight: in the coordinates of all that is scrolled. */
static void
follow_focus (GtkWidget *section)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT);

  gtk_container_set_focus_vadjustment (GTK_CONTAINER (gtk_bin_get_child (GTK_BIN (viewport))),
                                       gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
}

static void
ht_appeal_tabs_class_init (HtAppealTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_APPEAL_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LOGGED] = g_signal_new ("logged", HT_TYPE_APPEAL_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_APPEAL_FACTS);
  g_type_ensure (HT_TYPE_APPEAL_PARTIES);
  g_type_ensure (HT_TYPE_APPEAL_COURSE);
  g_type_ensure (HT_TYPE_APPEAL_STEPS);
  g_type_ensure (HT_TYPE_ATTACHMENT_LIST);
  g_type_ensure (HT_TYPE_HISTORY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-tabs.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, notebook);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, facts);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, parties);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, course);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, steps);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, attachments);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, history);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, facts_title);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, parties_title);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, course_title);
  gtk_widget_class_bind_template_child (widget_class, HtAppealTabs, attachments_title);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, logged_cb);
}

static void
ht_appeal_tabs_init (HtAppealTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtFieldSection section = 0; section < HT_N_SECTIONS; section++)
    follow_focus (GTK_WIDGET (get_section (self, section).fieldset));
  ht_attachment_list_take_drops (self->attachments, GTK_WIDGET (self));
}

void
ht_appeal_tabs_show_around (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened)
{
  gboolean is_logged = opened != NULL && opened->appeal->id != 0;

  ht_appeal_steps_show (self->steps, page, opened);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), is_logged);
  if (opened == NULL)
    return;
  ht_history_list_show (self->history, opened->history);
  ht_attachment_list_show (self->attachments, page, opened->appeal->id);
}

void
ht_appeal_tabs_show (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened,
                     const HtCaseRecord *record)
{
  for (HtFieldSection i = 0; i < HT_N_SECTIONS; i++)
    {
      Section section = get_section (self, i);

      ht_appeal_fieldset_offer (section.fieldset, opened, ht_page_today (page));
      ht_appeal_fieldset_put (section.fieldset, record);
      mark (&section, 0);
    }
  ht_appeal_tabs_show_around (self, page, opened);
}

gboolean
ht_appeal_tabs_follow (HtAppealTabs *self, HtPage *page, const HtOpenAppeal *opened,
                       const HtCaseRecord *before, const HtCaseRecord *now)
{
  for (HtFieldSection i = 0; i < HT_N_SECTIONS; i++)
    if (!ht_appeal_fieldset_can_follow (get_section (self, i).fieldset, before, now))
      return FALSE;
  for (HtFieldSection i = 0; i < HT_N_SECTIONS; i++)
    ht_appeal_fieldset_follow (get_section (self, i).fieldset, before, now);
  ht_appeal_tabs_show_around (self, page, opened);
  return TRUE;
}

GPtrArray *
ht_appeal_tabs_collect (HtAppealTabs *self, HtCaseRecord *record)
{
  GPtrArray *faults = ht_faults_new ();

  for (HtFieldSection section = 0; section < HT_N_SECTIONS; section++)
    ht_appeal_fieldset_collect (get_section (self, section).fieldset, record, faults);
  return faults;
}

char *
ht_appeal_tabs_to_draft (HtAppealTabs *self)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();

  for (HtFieldSection section = 0; section < HT_N_SECTIONS; section++)
    ht_appeal_fieldset_to_draft (get_section (self, section).fieldset, draft);
  return g_key_file_to_data (draft, NULL, NULL);
}

gboolean
ht_appeal_tabs_put_draft (HtAppealTabs *self, const char *data)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();

  if (!g_key_file_load_from_data (draft, data, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return FALSE;
  for (HtFieldSection section = 0; section < HT_N_SECTIONS; section++)
    ht_appeal_fieldset_put_draft (get_section (self, section).fieldset, draft);
  return TRUE;
}

void
ht_appeal_tabs_show_faults (HtAppealTabs *self, GPtrArray *faults)
{
  const HtAppealField *first = NULL;

  for (HtFieldSection i = 0; i < HT_N_SECTIONS; i++)
    {
      Section section = get_section (self, i);
      guint n;
      const HtAppealField *field = ht_appeal_fieldset_show_faults (section.fieldset, faults, &n);

      mark (&section, n);
      if (first == NULL)
        first = field;
    }
  if (first != NULL)
    ht_appeal_tabs_focus (self, first->id);
}

void
ht_appeal_tabs_focus (HtAppealTabs *self, const char *field)
{
  HtFieldSection section = ht_appeal_field_find (field)->section;

  gtk_notebook_set_current_page (self->notebook, (int)section);
  ht_appeal_fieldset_focus (get_section (self, section).fieldset, field);
}

void
ht_appeal_tabs_go (HtAppealTabs *self, int tab)
{
  GtkWidget *child = gtk_notebook_get_nth_page (self->notebook, tab);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_toplevel (child)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, child))
    return;
  gtk_notebook_set_current_page (self->notebook, tab);
  if (tab == HT_SECTION_COURSE && gtk_widget_get_visible (GTK_WIDGET (self->steps)))
    ht_appeal_steps_grab_focus (self->steps);
  else if (tab < HT_N_SECTIONS)
    ht_appeal_fieldset_focus_first (get_section (self, (HtFieldSection)tab).fieldset);
  else if (child == GTK_WIDGET (self->attachments))
    ht_attachment_list_focus (self->attachments);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->notebook));
}

void
ht_appeal_tabs_move (HtAppealTabs *self, int tabs)
{
  int tab = gtk_notebook_get_current_page (self->notebook) + tabs;

  ht_appeal_tabs_go (self, (tab + HT_N_APPEAL_TABS) % HT_N_APPEAL_TABS);
}
