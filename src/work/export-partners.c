#include "work/export-kind.h"

#include "store/partners.h"

typedef void (*PutTerm) (HtExportCells *cells, const HtPartner *partner, const HtRole *term);

/* term is NULL for somebody who was never appointed, so that no person is lost on the way. */
static void
put_partner (HtExportCells *cells, const HtPartner *partner, const HtRole *term)
{
  ht_export_text (cells, PARTNER_NAME, partner->name);
  if (term != NULL)
    {
      ht_export_text (cells, PARTNER_ROLE, ht_role_name (term->role));
      ht_export_date (cells, PARTNER_APPOINTED, term->appointed_on);
      ht_export_date (cells, PARTNER_TERM_ENDS, term->term_ends_on);
      ht_export_flag (cells, PARTNER_OUTSIDE, term->outside);
    }
  ht_export_text (cells, PARTNER_FIRM, partner->firm);
  ht_export_text (cells, PARTNER_DISTRICT, partner->district);
  ht_export_text (cells, PARTNER_PHONE, partner->phone);
  ht_export_text (cells, PARTNER_EMAIL, partner->email);
  ht_export_text (cells, PARTNER_SPECIALITY, partner->speciality);
  ht_export_text (cells, PARTNER_NOTE, partner->note);
  ht_export_text (cells, PARTNER_HOME, partner->home_district);
  ht_export_number (cells, PARTNER_LOAD_LIMIT, partner->load_limit);
}

static void
put_role (HtExportCells *cells, const HtPartner *partner, const HtRole *term)
{
  ht_export_text (cells, ROLE_NAME, partner->name);
  ht_export_text (cells, ROLE_ROLE, ht_role_name (term->role));
  ht_export_date (cells, ROLE_APPOINTED, term->appointed_on);
  ht_export_date (cells, ROLE_TERM_ENDS, term->term_ends_on);
  ht_export_date (cells, ROLE_RELEASED, term->released_on);
  ht_export_flag (cells, ROLE_OUTSIDE, term->outside);
  ht_export_text (cells, ROLE_FIRM, partner->firm);
  ht_export_text (cells, ROLE_DISTRICT, partner->district);
  ht_export_text (cells, ROLE_PHONE, partner->phone);
  ht_export_text (cells, ROLE_RELEASE_REASON, term->release_reason);
}

static void
put_absence (HtExportCells *cells, const HtPartner *partner, const HtAbsence *absence)
{
  ht_export_text (cells, ABSENCE_NAME, partner->name);
  ht_export_date (cells, ABSENCE_FROM, absence->from_day);
  ht_export_date (cells, ABSENCE_TO, absence->to_day);
  ht_export_text (cells, ABSENCE_REASON, absence->reason);
  ht_export_text (cells, ABSENCE_FIRM, partner->firm);
  ht_export_text (cells, ABSENCE_DISTRICT, partner->district);
  ht_export_text (cells, ABSENCE_PHONE, partner->phone);
}

static gboolean
put_terms (const HtPartner *partner, PutTerm put, HtExportCells *cells, HtExportRow row,
           gpointer data, GError **error)
{
  for (guint i = 0; i < partner->roles->len; i++)
    {
      put (cells, partner, g_ptr_array_index (partner->roles, i));
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  if (partner->roles->len > 0 || put != put_partner)
    return TRUE;
  put (cells, partner, NULL);
  return ht_export_emit (cells, row, data, error);
}

static gboolean
each_term (HtDb *db, guint n_fields, PutTerm put, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  if (partners == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (n_fields);
  for (guint i = 0; i < partners->len; i++)
    if (!put_terms (g_ptr_array_index (partners, i), put, cells, row, data, error))
      return FALSE;
  return TRUE;
}

static gboolean
each_partner (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_term (db, N_PARTNER_FIELDS, put_partner, row, data, error);
}

static gboolean
each_role (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_term (db, N_ROLE_FIELDS, put_role, row, data, error);
}

static gboolean
each_absence (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  if (partners == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_ABSENCE_FIELDS);
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = partners->pdata[i];
      for (guint j = 0; j < partner->absences->len; j++)
        {
          put_absence (cells, partner, partner->absences->pdata[j]);
          if (!ht_export_emit (cells, row, data, error))
            return FALSE;
        }
    }
  return TRUE;
}

const HtExportKind ht_export_absences = { each_absence };
const HtExportKind ht_export_partners = { each_partner };
const HtExportKind ht_export_roles = { each_role };
