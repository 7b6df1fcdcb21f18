#include "views/partner-form.h"
#include "domain/appointment.h"
#include "domain/roster.h"
#include "views/absence-editor.h"
#include "views/history-dialog.h"
#include "views/term-dialog.h"
#include "views/term-words.h"
#include "views/typing.h"
#include "work/save-partner.h"
#include <glib/gi18n-lib.h>

#define RESPONSE_KEEP 1
#define RESPONSE_DISCARD 2

struct _HtPartnerForm
{
  GtkBox parent_instance;
  GtkLabel *heading;
  GtkWidget *history_button, *delete_button, *body;
  GtkInfoBar *bar;
  GtkLabel *bar_sentence;
  GtkWidget *bar_keep;
  GtkEntry *name, *firm, *district, *home_district, *phone, *email, *speciality;
  GtkComboBoxText *district_box, *home_district_box;
  GtkSpinButton *load_limit;
  HtAbsenceEditor *absences;
  GtkTextView *note;
  GtkLabel *name_fault, *district_fault, *home_district_fault, *terms_fault;
  GtkTreeView *terms;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkWidget *reappoint_button, *edit_button, *remove_button;

  HtPage *page;      /* not owned: the form lies on it */
  HtPartner *loaded; /* as it is stored; id 0 for a new person */
  HtPartner *person; /* as it is being written; the texts are in the fields */
  GPtrArray *partners;
  gboolean is_dirty;
  gboolean is_putting;
  gboolean is_saving;
};

enum
{
  CLOSED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtPartnerForm, ht_partner_form, GTK_TYPE_BOX)

typedef struct
{
  GtkEntry *entry;
  char **text;
} Field;

#define N_FIELDS 7

static void
list_fields (HtPartnerForm *self, Field fields[N_FIELDS])
{
  const Field all[N_FIELDS] = {
    { self->name, &self->person->name },
    { self->firm, &self->person->firm },
    { self->district, &self->person->district },
    { self->phone, &self->person->phone },
    { self->email, &self->person->email },
    { self->speciality, &self->person->speciality },
    { self->home_district, &self->person->home_district },
  };

  for (guint i = 0; i < N_FIELDS; i++)
    fields[i] = all[i];
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
clear_faults (HtPartnerForm *self)
{
  show_text (self->name_fault, NULL);
  show_text (self->district_fault, NULL);
  show_text (self->home_district_fault, NULL);
  show_text (self->terms_fault, NULL);
  ht_absence_editor_show_fault (self->absences, NULL);
}

static void
show_heading (HtPartnerForm *self)
{
  gtk_label_set_text (self->heading,
                      self->loaded->id != 0 ? self->loaded->name : _ ("A new person"));
  gtk_widget_set_visible (self->history_button, self->loaded->id != 0);
  gtk_widget_set_visible (self->delete_button, self->loaded->id != 0);
}

static void
show_terms (HtPartnerForm *self)
{
  HtDate today = ht_page_today (self->page);

  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->person->roles->len; i++)
    {
      const HtRole *term = self->person->roles->pdata[i];
      HtTermState state = ht_roster_state (self->person, term, today);
      g_autofree char *appointed = ht_date_to_korean (term->appointed_on);
      g_autofree char *ends = ht_term_end_text (term);
      g_autofree char *words = ht_term_state_text (state, term, today);

      g_autofree char *chain = ht_term_chain_text (self->person, term);
      g_autofree char *state_text = term->release_reason[0] != '\0'
                                        ? g_strdup_printf ("%s · %s", words, term->release_reason)
                                        : g_strdup (words);
      const char *outside = ht_term_outside_text (term);
      g_autofree char *role
          = g_strconcat (ht_role_name (term->role), outside[0] != '\0' ? " " : "", outside, NULL);

      gtk_list_store_insert_with_values (self->rows, NULL, -1, 0, (int)i, 1, role, 2, appointed, 3,
                                         ends, 4, state_text, 5, chain, -1);
    }
}

static void
put (HtPartnerForm *self)
{
  Field fields[N_FIELDS];

  list_fields (self, fields);
  self->is_putting = TRUE;
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_entry_set_text (fields[i].entry, *fields[i].text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), self->person->note, -1);
  gtk_spin_button_set_value (self->load_limit, self->person->load_limit);
  ht_absence_editor_show (self->absences, self->person->absences, ht_page_today (self->page));
  self->is_putting = FALSE;
  show_terms (self);
}

static void
collect (HtPartnerForm *self)
{
  Field fields[N_FIELDS];
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  list_fields (self, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_free (*fields[i].text);
      *fields[i].text = g_strdup (gtk_entry_get_text (fields[i].entry));
    }
  self->person->load_limit = gtk_spin_button_get_value_as_int (self->load_limit);
  g_ptr_array_unref (self->person->absences);
  self->person->absences = ht_absence_editor_get (self->absences);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (self->person->note);
  self->person->note = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_person (HtPartnerForm *self, const HtPartner *person)
{
  g_clear_pointer (&self->loaded, ht_partner_free);
  g_clear_pointer (&self->person, ht_partner_free);
  self->loaded = ht_partner_copy (person);
  self->person = ht_partner_copy (person);
  self->is_dirty = FALSE;
  gtk_widget_hide (GTK_WIDGET (self->bar));
  clear_faults (self);
  show_heading (self);
  put (self);
}

/* The number of the selected term, -1 for none. */
static int
selected_term (HtPartnerForm *self)
{
  GtkTreeIter iter;
  int index = -1;

  if (gtk_tree_selection_get_selected (self->selection, NULL, &iter))
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, 0, &index, -1);
  return index;
}

static void
select_term (HtPartnerForm *self, const HtRole *term)
{
  guint index;

  if (!g_ptr_array_find (self->person->roles, term, &index))
    return;
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)index, -1);
  gtk_tree_view_set_cursor (self->terms, path, NULL, FALSE);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const HtRole *left = *(const HtRole *const *)a, *right = *(const HtRole *const *)b;

  return (left->appointed_on > right->appointed_on) - (left->appointed_on < right->appointed_on);
}

static void
terms_changed (HtPartnerForm *self, const HtRole *to_select)
{
  self->is_dirty = TRUE;
  show_text (self->terms_fault, NULL);
  g_ptr_array_sort (self->person->roles, compare_terms);
  show_terms (self);
  if (to_select != NULL)
    select_term (self, to_select);
}

static gboolean
ask_for_term (HtPartnerForm *self, const HtPartner *person, HtRole **term)
{
  return ht_term_dialog_run (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))),
                             self->partners, person, term, ht_page_today (self->page));
}

static void
add_term (HtPartnerForm *self, const HtRole *offered)
{
  g_autoptr (HtRole) term = ht_role_copy (offered);

  if (!ask_for_term (self, self->person, &term))
    return;
  HtRole *added = g_steal_pointer (&term);
  g_ptr_array_add (self->person->roles, added);
  terms_changed (self, added);
}

static void
edit_term (HtPartnerForm *self, int index)
{
  g_autoptr (HtRole) written = ht_role_copy (self->person->roles->pdata[index]);
  g_autoptr (HtPartner) others = ht_partner_copy (self->person);

  g_ptr_array_remove_index (others->roles, (guint)index);
  if (!ask_for_term (self, others, &written))
    return;
  HtRole *edited = g_steal_pointer (&written);
  ht_role_free (self->person->roles->pdata[index]);
  self->person->roles->pdata[index] = edited;
  terms_changed (self, edited);
}

static void
ask_to_discard (HtPartnerForm *self, const char *sentence)
{
  gtk_label_set_text (self->bar_sentence, sentence);
  gtk_widget_show (GTK_WIDGET (self->bar));
  gtk_widget_grab_focus (self->bar_keep);
}

static void
close_form (HtPartnerForm *self)
{
  gint64 id = self->loaded->id;

  self->is_dirty = FALSE;
  gtk_widget_hide (GTK_WIDGET (self->bar));
  g_signal_emit (self, signals[CLOSED], 0, id);
}

static void
add_sentence (GtkLabel *label, const char *reason)
{
  const char *before = gtk_label_get_text (label);
  g_autofree char *both = g_strconcat (before, before[0] != '\0' ? "\n" : "", reason, NULL);

  show_text (label, both);
}

static void
show_faults (HtPartnerForm *self, GPtrArray *faults)
{
  GtkWidget *first = NULL;

  for (guint i = faults->len; i > 0; i--)
    {
      const HtFault *fault = faults->pdata[i - 1];

      if (g_str_equal (fault->field, "name"))
        {
          show_text (self->name_fault, fault->reason);
          first = GTK_WIDGET (self->name);
        }
      else if (g_str_equal (fault->field, "district"))
        {
          show_text (self->district_fault, fault->reason);
          first = GTK_WIDGET (self->district);
        }
      else if (g_str_equal (fault->field, "home_district"))
        {
          show_text (self->home_district_fault, fault->reason);
          first = GTK_WIDGET (self->home_district);
        }
      else if (g_str_equal (fault->field, "absences"))
        ht_absence_editor_show_fault (self->absences, fault->reason);
      else
        {
          add_sentence (self->terms_fault, fault->reason);
          first = first != NULL ? first : GTK_WIDGET (self->terms);
        }
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
show_saved (HtPartnerForm *self, const HtPartnerSaved *saved)
{
  g_autofree char *done = self->loaded->id == 0
                              ? g_strdup_printf (_ ("%s was appointed."), self->person->name)
                              : g_strdup_printf (_ ("%s was saved."), self->person->name);

  g_autofree char *sentence
      = saved->alike != NULL
            ? g_strdup_printf (_ ("%s Another record may be the same person (%s); see \"Merge "
                                  "duplicates\"."),
                               done, saved->alike)
            : g_strdup (done);

  self->is_dirty = FALSE;
  ht_page_show_notice (self->page, sentence, TRUE);
  g_signal_emit (self, signals[CLOSED], 0, saved->id);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPartnerForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartnerSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  self->is_saving = FALSE;
  gtk_widget_set_sensitive (self->body, TRUE);
  if (saved == NULL)
    ht_page_show_error (self->page, error);
  else if (saved->is_behind)
    ask_to_discard (self, _ ("Somebody changed this person while you were writing, so it was not "
                             "saved. Note what you wrote, throw it away and open the person "
                             "again."));
  else if (saved->faults->len > 0)
    show_faults (self, saved->faults);
  else
    show_saved (self, saved);
}

static void
changed_cb (gpointer source, HtPartnerForm *self)
{
  if (self->is_putting)
    return;
  self->is_dirty = TRUE;
  if (source == self->name)
    show_text (self->name_fault, NULL);
  if (source == self->district)
    show_text (self->district_fault, NULL);
  if (source == self->home_district)
    show_text (self->home_district_fault, NULL);
}

static void
absences_changed_cb (HtPartnerForm *self)
{
  self->is_dirty = TRUE;
}

static void
history_cb (HtPartnerForm *self)
{
  ht_history_dialog_open (self->page, HT_PARTNER_KIND, self->loaded->id, self->loaded->name);
}

static void
selection_changed_cb (HtPartnerForm *self)
{
  gboolean has_term = selected_term (self) >= 0;

  gtk_widget_set_sensitive (self->reappoint_button, has_term);
  gtk_widget_set_sensitive (self->edit_button, has_term);
  gtk_widget_set_sensitive (self->remove_button, has_term);
}

static void
appoint_cb (HtPartnerForm *self)
{
  g_autoptr (HtRole) term = ht_role_new ();
  guint n = self->person->roles->len;

  if (n > 0)
    term->role = ((HtRole *)self->person->roles->pdata[n - 1])->role;
  term->outside = TRUE;
  term->appointed_on = ht_page_today (self->page);
  term->term_ends_on = ht_term_end (term->appointed_on, HT_TERM_YEARS);
  add_term (self, term);
}

static void
reappoint_cb (HtPartnerForm *self)
{
  int index = selected_term (self);

  if (index < 0)
    return;
  const HtRole *chosen = self->person->roles->pdata[index];
  const HtRole *last = ht_partner_last_term (self->person, chosen->role);
  g_autoptr (HtRole) term = ht_role_new ();
  term->role = last->role;
  term->outside = last->outside;
  term->appointed_on
      = last->term_ends_on != HT_DATE_NONE ? last->term_ends_on + 1 : ht_page_today (self->page);
  term->term_ends_on = ht_term_end (term->appointed_on, HT_TERM_YEARS);
  add_term (self, term);
}

static void
edit_cb (HtPartnerForm *self)
{
  int index = selected_term (self);

  if (index >= 0)
    edit_term (self, index);
}

static void
remove_cb (HtPartnerForm *self)
{
  int index = selected_term (self);

  if (index < 0)
    return;
  g_ptr_array_remove_index (self->person->roles, (guint)index);
  terms_changed (self, NULL);
}

static void
term_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                   HtPartnerForm *self)
{
  edit_term (self, gtk_tree_path_get_indices (path)[0]);
}

static gboolean
terms_key_press_cb (GtkWidget *widget, GdkEventKey *event, HtPartnerForm *self)
{
  if (event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  remove_cb (self);
  return GDK_EVENT_STOP;
}

static void
bar_response_cb (GtkInfoBar *bar, int response, HtPartnerForm *self)
{
  gtk_widget_hide (GTK_WIDGET (bar));
  if (response == RESPONSE_DISCARD)
    close_form (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtPartnerForm *self)
{
  if (event->keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  ht_partner_form_close (self);
  return GDK_EVENT_STOP;
}

static void
ht_partner_form_dispose (GObject *object)
{
  HtPartnerForm *self = HT_PARTNER_FORM (object);

  g_clear_pointer (&self->loaded, ht_partner_free);
  g_clear_pointer (&self->person, ht_partner_free);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_partner_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/partner-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, heading);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, history_button);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, delete_button);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, body);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, bar);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, bar_sentence);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, bar_keep);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, name);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, firm);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, district);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, district_box);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, home_district);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, home_district_box);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, home_district_fault);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, load_limit);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, absences);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, phone);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, email);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, speciality);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, note);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, name_fault);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, district_fault);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, terms_fault);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, terms);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, selection);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, rows);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, reappoint_button);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, edit_button);
  gtk_widget_class_bind_template_child (widget_class, HtPartnerForm, remove_button);
}

static void
ht_partner_form_class_init (HtPartnerFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_partner_form_dispose;
  signals[CLOSED] = g_signal_new ("closed", HT_TYPE_PARTNER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (HT_TYPE_ABSENCE_EDITOR);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, absences_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, appoint_cb);
  gtk_widget_class_bind_template_callback (widget_class, reappoint_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, terms_key_press_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_partner_form_init (HtPartnerForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  GtkEntry *entries[] = { self->name,  self->firm,  self->district,  self->home_district,
                          self->phone, self->email, self->speciality };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    ht_widget_move_on (GTK_WIDGET (entries[i]));
  g_signal_connect (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (changed_cb),
                    self);
  selection_changed_cb (self);
}

void
ht_partner_form_open (HtPartnerForm *self, HtPage *page, const HtPartner *person,
                      GPtrArray *partners, const char *const *districts)
{
  g_ptr_array_ref (partners);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  self->partners = partners;
  self->page = page;
  self->is_saving = FALSE;
  self->is_putting = TRUE;
  ht_combo_offer (self->district_box, districts, TRUE);
  ht_combo_offer (self->home_district_box, districts, TRUE);
  self->is_putting = FALSE;
  show_person (self, person);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
ht_partner_form_refresh (HtPartnerForm *self, const HtPartner *person, GPtrArray *partners)
{
  g_ptr_array_ref (partners);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  self->partners = partners;
  if (self->is_dirty || self->is_saving || self->loaded->id == 0)
    return;
  if (person == NULL)
    close_form (self);
  else if (!ht_partner_equal (person, self->loaded))
    show_person (self, person);
}

gint64
ht_partner_form_id (HtPartnerForm *self)
{
  return self->loaded != NULL ? self->loaded->id : 0;
}

void
ht_partner_form_save (HtPartnerForm *self)
{
  if (self->loaded == NULL || self->is_saving || !ht_absence_editor_finish (self->absences))
    return;
  collect (self);
  clear_faults (self);
  self->is_saving = TRUE;
  gtk_widget_set_sensitive (self->body, FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_save_partner,
                        ht_partner_saving_new (self->person,
                                               self->loaded->id != 0 ? self->loaded : NULL,
                                               ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_partner_saving_free,
                        (GDestroyNotify)ht_partner_saved_free, NULL, saved_cb, g_object_ref (self));
}

void
ht_partner_form_close (HtPartnerForm *self)
{
  if (self->is_dirty)
    ask_to_discard (self, _ ("What you wrote is not saved yet."));
  else
    close_form (self);
}
