#include "domain/name-list.h"

#include "base/text.h"
#include "domain/phone.h"

#include <string.h>

#define LONGEST_SERIAL 4
#define LONGEST_DISTRICT 5 /* 동대문구, 영등포구 and a margin */

typedef enum
{
  CELL_NAME,
  CELL_FIRM,
  CELL_DISTRICT,
  CELL_PHONE,
  CELL_EMAIL,
  CELL_SPECIALITY,
  N_CELLS,
  CELL_UNKNOWN = N_CELLS
} Cell;

static const char *const heads[N_CELLS][7] = {
  [CELL_NAME] = { "성명", "이름", "성함", "name" },
  [CELL_FIRM] = { "소속", "사무소", "법인", "사무실", "소속기관", "firm" },
  [CELL_DISTRICT] = { "자치구", "구", "지역", "담당구", "district" },
  [CELL_PHONE] = { "전화", "연락처", "휴대전화", "휴대폰", "핸드폰", "전화번호", "phone" },
  [CELL_EMAIL] = { "전자우편", "이메일", "메일", "e-mail", "email" },
  [CELL_SPECIALITY] = { "전문분야", "분야", "전문", "speciality" },
};

static Cell
read_head (const char *cell)
{
  g_autofree char *head = ht_text_squeeze (cell);

  for (Cell kind = 0; kind < N_CELLS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (heads[kind]) && heads[kind][i] != NULL; i++)
      if (g_str_equal (head, heads[kind][i]))
        return kind;
  return CELL_UNKNOWN;
}

static char **
split_line (const char *line)
{
  const char *separator = strchr (line, '\t') != NULL  ? "\t"
                          : strchr (line, ';') != NULL ? ";"
                                                       : ",";
  char **cells = g_strsplit (line, separator, -1);

  for (char **cell = cells; *cell != NULL; cell++)
    {
      char *tidy = ht_text_tidy (*cell);
      g_free (*cell);
      *cell = tidy;
    }
  return cells;
}

static char **
place_of (HtPartner *person, Cell kind)
{
  char **const places[N_CELLS] = {
    [CELL_NAME] = &person->name,         [CELL_FIRM] = &person->firm,
    [CELL_DISTRICT] = &person->district, [CELL_PHONE] = &person->phone,
    [CELL_EMAIL] = &person->email,       [CELL_SPECIALITY] = &person->speciality,
  };

  return places[kind];
}

static void
put (HtPartner *person, Cell kind, const char *text)
{
  char **place = place_of (person, kind);

  g_free (*place);
  *place = kind == CELL_PHONE ? ht_phone_tidy (text) : g_strdup (text);
}

static gboolean
is_phone (const char *cell)
{
  g_autofree char *tidy = ht_phone_tidy (cell);

  return (g_ascii_isdigit (tidy[0]) && strchr (tidy, '-') != NULL && strlen (tidy) >= 9)
         || g_str_has_prefix (cell, "+82");
}

static gboolean
is_serial (const char *cell)
{
  const gsize n = strspn (cell, "0123456789.");

  return n > 0 && n <= LONGEST_SERIAL && cell[n] == '\0';
}

static gboolean
is_district (const char *cell)
{
  const glong n = g_utf8_strlen (cell, -1);

  return g_str_has_suffix (cell, "구") && n >= 2 && n <= LONGEST_DISTRICT;
}

/* What a cell without a head is. A name comes first, so that 이구 is nobody's district. */
static Cell
guess (HtPartner *person, const char *cell)
{
  if (strchr (cell, '@') != NULL)
    return CELL_EMAIL;
  if (is_phone (cell))
    return CELL_PHONE;
  if (is_serial (cell))
    return CELL_UNKNOWN;
  if (person->name[0] == '\0')
    return CELL_NAME;
  if (is_district (cell))
    return CELL_DISTRICT;
  return person->firm[0] == '\0' ? CELL_FIRM : CELL_SPECIALITY;
}

static HtPartner *
read_person (char **cells, const GArray *columns)
{
  HtPartner *person = ht_partner_new ();

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (cells[i][0] == '\0')
        continue;
      const Cell kind = columns->len == 0  ? guess (person, cells[i])
                        : i < columns->len ? g_array_index (columns, Cell, i)
                                           : CELL_UNKNOWN;
      if (kind != CELL_UNKNOWN && (*place_of (person, kind))[0] == '\0')
        put (person, kind, cells[i]);
    }
  return person;
}

/* The columns that a line of heads tells; none when the line is none. */
static void
read_heads (char **cells, GArray *columns)
{
  gboolean has_name = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const Cell kind = read_head (cells[i]);
      g_array_append_val (columns, kind);
      has_name = has_name || kind == CELL_NAME;
    }
  if (!has_name)
    g_array_set_size (columns, 0);
}

static gboolean
is_blank (char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (cells[i][0] != '\0')
      return FALSE;
  return TRUE;
}

void
ht_list_entry_free (HtListEntry *self)
{
  if (self == NULL)
    return;
  ht_partner_free (self->person);
  g_free (self);
}

GPtrArray *
ht_name_list_parse (const char *text)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_list_entry_free);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = split_line (lines[i]);

      if (is_blank (cells))
        continue;
      if (is_first)
        read_heads (cells, columns);
      if (!is_first || columns->len == 0)
        {
          HtListEntry *entry = g_new0 (HtListEntry, 1);
          entry->line = i + 1;
          entry->person = read_person (cells, columns);
          g_ptr_array_add (entries, entry);
        }
      is_first = FALSE;
    }
  return entries;
}
