#include "views/members-dialog.h"
#include "domain/commission.h"
#include "domain/composition.h"
#include "views/check-rows.h"
#include "views/hearing-faults.h"
#include "views/hearing-members.h"
#include "views/term-words.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

/* ui/members-dialog.ui names these columns by their number. */
enum
{
  CHECKED,
  PARTNER_ID,
  NAME,
  OUTSIDE,
  SEAT,
  ENDS,
  FIRM,
  LOAD,
  CONFLICTS,
  IS_OUTSIDE,
  IS_CHAIR,
};

struct _HtMembersDialog
{
  GtkDialog parent_instance;
  GtkLabel *count;
  GtkTreeView *view;
  GtkCellRendererToggle *check;
  GtkListStore *rows;
  GtkContainer *faults;
  GtkWidget *ok_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  HtHearingReading *reading;
};

G_DEFINE_FINAL_TYPE (HtMembersDialog, ht_members_dialog, GTK_TYPE_DIALOG)

static const HtHearingMember *
find_member (const HtHearing *hearing, gint64 partner_id)
{
  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      if (member->partner_id == partner_id)
        return member;
    }
  return NULL;
}

/* The numbers of the cases in which the commissioner may not sit. */
static char *
list_conflicts (const HtHearingFile *file, const HtPartner *partner)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < file->cases->len; i++)
    {
      const HtAgendaCase *item = file->cases->pdata[i];
      g_autofree char *why
          = ht_conflict_find (partner, item->appeal, item->parties, file->conflicts);
      if (why != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", item->appeal->case_number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (HtMembersDialog *self, const HtPartner *partner)
{
  const HtHearingFile *file = self->reading->file;
  const HtHearingMember *member = find_member (file->hearing, partner->id);
  const HtRole *term = ht_hearing_members_term (partner, file->hearing->day);
  const gboolean outside = term != NULL ? term->outside : member != NULL && member->outside;
  const gboolean chair = member != NULL && member->chair;
  g_autofree char *ends = term != NULL ? ht_term_end_text (term) : g_strdup (_ ("Not in office"));
  g_autofree char *conflicts = list_conflicts (file, partner);
  const guint n = ht_hearing_members_load (file->cases, partner->name);
  g_autofree char *load = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("-");

  gtk_list_store_insert_with_values (
      self->rows, NULL, -1, CHECKED, member != NULL, PARTNER_ID, partner->id, NAME, partner->name,
      OUTSIDE, outside ? _ ("Outside") : _ ("Inside"), SEAT, chair ? _ ("Chair") : "", ENDS, ends,
      FIRM, partner->firm, LOAD, load, CONFLICTS, conflicts, IS_OUTSIDE, outside, IS_CHAIR, chair,
      -1);
}

/* Those in office, and members whose term has run out meanwhile. */
static void
fill (HtMembersDialog *self)
{
  const HtHearingFile *file = self->reading->file;

  for (guint i = 0; i < file->partners->len; i++)
    {
      const HtPartner *partner = file->partners->pdata[i];
      if (ht_hearing_members_term (partner, file->hearing->day) != NULL
          || find_member (file->hearing, partner->id) != NULL)
        add_row (self, partner);
    }
}

static HtHearingMember *
member_of_row (HtMembersDialog *self, GtkTreeIter *iter)
{
  const HtHearing *hearing = self->reading->file->hearing;
  g_autofree char *name = NULL;
  gboolean checked, outside, chair;
  gint64 id;

  gtk_tree_model_get (GTK_TREE_MODEL (self->rows), iter, CHECKED, &checked, PARTNER_ID, &id, NAME,
                      &name, IS_OUTSIDE, &outside, IS_CHAIR, &chair, -1);
  if (!checked)
    return NULL;
  HtHearingMember *member = ht_hearing_member_new (id, name, outside, chair);
  const HtHearingMember *before = find_member (hearing, id);
  member->id = before != NULL ? before->id : 0;
  member->attended = before != NULL ? before->attended : HT_ATTENDANCE_UNKNOWN;
  return member;
}

/* The meeting as it is chosen, the chair first. */
static HtHearing *
chosen (HtMembersDialog *self)
{
  HtHearing *changed = ht_hearing_copy (self->reading->file->hearing);
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  GtkTreeIter iter;

  g_ptr_array_set_size (changed->members, 0);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      HtHearingMember *member = member_of_row (self, &iter);
      if (member != NULL)
        g_ptr_array_insert (changed->members, member->chair ? 0 : -1, member);
    }
  return changed;
}

static void
count (HtMembersDialog *self, const HtHearing *hearing)
{
  guint outside = 0;
  gboolean chair_is_outside = FALSE;

  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      if (member->chair)
        chair_is_outside = member->outside;
      else
        outside += member->outside != FALSE;
    }
  g_autofree char *text = g_strdup_printf (
      _ ("%u of %d seats · %u outside beside the chair, at least %d (§7⑤) · quorum %d (§7⑥)"),
      hearing->members->len, hearing->seats, outside,
      ht_composition_outside_minimum (hearing->seats, chair_is_outside),
      ht_composition_quorum (hearing->seats));
  gtk_label_set_text (self->count, text);
}

static void
judge (gpointer user_data)
{
  HtMembersDialog *self = user_data;
  g_autoptr (HtHearing) hearing = chosen (self);
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  HtCompositionFacts facts = ht_hearing_file_facts (self->reading->file);
  const gboolean can_be = ht_composition_check (hearing, &facts, refusals, warnings);

  count (self, hearing);
  if (can_be && warnings->len == 0)
    ht_faults_add (warnings, "members", _ ("✓ The composition is in order (행정심판법 §7⑤)."));
  ht_rows_show_faults (self->faults, can_be ? warnings : refusals,
                       can_be ? "ht-note" : "ht-field-error");
  gtk_widget_set_sensitive (self->ok_button, can_be);
}

static void
set_chair (HtMembersDialog *self, GtkTreeIter *iter, gboolean is_chair)
{
  gtk_list_store_set (self->rows, iter, IS_CHAIR, is_chair, SEAT, is_chair ? _ ("Chair") : "", -1);
  if (is_chair)
    gtk_list_store_set (self->rows, iter, CHECKED, TRUE, -1);
}

/* The row with the keyboard presides; one that did already does so no more. */
static void
chair_clicked_cb (HtMembersDialog *self)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  g_autoptr (GtkTreePath) cursor = NULL;
  GtkTreeIter iter, at;
  gboolean was_chair;

  gtk_tree_view_get_cursor (self->view, &cursor, NULL);
  if (cursor == NULL || !gtk_tree_model_get_iter (model, &at, cursor))
    return;
  gtk_tree_model_get (model, &at, IS_CHAIR, &was_chair, -1);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    set_chair (self, &iter, FALSE);
  set_chair (self, &at, !was_chair);
  judge (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtMembersDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->view == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  ht_page_show_notice (self->page, _ ("The commissioners were designated."), TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtMembersDialog *self)
{
  g_autoptr (HtHearing) changed = chosen (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_hearing_save_async (self->page, changed, self->reading->file->hearing, saved_cb,
                         g_object_ref (self));
}

static void
ht_members_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_MEMBERS_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_members_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HT_MEMBERS_DIALOG (object)->reading, ht_hearing_reading_unref);
  G_OBJECT_CLASS (ht_members_dialog_parent_class)->finalize (object);
}

static void
ht_members_dialog_class_init (HtMembersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_members_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_members_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/members-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, count);
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, check);
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtMembersDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, chair_clicked_cb);
}

static void
ht_members_dialog_init (HtMembersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  ht_check_rows_install (self->view, self->check, CHECKED, judge, self);
}

void
ht_members_dialog_open (HtPage *page, HtHearingReading *reading)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtMembersDialog *self = g_object_new (HT_TYPE_MEMBERS_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, NULL);

  self->page = page;
  self->reading = ht_hearing_reading_ref (reading);
  fill (self);
  judge (self);
  ht_check_rows_focus (self->view);
  gtk_window_present (GTK_WINDOW (self));
}
