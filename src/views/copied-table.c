#include "views/copied-table.h"

struct _HtCopiedTable
{
  GString *text;
  GString *html;
  guint columns;
  guint rows;
};

enum
{
  TARGET_TEXT,
  TARGET_HTML
};

static void
add_row (HtCopiedTable *self, const char *const *cells, const char *tag)
{
  g_string_append (self->html, "<tr>");
  for (guint i = 0; i < self->columns; i++)
    {
      g_autofree char *plain = g_strdelimit (g_strdup (cells[i]), "\t\r\n", ' ');
      g_autofree char *escaped = g_markup_escape_text (plain, -1);

      g_string_append_printf (self->text, "%s%s", i > 0 ? "\t" : "", plain);
      g_string_append_printf (self->html, "<%s>%s</%s>", tag, escaped, tag);
    }
  g_string_append (self->text, "\r\n");
  g_string_append (self->html, "</tr>\n");
}

static void
get_data_cb (GtkClipboard *clipboard, GtkSelectionData *selection, guint info, gpointer user_data)
{
  const HtCopiedTable *self = user_data;

  if (info == TARGET_TEXT)
    {
      gtk_selection_data_set_text (selection, self->text->str, (int)self->text->len);
      return;
    }
  g_autofree char *html = g_strconcat (self->html->str, "</table>\n", NULL);
  gtk_selection_data_set (selection, gdk_atom_intern_static_string ("text/html"), 8,
                          (const guchar *)html, (int)strlen (html));
}

static void
clear_cb (GtkClipboard *clipboard, gpointer user_data)
{
  ht_copied_table_free (user_data);
}

HtCopiedTable *
ht_copied_table_new (const char *const *titles)
{
  HtCopiedTable *self = g_new0 (HtCopiedTable, 1);

  self->text = g_string_new (NULL);
  self->html = g_string_new ("<meta charset=\"utf-8\"><table border=\"1\">\n");
  self->columns = g_strv_length ((char **)titles);
  add_row (self, titles, "th");
  return self;
}

void
ht_copied_table_free (HtCopiedTable *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_string_free (self->html, TRUE);
  g_free (self);
}

void
ht_copied_table_add (HtCopiedTable *self, const char *const *cells)
{
  add_row (self, cells, "td");
  self->rows++;
}

guint
ht_copied_table_rows (const HtCopiedTable *self)
{
  return self->rows;
}

void
ht_copied_table_put (HtCopiedTable *self, GtkWidget *widget)
{
  GtkTargetList *list = gtk_target_list_new (NULL, 0);
  int n;

  gtk_target_list_add_text_targets (list, TARGET_TEXT);
  gtk_target_list_add (list, gdk_atom_intern_static_string ("text/html"), 0, TARGET_HTML);
  GtkTargetEntry *targets = gtk_target_table_new_from_list (list, &n);
  GtkClipboard *clipboard = gtk_widget_get_clipboard (widget, GDK_SELECTION_CLIPBOARD);
  if (!gtk_clipboard_set_with_data (clipboard, targets, (guint)n, get_data_cb, clear_cb, self))
    ht_copied_table_free (self);
  gtk_target_table_free (targets, n);
  gtk_target_list_unref (list);
}
