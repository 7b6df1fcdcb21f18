#include "store/agencies.h"
#include "base/text.h"

/* The usual case, by the index: the name as it is written in the list. */
static gint64
find_exactly (HtDb *db, const char *name, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, "SELECT id FROM agency WHERE name = $1", error);

  if (row == NULL)
    return 0;
  ht_statement_bind_text (row, 1, name);
  return ht_statement_step (row, error) ? ht_statement_int (row, 0) : 0;
}

void
ht_agency_free (HtAgency *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->district);
  g_free (self);
}

GPtrArray *
ht_agencies_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agency_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT a.id, a.name, d.name FROM agency a"
                       " LEFT JOIN district d ON d.id = a.district_id"
                       " ORDER BY a.district_id IS NULL, a.district_id, a.id",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtAgency *agency = g_new0 (HtAgency, 1);
      agency->id = ht_statement_int (rows, 0);
      agency->name = g_strdup (ht_statement_text (rows, 1));
      agency->district = g_strdup (ht_statement_text (rows, 2));
      g_ptr_array_add (agencies, agency);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&agencies) : NULL;
}

gint64
ht_agencies_find (HtDb *db, const char *name, GError **error)
{
  g_autofree char *wanted = ht_text_squeeze (name);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) agencies = NULL;
  gint64 id = find_exactly (db, name, &failure);

  if (id == 0 && failure == NULL)
    agencies = ht_agencies_list (db, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  for (guint i = 0; id == 0 && agencies != NULL && i < agencies->len; i++)
    {
      const HtAgency *agency = g_ptr_array_index (agencies, i);
      g_autofree char *known = ht_text_squeeze (agency->name);
      g_autofree char *district = ht_text_squeeze (agency->district);

      if (g_str_equal (known, wanted) || (*wanted != '\0' && g_str_equal (district, wanted)))
        id = agency->id;
    }
  return id;
}

gboolean
ht_agencies_insert (HtDb *db, HtAgency *agency, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO agency (name, district_id)"
                       " VALUES ($1, (SELECT id FROM district WHERE name = $2))",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, agency->name);
  ht_statement_bind_text (statement, 2, agency->district);
  return ht_statement_insert (statement, &agency->id, error);
}

gboolean
ht_agencies_update (HtDb *db, const HtAgency *agency, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE agency SET name = $1,"
                       " district_id = (SELECT id FROM district WHERE name = $2) WHERE id = $3",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, agency->name);
  ht_statement_bind_text (statement, 2, agency->district);
  ht_statement_bind_int (statement, 3, agency->id);
  return ht_statement_run (statement, error);
}
