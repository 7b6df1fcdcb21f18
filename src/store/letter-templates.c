#include "store/letter-templates.h"
#include "store/settings.h"

#define SENDER "letter_sender"
#define DEFAULT_SENDER "행정심판위원회"

static GPtrArray *
read_letters (HtDb *db, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) letters
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_letter_template_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (db, sql, error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtLetterTemplate *letter = ht_letter_template_new (
          ht_statement_text (rows, 1), ht_statement_text (rows, 2), ht_statement_text (rows, 3));

      letter->id = ht_statement_int (rows, 0);
      g_ptr_array_add (letters, letter);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&letters) : NULL;
}

static gboolean
is_among (GPtrArray *letters, gint64 id)
{
  for (guint i = 0; i < letters->len; i++)
    if (((HtLetterTemplate *)letters->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static const HtLetterTemplate *
find_by_name (GPtrArray *letters, const char *name)
{
  for (guint i = 0; i < letters->len; i++)
    if (g_str_equal (((HtLetterTemplate *)letters->pdata[i])->name, name))
      return letters->pdata[i];
  return NULL;
}

/* Names are unique, and undo applies the changes one by one: a letter that takes the name of
 * another becomes a new row, so that nothing stands in the way of the other, back and forth. */
static void
make_new (GPtrArray *stored, GPtrArray *letters)
{
  for (guint i = 0; i < letters->len; i++)
    {
      HtLetterTemplate *letter = g_ptr_array_index (letters, i);
      const HtLetterTemplate *other = find_by_name (stored, letter->name);

      if (other != NULL && other->id != letter->id)
        letter->id = 0;
    }
}

static gboolean
delete_others (HtDb *db, GPtrArray *stored, GPtrArray *letters, GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (stored, i);

      if (!is_among (letters, letter->id)
          && !ht_db_delete (db, "DELETE FROM letter_template WHERE id = $1", letter->id, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_letter (HtStatement *statement, const HtLetterTemplate *letter, guint position)
{
  ht_statement_bind_text (statement, 1, letter->name);
  ht_statement_bind_text (statement, 2, letter->title);
  ht_statement_bind_text (statement, 3, letter->body);
  ht_statement_bind_int (statement, 4, position);
}

static gboolean
insert_letter (HtDb *db, HtLetterTemplate *letter, guint position, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "INSERT INTO letter_template (name, title, body, position) VALUES ($1, $2, $3, $4)",
      error);

  if (statement == NULL)
    return FALSE;
  bind_letter (statement, letter, position);
  return ht_statement_insert (statement, &letter->id, error);
}

static gboolean
update_letter (HtDb *db, const HtLetterTemplate *letter, guint position, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "UPDATE letter_template SET name = $1, title = $2, body = $3, position = $4 WHERE id = $5"
      " AND (name <> $1 OR title <> $2 OR body <> $3 OR position <> $4)",
      error);

  if (statement == NULL)
    return FALSE;
  bind_letter (statement, letter, position);
  ht_statement_bind_int (statement, 5, letter->id);
  return ht_statement_run (statement, error);
}

static gboolean
update_others (HtDb *db, GPtrArray *stored, GPtrArray *letters, GError **error)
{
  for (guint i = 0; i < letters->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (letters, i);

      if (is_among (stored, letter->id) && !update_letter (db, letter, i + 1, error))
        return FALSE;
    }
  return TRUE;
}

HtLetterTemplate *
ht_letter_template_new (const char *name, const char *title, const char *body)
{
  HtLetterTemplate *self = g_new0 (HtLetterTemplate, 1);

  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->body = g_strdup (body);
  return self;
}

HtLetterTemplate *
ht_letter_template_copy (const HtLetterTemplate *self)
{
  HtLetterTemplate *copy = ht_letter_template_new (self->name, self->title, self->body);

  copy->id = self->id;
  return copy;
}

void
ht_letter_template_free (HtLetterTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

char *
ht_letter_sender (HtDb *db, GError **error)
{
  return ht_settings_get (db, SENDER, DEFAULT_SENDER, error);
}

gboolean
ht_letter_sender_set (HtDb *db, const char *name, GError **error)
{
  return ht_settings_set (db, SENDER, name, error);
}

GPtrArray *
ht_letter_templates_list (HtDb *db, GError **error)
{
  return read_letters (
      db, "SELECT id, name, title, body FROM letter_template ORDER BY position, id", error);
}

GPtrArray *
ht_letter_templates_delivered (HtDb *db, GError **error)
{
  return read_letters (db, "SELECT 0, name, title, body FROM delivered_letter ORDER BY position",
                       error);
}

gboolean
ht_letter_templates_store (HtDb *db, GPtrArray *letters, GError **error)
{
  g_autoptr (GPtrArray) stored = ht_letter_templates_list (db, error);

  if (stored == NULL)
    return FALSE;
  make_new (stored, letters);
  if (!delete_others (db, stored, letters, error) || !update_others (db, stored, letters, error))
    return FALSE;
  for (guint i = 0; i < letters->len; i++)
    {
      HtLetterTemplate *letter = g_ptr_array_index (letters, i);

      if (!is_among (stored, letter->id) && !insert_letter (db, letter, i + 1, error))
        return FALSE;
    }
  return TRUE;
}
