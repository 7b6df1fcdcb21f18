#include "views/partners-page.h"
#include "base/text.h"
#include "domain/appointment.h"
#include "domain/roster.h"
#include "views/appoint-dialog.h"
#include "views/merge-dialog.h"
#include "views/partner-form.h"
#include "views/partner-list.h"
#include "views/roster-dialog.h"
#include "views/roster-export-dialog.h"
#include "work/appoint-partners.h"
#include "work/save-partner.h"
#include <glib/gi18n-lib.h>

struct _HtPartnersPage
{
  HtPage parent_instance;
  GtkStack *views, *result;
  GtkWidget *list_view;
  GtkLabel *count, *zero;
  GtkSpinner *spinner;
  GtkToggleButton *all, *village_lawyer, *village_scrivener, *corps, *commissioner, *counsel;
  GtkToggleButton *former;
  GtkComboBoxText *what, *district;
  HtPartnerList *list;
  HtPartnerForm *form;
  GMenuModel *context_menu;

  GSimpleActionGroup *actions;
  HtStore *store; /* whose records are shown, not owned, only compared */
  HtRoster *roster;
  char *words;
  guint n_shown;
  gboolean is_offering;
  gint64 to_select; /* when the list is shown next, 0 for none */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtPartnersPage, ht_partners_page, HT_TYPE_PAGE)

static HtRoleKind
chosen_role (HtPartnersPage *self)
{
  GtkToggleButton *chips[] = { self->village_lawyer, self->village_scrivener, self->corps,
                               self->commissioner, self->counsel };

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    if (gtk_toggle_button_get_active (chips[i]))
      return (HtRoleKind)i;
  return HT_N_ROLES;
}

static HtRosterWhat
chosen_what (HtPartnersPage *self)
{
  return (HtRosterWhat)MAX (gtk_combo_box_get_active (GTK_COMBO_BOX (self->what)), 0);
}

/* All districts stand above them; the one that was chosen stays so. */
static void
offer_districts (HtPartnersPage *self)
{
  g_autofree char *chosen = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->district)));

  self->is_offering = TRUE;
  gtk_combo_box_text_remove_all (self->district);
  gtk_combo_box_text_append (self->district, "", _ ("All districts"));
  for (guint i = 0; self->roster->districts[i] != NULL; i++)
    gtk_combo_box_text_append (self->district, self->roster->districts[i],
                               self->roster->districts[i]);
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->district), chosen))
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->district), 0);
  self->is_offering = FALSE;
}

static gboolean
is_searching (HtPartnersPage *self)
{
  return self->words != NULL && self->words[0] != '\0';
}

static gboolean
is_narrowed (HtPartnersPage *self)
{
  return is_searching (self) || chosen_what (self) != HT_ROSTER_ANY
         || gtk_combo_box_get_active (GTK_COMBO_BOX (self->district)) > 0;
}

static gboolean
is_in_form (HtPartnersPage *self)
{
  return gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form);
}

static void
update_actions (HtPartnersPage *self)
{
  gboolean in_form = is_in_form (self);
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);
  gboolean some = !in_form && self->roster != NULL && selected->len > 0;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[]
      = { { "new", !in_form && self->roster != NULL },
          { "open", some && selected->len == 1 },
          { "reappoint", some },
          { "release", some },
          { "delete", in_form ? ht_partner_form_id (self->form) != 0 : some && selected->len == 1 },
          { "duplicates", !in_form && self->roster != NULL },
          { "export", !in_form && self->roster != NULL && self->n_shown > 0 },
          { "appoint-list", !in_form && self->roster != NULL },
          { "save", in_form },
          { "close", in_form } };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), states[i].name)),
        states[i].enabled);
}

static void
append_in_office (HtPartnersPage *self, GString *text)
{
  HtRoleKind role = chosen_role (self);
  HtRosterCount count
      = ht_roster_count (self->roster->partners, role, ht_page_today (HT_PAGE (self)));
  g_autofree char *persons = ht_text_count (count.persons);

  if (role == HT_ROLE_COMMISSIONER)
    g_string_append_printf (text, _ ("In office %u/%d (outside %u, inside %u)"), count.persons,
                            HT_COMMISSION_SEATS, count.outside, count.persons - count.outside);
  else
    g_string_append_printf (
        text, ngettext ("In office: %s person", "In office: %s people", count.persons), persons);
}

static void
show_count (HtPartnersPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);

  if (self->roster == NULL)
    return;
  append_in_office (self, text);
  if (is_narrowed (self) || gtk_toggle_button_get_active (self->former))
    g_string_append_printf (text, _ (" · %u shown"), self->n_shown);
  if (selected->len > 1)
    g_string_append_printf (text, _ (" · %u selected"), selected->len);
  gtk_label_set_text (self->count, text->str);
}

static const char *
zero_sentence (HtPartnersPage *self)
{
  if (is_searching (self))
    return _ ("Nobody here has these words. Type fewer of them, choose \"All\", or show former "
              "ones as well.");
  if (is_narrowed (self))
    return _ ("Nobody here is what you look for. Choose \"Everybody\" and \"All districts\" to see "
              "the others.");
  if (self->roster->partners->len == 0)
    return _ ("There is nobody yet. Add the first person with \"New person\", or import a list.");
  return _ ("Nobody is in office in this role. Add somebody with \"New person\", or show former "
            "ones as well.");
}

static void
show_list (HtPartnersPage *self)
{
  HtPartnerFilter filter
      = { chosen_role (self), gtk_toggle_button_get_active (self->former), self->words,
          chosen_what (self), gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->district)) };

  if (self->roster == NULL)
    return;
  self->n_shown
      = ht_partner_list_show (self->list, self->roster, &filter, ht_page_today (HT_PAGE (self)));
  if (self->to_select != 0)
    ht_partner_list_select (self->list, self->to_select);
  self->to_select = 0;
  gtk_label_set_text (self->zero, zero_sentence (self));
  gtk_stack_set_visible_child (self->result, self->n_shown > 0 ? GTK_WIDGET (self->list)
                                                               : GTK_WIDGET (self->zero));
  show_count (self);
  update_actions (self);
}

static const HtPartner *
find_partner (HtPartnersPage *self, gint64 id)
{
  for (guint i = 0; i < self->roster->partners->len; i++)
    if (((HtPartner *)self->roster->partners->pdata[i])->id == id)
      return self->roster->partners->pdata[i];
  return NULL;
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPartnersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtRoster) roster = ht_store_finish (HT_STORE (store), result, &error);

  if (roster == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      gtk_spinner_stop (self->spinner);
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  gtk_spinner_stop (self->spinner);
  g_clear_pointer (&self->roster, ht_roster_free);
  self->roster = g_steal_pointer (&roster);
  offer_districts (self);
  if (is_in_form (self))
    ht_partner_form_refresh (self->form, find_partner (self, ht_partner_form_id (self->form)),
                             self->roster->partners);
  show_list (self);
}

static void
start_reading (HtPartnersPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  HtDate today = ht_page_today (HT_PAGE (self));
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_open_roster,
                       g_memdup2 (&today, sizeof today), g_free, (GDestroyNotify)ht_roster_free,
                       self->cancellable, read_cb, g_object_ref (self));
}

static void
show_form (HtPartnersPage *self, const HtPartner *person)
{
  ht_partner_form_open (self->form, HT_PAGE (self), person, self->roster->partners,
                        (const char *const *)self->roster->districts);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->form));
  update_actions (self);
}

static void
show_person (HtPartnersPage *self, gint64 id)
{
  const HtPartner *person = self->roster != NULL ? find_partner (self, id) : NULL;

  if (person != NULL)
    show_form (self, person);
}

static void
chip_toggled_cb (GtkToggleButton *chip, HtPartnersPage *self)
{
  if (gtk_toggle_button_get_active (chip))
    show_list (self);
}

static void
former_toggled_cb (GtkToggleButton *button, HtPartnersPage *self)
{
  show_list (self);
}

static void
filter_changed_cb (HtPartnersPage *self)
{
  if (!self->is_offering)
    show_list (self);
}

static void
list_activated_cb (HtPartnerList *list, gint64 id, HtPartnersPage *self)
{
  show_person (self, id);
}

static void
list_selected_cb (HtPartnersPage *self)
{
  show_count (self);
  update_actions (self);
}

static void
list_delete_cb (HtPartnersPage *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "delete", NULL);
}

static void
form_closed_cb (HtPartnerForm *form, gint64 id, HtPartnersPage *self)
{
  gtk_stack_set_visible_child (self->views, self->list_view);
  self->to_select = id;
  start_reading (self);
  ht_partner_list_focus (self->list);
  update_actions (self);
}

/* Under a role's chip, a new person is offered the usual term of that role from today on. */
static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;
  g_autoptr (HtPartner) person = ht_partner_new ();

  if (chosen_role (self) != HT_N_ROLES)
    {
      HtRole *term = ht_role_new ();

      term->role = chosen_role (self);
      term->outside = term->role == HT_ROLE_COMMISSIONER;
      term->appointed_on = ht_page_today (HT_PAGE (self));
      term->term_ends_on = ht_term_end (term->appointed_on, HT_TERM_YEARS);
      g_ptr_array_add (person->roles, term);
    }
  show_form (self, person);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);

  if (selected->len > 0)
    show_person (self, g_array_index (selected, HtRosterKey, 0).partner_id);
}

static void
open_dialog (HtPartnersPage *self, HtRosterTask task)
{
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);

  if (selected->len > 0)
    ht_roster_dialog_open (HT_PAGE (self), task, selected, self->roster->partners);
}

static void
reappoint_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_dialog (user_data, HT_ROSTER_REAPPOINT);
}

static void
release_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_dialog (user_data, HT_ROSTER_RELEASE);
}

static void
appoint_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;

  ht_appoint_dialog_open (HT_PAGE (self), chosen_role (self));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;
  g_autoptr (GArray) keys = ht_partner_list_get_shown (self->list);

  ht_roster_export_dialog_open (HT_PAGE (self), keys);
}

/* Two selected people are the pair that is looked at first. */
static void
duplicates_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < selected->len && selected->len == 2; i++)
    g_array_append_val (ids, g_array_index (selected, HtRosterKey, i).partner_id);
  ht_merge_dialog_open (HT_PAGE (self), ids);
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPartnersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("%s was deleted with all terms."), name);
  ht_page_show_notice (HT_PAGE (self), sentence, TRUE);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtPartnersPage *self = user_data;
  g_autoptr (GArray) selected = ht_partner_list_get_selected (self->list);
  gint64 id = 0;

  if (is_in_form (self))
    id = ht_partner_form_id (self->form);
  else if (selected->len == 1)
    id = g_array_index (selected, HtRosterKey, 0).partner_id;
  if (id != 0)
    ht_store_write_async (ht_page_store (HT_PAGE (self)), ht_delete_partner,
                          ht_deleting_new (id, ht_page_clerk (HT_PAGE (self))),
                          (GDestroyNotify)ht_deleting_free, g_free, NULL, deleted_cb,
                          g_object_ref (self));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_partner_form_save (HT_PARTNERS_PAGE (user_data)->form);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_partner_form_close (HT_PARTNERS_PAGE (user_data)->form);
}

static const GActionEntry entries[] = {
  { "new", new_cb },
  { "open", open_cb },
  { "reappoint", reappoint_cb },
  { "release", release_cb },
  { "delete", delete_cb },
  { "save", save_cb },
  { "close", close_cb },
  { "duplicates", duplicates_cb },
  { "appoint-list", appoint_list_cb },
  { "export", export_cb },
};

static void
ht_partners_page_refresh (HtPage *page)
{
  HtPartnersPage *self = HT_PARTNERS_PAGE (page);

  if (self->store != ht_page_store (page))
    gtk_stack_set_visible_child (self->views, self->list_view);
  self->store = ht_page_store (page);
  start_reading (self);
}

static void
ht_partners_page_search (HtPage *page, const char *words)
{
  HtPartnersPage *self = HT_PARTNERS_PAGE (page);

  if (g_strcmp0 (self->words != NULL ? self->words : "", words) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  if (words[0] != '\0' && is_in_form (self))
    ht_partner_form_close (self->form);
  show_list (self);
}

static void
ht_partners_page_show_record (HtPage *page, gint64 id)
{
  show_person (HT_PARTNERS_PAGE (page), id);
}

static void
ht_partners_page_dispose (GObject *object)
{
  HtPartnersPage *self = HT_PARTNERS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->roster, ht_roster_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (ht_partners_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/partners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, views);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, result);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, count);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, zero);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, all);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, village_lawyer);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, village_scrivener);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, corps);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, commissioner);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, counsel);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, former);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, what);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, district);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, list);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, form);
  gtk_widget_class_bind_template_child (widget_class, HtPartnersPage, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, former_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_closed_cb);
}

static void
ht_partners_page_class_init (HtPartnersPageClass *klass)
{
  HtPageClass *page_class = HT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_partners_page_dispose;
  page_class->refresh = ht_partners_page_refresh;
  page_class->search = ht_partners_page_search;
  page_class->show_record = ht_partners_page_show_record;
  g_type_ensure (HT_TYPE_PARTNER_LIST);
  g_type_ensure (HT_TYPE_PARTNER_FORM);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ht_partners_page_init (HtPartnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  GtkToggleButton *chips[] = { self->village_lawyer, self->village_scrivener, self->corps,
                               self->commissioner, self->counsel };

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_button_set_label (GTK_BUTTON (chips[i]), ht_role_name ((HtRoleKind)i));
  self->is_offering = TRUE;
  for (HtRosterWhat what = 0; what < HT_N_ROSTER_WHATS; what++)
    gtk_combo_box_text_append_text (self->what, ht_roster_what_name (what));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->what), HT_ROSTER_ANY);
  self->is_offering = FALSE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  ht_partner_list_set_menu (self->list, self->context_menu);
  update_actions (self);
}
