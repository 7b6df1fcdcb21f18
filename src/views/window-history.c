#include "views/window-history.h"

#include "store/journal.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  HtJournalEntry *undo;
  HtJournalEntry *redo;
} History;

static void
free_history (gpointer data)
{
  History *history = data;

  g_clear_pointer (&history->undo, ht_journal_entry_free);
  g_clear_pointer (&history->redo, ht_journal_entry_free);
  g_free (history);
}

static gpointer
read_history (HtDb *db, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;
  History *history = g_new0 (History, 1);

  history->undo = ht_journal_next_undo (db, &failure);
  if (failure == NULL)
    history->redo = ht_journal_next_redo (db, &failure);
  if (failure == NULL)
    return history;
  free_history (history);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
set_enabled (HtWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
history_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  History *history = ht_store_finish (HT_STORE (source), result, &error);

  if (history == NULL)
    {
      ht_window_show_error (self, error);
      return;
    }
  if (ht_window_store (self) == HT_STORE (source))
    {
      set_enabled (self, "undo", history->undo != NULL);
      set_enabled (self, "redo", history->redo != NULL);
      ht_window_set_history (self, history->undo != NULL ? history->undo->label : NULL,
                             history->redo != NULL ? history->redo->label : NULL);
    }
  free_history (history);
}

static gpointer
undo_job (HtDb *db, gpointer data, GError **error)
{
  return ht_journal_undo (db, data, error);
}

static gpointer
redo_job (HtDb *db, gpointer data, GError **error)
{
  return ht_journal_redo (db, data, error);
}

static void
say_done (HtWindow *self, HtStore *store, GAsyncResult *result, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_store_finish (store, result, &error);
  g_autofree char *sentence = NULL;

  if (entry == NULL)
    {
      ht_window_show_error (self, error);
      return;
    }
  sentence = g_strconcat (format, entry->label, NULL);
  ht_window_show_notice (self, sentence, FALSE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) self = user_data;

  say_done (self, HT_STORE (source), result, _ ("Undone: "));
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) self = user_data;

  say_done (self, HT_STORE (source), result, _ ("Done again: "));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtWindow *self = user_data;

  ht_store_write_async (ht_window_store (self), undo_job, g_strdup (ht_window_clerk (self)), g_free,
                        (GDestroyNotify)ht_journal_entry_free, NULL, undone_cb,
                        g_object_ref (self));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtWindow *self = user_data;

  ht_store_write_async (ht_window_store (self), redo_job, g_strdup (ht_window_clerk (self)), g_free,
                        (GDestroyNotify)ht_journal_entry_free, NULL, redone_cb,
                        g_object_ref (self));
}

static const GActionEntry actions[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
};

void
ht_window_history_install (HtWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_enabled (self, "undo", FALSE);
  set_enabled (self, "redo", FALSE);
}

void
ht_window_history_update (HtWindow *self)
{
  ht_store_read_async (ht_window_store (self), read_history, NULL, NULL, free_history, NULL,
                       history_read_cb, g_object_ref (self));
}
