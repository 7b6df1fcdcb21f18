#include "work/edit-appeals.h"
#include "base/text.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "work/save-appeal.h"
#include <glib/gi18n-lib.h>

static const struct
{
  const char *name; /* untranslated */
  gboolean is_date;
} fields[HT_N_BULK_FIELDS] = {
  [HT_BULK_LEAD_REVIEWER] = { N_ ("Lead reviewer"), FALSE },
  [HT_BULK_FIELD] = { N_ ("Field"), FALSE },
  [HT_BULK_APPELLEE_RECEIVED_ON] = { N_ ("Received by the agency"), TRUE },
  [HT_BULK_ANSWERED_ON] = { N_ ("Answer received"), TRUE },
  [HT_BULK_HEARING_NOTIFIED_ON] = { N_ ("Told of the hearing"), TRUE },
  [HT_BULK_SERVED_ON] = { N_ ("Served"), TRUE },
};

static char **
text_of (HtAppeal *appeal, HtBulkField field)
{
  return field == HT_BULK_FIELD ? &appeal->field : &appeal->lead_reviewer;
}

static HtDate *
date_of (HtAppeal *appeal, HtBulkField field)
{
  if (field == HT_BULK_SERVED_ON)
    return &appeal->served_on;
  if (field == HT_BULK_HEARING_NOTIFIED_ON)
    return &appeal->hearing_notified_on;
  return field == HT_BULK_ANSWERED_ON ? &appeal->answered_on : &appeal->appellee_received_on;
}

/* Whether the case changes by it. */
static gboolean
set_value (HtAppeal *appeal, const HtAppealsEditing *editing)
{
  if (fields[editing->field].is_date)
    {
      HtDate *date = date_of (appeal, editing->field);
      gboolean changes = *date != editing->date;

      *date = editing->date;
      return changes;
    }
  char **text = text_of (appeal, editing->field);
  gboolean changes = !g_str_equal (*text, editing->text);
  g_free (*text);
  *text = g_strdup (editing->text);
  return changes;
}

static void
add_faults (const HtAppeal *appeal, GPtrArray *sentences)
{
  g_autoptr (GPtrArray) faults = ht_appeal_check (appeal);

  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = faults->pdata[i];

      g_ptr_array_add (sentences, g_strdup_printf ("%s: %s", appeal->case_number, fault->reason));
    }
}

static gboolean
edit_one (HtDb *db, const HtAppealsEditing *editing, gint64 id, HtAppealsEdited *edited,
          HtChange *change, GError **error)
{
  g_autoptr (HtAppeal) appeal = ht_appeals_get (db, id, error);

  if (appeal == NULL)
    return FALSE;
  if (!set_value (appeal, editing))
    return TRUE;
  add_faults (appeal, edited->faults);
  if (edited->faults->len > 0)
    return TRUE;
  edited->n++;
  return ht_appeals_update (db, appeal, error) && ht_change_checkpoint (change, error);
}

const char *
ht_bulk_field_name (HtBulkField field)
{
  return _ (fields[field].name);
}

gboolean
ht_bulk_field_is_date (HtBulkField field)
{
  return fields[field].is_date;
}

HtAppealsEditing *
ht_appeals_editing_new (GArray *ids, HtBulkField field, const char *text, HtDate date,
                        const char *clerk)
{
  HtAppealsEditing *self = g_new0 (HtAppealsEditing, 1);

  self->ids = g_array_copy (ids);
  self->field = field;
  self->text = ht_text_tidy (text);
  self->date = date;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_appeals_editing_free (HtAppealsEditing *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self->text);
  g_free (self->clerk);
  g_free (self);
}

void
ht_appeals_edited_free (HtAppealsEdited *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->faults);
  g_free (self);
}

gpointer
ht_edit_appeals (HtDb *db, gpointer data, GError **error)
{
  const HtAppealsEditing *editing = data;
  g_autoptr (HtAppealsEdited) edited = g_new0 (HtAppealsEdited, 1);
  g_autofree char *label = g_strdup_printf (
      ngettext ("%s: %u case at once", "%s: %u cases at once", editing->ids->len),
      ht_bulk_field_name (editing->field), editing->ids->len);
  g_autoptr (HtChange) change
      = ht_change_begin (db, editing->clerk, label, HT_APPEAL_KIND, 0, error);

  edited->faults = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; change != NULL && i < editing->ids->len; i++)
    if (!edit_one (db, editing, g_array_index (editing->ids, gint64, i), edited, change, error))
      return NULL;
  if (change == NULL)
    return NULL;
  if (edited->faults->len > 0)
    {
      edited->n = 0;
      return g_steal_pointer (&edited);
    }
  return ht_change_commit (change, error) ? g_steal_pointer (&edited) : NULL;
}
