#include "exchange/row-writer-format.h"
#include "exchange/xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first day whose serial number all spreadsheets agree on. */
#define FIRST_DAY "1900-03-01"
#define MOST_ROWS 1048575

typedef struct
{
  HtXlsxBook *book;
  lxw_worksheet *sheet;
  lxw_format *date;
} State;

static gboolean
begin (HtRowWriter *self, GError **error)
{
  State *state = g_new0 (State, 1);
  self->state = state;
  state->book = ht_xlsx_book_new (TRUE, error);
  if (state->book == NULL)
    return FALSE;
  state->sheet = workbook_add_worksheet (state->book->workbook, self->layout->name);
  state->date = workbook_add_format (state->book->workbook);
  format_set_num_format (state->date, "yyyy-mm-dd");
  lxw_format *header = workbook_add_format (state->book->workbook);
  format_set_bold (header);
  format_set_align (header, LXW_ALIGN_CENTER);
  format_set_bg_color (header, 0xE8EDF3);
  format_set_border (header, LXW_BORDER_THIN);
  worksheet_set_column (state->sheet, 0, (lxw_col_t)(self->layout->n_columns - 1), 14, NULL);
  worksheet_freeze_panes (state->sheet, 1, 0);
  worksheet_repeat_rows (state->sheet, 0, 0);
  for (guint i = 0; i < self->layout->n_columns; i++)
    worksheet_write_string (state->sheet, 0, (lxw_col_t)i, self->layout->columns[i].header, header);
  return TRUE;
}

static lxw_error
write_cell (State *state, guint row, guint column, HtColumnKind kind, const char *text)
{
  lxw_col_t place = (lxw_col_t)column;
  if (text[0] == '\0')
    return LXW_NO_ERROR;
  if (kind == HT_COLUMN_NUMBER)
    return worksheet_write_number (state->sheet, row, place, g_ascii_strtod (text, NULL), NULL);
  HtDate date = kind == HT_COLUMN_DATE ? ht_date_from_iso (text) : HT_DATE_NONE;
  if (date != HT_DATE_NONE && strcmp (text, FIRST_DAY) >= 0)
    return worksheet_write_number (state->sheet, row, place, ht_xlsx_serial (date), state->date);
  return worksheet_write_string (state->sheet, row, place, text, NULL);
}

static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  if (self->n_rows >= MOST_ROWS)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("A sheet of Excel has no room for more than 1,048,575 records; "
                              "export fewer (--filter) or as CSV."));
      return FALSE;
    }
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      lxw_error failed
          = write_cell (self->state, self->n_rows + 1, i, self->layout->columns[i].kind, cells[i]);
      if (failed == LXW_NO_ERROR)
        continue;
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                   _ ("Row %u, %s: the text does not fit into a cell of Excel (32,767 "
                      "characters); export as CSV."),
                   self->n_rows + 1, self->layout->columns[i].header);
      return FALSE;
    }
  return TRUE;
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  State *state = self->state;
  return ht_xlsx_book_finish (state->book, self->output, error);
}

static void
free_state (HtRowWriter *self)
{
  State *state = self->state;
  if (state != NULL)
    ht_xlsx_book_free (state->book);
  g_free (state);
}

const HtRowFormat ht_xlsx_row_format = { begin, write_row, finish, free_state };
