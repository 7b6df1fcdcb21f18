/* The files of a case: taken into the office file, taken off, and written out again. The functions
 * are jobs of the store. */
#pragma once

#include "store/attachments.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* The setting of the largest file that is taken, in MB (of 1,048,576 bytes), and what it is when
 * the office set none. */
#define HT_ATTACHMENT_LIMIT_SETTING "attachment.limit_mb"
#define HT_ATTACHMENT_LIMIT_MB 50
/* SQLite keeps no more in one field. */
#define HT_ATTACHMENT_MOST_MB 900
gboolean ht_attachment_limit_load (HtDb *db, int *megabytes, GError **error);

typedef struct
{
  gint64 appeal_id;
  GPtrArray *files; /* of GFile */
  HtDate today;
  char *clerk;
} HtAttaching;
/* files is referenced, not copied. */
HtAttaching *ht_attaching_new (gint64 appeal_id, GPtrArray *files, HtDate today, const char *clerk);
void ht_attaching_free (HtAttaching *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAttaching, ht_attaching_free)

/* Takes every file of an HtAttaching into its case as one change; what was added (a GPtrArray of
 * HtAttachment), owned by the caller. All or none: a folder, a file over the limit
 * (HT_ERROR_INVALID) or one that cannot be read (HT_ERROR_FILE) is named. */
gpointer ht_attach_files (HtDb *db, gpointer attaching, GError **error);

typedef struct
{
  gint64 appeal_id;
  gint64 id; /* of the attachment */
  char *clerk;
} HtDetaching;
HtDetaching *ht_detaching_new (gint64 appeal_id, gint64 id, const char *clerk);
void ht_detaching_free (HtDetaching *self);

/* Takes the file of an HtDetaching off its case, which undo takes back; its name, owned by the
 * caller. HT_ERROR_NOT_FOUND when it is gone already. */
gpointer ht_detach_file (HtDb *db, gpointer detaching, GError **error);

typedef struct
{
  char *sha256;
  GFile *target;
  gboolean is_private; /* a copy to look at: for this user's eyes, and not to be written on */
} HtExtracting;
HtExtracting *ht_extracting_new (const HtAttachment *attachment, GFile *target,
                                 gboolean is_private);
void ht_extracting_free (HtExtracting *self);

/* Writes the bytes of an HtExtracting to its target; the GFile, owned by the caller. A file that is
 * there is replaced; folders are made. */
gpointer ht_extract_file (HtDb *db, gpointer extracting, GError **error);
/* The name under which the attachment may be written: never a path. Owned by the caller. */
char *ht_attachment_file_name (const HtAttachment *attachment);

G_END_DECLS
