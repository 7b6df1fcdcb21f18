#include "views/appeal-fieldset.h"
#include "store/agencies.h"
#include "views/correction-editor.h"
#include "views/date-entry.h"
#include "views/typing.h"

#define DRAFT_GROUP "fields"

struct _HtAppealFieldset
{
  GtkBox parent_instance;
  GtkWidget *facts, *proceeding, *ruling; /* grids */
  GtkComboBoxText *agency_box, *type_box, *field_box, *lead_reviewer_box, *counsel_box,
      *outcome_box;
  GHashTable *faults; /* field id → the label below it */
  HtDate today;
  gboolean is_putting;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtAppealFieldset, ht_appeal_fieldset, GTK_TYPE_BOX)

static gpointer
widget_of (HtAppealFieldset *self, const HtAppealField *field)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), HT_TYPE_APPEAL_FIELDSET, field->id);
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
get_text (HtAppealFieldset *self, const HtAppealField *field)
{
  gpointer widget = widget_of (self, field);

  if (HT_IS_CORRECTION_EDITOR (widget))
    return ht_correction_editor_get_text (widget);
  if (GTK_IS_TOGGLE_BUTTON (widget))
    return g_strdup (gtk_toggle_button_get_active (widget) ? "Y" : "");
  if (GTK_IS_TEXT_VIEW (widget))
    return get_view_text (widget);
  return g_strdup (gtk_entry_get_text (widget));
}

static void
put_text (HtAppealFieldset *self, const HtAppealField *field, const char *text)
{
  gpointer widget = widget_of (self, field);

  self->is_putting = TRUE;
  if (HT_IS_CORRECTION_EDITOR (widget))
    ht_correction_editor_set_text (widget, text);
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (widget, text[0] == 'Y');
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (widget), text, -1);
  else
    gtk_entry_set_text (widget, text);
  self->is_putting = FALSE;
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
  GtkWidget *child = grid_child_of (widget_of (self, field));
  GtkWidget *grid = gtk_widget_get_parent (child);
  GtkWidget *label = gtk_label_new (reason);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "ht-field-error");
  gtk_grid_attach_next_to (GTK_GRID (grid), label, child, GTK_POS_BOTTOM, 1, 1);
  gtk_widget_show (label);
  g_hash_table_replace (self->faults, (gpointer)field->id, label);
}

static void
clear_fault (HtAppealFieldset *self, const char *field)
{
  GtkWidget *label = g_hash_table_lookup (self->faults, field);

  if (label == NULL)
    return;
  gtk_widget_destroy (label);
  g_hash_table_remove (self->faults, field);
}

static void
clear_faults (HtAppealFieldset *self)
{
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (guint i = 0; i < n; i++)
    clear_fault (self, fields[i].id);
}

static void
changed_cb (gpointer widget, const HtAppealField *field)
{
  HtAppealFieldset *self = g_object_get_data (widget, "ht-fieldset");

  if (self->is_putting)
    return;
  clear_fault (self, field->id);
  g_signal_emit (self, signals[CHANGED], 0, field->id);
}

static void
watch (HtAppealFieldset *self, const HtAppealField *field)
{
  gpointer widget = widget_of (self, field);
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
  if (GTK_IS_LABEL (cell))
    {
      gtk_label_set_xalign (GTK_LABEL (cell), 0);
      gtk_style_context_add_class (gtk_widget_get_style_context (cell), "ht-label");
    }
}

/* The sections are grids of their own; their columns are to stand below each other. */
static void
align_columns (HtAppealFieldset *self)
{
  g_autoptr (GtkSizeGroup) first_labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) second_labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) entries = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkSizeGroup *columns[] = { first_labels, entries, second_labels, entries };
  GtkWidget *grids[] = { self->facts, self->proceeding, self->ruling };

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      g_autoptr (GList) cells = gtk_container_get_children (GTK_CONTAINER (grids[i]));

      for (GList *cell = cells; cell != NULL; cell = cell->next)
        align_cell (cell->data, grids[i], columns);
      gtk_widget_show_all (grids[i]);
    }
}

static void
ht_appeal_fieldset_finalize (GObject *object)
{
  HtAppealFieldset *self = HT_APPEAL_FIELDSET (object);

  g_hash_table_unref (self->faults);
  G_OBJECT_CLASS (ht_appeal_fieldset_parent_class)->finalize (object);
}

static void
ht_appeal_fieldset_class_init (HtAppealFieldsetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  G_OBJECT_CLASS (klass)->finalize = ht_appeal_fieldset_finalize;
  g_type_ensure (HT_TYPE_CORRECTION_EDITOR);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_APPEAL_FIELDSET, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/appeal-fieldset.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, facts);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, proceeding);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, ruling);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, agency_box);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, type_box);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, field_box);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, lead_reviewer_box);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, counsel_box);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFieldset, outcome_box);
  for (guint i = 0; i < n; i++)
    gtk_widget_class_bind_template_child_full (widget_class, fields[i].id, FALSE, 0);
}

static void
ht_appeal_fieldset_init (HtAppealFieldset *self)
{
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->faults = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    watch (self, &fields[i]);
  align_columns (self);
}

static void
offer (HtAppealFieldset *self, GtkComboBoxText *box, const char *const *values, gboolean closed)
{
  self->is_putting = TRUE;
  ht_combo_offer (box, values, closed);
  self->is_putting = FALSE;
}

static void
offer_agencies (HtAppealFieldset *self, GPtrArray *agencies)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < agencies->len; i++)
    g_ptr_array_add (names, ((HtAgency *)agencies->pdata[i])->name);
  g_ptr_array_add (names, NULL);
  offer (self, self->agency_box, (const char *const *)names->pdata, TRUE);
}

static void
offer_words_of_law (HtAppealFieldset *self)
{
  const char *types[HT_N_APPEAL_TYPES + 1] = { NULL };
  const char *outcomes[HT_N_OUTCOMES] = { NULL };

  for (HtAppealType type = 0; type < HT_N_APPEAL_TYPES; type++)
    types[type] = ht_appeal_type_name (type);
  for (HtOutcome outcome = HT_OUTCOME_ACCEPTED; outcome < HT_N_OUTCOMES; outcome++)
    outcomes[outcome - 1] = ht_outcome_name (outcome);
  offer (self, self->type_box, types, TRUE);
  offer (self, self->outcome_box, outcomes, TRUE);
}

void
ht_appeal_fieldset_offer (HtAppealFieldset *self, const HtOpenAppeal *known, HtDate today)
{
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  self->today = today;
  offer_agencies (self, known->agencies);
  offer_words_of_law (self);
  offer (self, self->field_box, (const char *const *)known->fields, FALSE);
  offer (self, self->lead_reviewer_box, (const char *const *)known->reviewers, FALSE);
  offer (self, self->counsel_box, (const char *const *)known->counsels, FALSE);
  for (guint i = 0; i < n; i++)
    if (HT_IS_DATE_ENTRY (widget_of (self, &fields[i])))
      ht_date_entry_set_today (widget_of (self, &fields[i]), today);
  self->is_putting = TRUE;
  ht_correction_editor_set_today (widget_of (self, ht_appeal_field_find ("corrections")), today);
  self->is_putting = FALSE;
}

void
ht_appeal_fieldset_put (HtAppealFieldset *self, const HtAppeal *appeal)
{
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  clear_faults (self);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = ht_appeal_field_get (&fields[i], appeal);

      put_text (self, &fields[i], text);
    }
}

GPtrArray *
ht_appeal_fieldset_collect (HtAppealFieldset *self, HtAppeal *appeal)
{
  GPtrArray *faults = ht_faults_new ();
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = get_text (self, &fields[i]);
      HtFault *fault = ht_appeal_field_set (&fields[i], appeal, text, self->today);

      if (fault != NULL)
        g_ptr_array_add (faults, fault);
    }
  return faults;
}

char *
ht_appeal_fieldset_to_draft (HtAppealFieldset *self)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = get_text (self, &fields[i]);

      g_key_file_set_string (draft, DRAFT_GROUP, fields[i].id, text);
    }
  return g_key_file_to_data (draft, NULL, NULL);
}

gboolean
ht_appeal_fieldset_put_draft (HtAppealFieldset *self, const char *data)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  if (!g_key_file_load_from_data (draft, data, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_key_file_get_string (draft, DRAFT_GROUP, fields[i].id, NULL);

      if (text != NULL)
        put_text (self, &fields[i], text);
    }
  return TRUE;
}

/* The two days of a correction period stand in one field of the form. */
static const HtAppealField *
field_of_fault (const HtFault *fault)
{
  const HtAppealField *field = ht_appeal_field_find (fault->field);

  return field != NULL ? field : ht_appeal_field_find ("corrections");
}

void
ht_appeal_fieldset_show_faults (HtAppealFieldset *self, GPtrArray *faults)
{
  const HtAppealField *first = NULL;

  clear_faults (self);
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = faults->pdata[i];
      const HtAppealField *field = field_of_fault (fault);

      if (!g_hash_table_contains (self->faults, field->id))
        show_fault (self, field, fault->reason);
      if (first == NULL || field < first)
        first = field;
    }
  if (first != NULL)
    ht_appeal_fieldset_focus (self, first->id);
}

void
ht_appeal_fieldset_focus (HtAppealFieldset *self, const char *field)
{
  GtkWidget *widget = widget_of (self, ht_appeal_field_find (field));

  if (HT_IS_CORRECTION_EDITOR (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (widget);
}
