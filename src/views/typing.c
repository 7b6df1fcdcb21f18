#include "views/typing.h"
#include "base/text.h"
#include <string.h>

enum
{
  VALUE,
  FOLDED,
  INITIALS,
  N_COLUMNS
};

#define CLOSED_KEY "ht-closed"

static gboolean
matches (const char *typed, const char *folded, const char *initials)
{
  if (g_str_equal (typed, folded))
    return FALSE;
  return strstr (folded, typed) != NULL
         || (ht_text_is_initials (typed) && strstr (initials, typed) != NULL);
}

/* The key that GTK passes is decomposed, so the text of the entry is folded here. */
static gboolean
match_cb (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer user_data)
{
  GtkEntry *entry = GTK_ENTRY (gtk_entry_completion_get_entry (completion));
  g_autofree char *typed = ht_text_fold (gtk_entry_get_text (entry));
  g_autofree char *folded = NULL;
  g_autofree char *initials = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, FOLDED, &folded, INITIALS,
                      &initials, -1);
  return folded != NULL && matches (typed, folded, initials);
}

static gboolean
settles (const char *typed, const char *folded, const char *initials, gboolean closed)
{
  if (ht_text_is_initials (typed))
    return g_str_has_prefix (initials, typed);
  return closed && g_str_has_prefix (folded, typed);
}

/* The first value that what was typed stands for; owned by the caller, NULL for none. */
static char *
find_meant (GtkTreeModel *values, const char *typed, gboolean closed)
{
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (values, &iter); more;
       more = gtk_tree_model_iter_next (values, &iter))
    {
      g_autofree char *value = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *initials = NULL;

      gtk_tree_model_get (values, &iter, VALUE, &value, FOLDED, &folded, INITIALS, &initials, -1);
      if (settles (typed, folded, initials, closed))
        return g_steal_pointer (&value);
    }
  return NULL;
}

static void
settle (GtkEntry *entry)
{
  GtkEntryCompletion *completion = gtk_entry_get_completion (entry);
  g_autofree char *typed = ht_text_fold (gtk_entry_get_text (entry));

  if (completion == NULL || typed[0] == '\0')
    return;
  gboolean closed = g_object_get_data (G_OBJECT (entry), CLOSED_KEY) != NULL;
  g_autofree char *meant = find_meant (gtk_entry_completion_get_model (completion), typed, closed);
  if (meant != NULL && !g_str_equal (meant, gtk_entry_get_text (entry)))
    gtk_entry_set_text (entry, meant);
}

static gboolean
focus_out_cb (GtkWidget *widget, GdkEventFocus *event, gpointer user_data)
{
  settle (GTK_ENTRY (widget));
  return GDK_EVENT_PROPAGATE;
}

/* The open list sometimes has its first row selected though nobody chose one, and GTK's Enter would
 * take that row instead of what was typed. Who did choose, with the arrows, has begun a prefix. */
static gboolean
enter_cb (GtkWidget *widget, GdkEventKey *event, gpointer user_data)
{
  GtkEntryCompletion *completion = gtk_entry_get_completion (GTK_ENTRY (widget));

  if ((event->keyval != GDK_KEY_Return && event->keyval != GDK_KEY_KP_Enter)
      || gtk_entry_completion_get_completion_prefix (completion) != NULL)
    return GDK_EVENT_PROPAGATE;
  g_autoptr (GtkTreeModel) values = g_object_ref (gtk_entry_completion_get_model (completion));
  gtk_entry_completion_set_model (completion, NULL); /* closes the list */
  gtk_entry_completion_set_model (completion, values);
  return GDK_EVENT_PROPAGATE;
}

/* While the list of what is known is open, GTK's Tab would only close it. */
static gboolean
tab_cb (GtkWidget *widget, GdkEventKey *event, gpointer user_data)
{
  gboolean back = event->keyval == GDK_KEY_ISO_Left_Tab;
  GdkModifierType chosen = event->state & (GDK_CONTROL_MASK | GDK_MOD1_MASK);

  if ((!back && event->keyval != GDK_KEY_Tab) || chosen != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (gtk_widget_get_toplevel (widget),
                          back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, gpointer user_data)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (widget);

  if (event->keyval != GDK_KEY_Return && event->keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (toplevel, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

void
ht_entry_complete (GtkEntry *entry, const char *const *values, gboolean closed)
{
  g_autoptr (GtkListStore) store
      = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  GtkEntryCompletion *completion = gtk_entry_get_completion (entry);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *folded = ht_text_fold (values[i]);
      g_autofree char *initials = ht_text_initials (values[i]);

      gtk_list_store_insert_with_values (store, NULL, -1, VALUE, values[i], FOLDED, folded,
                                         INITIALS, initials, -1);
    }
  if (completion == NULL)
    {
      completion = gtk_entry_completion_new ();
      gtk_entry_completion_set_text_column (completion, VALUE);
      gtk_entry_completion_set_inline_selection (completion, TRUE);
      gtk_entry_completion_set_match_func (completion, match_cb, NULL, NULL);
      /* Before GTK's own handler, which comes with the completion. */
      g_signal_connect (entry, "key-press-event", G_CALLBACK (enter_cb), NULL);
      gtk_entry_set_completion (entry, completion);
      g_object_unref (completion);
      g_object_set_data (G_OBJECT (entry), CLOSED_KEY, GINT_TO_POINTER (closed));
      g_signal_connect (entry, "focus-out-event", G_CALLBACK (focus_out_cb), NULL);
      g_signal_connect (entry, "key-press-event", G_CALLBACK (tab_cb), NULL);
    }
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (store));
}

void
ht_widget_move_on (GtkWidget *widget)
{
  g_signal_connect (widget, "key-press-event", G_CALLBACK (key_press_cb), NULL);
}

static void
skip_arrow_cb (GtkWidget *child, gpointer user_data)
{
  if (GTK_IS_TOGGLE_BUTTON (child))
    gtk_widget_set_can_focus (child, FALSE);
  else if (GTK_IS_CONTAINER (child))
    gtk_container_forall (GTK_CONTAINER (child), skip_arrow_cb, NULL);
}

void
ht_combo_offer (GtkComboBoxText *box, const char *const *values, gboolean closed)
{
  GtkWidget *entry = gtk_bin_get_child (GTK_BIN (box));

  gtk_combo_box_text_remove_all (box);
  for (guint i = 0; values[i] != NULL; i++)
    gtk_combo_box_text_append_text (box, values[i]);
  ht_entry_complete (GTK_ENTRY (entry), values, closed);
  /* Alt+Down opens the list; Tab goes from field to field. */
  gtk_container_forall (GTK_CONTAINER (box), skip_arrow_cb, NULL);
}
