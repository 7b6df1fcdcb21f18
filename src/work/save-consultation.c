#include "work/save-consultation.h"
#include "store/consultations.h"
#include "store/drafts.h"
#include "store/journal.h"
#include <glib/gi18n-lib.h>

/* The consultation that the line changes, an empty one for a new line. */
static HtConsultation *
load_before (HtDb *db, gint64 id, GError **error)
{
  if (id == 0)
    return g_new0 (HtConsultation, 1);
  GError *failure = NULL;
  HtConsultation *before = ht_consultations_get (db, id, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (before == NULL)
    g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                 _ ("The consultation is not there any more; somebody deleted it meanwhile."));
  return before;
}

static gboolean
put_draft (HtDb *db, const char *draft, GError **error)
{
  return draft != NULL ? ht_drafts_put (db, HT_CONSULTATION_KIND, 0, draft, error)
                       : ht_drafts_remove (db, HT_CONSULTATION_KIND, 0, error);
}

static gboolean
write_consultation (HtDb *db, const HtConsultationSaving *saving, HtConsultation *consultation,
                    const char *dong, GError **error)
{
  const gboolean is_new = consultation->id == 0;
  g_autofree char *day = ht_date_to_korean (consultation->held_on);
  g_autofree char *label = g_strdup_printf (
      is_new ? _ ("Log a consultation: %s, %s") : _ ("Change a consultation: %s, %s"), day, dong);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_CONSULTATION_KIND, consultation->id, error);

  if (change == NULL)
    return FALSE;
  if (!(is_new ? ht_consultations_insert (db, consultation, error)
               : ht_consultations_update (db, consultation, error)))
    return FALSE;
  ht_change_set_id (change, consultation->id);
  return put_draft (db, saving->draft, error) && ht_change_commit (change, error);
}

static char *
write_warning (const HtConsultationLine *line, guint n)
{
  return g_strdup_printf (_ ("The same consultation was there already: %s, %s, %s, %s; now there "
                             "are %u. If it is logged twice, delete one in the list."),
                          line->cells[HT_LINE_DAY], line->cells[HT_LINE_DONG],
                          line->cells[HT_LINE_PARTNER], line->cells[HT_LINE_TOPIC], n);
}

HtConsultationSaving *
ht_consultation_saving_new (HtConsultationLine *line, HtDate today, const char *clerk, char *draft)
{
  HtConsultationSaving *self = g_new0 (HtConsultationSaving, 1);

  self->line = line;
  self->today = today;
  self->clerk = g_strdup (clerk);
  self->draft = draft;
  return self;
}

void
ht_consultation_saving_free (HtConsultationSaving *self)
{
  if (self == NULL)
    return;
  ht_consultation_line_free (self->line);
  g_free (self->clerk);
  g_free (self->draft);
  g_free (self);
}

void
ht_consultation_saved_free (HtConsultationSaved *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->warning);
  g_free (self);
}

gpointer
ht_save_consultation (HtDb *db, gpointer data, GError **error)
{
  const HtConsultationSaving *saving = data;
  guint n_same = 0;
  g_autoptr (HtServiceGuide) guide = ht_service_guide_load (db, error);
  g_autofree HtConsultation *consultation
      = guide != NULL ? load_before (db, saving->line->id, error) : NULL;

  if (consultation == NULL)
    return NULL;
  g_autoptr (HtConsultationSaved) saved = g_new0 (HtConsultationSaved, 1);
  saved->faults = ht_consultation_line_read (saving->line, guide, saving->today, consultation);
  if (saved->faults->len > 0)
    return g_steal_pointer (&saved);
  g_autofree char *dong = ht_service_guide_dong_name (guide, consultation->dong_id);
  if (!ht_consultations_count_same (db, consultation, &n_same, error)
      || !write_consultation (db, saving, consultation, dong, error))
    return NULL;
  if (n_same > 0)
    saved->warning = write_warning (saving->line, n_same + 1);
  return g_steal_pointer (&saved);
}

HtConsultationDeleting *
ht_consultation_deleting_new (GArray *ids, const char *clerk)
{
  HtConsultationDeleting *self = g_new0 (HtConsultationDeleting, 1);

  self->ids = ids;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_consultation_deleting_free (HtConsultationDeleting *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_delete_consultations (HtDb *db, gpointer data, GError **error)
{
  const HtConsultationDeleting *deleting = data;
  const gint64 id = deleting->ids->len == 1 ? g_array_index (deleting->ids, gint64, 0) : 0;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Delete %u consultation", "Delete %u consultations", deleting->ids->len),
      deleting->ids->len);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_CONSULTATION_KIND, id, error);

  if (change == NULL)
    return NULL;
  for (guint i = 0; i < deleting->ids->len; i++)
    if (!ht_consultations_delete (db, g_array_index (deleting->ids, gint64, i), error))
      return NULL;
  return ht_change_commit (change, error) ? g_steal_pointer (&label) : NULL;
}
