#include "cli/table.h"
#include "cli/json.h"
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define GAP 2

typedef struct
{
  char *text;
  gboolean at_right;
} Cell;

struct _HtTable
{
  GPtrArray *rows; /* of GArray of Cell */
  GArray *row;     /* the row being filled */
};

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

static GArray *
new_row (void)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (row, clear_cell);
  return row;
}

static void
add_cell (HtTable *self, char *text, gboolean at_right)
{
  Cell cell = { .text = text, .at_right = at_right };
  g_array_append_val (self->row, cell);
}

static guint
measure (const char *text)
{
  guint width = 0;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return width;
}

static GArray *
measure_columns (HtTable *self)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint r = 0; r < self->rows->len; r++)
    {
      GArray *row = g_ptr_array_index (self->rows, r);
      if (row->len > widths->len)
        g_array_set_size (widths, row->len);
      for (guint c = 0; c < row->len; c++)
        {
          guint width = measure (g_array_index (row, Cell, c).text);
          g_array_index (widths, guint, c) = MAX (g_array_index (widths, guint, c), width);
        }
    }
  return widths;
}

/* The head of a column of numbers stands at the right as they do. */
static void
align_head (HtTable *self)
{
  if (self->rows->len < 2)
    return;
  GArray *head = g_ptr_array_index (self->rows, 0);
  GArray *last = g_ptr_array_index (self->rows, self->rows->len - 1);
  for (guint c = 0; c < MIN (head->len, last->len); c++)
    g_array_index (head, Cell, c).at_right |= g_array_index (last, Cell, c).at_right;
}

static void
print_aligned (GArray *row, GArray *widths)
{
  guint owed = 0; /* blanks before the next cell, so that no line ends in one */
  for (guint c = 0; c < row->len; c++)
    {
      Cell *cell = &g_array_index (row, Cell, c);
      guint rest = g_array_index (widths, guint, c) - measure (cell->text);
      printf ("%*s%s", (int)(owed + (cell->at_right ? rest : 0)), "", cell->text);
      owed = GAP + (cell->at_right ? 0 : rest);
    }
  putchar ('\n');
}

static void
print_csv (GArray *row)
{
  for (guint c = 0; c < row->len; c++)
    {
      const char *text = g_array_index (row, Cell, c).text;
      if (c > 0)
        putchar (',');
      if (strpbrk (text, ",\"\r\n") == NULL)
        {
          fputs (text, stdout);
          continue;
        }
      g_autoptr (GString) quoted = g_string_new (text);
      g_string_replace (quoted, "\"", "\"\"", 0);
      printf ("\"%s\"", quoted->str);
    }
  putchar ('\n');
}

HtTable *
ht_table_new (void)
{
  HtTable *self = g_new0 (HtTable, 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->row = new_row ();
  return self;
}

void
ht_table_free (HtTable *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->row);
  g_free (self);
}

void
ht_table_text (HtTable *self, const char *text)
{
  add_cell (self, g_strdup (text != NULL ? text : ""), FALSE);
}

void
ht_table_int (HtTable *self, gint64 value)
{
  add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, value), TRUE);
}

void
ht_table_number (HtTable *self, double value)
{
  char digits[HT_JSON_NUMBER_SIZE];
  add_cell (self, g_strdup (isfinite (value) ? ht_json_write_number (value, digits) : ""), TRUE);
}

void
ht_table_end_row (HtTable *self)
{
  g_ptr_array_add (self->rows, self->row);
  self->row = new_row ();
}

void
ht_table_row (HtTable *self, ...)
{
  va_list texts;
  va_start (texts, self);
  for (const char *text = va_arg (texts, const char *); text != NULL;
       text = va_arg (texts, const char *))
    ht_table_text (self, text);
  va_end (texts);
  ht_table_end_row (self);
}

void
ht_table_print (HtTable *self, gboolean csv)
{
  g_autoptr (GArray) widths = measure_columns (self);
  align_head (self);
  for (guint r = 0; r < self->rows->len; r++)
    if (csv)
      print_csv (g_ptr_array_index (self->rows, r));
    else
      print_aligned (g_ptr_array_index (self->rows, r), widths);
}
