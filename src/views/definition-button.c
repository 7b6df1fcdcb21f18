#include "views/definition-button.h"

#include "domain/figure-definitions.h"

#include <glib/gi18n-lib.h>

struct _HtDefinitionButton
{
  GtkMenuButton parent_instance;
  GtkBox *definitions;
  GtkLabel *detail;
};

enum
{
  PROPERTY_FIGURES = 1,
};

G_DEFINE_FINAL_TYPE (HtDefinitionButton, ht_definition_button, GTK_TYPE_MENU_BUTTON)

static void
add_label (HtDefinitionButton *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  if (style != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  gtk_widget_show (label);
  gtk_container_add (GTK_CONTAINER (self->definitions), label);
}

static void
add_definition (HtDefinitionButton *self, const HtFigureDefinition *definition)
{
  add_label (self, definition->name, "ht-section-title");
  add_label (self, definition->text, NULL);
}

static void
set_figures (HtDefinitionButton *self, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);
  for (guint i = 0; codes[0] == '\0' && ht_figure_definition_get (i) != NULL; i++)
    add_definition (self, ht_figure_definition_get (i));
  for (guint i = 0; codes[0] != '\0' && list[i] != NULL; i++)
    {
      const HtFigureDefinition *definition = ht_figure_definition_find (list[i]);
      g_return_if_fail (definition != NULL);
      add_definition (self, definition);
    }
  if (codes[0] != '\0')
    {
      g_autofree char *name
          = g_strdup_printf (_ ("What it counts: %s"), ht_figure_definition_find (list[0])->name);
      atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), name);
    }
}

static void
ht_definition_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROPERTY_FIGURES)
    set_figures (HT_DEFINITION_BUTTON (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ht_definition_button_class_init (HtDefinitionButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->set_property = ht_definition_button_set_property;
  g_object_class_install_property (object_class, PROPERTY_FIGURES,
                                   g_param_spec_string ("figures", "Figures",
                                                        "Codes of the definitions", NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/definition-button.ui");
  gtk_widget_class_bind_template_child (widget_class, HtDefinitionButton, definitions);
  gtk_widget_class_bind_template_child (widget_class, HtDefinitionButton, detail);
}

static void
ht_definition_button_init (HtDefinitionButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_definition_button_set_detail (HtDefinitionButton *self, const char *detail)
{
  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
}
