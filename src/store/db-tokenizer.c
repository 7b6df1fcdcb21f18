#include "store/db-tokenizer.h"
#include "base/text.h"
#include "store/db-private.h"
#include <sqlite3.h>

typedef int (*TokenFunc) (void *context, int flags, const char *token, int size, int start,
                          int end);

/* Gives the tokens of one word. */
static int
split_word (const char *word, const char *end, gboolean is_query, void *context, TokenFunc token)
{
  int code = SQLITE_OK;

  for (const char *first = word; code == SQLITE_OK && first < end;)
    {
      const char *second = g_utf8_next_char (first);
      gboolean is_last = second >= end;

      if (!is_last)
        code = token (context, 0, first, (int)(g_utf8_next_char (second) - first), 0, 0);
      else if (!is_query || first == word)
        code = token (context, 0, first, (int)(end - first), 0, 0);
      first = second;
    }
  return code;
}

static int
tokenize (Fts5Tokenizer *self, void *context, int flags, const char *text, int size,
          TokenFunc token)
{
  g_autofree char *valid = g_utf8_make_valid (text, size);
  g_autofree char *folded = ht_text_fold (valid);
  gboolean is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  int code = SQLITE_OK;

  for (const char *p = folded; code == SQLITE_OK && *p != '\0';)
    {
      const char *word;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      word = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      code = split_word (word, p, is_query, context, token);
    }
  return code;
}

/* The tokenizer has no state, but FTS5 wants an address. */
static int
create_tokenizer (void *context, const char **arguments, int n_arguments, Fts5Tokenizer **self)
{
  static int nothing;

  *self = (Fts5Tokenizer *)&nothing;
  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *self)
{
}

static void
initials_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = (const char *)sqlite3_value_text (values[0]);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  sqlite3_result_text (context, ht_text_initials (valid), -1, g_free);
}

static void
limit_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const HtDb *db = sqlite3_user_data (context);

  sqlite3_result_int64 (context, db->search_limit);
}

static int
find_fts5 (HtDb *db, fts5_api **api)
{
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2 (db->handle, "SELECT fts5(?1)", -1, &statement, NULL);

  *api = NULL;
  if (code != SQLITE_OK)
    return code;
  sqlite3_bind_pointer (statement, 1, api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  code = sqlite3_finalize (statement);
  return code == SQLITE_OK && *api == NULL ? SQLITE_ERROR : code;
}

gboolean
ht_db_register_search (HtDb *db, GError **error)
{
  static fts5_tokenizer tokenizer = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api;
  int code = find_fts5 (db, &api);

  db->search_limit = G_MAXINT64;
  if (code == SQLITE_OK)
    code = api->xCreateTokenizer (api, "haetae", NULL, &tokenizer, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (db->handle, "ht_initials", 1,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                    initials_cb, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (db->handle, "ht_search_limit", 0,
                                    SQLITE_UTF8 | SQLITE_INNOCUOUS, db, limit_cb, NULL, NULL);
  if (code != SQLITE_OK)
    ht_db_set_error (db, code, error);
  return code == SQLITE_OK;
}

gint64
ht_db_search_limit (HtDb *db)
{
  return db->search_limit;
}

void
ht_db_set_search_limit (HtDb *db, gint64 limit)
{
  db->search_limit = limit;
}
