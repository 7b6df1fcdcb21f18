#include "work/import-private.h"

#include "base/text.h"
#include "base/written-date.h"
#include "domain/phone.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Days outside these years are slips of the pen in an office of today. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static gboolean
is_required (HtImport *self, int field)
{
  return self->kind->fields[field].required;
}

/* The tidied cell, NULL when there is no such column; an empty required cell is a fault. */
static char *
read_cell (HtImport *self, guint row, int field)
{
  if (!ht_import_has (self, field))
    return NULL;
  char *text = ht_text_tidy (ht_import_cell (self, row, field));
  if (text[0] != '\0' || !is_required (self, field))
    return text;
  g_free (text);
  ht_import_fault (self, row, field, _ ("The cell is empty, but this column must be filled."));
  return NULL;
}

/* 276,198 without the commas that group its digits in threes; owned by the caller. */
static char *
join_groups (const char *text)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);
  gboolean in_threes = TRUE;

  for (guint i = 1; groups[0] != NULL && groups[i] != NULL; i++)
    in_threes = in_threes && strspn (groups[i], "0123456789") == 3;
  return in_threes ? g_strjoinv ("", groups) : g_strdup (text);
}

/* Reads 14:00, 14시, 14시30분 and 9:5. */
static gboolean
parse_time (const char *text, int *hour, int *minute)
{
  g_autofree char *squeezed = ht_text_squeeze (text);
  int used = 0;
  *minute = 0;
  if (sscanf (squeezed, "%2d:%2d%n", hour, minute, &used) == 2 && squeezed[used] == '\0')
    return *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
  if (sscanf (squeezed, "%2d시%2d분%n", hour, minute, &used) == 2 && squeezed[used] == '\0')
    return *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
  *minute = 0;
  used = 0;
  return sscanf (squeezed, "%2d시%n", hour, &used) == 1 && used > 0 && squeezed[used] == '\0'
         && *hour >= 0 && *hour < 24;
}

void
ht_import_fault (HtImport *self, guint row, int field, const char *format, ...)
{
  HtImportFault *fault = g_new0 (HtImportFault, 1);
  va_list arguments;
  va_start (arguments, format);
  fault->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fault->row = row;
  fault->line = ht_sheet_line (self->sheet, row);
  fault->field = field;
  g_ptr_array_add (self->faults, fault);
}

gboolean
ht_import_row_is_faulty (HtImport *self, guint row)
{
  if (self->faults->len == 0)
    return FALSE;
  const HtImportFault *last = g_ptr_array_index (self->faults, self->faults->len - 1);
  return last->row == row;
}

gboolean
ht_import_has (HtImport *self, int field)
{
  return self->columns[field] >= 0;
}

const char *
ht_import_cell (HtImport *self, guint row, int field)
{
  int column = self->columns[field];
  return column >= 0 ? ht_sheet_cell (self->sheet, row, (guint)column) : "";
}

void
ht_import_text (HtImport *self, guint row, int field, char **target)
{
  char *text = read_cell (self, row, field);
  if (text == NULL)
    return;
  g_free (*target);
  *target = text;
}

void
ht_import_phone (HtImport *self, guint row, int field, char **target)
{
  g_autofree char *text = read_cell (self, row, field);
  if (text == NULL)
    return;
  g_autofree char *tidy = ht_phone_tidy (text);
  g_autofree char *known = ht_phone_tidy (*target);
  /* The same number in another form is no change. */
  if (g_str_equal (tidy, known))
    return;
  g_free (*target);
  *target = g_steal_pointer (&tidy);
}

void
ht_import_note (HtImport *self, guint row, int field, char **target)
{
  if (!ht_import_has (self, field))
    return;
  g_autofree char *composed
      = g_utf8_normalize (ht_import_cell (self, row, field), -1, G_NORMALIZE_NFC);
  g_auto (GStrv) lines = g_strsplit (composed != NULL ? composed : "", "\r\n", -1);
  g_free (*target);
  *target = g_strstrip (g_strjoinv ("\n", lines));
}

void
ht_import_date (HtImport *self, guint row, int field, HtDate *target)
{
  g_autofree char *text = read_cell (self, row, field);
  HtDate date = HT_DATE_NONE;
  if (text == NULL)
    return;
  if (text[0] != '\0' && !ht_written_date_parse (text, &date))
    ht_import_fault (self, row, field, _ ("“%s” is no date; write it as 2021-04-05."), text);
  else if (text[0] != '\0' && (ht_date_year (date) < FIRST_YEAR || ht_date_year (date) > LAST_YEAR))
    ht_import_fault (self, row, field, _ ("The year of “%s” cannot be right; correct it."), text);
  else
    *target = date;
}

void
ht_import_flag (HtImport *self, guint row, int field, gboolean *target)
{
  static const char *const yes[] = { "y", "yes", "예", "o", "1", "true", "여", "해당", NULL };
  static const char *const no[]
      = { "", "n", "no", "아니오", "아니요", "x", "0", "false", "부", NULL };
  if (!ht_import_has (self, field))
    return;
  g_autofree char *text = ht_text_squeeze (ht_import_cell (self, row, field));
  if (g_strv_contains (yes, text))
    *target = TRUE;
  else if (g_strv_contains (no, text))
    *target = FALSE;
  else
    ht_import_fault_word (self, row, field, "Y, N");
}

void
ht_import_number (HtImport *self, guint row, int field, int least, int most, int *target)
{
  g_autofree char *text = read_cell (self, row, field);
  guint64 number = 0;
  if (text == NULL)
    return;
  g_autofree char *digits = join_groups (text);
  gboolean read
      = text[0] == '\0'
        || g_ascii_string_to_unsigned (digits, 10, (guint64)least, (guint64)most, &number, NULL);
  if (read)
    *target = (int)number;
  else
    ht_import_fault (self, row, field, _ ("“%s” is no whole number from %d to %d."), text, least,
                     most);
}

void
ht_import_won (HtImport *self, guint row, int field, int least, int most, int *target)
{
  g_autofree char *text = read_cell (self, row, field);
  gint64 won = 0;
  if (text == NULL || text[0] == '\0')
    return;
  g_autofree char *squeezed = ht_text_squeeze (text);
  g_autofree char *digits = join_groups (squeezed);
  if (g_str_has_suffix (digits, "원"))
    digits[strlen (digits) - strlen ("원")] = '\0';
  if (g_ascii_string_to_signed (digits, 10, least, most, &won, NULL))
    *target = (int)won;
  else
    ht_import_fault (self, row, field, _ ("“%s” is no amount in won from %d to %d."), text, least,
                     most);
}

void
ht_import_time (HtImport *self, guint row, int field, char **target)
{
  g_autofree char *text = read_cell (self, row, field);
  int hour = 0, minute = 0;
  if (text == NULL)
    return;
  if (text[0] != '\0' && !parse_time (text, &hour, &minute))
    {
      ht_import_fault (self, row, field, _ ("“%s” is no time of day; write it as 14:00."), text);
      return;
    }
  g_free (*target);
  *target = text[0] == '\0' ? g_strdup ("") : g_strdup_printf ("%02d:%02d", hour, minute);
}

void
ht_import_fault_word (HtImport *self, guint row, int field, const char *words)
{
  g_autofree char *text = ht_text_tidy (ht_import_cell (self, row, field));
  if (text[0] == '\0')
    ht_import_fault (self, row, field, _ ("The cell is empty; write one of: %s."), words);
  else
    ht_import_fault (self, row, field, _ ("“%s” is not known here; write one of: %s."), text,
                     words);
}
