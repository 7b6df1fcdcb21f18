#include "views/merge-fields.h"
#include <glib/gi18n-lib.h>

/* So that a value without a choice stands under those with one. */
#define VALUE_INDENT 24

/* A field of a record that is a text. */
typedef struct
{
  const char *label;
  gsize offset;
} Field;

static const Field fields[] = {
  { N_ ("Name"), G_STRUCT_OFFSET (HtPartner, name) },
  { N_ ("Firm"), G_STRUCT_OFFSET (HtPartner, firm) },
  { N_ ("District"), G_STRUCT_OFFSET (HtPartner, district) },
  { N_ ("Home district"), G_STRUCT_OFFSET (HtPartner, home_district) },
  { N_ ("Phone"), G_STRUCT_OFFSET (HtPartner, phone) },
  { N_ ("E-mail"), G_STRUCT_OFFSET (HtPartner, email) },
  { N_ ("Speciality"), G_STRUCT_OFFSET (HtPartner, speciality) },
};

/* What is counted of each record. */
static const Field ties[] = {
  { N_ ("Appointments"), G_STRUCT_OFFSET (HtPartnerTies, terms) },
  { N_ ("Schedules"), G_STRUCT_OFFSET (HtPartnerTies, schedules) },
  { N_ ("Consultation days"), G_STRUCT_OFFSET (HtPartnerTies, sessions) },
  { N_ ("Consultations"), G_STRUCT_OFFSET (HtPartnerTies, consultations) },
  { N_ ("Allowances"), G_STRUCT_OFFSET (HtPartnerTies, allowances) },
  { N_ ("Meetings"), G_STRUCT_OFFSET (HtPartnerTies, meetings) },
};

struct _HtMergeFields
{
  GtkGrid parent_instance;
  HtPartner *a, *b;
  GtkWidget *keeps_b;                        /* the radio button of the second record */
  GtkWidget *takes_b[G_N_ELEMENTS (fields)]; /* NULL where the two say the same */
};

G_DEFINE_FINAL_TYPE (HtMergeFields, ht_merge_fields, GTK_TYPE_GRID)

static void
attach_label (HtMergeFields *self, const char *text, int column, int row, int width,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_margin_start (label, column > 0 ? VALUE_INDENT : 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  gtk_grid_attach (GTK_GRID (self), label, column, row, width, 1);
}

/* Two radio buttons; gives the second. What they decide is told to assistive technology. */
static GtkWidget *
attach_choice (HtMergeFields *self, const char *what, const char *left, const char *right, int row)
{
  GtkWidget *first = gtk_radio_button_new_with_label (NULL, left[0] != '\0' ? left : _ ("(none)"));
  GtkWidget *second = gtk_radio_button_new_with_label_from_widget (
      GTK_RADIO_BUTTON (first), right[0] != '\0' ? right : _ ("(none)"));
  GtkWidget *const buttons[] = { first, second };

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_bin_get_child (GTK_BIN (buttons[i]));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (buttons[i], TRUE);
      atk_object_set_description (gtk_widget_get_accessible (buttons[i]), what);
      gtk_grid_attach (GTK_GRID (self), buttons[i], 1 + i, row, 1, 1);
    }
  return second;
}

static const char *
text_of (const HtPartner *partner, guint field)
{
  return G_STRUCT_MEMBER (const char *, partner, fields[field].offset);
}

static void
attach_field (HtMergeFields *self, guint field, int row)
{
  const char *left = text_of (self->a, field), *right = text_of (self->b, field);

  self->takes_b[field] = NULL;
  if (g_str_equal (left, right) && left[0] == '\0')
    return;
  attach_label (self, _ (fields[field].label), 0, row, 1, "ht-label");
  if (g_str_equal (left, right))
    attach_label (self, left, 1, row, 2, "ht-tabular");
  else
    self->takes_b[field] = attach_choice (self, _ (fields[field].label), left, right, row);
}

static void
attach_ties (HtMergeFields *self, guint place, const HtPartnerTies *left,
             const HtPartnerTies *right, int row)
{
  const guint counts[] = { G_STRUCT_MEMBER (guint, left, ties[place].offset),
                           G_STRUCT_MEMBER (guint, right, ties[place].offset) };

  if (counts[0] + counts[1] == 0)
    return;
  attach_label (self, _ (ties[place].label), 0, row, 1, "ht-label");
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *text = counts[i] > 0 ? g_strdup_printf ("%u", counts[i]) : g_strdup ("-");
      attach_label (self, text, 1 + i, row, 1, "ht-tabular");
    }
}

static void
choose (GtkWidget *second, gboolean is_second)
{
  if (second == NULL)
    return;
  GSList *group = gtk_radio_button_get_group (GTK_RADIO_BUTTON (second));
  for (GSList *item = group; item != NULL; item = item->next)
    if ((item->data == second) == is_second)
      gtk_toggle_button_set_active (item->data, TRUE);
}

/* The values follow the record that stays, except where it says nothing. */
static void
follow_record (HtMergeFields *self)
{
  const gboolean keeps_b = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->keeps_b));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *own = text_of (keeps_b ? self->b : self->a, i);
      choose (self->takes_b[i], own[0] != '\0' ? keeps_b : !keeps_b);
    }
}

static void
record_toggled_cb (GtkToggleButton *button, HtMergeFields *self)
{
  follow_record (self);
}

static guint
weigh (const HtPartnerTies *self)
{
  return self->schedules + self->sessions + self->consultations + self->allowances + self->meetings
         + self->terms;
}

static void
clear (HtMergeFields *self)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (self));

  for (GList *item = children; item != NULL; item = item->next)
    gtk_widget_destroy (item->data);
  g_clear_pointer (&self->a, ht_partner_free);
  g_clear_pointer (&self->b, ht_partner_free);
}

static void
ht_merge_fields_finalize (GObject *object)
{
  HtMergeFields *self = HT_MERGE_FIELDS (object);

  g_clear_pointer (&self->a, ht_partner_free);
  g_clear_pointer (&self->b, ht_partner_free);
  G_OBJECT_CLASS (ht_merge_fields_parent_class)->finalize (object);
}

static void
ht_merge_fields_class_init (HtMergeFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_merge_fields_finalize;
}

static void
ht_merge_fields_init (HtMergeFields *self)
{
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
}

void
ht_merge_fields_show (HtMergeFields *self, const HtPartner *a, const HtPartner *b,
                      const HtPartnerTies *ties_a, const HtPartnerTies *ties_b)
{
  int row = 0;

  clear (self);
  self->a = ht_partner_copy (a);
  self->b = ht_partner_copy (b);
  attach_label (self, _ ("Which record stays"), 0, row, 1, "ht-label");
  self->keeps_b = attach_choice (self, _ ("Which record stays"), _ ("This record stays"),
                                 _ ("That record stays"), row++);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    attach_field (self, i, row++);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    attach_ties (self, i, ties_a, ties_b, row++);
  choose (self->keeps_b, weigh (ties_b) > weigh (ties_a));
  follow_record (self);
  g_signal_connect (self->keeps_b, "toggled", G_CALLBACK (record_toggled_cb), self);
  gtk_widget_show_all (GTK_WIDGET (self));
}

HtMerging *
ht_merge_fields_get (HtMergeFields *self, const char *clerk)
{
  const gboolean keeps_b = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->keeps_b));
  const HtPartner *keep = keeps_b ? self->b : self->a, *from = keeps_b ? self->a : self->b;
  HtMerging *merging = ht_merging_new (keep, from, NULL, clerk);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (self->takes_b[i] == NULL)
        continue;
      const gboolean takes_b = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->takes_b[i]));
      char **text = G_STRUCT_MEMBER_P (merging->values, fields[i].offset);
      g_free (*text);
      *text = g_strdup (text_of (takes_b ? self->b : self->a, i));
    }
  return merging;
}
