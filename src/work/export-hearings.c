#include "work/export-kind.h"

#include "store/appeals.h"
#include "store/hearings.h"
#include "store/partners.h"

#include <glib/gi18n-lib.h>

/* What the rows are put together with. */
typedef struct
{
  HtDb *db;
  GHashTable *by_id;     /* partner's id → HtPartner, of partners */
  GHashTable *namesakes; /* names that several partners have */
  GPtrArray *partners;
  gboolean is_public; /* the members of a meeting with pending cases are left out */
  guint n_hidden;
} Writing;

static void
writing_clear (Writing *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->namesakes, g_hash_table_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static gboolean
begin (Writing *self, HtDb *db, gboolean is_public, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  *self = (Writing){ .db = db, .is_public = is_public };
  self->partners = ht_partners_list (db, error);
  if (self->partners == NULL)
    return FALSE;
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->namesakes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->partners->len; i++)
    {
      HtPartner *partner = self->partners->pdata[i];
      g_hash_table_insert (self->by_id, &partner->id, partner);
      if (!g_hash_table_add (names, partner->name))
        g_hash_table_add (self->namesakes, partner->name);
    }
  return TRUE;
}

/* The name, with the firm in brackets where several people have it. */
static void
add_name (const Writing *self, const HtHearingMember *member, GString *names)
{
  const HtPartner *partner = g_hash_table_lookup (self->by_id, &member->partner_id);

  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append (names, member->name);
  if (partner != NULL && partner->firm[0] != '\0'
      && g_hash_table_contains (self->namesakes, partner->name))
    g_string_append_printf (names, " (%s)", partner->firm);
}

static void
put_members (const Writing *self, const HtHearing *hearing, HtExportCells *cells)
{
  g_autoptr (GString) chair = g_string_new (NULL);
  g_autoptr (GString) members = g_string_new (NULL);

  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      add_name (self, member, member->chair ? chair : members);
    }
  ht_export_text (cells, HEARING_CHAIR, chair->str);
  ht_export_text (cells, HEARING_MEMBERS, members->str);
}

/* Puts the case numbers, and says whether one of the cases is pending. */
static gboolean
put_agenda (Writing *self, const HtHearing *hearing, HtExportCells *cells, gboolean *is_pending,
            GError **error)
{
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (GPtrArray) appeals
      = ht_appeals_load (self->db, (const gint64 *)(gpointer)ids->data, ids->len, error);
  if (appeals == NULL)
    return FALSE;
  *is_pending = FALSE;
  for (guint i = 0; i < appeals->len; i++)
    {
      const HtAppeal *appeal = appeals->pdata[i];
      g_string_append_printf (numbers, "%s%s", i > 0 ? "; " : "", appeal->case_number);
      *is_pending = *is_pending || appeal->outcome == HT_OUTCOME_NONE;
    }
  ht_export_text (cells, HEARING_AGENDA, numbers->str);
  return TRUE;
}

static gboolean
put_hearing (Writing *self, const HtHearing *hearing, HtExportCells *cells, GError **error)
{
  gboolean is_pending;

  ht_export_date (cells, HEARING_DAY, hearing->day);
  ht_export_number (cells, HEARING_NUMBER, hearing->number);
  ht_export_text (cells, HEARING_START, hearing->start);
  ht_export_text (cells, HEARING_PLACE, hearing->place);
  ht_export_number (cells, HEARING_SEATS, hearing->seats);
  ht_export_text (cells, HEARING_STATE, ht_hearing_state_name (hearing->state));
  ht_export_text (cells, HEARING_NOTE, hearing->note);
  if (!put_agenda (self, hearing, cells, &is_pending, error))
    return FALSE;
  if (!is_pending || !self->is_public)
    put_members (self, hearing, cells);
  else
    self->n_hidden += hearing->members->len > 0;
  return TRUE;
}

static gboolean
write_hearings (Writing *self, HtExportRow row, gpointer data, GError **error)
{
  const HtPeriod all = { ht_date_new (1900, 1, 1), ht_date_new (2199, 12, 31) };
  g_autoptr (GPtrArray) hearings = ht_hearings_list (self->db, all, error);

  if (hearings == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_HEARING_FIELDS);
  for (guint i = 0; i < hearings->len; i++)
    if (!put_hearing (self, hearings->pdata[i], cells, error)
        || !ht_export_emit (cells, row, data, error))
      return FALSE;
  return TRUE;
}

static gboolean
each_hearing (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_auto (Writing) writing = { 0 };

  return begin (&writing, db, FALSE, error) && write_hearings (&writing, row, data, error);
}

static gboolean
each_public_hearing (HtDb *db, HtExportRow row, gpointer data, GPtrArray *remarks, GError **error)
{
  g_auto (Writing) writing = { 0 };

  if (!begin (&writing, db, TRUE, error) || !write_hearings (&writing, row, data, error))
    return FALSE;
  if (writing.n_hidden > 0)
    g_ptr_array_add (
        remarks,
        g_strdup_printf (ngettext ("The commissioners of %u meeting with pending cases are left "
                                   "out (행정심판법 시행령 §29).",
                                   "The commissioners of %u meetings with pending cases are left "
                                   "out (행정심판법 시행령 §29).",
                                   writing.n_hidden),
                         writing.n_hidden));
  return TRUE;
}

const HtExportKind ht_export_hearings = { each_hearing, NULL, each_public_hearing };
