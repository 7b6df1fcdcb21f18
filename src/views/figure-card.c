#include "views/figure-card.h"

#include "views/definition-button.h"

struct _HtFigureCard
{
  GtkBox parent_instance;
  GtkLabel *label;
  GtkWidget *button;
  GtkLabel *figure;
  GtkLabel *note;
  HtDefinitionButton *definition;
  const char *note_class; /* static */
};

enum
{
  PROPERTY_LABEL = 1,
  PROPERTY_FIGURES,
};

enum
{
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtFigureCard, ht_figure_card, GTK_TYPE_BOX)

static void
clicked_cb (HtFigureCard *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
ht_figure_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HtFigureCard *self = HT_FIGURE_CARD (object);
  if (id == PROPERTY_LABEL)
    gtk_label_set_text (self->label, g_value_get_string (value));
  else if (id == PROPERTY_FIGURES)
    {
      g_object_set_property (G_OBJECT (self->definition), "figures", value);
      gtk_widget_show (GTK_WIDGET (self->definition));
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ht_figure_card_class_init (HtFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  object_class->set_property = ht_figure_card_set_property;
  g_object_class_install_property (
      object_class, PROPERTY_LABEL,
      g_param_spec_string ("label", "Label", "What the figure is", NULL, flags));
  g_object_class_install_property (
      object_class, PROPERTY_FIGURES,
      g_param_spec_string ("figures", "Figures", "What the figure counts", NULL, flags));
  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_FIGURE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_DEFINITION_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HtFigureCard, label);
  gtk_widget_class_bind_template_child (widget_class, HtFigureCard, button);
  gtk_widget_class_bind_template_child (widget_class, HtFigureCard, figure);
  gtk_widget_class_bind_template_child (widget_class, HtFigureCard, note);
  gtk_widget_class_bind_template_child (widget_class, HtFigureCard, definition);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
ht_figure_card_init (HtFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self->definition));
}

void
ht_figure_card_show (HtFigureCard *self, const char *figure, const char *note,
                     const char *note_class)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->note));
  g_autofree char *name = g_strdup_printf ("%s %s", gtk_label_get_text (self->label), figure);
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->note, note);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->note), note);
  if (self->note_class != NULL)
    gtk_style_context_remove_class (style, self->note_class);
  if (note_class != NULL)
    gtk_style_context_add_class (style, note_class);
  self->note_class = note_class;
  atk_object_set_name (gtk_widget_get_accessible (self->button), name);
}

void
ht_figure_card_set_detail (HtFigureCard *self, const char *detail)
{
  ht_definition_button_set_detail (self->definition, detail);
}
