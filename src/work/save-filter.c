#include "work/save-filter.h"
#include "base/text.h"
#include "store/journal.h"
#include <glib/gi18n-lib.h>

#define KIND "saved_filter"

HtFilterSaving *
ht_filter_saving_new (const char *name, const HtAppealQuery *query, const char *clerk)
{
  HtFilterSaving *self = g_new0 (HtFilterSaving, 1);

  self->name = ht_text_tidy (name);
  self->query = ht_appeal_query_copy (query);
  self->clerk = g_strdup (clerk);
  return self;
}

HtFilterSaving *
ht_filter_removing_new (const HtSavedFilter *filter, const char *clerk)
{
  HtFilterSaving *self = ht_filter_saving_new (filter->name, filter->query, clerk);

  self->id = filter->id;
  return self;
}

void
ht_filter_saving_free (HtFilterSaving *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  ht_appeal_query_free (self->query);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_list_saved_filters (HtDb *db, gpointer data, GError **error)
{
  return ht_saved_filters_list (db, error);
}

gpointer
ht_save_filter (HtDb *db, gpointer data, GError **error)
{
  const HtFilterSaving *saving = data;
  g_autofree char *label = g_strdup_printf (_ ("Save the list \"%s\""), saving->name);

  if (saving->name[0] == '\0')
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The list has no name. Enter one under which you find it again."));
      return NULL;
    }
  g_autoptr (HtChange) change = ht_change_begin (db, saving->clerk, label, KIND, 0, error);
  if (change == NULL || !ht_saved_filters_put (db, saving->name, saving->query, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (saving->name);
}

gpointer
ht_remove_filter (HtDb *db, gpointer data, GError **error)
{
  const HtFilterSaving *saving = data;
  g_autofree char *label = g_strdup_printf (_ ("Remove the list \"%s\""), saving->name);
  g_autoptr (HtChange) change = ht_change_begin (db, saving->clerk, label, KIND, saving->id, error);

  if (change == NULL || !ht_saved_filters_delete (db, saving->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (saving->name);
}
