#include "views/district-choice.h"
#include <glib/gi18n-lib.h>

void
ht_district_choice_offer (GtkComboBoxText *box, char **districts)
{
  GtkTreeModel *model = gtk_combo_box_get_model (GTK_COMBO_BOX (box));
  const int n = (int)g_strv_length (districts) + 1;
  const int chosen = ht_district_choice_get (box);

  if (gtk_tree_model_iter_n_children (model, NULL) == n)
    return;
  gtk_combo_box_text_remove_all (box);
  gtk_combo_box_text_append_text (box, _ ("All districts"));
  for (int i = 0; districts[i] != NULL; i++)
    gtk_combo_box_text_append_text (box, districts[i]);
  gtk_combo_box_set_active (GTK_COMBO_BOX (box), MIN (chosen + 1, n - 1));
}

int
ht_district_choice_get (GtkComboBoxText *box)
{
  return MAX (gtk_combo_box_get_active (GTK_COMBO_BOX (box)), 0) - 1;
}
