#include "cli/json.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

struct _HtJson
{
  GString *text;
  guint depth;
  gboolean fresh; /* nothing stands yet in the innermost object or array */
};

static void
begin_line (HtJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
write_text (HtJson *self, const char *text)
{
  g_string_append_c (self->text, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (self->text, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (self->text, "\\n");
    else if ((guchar)*c < 0x20)
      g_string_append_printf (self->text, "\\u%04x", (guint)(guchar)*c);
    else
      g_string_append_c (self->text, *c);
  g_string_append_c (self->text, '"');
}

static void
begin_value (HtJson *self, const char *key)
{
  if (self->depth > 0)
    {
      if (!self->fresh)
        g_string_append_c (self->text, ',');
      begin_line (self);
    }
  self->fresh = FALSE;
  if (key == NULL)
    return;
  write_text (self, key);
  g_string_append (self->text, ": ");
}

static void
begin_group (HtJson *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->fresh = TRUE;
}

static void
end_group (HtJson *self, char bracket)
{
  self->depth--;
  if (!self->fresh)
    begin_line (self);
  g_string_append_c (self->text, bracket);
  self->fresh = FALSE;
}

HtJson *
ht_json_new (void)
{
  HtJson *self = g_new0 (HtJson, 1);
  self->text = g_string_new (NULL);
  return self;
}

void
ht_json_free (HtJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

const char *
ht_json_write_number (double value, char buffer[HT_JSON_NUMBER_SIZE])
{
  g_ascii_formatd (buffer, HT_JSON_NUMBER_SIZE, "%.4f", value);
  gsize end = strlen (buffer);
  while (buffer[end - 1] == '0' && buffer[end - 2] != '.')
    buffer[--end] = '\0';
  return strcmp (buffer, "-0.0") == 0 ? "0.0" : buffer;
}

void
ht_json_begin_object (HtJson *self, const char *key)
{
  begin_group (self, key, '{');
}

void
ht_json_end_object (HtJson *self)
{
  end_group (self, '}');
}

void
ht_json_begin_array (HtJson *self, const char *key)
{
  begin_group (self, key, '[');
}

void
ht_json_end_array (HtJson *self)
{
  end_group (self, ']');
}

void
ht_json_text (HtJson *self, const char *key, const char *text)
{
  begin_value (self, key);
  write_text (self, text);
}

void
ht_json_int (HtJson *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
ht_json_number (HtJson *self, const char *key, double value)
{
  if (!isfinite (value))
    {
      ht_json_null (self, key);
      return;
    }
  begin_value (self, key);
  char digits[HT_JSON_NUMBER_SIZE];
  g_string_append (self->text, ht_json_write_number (value, digits));
}

void
ht_json_bool (HtJson *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
ht_json_day (HtJson *self, const char *key, HtDate date)
{
  if (date == HT_DATE_NONE)
    {
      ht_json_null (self, key);
      return;
    }
  char iso[HT_DATE_ISO_SIZE];
  ht_json_text (self, key, ht_date_write_iso (date, iso));
}

void
ht_json_null (HtJson *self, const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

void
ht_json_print (HtJson *self)
{
  fprintf (stdout, "%s\n", self->text->str);
}
