#include "store/attachments.h"
#include <glib/gi18n-lib.h>

static HtAttachment *
read_attachment (HtStatement *row)
{
  HtAttachment *attachment = g_new0 (HtAttachment, 1);

  attachment->id = ht_statement_int (row, 0);
  attachment->name = g_strdup (ht_statement_text (row, 1));
  attachment->sha256 = g_strdup (ht_statement_text (row, 2));
  attachment->size = ht_statement_int (row, 3);
  attachment->added_on = ht_statement_date (row, 4);
  return attachment;
}

static gboolean
refuse_double (HtDb *db, gint64 appeal_id, const char *name, const char *sha256, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (
      db, "SELECT 1 FROM attachment WHERE appeal_id = $1 AND name = $2 AND sha256 = $3", error);

  if (row == NULL)
    return FALSE;
  ht_statement_bind_int (row, 1, appeal_id);
  ht_statement_bind_text (row, 2, name);
  ht_statement_bind_text (row, 3, sha256);
  if (!ht_statement_step (row, error))
    return ht_statement_ok (row);
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("The file \"%s\" is attached to this case already."), name);
  return FALSE;
}

/* The same bytes of another case, or of an attachment that was removed, are not kept twice. */
static gboolean
keep_content (HtDb *db, const char *sha256, GBytes *content, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO attachment_content (sha256, content) VALUES ($1, $2)"
                       " ON CONFLICT (sha256) DO NOTHING",
                       error);
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, sha256);
  ht_statement_bind_blob (statement, 2, data, size);
  return ht_statement_run (statement, error);
}

static gboolean
insert_attachment (HtDb *db, gint64 appeal_id, HtAttachment *attachment, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO attachment (appeal_id, name, sha256, size, added_on)"
                       " VALUES ($1, $2, $3, $4, $5)",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, appeal_id);
  ht_statement_bind_text (statement, 2, attachment->name);
  ht_statement_bind_text (statement, 3, attachment->sha256);
  ht_statement_bind_int (statement, 4, attachment->size);
  ht_statement_bind_date (statement, 5, attachment->added_on);
  return ht_statement_insert (statement, &attachment->id, error);
}

void
ht_attachment_free (HtAttachment *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

GPtrArray *
ht_attachments_list (HtDb *db, gint64 appeal_id, GError **error)
{
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_attachment_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, name, sha256, size, added_on FROM attachment"
                       " WHERE appeal_id = $1 ORDER BY id",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, appeal_id);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (attachments, read_attachment (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&attachments) : NULL;
}

HtAttachment *
ht_attachments_add (HtDb *db, gint64 appeal_id, const char *name, GBytes *content, HtDate added_on,
                    GError **error)
{
  g_autoptr (HtAttachment) attachment = g_new0 (HtAttachment, 1);

  attachment->name = g_strdup (name);
  attachment->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  attachment->size = (gint64)g_bytes_get_size (content);
  attachment->added_on = added_on;
  if (!refuse_double (db, appeal_id, name, attachment->sha256, error)
      || !keep_content (db, attachment->sha256, content, error)
      || !insert_attachment (db, appeal_id, attachment, error))
    return NULL;
  return g_steal_pointer (&attachment);
}

GBytes *
ht_attachments_read (HtDb *db, const char *sha256, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT content FROM attachment_content WHERE sha256 = $1", error);
  gconstpointer data;
  gsize size;

  if (row == NULL)
    return NULL;
  ht_statement_bind_text (row, 1, sha256);
  if (!ht_statement_step (row, error))
    {
      if (ht_statement_ok (row))
        g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                             _ ("The content of the attached file is not in the office file. "
                                "Restore it from a backup."));
      return NULL;
    }
  data = ht_statement_blob (row, 0, &size);
  g_autoptr (GBytes) content = g_bytes_new (data, size);
  g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_str_equal (found, sha256))
    return g_steal_pointer (&content);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                       _ ("The content of the attached file is not what was added; the office "
                          "file is damaged. Restore it from a backup."));
  return NULL;
}

gboolean
ht_attachments_remove (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM attachment WHERE id = $1", id, error);
}
