/* The files of a case, kept inside the office file: the bytes once for each content. Writes belong
 * inside an HtChange. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;   /* of the file, without folders */
  char *sha256; /* hexadecimal */
  gint64 size;  /* bytes */
  HtDate added_on;
} HtAttachment;
void ht_attachment_free (HtAttachment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAttachment, ht_attachment_free)

/* The files of the case in the order they were added (of HtAttachment), owned by the caller. */
GPtrArray *ht_attachments_list (HtDb *db, gint64 appeal_id, GError **error);
/* Adds the bytes under that name; the same name with the same bytes twice in a case is
 * HT_ERROR_INVALID. Owned by the caller. */
HtAttachment *ht_attachments_add (HtDb *db, gint64 appeal_id, const char *name, GBytes *content,
                                  HtDate added_on, GError **error);
/* The bytes, owned by the caller; HT_ERROR_FORMAT when they are not those that were added. */
GBytes *ht_attachments_read (HtDb *db, const char *sha256, GError **error);
gboolean ht_attachments_remove (HtDb *db, gint64 id, GError **error);

G_END_DECLS
