#include "store/dongs.h"
#include "base/text.h"

static void
bind_dong (HtStatement *statement, const HtDong *dong)
{
  ht_statement_bind_text (statement, 1, dong->district);
  ht_statement_bind_text (statement, 2, dong->name);
  ht_statement_bind_int (statement, 3, dong->order);
  ht_statement_bind_text (statement, 4, dong->code != NULL ? dong->code : "");
  ht_statement_bind_date (statement, 5, dong->valid_from);
  ht_statement_bind_date (statement, 6, dong->valid_to);
  ht_statement_bind_date (statement, 7, dong->consults_from);
}

static HtDong *
read_dong (HtStatement *row)
{
  HtDong *dong = ht_dong_new ();

  dong->id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &dong->district);
  dong->district_order = (int)ht_statement_int (row, 2);
  ht_statement_read_text (row, 3, &dong->name);
  dong->order = (int)ht_statement_int (row, 4);
  ht_statement_read_text (row, 5, &dong->code);
  dong->valid_from = ht_statement_date (row, 6);
  dong->valid_to = ht_statement_date (row, 7);
  dong->consults_from = ht_statement_date (row, 8);
  return dong;
}

static gboolean
exists_on (HtStatement *row, HtDate on)
{
  HtDate from = ht_statement_date (row, 2);
  HtDate to = ht_statement_date (row, 3);

  return on == HT_DATE_NONE
         || ((from == HT_DATE_NONE || from <= on) && (to == HT_DATE_NONE || on <= to));
}

GPtrArray *
ht_dongs_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) dongs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT d.id, g.name, g.id, d.name, d.position, d.code, d.valid_from,"
                       " d.valid_to, d.consults_from"
                       " FROM dong d JOIN district g ON g.id = d.district_id"
                       " ORDER BY d.district_id, d.position, d.valid_from, d.id",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_ptr_array_add (dongs, read_dong (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&dongs) : NULL;
}

gint64
ht_dongs_find (HtDb *db, const char *district, const char *name, HtDate on, GError **error)
{
  g_autofree char *squeezed = ht_text_squeeze (district);
  g_autofree char *wanted = ht_text_dong_key (name);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT d.id, d.name, d.valid_from, d.valid_to"
                       " FROM district g JOIN dong d ON d.district_id = g.id WHERE g.name = $1"
                       " ORDER BY coalesce(d.valid_from, '') DESC, d.id DESC",
                       error);

  if (rows == NULL)
    return 0;
  ht_statement_bind_text (rows, 1, squeezed);
  while (ht_statement_step (rows, error))
    {
      g_autofree char *key = ht_text_dong_key (ht_statement_text (rows, 1));
      if (g_str_equal (key, wanted) && exists_on (rows, on))
        return ht_statement_int (rows, 0);
    }
  return 0;
}

gboolean
ht_dongs_insert (HtDb *db, HtDong *dong, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO dong (district_id, name, position, code, valid_from, valid_to,"
      " consults_from)"
      " VALUES ((SELECT id FROM district WHERE name = $1), $2, $3, $4, $5, $6, $7)",
      error);

  if (statement == NULL)
    return FALSE;
  bind_dong (statement, dong);
  return ht_statement_insert (statement, &dong->id, error);
}

gboolean
ht_dongs_update (HtDb *db, const HtDong *dong, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE dong SET district_id = (SELECT id FROM district WHERE name = $1),"
                       " name = $2, position = $3, code = $4, valid_from = $5, valid_to = $6,"
                       " consults_from = $7 WHERE id = $8",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_dong (statement, dong);
  ht_statement_bind_int (statement, 8, dong->id);
  return ht_statement_run (statement, error);
}

GStrv
ht_districts_list (HtDb *db, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (HtStatement) rows = ht_db_prepare (db, "SELECT name FROM district ORDER BY id", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_strv_builder_add (names, ht_statement_text (rows, 0));
  return ht_statement_ok (rows) ? g_strv_builder_end (names) : NULL;
}
