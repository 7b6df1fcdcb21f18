#include "exchange/xlsx-reader.h"

#include "base/date.h"
#include "exchange/xlsx-styles.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_COLUMNS 1024
#define MOST_ROWS 1048576

typedef struct
{
  HtSheet *sheet;
  GPtrArray *shared;  /* of char *, the shared strings */
  GByteArray *styles; /* HtXlsxNumberKind of each cell style */
  const char *wanted; /* name of the sheet, NULL for the first */
  char *sheet_id;     /* its relationship */
  char *sheet_part;   /* its file in the package */
  gboolean date_1904;
  /* What is being read. */
  guint row;
  guint next_column; /* where a cell without a reference stands */
  guint column;
  char type; /* of the cell: s shared, i inline, b boolean, n number, e error, t formula's text */
  guint style;
  GString *text;
  gboolean in_value;
  gboolean in_phonetic; /* readings of Chinese characters are no part of the text */
  gboolean damaged;     /* a row or a shared string that cannot be */
} Reading;

static gboolean
is_element (xmlTextReader *xml, const char *name)
{
  return strcmp ((const char *)xmlTextReaderConstLocalName (xml), name) == 0;
}

static gboolean
workbook_node_cb (xmlTextReader *xml, gpointer data)
{
  Reading *reading = data;
  if (xmlTextReaderNodeType (xml) != XML_READER_TYPE_ELEMENT)
    return TRUE;
  if (is_element (xml, "workbookPr"))
    {
      g_autofree char *date_1904 = ht_xlsx_attribute (xml, "date1904");
      reading->date_1904
          = date_1904 != NULL && (strcmp (date_1904, "1") == 0 || strcmp (date_1904, "true") == 0);
    }
  if (!is_element (xml, "sheet"))
    return TRUE;
  char *name = ht_xlsx_attribute (xml, "name");
  if (name == NULL)
    name = g_strdup ("");
  g_ptr_array_add (reading->sheet->parts, name);
  if (reading->sheet_id == NULL && (reading->wanted == NULL || strcmp (reading->wanted, name) == 0))
    {
      reading->sheet_id = ht_xlsx_attribute (xml, "id");
      reading->sheet->part = name;
    }
  return TRUE;
}

static gboolean
relationship_node_cb (xmlTextReader *xml, gpointer data)
{
  Reading *reading = data;
  if (xmlTextReaderNodeType (xml) != XML_READER_TYPE_ELEMENT || !is_element (xml, "Relationship"))
    return TRUE;
  g_autofree char *id = ht_xlsx_attribute (xml, "Id");
  g_autofree char *target = ht_xlsx_attribute (xml, "Target");
  if (g_strcmp0 (id, reading->sheet_id) != 0 || target == NULL)
    return TRUE;
  reading->sheet_part
      = target[0] == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
  return FALSE;
}

/* Text of <t>, in a shared string or in a cell; leaves the readings in <rPh> out. */
static void
collect_text (Reading *reading, xmlTextReader *xml)
{
  int type = xmlTextReaderNodeType (xml);
  if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT)
    {
      gboolean inside = type == XML_READER_TYPE_ELEMENT && !xmlTextReaderIsEmptyElement (xml);
      if (is_element (xml, "rPh"))
        reading->in_phonetic = inside;
      if (is_element (xml, "t") || is_element (xml, "v"))
        reading->in_value = inside && !reading->in_phonetic;
    }
  else if (reading->in_value)
    {
      const char *value = (const char *)xmlTextReaderConstValue (xml);
      g_string_append (reading->text, value != NULL ? value : "");
    }
}

static gboolean
shared_node_cb (xmlTextReader *xml, gpointer data)
{
  Reading *reading = data;
  int type = xmlTextReaderNodeType (xml);
  collect_text (reading, xml);
  gboolean item = is_element (xml, "si");
  if (item && type == XML_READER_TYPE_ELEMENT)
    g_string_truncate (reading->text, 0);
  if (item && (type == XML_READER_TYPE_END_ELEMENT || xmlTextReaderIsEmptyElement (xml)))
    g_ptr_array_add (reading->shared, g_strdup (reading->text->str));
  return TRUE;
}

static void
refuse_name (const Reading *reading, GError **error)
{
  const GPtrArray *parts = reading->sheet->parts;
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (parts, i));
  g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
               _ ("The workbook has no sheet “%s”; there are: %s."), reading->wanted, names->str);
}

static gboolean
read_sheet_part (Reading *reading, HtXlsxPackage *package, GError **error)
{
  if (!ht_xlsx_package_read (package, "xl/workbook.xml", NULL, workbook_node_cb, reading, error)
      || !ht_xlsx_package_read (package, "xl/_rels/workbook.xml.rels", NULL, relationship_node_cb,
                                reading, error))
    return FALSE;
  if (reading->sheet_part != NULL)
    return TRUE;
  if (reading->wanted != NULL)
    refuse_name (reading, error);
  else
    g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT, _ ("The workbook has no sheet."));
  return FALSE;
}

/* A serial number of Excel as a day; its 29 February 1900 never was, so numbers up to 60 are a day
 * off and are no days of this office anyway. */
static char *
serial_to_text (const Reading *reading, double serial, HtXlsxNumberKind kind)
{
  double day = floor (serial);
  if (kind == HT_XLSX_TIME && day == 0)
    {
      int minutes = (int)lround (serial * 24 * 60);
      return g_strdup_printf ("%02d:%02d", minutes / 60 % 24, minutes % 60);
    }
  if (day < 61 || day > 2958465)
    return NULL;
  HtDate epoch = reading->date_1904 ? ht_date_new (1904, 1, 1) : ht_date_new (1899, 12, 30);
  return ht_date_to_iso (epoch + (HtDate)day);
}

/* A number in its shortest text, as a person would write it: 3, 0.5, 20210405. */
static char *
number_to_text (const Reading *reading, const char *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number))
    return g_strdup (text);
  HtXlsxNumberKind kind = reading->style < reading->styles->len
                              ? reading->styles->data[reading->style]
                              : HT_XLSX_NUMBER;
  char *day = kind != HT_XLSX_NUMBER ? serial_to_text (reading, number, kind) : NULL;
  if (day != NULL)
    return day;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.0f", number));
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

/* Signs that XML does not carry stand as _x000D_ in a workbook (ECMA-376 part 1, ST_Xstring); the
 * carriage return of a line break is none of the text. */
static char *
unescape (const char *text)
{
  if (strstr (text, "_x") == NULL)
    return g_strdup (text);
  GString *plain = g_string_new (NULL);
  while (*text != '\0')
    {
      gunichar sign = 0;
      gboolean escaped = g_str_has_prefix (text, "_x") && strlen (text) >= 7 && text[6] == '_';
      for (guint i = 2; i < 6 && escaped; i++)
        {
          escaped = g_ascii_isxdigit (text[i]);
          sign = sign * 16 + (gunichar)(escaped ? g_ascii_xdigit_value (text[i]) : 0);
        }
      escaped = escaped && sign != 0 && g_unichar_validate (sign);
      if (escaped && sign != '\r')
        g_string_append_unichar (plain, sign);
      else if (!escaped)
        g_string_append_c (plain, *text);
      text += escaped ? 7 : 1;
    }
  return g_string_free (plain, FALSE);
}

static char *
cell_text (Reading *reading)
{
  const char *text = reading->text->str;
  if (text[0] == '\0')
    return g_strdup ("");
  if (reading->type == 's')
    {
      guint64 index = g_ascii_strtoull (text, NULL, 10);
      reading->damaged = reading->damaged || index >= reading->shared->len;
      return reading->damaged ? g_strdup ("")
                              : unescape (g_ptr_array_index (reading->shared, index));
    }
  if (reading->type == 'd') /* an ISO day and time */
    return g_strndup (text, 10);
  if (reading->type == 'n')
    return number_to_text (reading, text);
  return unescape (text);
}

/* The column of a reference such as BC12, from 0. */
static guint
column_of (const char *reference)
{
  guint column = 0;
  for (const char *p = reference; g_ascii_isupper (*p) && column <= MOST_COLUMNS; p++)
    column = column * 26 + (guint)(*p - 'A' + 1);
  return column > 0 ? column - 1 : 0;
}

static void
begin_row (Reading *reading, xmlTextReader *xml)
{
  g_autofree char *number = ht_xlsx_attribute (xml, "r");
  guint64 given = reading->row + 1;
  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, given, MOST_ROWS, &given, NULL))
    reading->damaged = TRUE;
  reading->row = (guint)given;
  reading->next_column = 0;
  ht_sheet_begin_row (reading->sheet, reading->row);
}

static void
begin_cell (Reading *reading, xmlTextReader *xml)
{
  g_autofree char *reference = ht_xlsx_attribute (xml, "r");
  g_autofree char *type = ht_xlsx_attribute (xml, "t");
  g_autofree char *style = ht_xlsx_attribute (xml, "s");
  reading->column = reference != NULL ? column_of (reference) : reading->next_column;
  reading->style = style != NULL ? (guint)g_ascii_strtoull (style, NULL, 10) : 0;
  reading->type = 'n';
  if (type != NULL)
    reading->type = strcmp (type, "str") == 0 ? 't' : type[0];
  g_string_truncate (reading->text, 0);
}

static void
end_cell (Reading *reading)
{
  if (reading->column >= MOST_COLUMNS || reading->column < reading->next_column)
    return;
  for (; reading->next_column < reading->column; reading->next_column++)
    ht_sheet_add_cell (reading->sheet, "", 0);
  g_autofree char *text = cell_text (reading);
  ht_sheet_add_cell (reading->sheet, text, (gssize)strlen (text));
  reading->next_column++;
}

static gboolean
sheet_node_cb (xmlTextReader *xml, gpointer data)
{
  Reading *reading = data;
  int type = xmlTextReaderNodeType (xml);
  gboolean starts = type == XML_READER_TYPE_ELEMENT;
  gboolean ends
      = type == XML_READER_TYPE_END_ELEMENT || (starts && xmlTextReaderIsEmptyElement (xml));
  if (reading->row > 0 || starts)
    collect_text (reading, xml);
  if (type != XML_READER_TYPE_ELEMENT && type != XML_READER_TYPE_END_ELEMENT)
    return TRUE;
  if (starts && is_element (xml, "row"))
    begin_row (reading, xml);
  if (starts && is_element (xml, "c"))
    begin_cell (reading, xml);
  if (ends && is_element (xml, "c"))
    end_cell (reading);
  if (ends && is_element (xml, "row"))
    ht_sheet_end_row (reading->sheet);
  return !reading->damaged && !(ends && is_element (xml, "sheetData"));
}

static gboolean
read_package (Reading *reading, HtXlsxPackage *package, GError **error)
{
  gboolean found = FALSE;
  if (!read_sheet_part (reading, package, error))
    return FALSE;
  reading->styles = ht_xlsx_styles_read (package, error);
  if (reading->styles == NULL
      || !ht_xlsx_package_read (package, "xl/sharedStrings.xml", &found, shared_node_cb, reading,
                                error)
      || !ht_xlsx_package_read (package, reading->sheet_part, NULL, sheet_node_cb, reading, error))
    return FALSE;
  if (!reading->damaged)
    return TRUE;
  return ht_xlsx_set_damaged (reading->sheet_part, error);
}

HtSheet *
ht_xlsx_read (const char *path, const char *name, GError **error)
{
  g_autoptr (HtXlsxPackage) package = ht_xlsx_package_open (path, error);
  if (package == NULL)
    return NULL;
  g_autoptr (HtSheet) sheet = ht_sheet_new ();
  Reading reading = { .sheet = sheet, .wanted = name, .text = g_string_new (NULL) };
  reading.shared = g_ptr_array_new_with_free_func (g_free);
  gboolean done = read_package (&reading, package, error);
  g_string_free (reading.text, TRUE);
  g_ptr_array_unref (reading.shared);
  g_clear_pointer (&reading.styles, g_byte_array_unref);
  g_free (reading.sheet_id);
  g_free (reading.sheet_part);
  return done ? g_steal_pointer (&sheet) : NULL;
}
