#include "store/partners.h"
#include "store/absences.h"
#include <glib/gi18n-lib.h>

#define SELECT_PARTNERS                                                                            \
  "SELECT p.id, p.name, p.firm, d.name, p.phone, p.email, p.speciality, p.note, p.load_limit,"     \
  " h.name FROM partner p LEFT JOIN district d ON d.id = p.district_id"                            \
  " LEFT JOIN district h ON h.id = p.home_district_id"
#define SELECT_ROLES                                                                               \
  "SELECT id, partner_id, role, appointed_on, term_ends_on, outside, released_on, release_reason"  \
  " FROM role"

static HtPartner *
read_partner (HtStatement *row)
{
  HtPartner *partner = ht_partner_new ();

  partner->id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &partner->name);
  ht_statement_read_text (row, 2, &partner->firm);
  ht_statement_read_text (row, 3, &partner->district);
  ht_statement_read_text (row, 4, &partner->phone);
  ht_statement_read_text (row, 5, &partner->email);
  ht_statement_read_text (row, 6, &partner->speciality);
  ht_statement_read_text (row, 7, &partner->note);
  partner->load_limit = (int)ht_statement_int (row, 8);
  ht_statement_read_text (row, 9, &partner->home_district);
  return partner;
}

static HtRole *
read_role (HtStatement *row)
{
  HtRole *role = ht_role_new ();

  role->id = ht_statement_int (row, 0);
  role->partner_id = ht_statement_int (row, 1);
  role->role = (HtRoleKind)ht_statement_int (row, 2);
  role->appointed_on = ht_statement_date (row, 3);
  role->term_ends_on = ht_statement_date (row, 4);
  role->outside = ht_statement_int (row, 5) != 0;
  role->released_on = ht_statement_date (row, 6);
  ht_statement_read_text (row, 7, &role->release_reason);
  return role;
}

static gboolean
add_roles (HtDb *db, GHashTable *by_id, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_ROLES " ORDER BY appointed_on, id", error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    {
      HtRole *role = read_role (rows);
      HtPartner *partner = g_hash_table_lookup (by_id, &role->partner_id);

      /* A foreign key keeps this from happening in a sound file. */
      if (partner != NULL)
        g_ptr_array_add (partner->roles, role);
      else
        ht_role_free (role);
    }
  return ht_statement_ok (rows);
}

static gboolean
add_parts_of (HtDb *db, HtPartner *partner, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_ROLES " WHERE partner_id = $1 ORDER BY appointed_on, id", error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, partner->id);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (partner->roles, read_role (rows));
  if (!ht_statement_ok (rows))
    return FALSE;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_hash_table_insert (by_id, &partner->id, partner);
  return ht_absences_fill (db, by_id, error);
}

static void
bind_partner (HtStatement *statement, const HtPartner *partner)
{
  const char *const texts[]
      = { partner->name,  partner->firm,       partner->district, partner->phone,
          partner->email, partner->speciality, partner->note,     partner->home_district };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    ht_statement_bind_text (statement, (int)i + 1, texts[i] != NULL ? texts[i] : "");
  ht_statement_bind_int (statement, 9, partner->load_limit);
}

static void
bind_role (HtStatement *statement, const HtRole *role)
{
  ht_statement_bind_int (statement, 1, role->partner_id);
  ht_statement_bind_int (statement, 2, role->role);
  ht_statement_bind_date (statement, 3, role->appointed_on);
  ht_statement_bind_date (statement, 4, role->term_ends_on);
  ht_statement_bind_int (statement, 5, role->outside != FALSE);
  ht_statement_bind_date (statement, 6, role->released_on);
  ht_statement_bind_text (statement, 7, role->release_reason);
}

GPtrArray *
ht_partners_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_PARTNERS " ORDER BY p.name, p.id", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtPartner *partner = read_partner (rows);
      g_ptr_array_add (partners, partner);
      g_hash_table_insert (by_id, &partner->id, partner);
    }
  if (!ht_statement_ok (rows) || !add_roles (db, by_id, error)
      || !ht_absences_fill (db, by_id, error))
    return NULL;
  return g_steal_pointer (&partners);
}

HtPartner *
ht_partners_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtPartner) partner = NULL;
  g_autoptr (HtStatement) row = ht_db_prepare (db, SELECT_PARTNERS " WHERE p.id = $1", error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  if (ht_statement_step (row, error))
    partner = read_partner (row);
  else if (ht_statement_ok (row))
    g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                         _ ("This partner is not in the office file any more."));
  if (partner == NULL || !add_parts_of (db, partner, error))
    return NULL;
  return g_steal_pointer (&partner);
}

GArray *
ht_partners_find (HtDb *db, const char *name, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT id FROM partner WHERE name = $1 ORDER BY id", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_text (rows, 1, name);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

gboolean
ht_partners_insert (HtDb *db, HtPartner *partner, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO partner (name, firm, district_id, phone, email, speciality, note,"
      " home_district_id, load_limit)"
      " VALUES ($1, $2, (SELECT id FROM district WHERE name = $3), $4, $5, $6, $7,"
      " (SELECT id FROM district WHERE name = $8), $9)",
      error);

  if (statement == NULL)
    return FALSE;
  bind_partner (statement, partner);
  return ht_statement_insert (statement, &partner->id, error);
}

gboolean
ht_partners_update (HtDb *db, const HtPartner *partner, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE partner SET name = $1, firm = $2,"
                       " district_id = (SELECT id FROM district WHERE name = $3),"
                       " phone = $4, email = $5, speciality = $6, note = $7,"
                       " home_district_id = (SELECT id FROM district WHERE name = $8),"
                       " load_limit = $9 WHERE id = $10",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_partner (statement, partner);
  ht_statement_bind_int (statement, 10, partner->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_partners_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM role WHERE partner_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM absence WHERE partner_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM partner WHERE id = $1", id, error);
}

gboolean
ht_roles_insert (HtDb *db, HtRole *role, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO role (partner_id, role, appointed_on, term_ends_on, outside,"
                       " released_on, release_reason) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_role (statement, role);
  return ht_statement_insert (statement, &role->id, error);
}

gboolean
ht_roles_update (HtDb *db, const HtRole *role, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE role SET partner_id = $1, role = $2, appointed_on = $3,"
                       " term_ends_on = $4, outside = $5, released_on = $6, release_reason = $7"
                       " WHERE id = $8",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_role (statement, role);
  ht_statement_bind_int (statement, 8, role->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_roles_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM role WHERE id = $1", id, error);
}
