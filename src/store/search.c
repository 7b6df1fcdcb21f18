#include "store/search.h"
#include "base/text.h"
#include "store/db-tokenizer.h"
#include "store/search-expression.h"

/* A quoted text has no signs of FTS5's own language but the quotes themselves. */
static char *
quote_word (const char *word)
{
  g_autoptr (GString) quoted = g_string_new (word);

  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_prepend_c (quoted, '"');
  g_string_append_c (quoted, '"');
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

static void
add_word (GString *expression, const char *word)
{
  g_autofree char *quoted = quote_word (word);

  if (expression->len > 0)
    g_string_append (expression, " AND ");
  /* Consonants are searched among the initials too, other words in the texts alone. */
  if (!ht_text_is_initials (word))
    g_string_append (expression, "words : ");
  g_string_append (expression, quoted);
  if (g_utf8_strlen (word, -1) == 1)
    g_string_append (expression, " *");
}

/* The end of the word that starts at p. */
static const char *
find_end (const char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

char *
ht_search_expression (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *folded = ht_text_fold (valid);
  g_autoptr (GString) expression = g_string_new (NULL);

  for (const char *p = folded; *p != '\0';)
    {
      const char *end = find_end (p);
      g_autofree char *word = g_strndup (p, (gsize)(end - p));

      if (*word != '\0')
        add_word (expression, word);
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return expression->len > 0 ? g_string_free (g_steal_pointer (&expression), FALSE) : NULL;
}

GArray *
ht_search_appeals (HtDb *db, const char *query, guint limit, GError **error)
{
  g_autofree char *expression = ht_search_expression (query);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows = NULL;

  if (expression == NULL)
    return g_steal_pointer (&ids);
  rows = ht_db_prepare (db,
                        "SELECT rowid FROM appeal_search WHERE appeal_search MATCH $1"
                        " ORDER BY rowid DESC LIMIT $2",
                        error);
  if (rows == NULL)
    return NULL;
  ht_statement_bind_text (rows, 1, expression);
  ht_statement_bind_int (rows, 2, limit);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

gboolean
ht_search_defer (HtDb *db, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT coalesce(max(id), 0) FROM appeal", error);

  if (row == NULL || !ht_statement_step (row, error))
    return FALSE;
  ht_db_set_search_limit (db, ht_statement_int (row, 0));
  return TRUE;
}

gboolean
ht_search_catch_up (HtDb *db, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO appeal_search (rowid, words, initials)"
                       " SELECT id, words, initials FROM appeal_text WHERE id > $1 ORDER BY id",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, ht_db_search_limit (db));
  ht_search_forget_deferred (db);
  return ht_statement_run (statement, error);
}

void
ht_search_forget_deferred (HtDb *db)
{
  ht_db_set_search_limit (db, G_MAXINT64);
}

gboolean
ht_search_check (HtDb *db, GError **error)
{
  return ht_db_execute (
      db, "INSERT INTO appeal_search (appeal_search, rank) VALUES ('integrity-check', 1)", error);
}

gboolean
ht_search_rebuild (HtDb *db, GError **error)
{
  return ht_db_execute (db, "INSERT INTO appeal_search (appeal_search) VALUES ('rebuild')", error);
}
