#include "work/attach-file.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>

#define MEGABYTE (1024 * 1024)

static char *
name_of (GFileInfo *info)
{
  g_autofree char *composed
      = g_utf8_normalize (g_file_info_get_display_name (info), -1, G_NORMALIZE_NFC);

  return composed != NULL ? g_steal_pointer (&composed)
                          : g_strdup (g_file_info_get_display_name (info));
}

static gboolean
refuse_if_unfit (GFileInfo *info, const char *name, int limit, GError **error)
{
  goffset size = g_file_info_get_size (info);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                 _ ("\"%s\" is no file. Attach the files that are in it one by one."), name);
  else if (size > (goffset)limit * MEGABYTE)
    g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                 _ ("The file \"%s\" has %.1f MB; at most %d MB can be attached. Make it smaller, "
                    "or split it."),
                 name, (double)size / MEGABYTE, limit);
  else
    return FALSE;
  return TRUE;
}

static void
tell_unreadable (GFile *file, GError *failure, GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (file);

  g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The file %s cannot be read: %s."), shown,
               failure->message);
  g_error_free (failure);
}

/* The bytes, with the name to keep them under; a file may grow between the question and the
 * reading, so its size is taken from what was read. */
static GBytes *
read_file (GFile *file, int limit, char **name, GError **error)
{
  GError *failure = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                                                  G_FILE_QUERY_INFO_NONE, NULL, &failure);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = info != NULL ? name_of (info) : NULL;

  if (info != NULL && refuse_if_unfit (info, found, limit, error))
    return NULL;
  if (info != NULL)
    bytes = g_file_load_bytes (file, NULL, NULL, &failure);
  if (bytes == NULL)
    {
      tell_unreadable (file, failure, error);
      return NULL;
    }
  g_file_info_set_size (info, (goffset)g_bytes_get_size (bytes));
  if (refuse_if_unfit (info, found, limit, error))
    return NULL;
  *name = g_steal_pointer (&found);
  return g_steal_pointer (&bytes);
}

static gboolean
read_files (GPtrArray *files, int limit, GPtrArray *names, GPtrArray *contents, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      char *name;
      GBytes *content = read_file (files->pdata[i], limit, &name, error);

      if (content == NULL)
        return FALSE;
      g_ptr_array_add (names, name);
      g_ptr_array_add (contents, content);
    }
  return TRUE;
}

static char *
describe (const HtAppeal *appeal, GPtrArray *names)
{
  if (names->len == 1)
    return g_strdup_printf (_ ("Attach \"%s\" to case %s"), (const char *)names->pdata[0],
                            appeal->case_number);
  return g_strdup_printf (
      ngettext ("Attach %u file to case %s", "Attach %u files to case %s", names->len), names->len,
      appeal->case_number);
}

static GPtrArray *
add_files (HtDb *db, const HtAttaching *attaching, GPtrArray *names, GPtrArray *contents,
           GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_attachment_free);
  g_autoptr (HtAppeal) appeal = ht_appeals_get (db, attaching->appeal_id, error);

  if (appeal == NULL)
    return NULL;
  g_autofree char *label = describe (appeal, names);
  g_autoptr (HtChange) change
      = ht_change_begin (db, attaching->clerk, label, "appeal", attaching->appeal_id, error);
  for (guint i = 0; change != NULL && i < names->len; i++)
    {
      HtAttachment *attachment = ht_attachments_add (db, attaching->appeal_id, names->pdata[i],
                                                     contents->pdata[i], attaching->today, error);

      if (attachment == NULL)
        return NULL;
      g_ptr_array_add (added, attachment);
    }
  return change != NULL && ht_change_commit (change, error) ? g_steal_pointer (&added) : NULL;
}

gboolean
ht_attachment_limit_load (HtDb *db, int *megabytes, GError **error)
{
  g_autofree char *text = ht_settings_get (db, HT_ATTACHMENT_LIMIT_SETTING, "", error);
  guint64 number;

  if (text == NULL)
    return FALSE;
  *megabytes = g_ascii_string_to_unsigned (text, 10, 1, HT_ATTACHMENT_MOST_MB, &number, NULL)
                   ? (int)number
                   : HT_ATTACHMENT_LIMIT_MB;
  return TRUE;
}

HtAttaching *
ht_attaching_new (gint64 appeal_id, GPtrArray *files, HtDate today, const char *clerk)
{
  HtAttaching *self = g_new0 (HtAttaching, 1);

  self->appeal_id = appeal_id;
  self->files = g_ptr_array_ref (files);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_attaching_free (HtAttaching *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->files);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_attach_files (HtDb *db, gpointer attaching_data, GError **error)
{
  const HtAttaching *attaching = attaching_data;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  int limit;

  /* The files are read before the change begins: a slow drive must not hold the office file. */
  if (!ht_attachment_limit_load (db, &limit, error)
      || !read_files (attaching->files, limit, names, contents, error))
    return NULL;
  return add_files (db, attaching, names, contents, error);
}

HtDetaching *
ht_detaching_new (gint64 appeal_id, gint64 id, const char *clerk)
{
  HtDetaching *self = g_new0 (HtDetaching, 1);

  self->appeal_id = appeal_id;
  self->id = id;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_detaching_free (HtDetaching *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

static char *
find_name (HtDb *db, const HtDetaching *detaching, GError **error)
{
  g_autoptr (GPtrArray) attachments = ht_attachments_list (db, detaching->appeal_id, error);

  if (attachments == NULL)
    return NULL;
  for (guint i = 0; i < attachments->len; i++)
    {
      const HtAttachment *attachment = attachments->pdata[i];

      if (attachment->id == detaching->id)
        return g_strdup (attachment->name);
    }
  g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                       _ ("The file is not attached to the case any more."));
  return NULL;
}

gpointer
ht_detach_file (HtDb *db, gpointer detaching_data, GError **error)
{
  const HtDetaching *detaching = detaching_data;
  g_autofree char *name = find_name (db, detaching, error);
  g_autoptr (HtAppeal) appeal
      = name != NULL ? ht_appeals_get (db, detaching->appeal_id, error) : NULL;

  if (appeal == NULL)
    return NULL;
  g_autofree char *label
      = g_strdup_printf (_ ("Remove \"%s\" from case %s"), name, appeal->case_number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, detaching->clerk, label, "appeal", detaching->appeal_id, error);
  if (change == NULL || !ht_attachments_remove (db, detaching->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&name);
}

HtExtracting *
ht_extracting_new (const HtAttachment *attachment, GFile *target, gboolean is_private)
{
  HtExtracting *self = g_new0 (HtExtracting, 1);

  self->sha256 = g_strdup (attachment->sha256);
  self->target = g_object_ref (target);
  self->is_private = is_private;
  return self;
}

void
ht_extracting_free (HtExtracting *self)
{
  if (self == NULL)
    return;
  g_free (self->sha256);
  g_object_unref (self->target);
  g_free (self);
}

static void
protect (GFile *file)
{
  /* Whoever writes on a copy would believe that it is kept. */
  g_file_set_attribute_uint32 (file, G_FILE_ATTRIBUTE_UNIX_MODE, 0400, G_FILE_QUERY_INFO_NONE, NULL,
                               NULL);
}

gpointer
ht_extract_file (HtDb *db, gpointer extracting_data, GError **error)
{
  const HtExtracting *extracting = extracting_data;
  g_autoptr (GBytes) content = ht_attachments_read (db, extracting->sha256, error);
  g_autoptr (GFile) folder = g_file_get_parent (extracting->target);
  g_autoptr (GError) failure = NULL;
  gsize size;

  if (content == NULL)
    return NULL;
  gconstpointer data = g_bytes_get_data (content, &size);
  if (folder != NULL)
    g_file_make_directory_with_parents (folder, NULL, NULL);
  if (!g_file_replace_contents (extracting->target, data, size, NULL, FALSE,
                                extracting->is_private ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE,
                                NULL, NULL, &failure))
    {
      g_autofree char *shown = g_file_get_parse_name (extracting->target);
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The file %s cannot be written: %s."), shown,
                   failure->message);
      return NULL;
    }
  if (extracting->is_private)
    protect (extracting->target);
  return g_object_ref (extracting->target);
}

char *
ht_attachment_file_name (const HtAttachment *attachment)
{
  g_autofree char *base = g_path_get_basename (attachment->name);
  gboolean is_name = base[0] != '\0' && base[0] != G_DIR_SEPARATOR && !g_str_equal (base, ".")
                     && !g_str_equal (base, "..");

  return is_name ? g_steal_pointer (&base) : g_strdup (_ ("attachment"));
}
