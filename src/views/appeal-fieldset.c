#include "views/appeal-fieldset.h"
#include "store/agencies.h"
#include "views/correction-editor.h"
#include "views/date-entry.h"
#include "views/party-editor.h"
#include "views/typing.h"

#define DRAFT_GROUP "fields"

typedef struct
{
  GHashTable *faults; /* field id → the label below it */
  HtDate today;
  gboolean is_putting;
} HtAppealFieldsetPrivate;

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HtAppealFieldset, ht_appeal_fieldset, GTK_TYPE_BOX)

static HtAppealFieldsetPrivate *
private_of (HtAppealFieldset *self)
{
  return ht_appeal_fieldset_get_instance_private (self);
}

/* The next field of the section after that one, from NULL to NULL. */
static const HtAppealField *
next_field (HtFieldSection section, const HtAppealField *field)
{
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (field = field != NULL ? field + 1 : fields; field < fields + n; field++)
    if (field->section == section)
      return field;
  return NULL;
}

static const HtAppealField *
next_own (HtAppealFieldset *self, const HtAppealField *field)
{
  return next_field (HT_APPEAL_FIELDSET_GET_CLASS (self)->section, field);
}

static void
settle (HtAppealFieldset *self)
{
  private_of (self)->is_putting = TRUE;
  if (HT_APPEAL_FIELDSET_GET_CLASS (self)->settle != NULL)
    HT_APPEAL_FIELDSET_GET_CLASS (self)->settle (self);
  private_of (self)->is_putting = FALSE;
}

static char *
get_view_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
get_text (gpointer widget)
{
  if (HT_IS_CORRECTION_EDITOR (widget))
    return ht_correction_editor_get_text (widget);
  if (HT_IS_PARTY_EDITOR (widget))
    return ht_party_editor_get_text (widget);
  if (GTK_IS_TOGGLE_BUTTON (widget))
    return g_strdup (gtk_toggle_button_get_active (widget) ? "Y" : "");
  if (GTK_IS_TEXT_VIEW (widget))
    return get_view_text (widget);
  return g_strdup (gtk_entry_get_text (widget));
}

static void
put_text (HtAppealFieldset *self, const HtAppealField *field, const char *text)
{
  gpointer widget = ht_appeal_fieldset_entry (self, field->id);

  private_of (self)->is_putting = TRUE;
  if (HT_IS_CORRECTION_EDITOR (widget))
    ht_correction_editor_set_text (widget, text);
  else if (HT_IS_PARTY_EDITOR (widget))
    ht_party_editor_set_text (widget, text);
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (widget, text[0] == 'Y');
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (widget), text, -1);
  else
    gtk_entry_set_text (widget, text);
  private_of (self)->is_putting = FALSE;
}

static GtkWidget *
grid_child_of (GtkWidget *widget)
{
  while (widget != NULL && !GTK_IS_GRID (gtk_widget_get_parent (widget)))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* Fields stand in the even rows of their grid; the odd row below is free for the fault. */
static void
show_fault (HtAppealFieldset *self, const HtAppealField *field, const char *reason)
{
  GtkWidget *child = grid_child_of (ht_appeal_fieldset_entry (self, field->id));
  GtkWidget *grid = gtk_widget_get_parent (child);
  GtkWidget *label = gtk_label_new (reason);
  int width;

  gtk_container_child_get (GTK_CONTAINER (grid), child, "width", &width, NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width > 1 ? 60 : 30);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "ht-field-error");
  gtk_grid_attach_next_to (GTK_GRID (grid), label, child, GTK_POS_BOTTOM, width, 1);
  gtk_widget_show (label);
  g_hash_table_replace (private_of (self)->faults, (gpointer)field->id, label);
}

static void
clear_fault (HtAppealFieldset *self, const char *field)
{
  GtkWidget *label = g_hash_table_lookup (private_of (self)->faults, field);

  if (label == NULL)
    return;
  gtk_widget_destroy (label);
  g_hash_table_remove (private_of (self)->faults, field);
}

static void
clear_faults (HtAppealFieldset *self)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    clear_fault (self, field->id);
}

static void
changed_cb (gpointer widget, const HtAppealField *field)
{
  HtAppealFieldset *self = g_object_get_data (widget, "ht-fieldset");

  if (private_of (self)->is_putting)
    return;
  clear_fault (self, field->id);
  settle (self);
  g_signal_emit (self, signals[CHANGED], 0, field->id);
}

static void
watch (HtAppealFieldset *self, const HtAppealField *field)
{
  gpointer widget = ht_appeal_fieldset_entry (self, field->id);
  gpointer source
      = GTK_IS_TEXT_VIEW (widget) ? (gpointer)gtk_text_view_get_buffer (widget) : widget;

  g_object_set_data (source, "ht-fieldset", self);
  g_signal_connect (source, GTK_IS_TOGGLE_BUTTON (widget) ? "toggled" : "changed",
                    G_CALLBACK (changed_cb), (gpointer)field);
  atk_object_set_name (gtk_widget_get_accessible (widget), ht_appeal_field_name (field));
  if (GTK_IS_ENTRY (widget) || GTK_IS_TOGGLE_BUTTON (widget))
    ht_widget_move_on (widget);
}

/* A label of the first or third column, or an entry of the second or fourth. */
static void
align_cell (GtkWidget *cell, GtkWidget *grid, GtkSizeGroup *const columns[4])
{
  int left, width;

  gtk_container_child_get (GTK_CONTAINER (grid), cell, "left-attach", &left, "width", &width, NULL);
  if (width == 1)
    gtk_size_group_add_widget (columns[left], cell);
  if (GTK_IS_ENTRY (cell) || GTK_IS_COMBO_BOX (cell))
    gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  if (GTK_IS_LABEL (cell))
    {
      gtk_label_set_xalign (GTK_LABEL (cell), 0);
      gtk_style_context_add_class (gtk_widget_get_style_context (cell), "ht-label");
    }
}

/* The parts of a section are grids of their own; their columns are to stand below each other. */
static void
align_columns (HtAppealFieldset *self)
{
  g_autoptr (GtkSizeGroup) first_labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) second_labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) entries = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkSizeGroup *columns[] = { first_labels, entries, second_labels, entries };
  g_autoptr (GList) parts = gtk_container_get_children (GTK_CONTAINER (self));

  for (GList *part = parts; part != NULL; part = part->next)
    if (GTK_IS_GRID (part->data))
      {
        g_autoptr (GList) cells = gtk_container_get_children (part->data);

        for (GList *cell = cells; cell != NULL; cell = cell->next)
          align_cell (cell->data, part->data, columns);
        gtk_widget_show_all (part->data);
      }
}

static void
ht_appeal_fieldset_finalize (GObject *object)
{
  g_hash_table_unref (private_of (HT_APPEAL_FIELDSET (object))->faults);
  G_OBJECT_CLASS (ht_appeal_fieldset_parent_class)->finalize (object);
}

static void
ht_appeal_fieldset_class_init (HtAppealFieldsetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_appeal_fieldset_finalize;
  g_type_ensure (HT_TYPE_CORRECTION_EDITOR);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  g_type_ensure (HT_TYPE_PARTY_EDITOR);
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_APPEAL_FIELDSET, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ht_appeal_fieldset_init (HtAppealFieldset *self)
{
  private_of (self)->faults = g_hash_table_new (g_str_hash, g_str_equal);
}

static GStrv
list_agencies (GPtrArray *agencies)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < agencies->len; i++)
    g_strv_builder_add (names, ((HtAgency *)agencies->pdata[i])->name);
  return g_strv_builder_end (names);
}

/* What is offered in a box: the words of the law, the agencies, or what was written before. */
static void
offer_choices (HtAppealFieldset *self, const HtAppealField *field, GtkComboBoxText *box,
               const HtOpenAppeal *known)
{
  g_auto (GStrv) words = ht_appeal_field_words (field);
  gboolean closed = words != NULL || g_str_equal (field->id, "agency");

  if (g_str_equal (field->id, "agency"))
    words = list_agencies (known->agencies);
  else if (g_str_equal (field->id, "field"))
    words = g_strdupv (known->fields);
  else if (g_str_equal (field->id, "lead_reviewer"))
    words = g_strdupv (known->reviewers);
  else if (g_str_equal (field->id, "counsel"))
    words = g_strdupv (known->counsels);
  ht_combo_offer (box, (const char *const *)words, closed);
}

void
ht_appeal_fieldset_class_set_section (HtAppealFieldsetClass *klass, HtFieldSection section,
                                      const char *resource)
{
  klass->section = section;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), resource);
  for (const HtAppealField *field = NULL; (field = next_field (section, field)) != NULL;)
    gtk_widget_class_bind_template_child_full (GTK_WIDGET_CLASS (klass), field->id, FALSE, 0);
}

void
ht_appeal_fieldset_set_up (HtAppealFieldset *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    watch (self, field);
  align_columns (self);
}

gpointer
ht_appeal_fieldset_entry (HtAppealFieldset *self, const char *field)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), field);
}

HtDate
ht_appeal_fieldset_today (HtAppealFieldset *self)
{
  return private_of (self)->today;
}

void
ht_appeal_fieldset_offer (HtAppealFieldset *self, const HtOpenAppeal *known, HtDate today)
{
  private_of (self)->today = today;
  private_of (self)->is_putting = TRUE;
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      gpointer widget = ht_appeal_fieldset_entry (self, field->id);
      GtkWidget *box = gtk_widget_get_ancestor (widget, GTK_TYPE_COMBO_BOX_TEXT);

      if (box != NULL)
        offer_choices (self, field, GTK_COMBO_BOX_TEXT (box), known);
      else if (HT_IS_DATE_ENTRY (widget))
        ht_date_entry_set_today (widget, today);
      else if (HT_IS_CORRECTION_EDITOR (widget))
        ht_correction_editor_set_today (widget, today);
    }
  private_of (self)->is_putting = FALSE;
}

void
ht_appeal_fieldset_put (HtAppealFieldset *self, const HtCaseRecord *record)
{
  clear_faults (self);
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *text = ht_appeal_field_get (field, record);

      put_text (self, field, text);
    }
  settle (self);
}

/* The text to put in, owned by the caller; NULL when the field is the same in both. */
static char *
get_news (const HtAppealField *field, const HtCaseRecord *before, const HtCaseRecord *now)
{
  g_autofree char *old = ht_appeal_field_get (field, before);
  g_autofree char *text = ht_appeal_field_get (field, now);

  return g_str_equal (old, text) ? NULL : g_steal_pointer (&text);
}

gboolean
ht_appeal_fieldset_can_follow (HtAppealFieldset *self, const HtCaseRecord *before,
                               const HtCaseRecord *now)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *news = get_news (field, before, now);
      g_autofree char *old = ht_appeal_field_get (field, before);
      g_autofree char *typed = get_text (ht_appeal_fieldset_entry (self, field->id));

      if (news != NULL && !g_str_equal (typed, old) && !g_str_equal (typed, news))
        return FALSE;
    }
  return TRUE;
}

void
ht_appeal_fieldset_follow (HtAppealFieldset *self, const HtCaseRecord *before,
                           const HtCaseRecord *now)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *news = get_news (field, before, now);

      if (news != NULL)
        put_text (self, field, news);
    }
  settle (self);
}

void
ht_appeal_fieldset_collect (HtAppealFieldset *self, HtCaseRecord *record, GPtrArray *faults)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *text = get_text (ht_appeal_fieldset_entry (self, field->id));
      HtFault *fault = ht_appeal_field_set (field, record, text, private_of (self)->today);

      if (fault != NULL)
        g_ptr_array_add (faults, fault);
    }
}

void
ht_appeal_fieldset_to_draft (HtAppealFieldset *self, GKeyFile *draft)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *text = get_text (ht_appeal_fieldset_entry (self, field->id));

      g_key_file_set_string (draft, DRAFT_GROUP, field->id, text);
    }
}

void
ht_appeal_fieldset_put_draft (HtAppealFieldset *self, GKeyFile *draft)
{
  for (const HtAppealField *field = NULL; (field = next_own (self, field)) != NULL;)
    {
      g_autofree char *text = g_key_file_get_string (draft, DRAFT_GROUP, field->id, NULL);

      if (text != NULL)
        put_text (self, field, text);
    }
  settle (self);
}

const HtAppealField *
ht_appeal_fieldset_show_faults (HtAppealFieldset *self, GPtrArray *faults, guint *n_fields)
{
  const HtAppealField *first = NULL;

  clear_faults (self);
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = faults->pdata[i];
      const HtAppealField *field = ht_appeal_field_of_fault (fault->field);

      if (field->section != HT_APPEAL_FIELDSET_GET_CLASS (self)->section)
        continue;
      if (!g_hash_table_contains (private_of (self)->faults, field->id))
        show_fault (self, field, fault->reason);
      if (first == NULL || field < first)
        first = field;
    }
  *n_fields = g_hash_table_size (private_of (self)->faults);
  return first;
}

void
ht_appeal_fieldset_focus (HtAppealFieldset *self, const char *field)
{
  GtkWidget *widget = ht_appeal_fieldset_entry (self, field);

  if (HT_IS_PARTY_EDITOR (widget))
    ht_party_editor_focus (HT_PARTY_EDITOR (widget));
  else if (HT_IS_CORRECTION_EDITOR (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (widget);
}

void
ht_appeal_fieldset_focus_first (HtAppealFieldset *self)
{
  ht_appeal_fieldset_focus (self, next_own (self, NULL)->id);
}
