#include "views/party-editor.h"
#include "domain/party.h"
#include "views/typing.h"
#include <glib/gi18n-lib.h>

typedef enum
{
  CELL_ROLE,
  CELL_NAME,
  CELL_FIRM,
  CELL_ADDRESS,
  CELL_PHONE,
  N_CELLS
} Cell;

static const struct
{
  const char *title;
  int width_chars;
} columns[N_CELLS] = {
  [CELL_ROLE] = { NC_ ("party", "Role"), 10 },   [CELL_NAME] = { NC_ ("party", "Name"), 10 },
  [CELL_FIRM] = { NC_ ("party", "Firm"), 12 },   [CELL_ADDRESS] = { NC_ ("party", "Address"), 20 },
  [CELL_PHONE] = { NC_ ("party", "Phone"), 12 },
};

struct _HtPartyEditor
{
  GtkGrid parent_instance;
  GPtrArray *rows; /* of GtkEntry *[N_CELLS]; the last one is empty */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtPartyEditor, ht_party_editor, GTK_TYPE_GRID)

static void add_row (HtPartyEditor *self, char **texts);

/* A role alone says nothing. */
static gboolean
is_empty (GtkEntry **row)
{
  for (Cell cell = CELL_NAME; cell < N_CELLS; cell++)
    if (gtk_entry_get_text (row[cell])[0] != '\0')
      return FALSE;
  return TRUE;
}

static guint
find_row (HtPartyEditor *self, gpointer entry)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (Cell cell = 0; cell < N_CELLS; cell++)
      if (((GtkEntry **)self->rows->pdata[i])[cell] == entry)
        return i;
  return self->rows->len;
}

static void
keep_last_row_empty (HtPartyEditor *self)
{
  if (self->rows->len == 0 || !is_empty (self->rows->pdata[self->rows->len - 1]))
    add_row (self, NULL);
}

static void
remove_row (HtPartyEditor *self, guint row)
{
  g_ptr_array_remove_index (self->rows, row);
  gtk_grid_remove_row (GTK_GRID (self), (int)row + 1); /* below the titles */
  keep_last_row_empty (self);
  gtk_widget_grab_focus (GTK_WIDGET (((GtkEntry **)self->rows->pdata[row])[CELL_NAME]));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (GtkEditable *entry, HtPartyEditor *self)
{
  keep_last_row_empty (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Enter in the empty row is done with the parties: the handler after this one moves on from its
 * last cell. */
static void
leave_empty_row (HtPartyEditor *self, GtkWidget *entry)
{
  GtkEntry **last = self->rows->pdata[self->rows->len - 1];

  if (find_row (self, entry) + 1 == self->rows->len && is_empty (last)
      && entry != GTK_WIDGET (last[CELL_ROLE]))
    gtk_widget_grab_focus (GTK_WIDGET (last[N_CELLS - 1]));
}

static gboolean
key_press_cb (GtkWidget *entry, GdkEventKey *event, HtPartyEditor *self)
{
  guint row = find_row (self, entry);
  gboolean is_delete = event->keyval == GDK_KEY_Delete || event->keyval == GDK_KEY_KP_Delete;

  if (event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter)
    leave_empty_row (self, entry);
  /* In an empty row there is nothing else that Delete could mean. */
  if (!is_delete || row + 1 >= self->rows->len
      || ((event->state & GDK_CONTROL_MASK) == 0 && !is_empty (self->rows->pdata[row])))
    return GDK_EVENT_PROPAGATE;
  remove_row (self, row);
  return GDK_EVENT_STOP;
}

static GtkEntry *
add_role_box (HtPartyEditor *self, int row)
{
  GtkWidget *box = gtk_combo_box_text_new_with_entry ();
  const char *roles[HT_N_PARTY_ROLES + 1] = { NULL };

  for (HtPartyRole role = 0; role < HT_N_PARTY_ROLES; role++)
    roles[role] = ht_party_role_name (role);
  ht_combo_offer (GTK_COMBO_BOX_TEXT (box), roles, TRUE);
  gtk_grid_attach (GTK_GRID (self), box, CELL_ROLE, row, 1, 1);
  return GTK_ENTRY (gtk_bin_get_child (GTK_BIN (box)));
}

static GtkEntry *
add_entry (HtPartyEditor *self, Cell cell, int row)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, cell == CELL_ADDRESS);
  gtk_grid_attach (GTK_GRID (self), entry, (int)cell, row, 1, 1);
  return GTK_ENTRY (entry);
}

static void
prepare_cell (HtPartyEditor *self, GtkEntry *entry, Cell cell, const char *text)
{
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "party", columns[cell].title);

  gtk_entry_set_width_chars (entry, columns[cell].width_chars);
  gtk_entry_set_text (entry, text);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (entry)), title);
  g_signal_connect (entry, "key-press-event", G_CALLBACK (key_press_cb), self);
  ht_widget_move_on (GTK_WIDGET (entry));
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);
}

/* texts: one for each cell from the first, NULL for an empty row. */
static void
add_row (HtPartyEditor *self, char **texts)
{
  GtkEntry **entries = g_new0 (GtkEntry *, N_CELLS);
  int row = (int)self->rows->len + 1;
  guint n = texts != NULL ? g_strv_length (texts) : 0;

  for (Cell cell = 0; cell < N_CELLS; cell++)
    {
      const char *text = cell == CELL_ROLE ? ht_party_role_name (HT_PARTY_APPELLANT) : "";

      entries[cell] = cell == CELL_ROLE ? add_role_box (self, row) : add_entry (self, cell, row);
      prepare_cell (self, entries[cell], cell, cell < n ? texts[cell] : text);
    }
  g_ptr_array_add (self->rows, entries);
  gtk_widget_show_all (GTK_WIDGET (self));
}

static void
add_titles (HtPartyEditor *self)
{
  for (Cell cell = 0; cell < N_CELLS; cell++)
    {
      GtkWidget *label
          = gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "party", columns[cell].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_style_context_add_class (gtk_widget_get_style_context (label), "ht-label");
      gtk_grid_attach (GTK_GRID (self), label, (int)cell, 0, 1, 1);
    }
}

static void
ht_party_editor_finalize (GObject *object)
{
  g_ptr_array_unref (HT_PARTY_EDITOR (object)->rows);
  G_OBJECT_CLASS (ht_party_editor_parent_class)->finalize (object);
}

static void
ht_party_editor_class_init (HtPartyEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_party_editor_finalize;
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_PARTY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ht_party_editor_init (HtPartyEditor *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 6);
  add_titles (self);
  keep_last_row_empty (self);
}

char *
ht_party_editor_get_text (HtPartyEditor *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkEntry **row = self->rows->pdata[i];

      if (is_empty (row))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      for (Cell cell = 0; cell < N_CELLS; cell++)
        g_string_append_printf (text, "%s%s", cell > 0 ? "\t" : "", gtk_entry_get_text (row[cell]));
    }
  return g_string_free (text, FALSE);
}

void
ht_party_editor_set_text (HtPartyEditor *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint row = self->rows->len; row > 0; row--)
    gtk_grid_remove_row (GTK_GRID (self), (int)row);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      {
        g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
        add_row (self, cells);
      }
  keep_last_row_empty (self);
}

void
ht_party_editor_focus (HtPartyEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (((GtkEntry **)self->rows->pdata[0])[0]));
}
