#include "views/proposal-choices.h"

#include "domain/proposal.h"
#include <glib/gi18n-lib.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* The one that was chosen stays so. */
static void
offer (GtkComboBoxText *box, const char *all, GPtrArray *names)
{
  g_autofree char *chosen = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (box)));

  gtk_combo_box_text_remove_all (box);
  gtk_combo_box_text_append (box, "", all);
  for (guint i = 0; i < names->len; i++)
    gtk_combo_box_text_append (box, names->pdata[i], names->pdata[i]);
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (box), chosen))
    gtk_combo_box_set_active (GTK_COMBO_BOX (box), 0);
}

void
ht_proposal_choices_offer (GtkComboBoxText *year_box, GtkComboBoxText *recipient_box,
                           GPtrArray *proposals)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) recipients = g_ptr_array_new ();
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);
  int year = 0;

  for (guint i = proposals->len; i > 0; i--)
    {
      const HtProposal *proposal = proposals->pdata[i - 1];

      for (guint k = 0; k < proposal->sendings->len; k++)
        {
          char *recipient = ((HtSending *)proposal->sendings->pdata[k])->recipient;
          if (g_hash_table_add (seen, recipient))
            g_ptr_array_add (recipients, recipient);
        }
      if (ht_date_year (proposal->found_on) != year)
        g_ptr_array_add (years, g_strdup_printf ("%d", ht_date_year (proposal->found_on)));
      year = ht_date_year (proposal->found_on);
    }
  g_ptr_array_sort (recipients, compare_names);
  offer (year_box, _ ("All years"), years);
  offer (recipient_box, _ ("All recipients"), recipients);
}
