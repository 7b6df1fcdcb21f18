#include "store/saved-filters.h"

static void
add_number (GVariantDict *dict, const char *key, gint64 value)
{
  if (value != 0)
    g_variant_dict_insert (dict, key, "x", value);
}

static void
add_text (GVariantDict *dict, const char *key, const char *value)
{
  if (value != NULL)
    g_variant_dict_insert (dict, key, "s", value);
}

static void
add_date (GVariantDict *dict, const char *key, HtDate date)
{
  char iso[HT_DATE_ISO_SIZE];

  if (date != HT_DATE_NONE)
    add_text (dict, key, ht_date_write_iso (date, iso));
}

static char *
write_query (const HtAppealQuery *query)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  add_number (&dict, "state", query->state);
  add_number (&dict, "year", query->year);
  add_number (&dict, "agency", query->agency_id);
  add_text (&dict, "lead_reviewer", query->lead_reviewer);
  add_number (&dict, "outcome", query->outcome);
  add_date (&dict, "received_from", query->received.from);
  add_date (&dict, "received_to", query->received.to);
  add_date (&dict, "ruled_from", query->ruled.from);
  add_date (&dict, "ruled_to", query->ruled.to);
  add_number (&dict, "rulings_only", query->rulings_only != FALSE);
  add_text (&dict, "search", query->search);
  add_number (&dict, "order", query->order);
  add_number (&dict, "descending", query->descending != FALSE);
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_print (value, FALSE);
}

/* 0 for what is not there or lies outside. */
static gint64
read_number (GVariantDict *dict, const char *key, gint64 most)
{
  g_autoptr (GVariant) value = g_variant_dict_lookup_value (dict, key, NULL);
  gint64 number = 0;

  if (value == NULL)
    return 0;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    number = g_variant_get_int64 (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    number = g_variant_get_int32 (value);
  return number >= 0 && number <= most ? number : 0;
}

static char *
read_text (GVariantDict *dict, const char *key)
{
  char *text = NULL;

  return g_variant_dict_lookup (dict, key, "s", &text) ? text : NULL;
}

static HtPeriod
read_period (GVariantDict *dict, const char *from_key, const char *to_key)
{
  g_autofree char *from = read_text (dict, from_key);
  g_autofree char *to = read_text (dict, to_key);
  HtPeriod period = { ht_date_from_iso (from), ht_date_from_iso (to) };

  if (period.from == HT_DATE_NONE || period.to == HT_DATE_NONE)
    period.from = period.to = HT_DATE_NONE;
  return period;
}

static HtAppealQuery *
read_query (const char *text)
{
  g_autoptr (GVariant) value = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (value);
  HtAppealQuery *query = ht_appeal_query_new (HT_DATE_NONE);

  query->state = (HtAppealState)read_number (&dict, "state", HT_APPEALS_NO_NEXT_STEP);
  query->year = (int)read_number (&dict, "year", 9999);
  query->agency_id = read_number (&dict, "agency", G_MAXINT64);
  query->lead_reviewer = read_text (&dict, "lead_reviewer");
  query->outcome = (HtOutcome)read_number (&dict, "outcome", HT_N_OUTCOMES - 1);
  query->received = read_period (&dict, "received_from", "received_to");
  query->ruled = read_period (&dict, "ruled_from", "ruled_to");
  query->rulings_only = read_number (&dict, "rulings_only", 1) != 0;
  query->search = read_text (&dict, "search");
  query->order = (HtAppealOrder)read_number (&dict, "order", HT_APPEALS_BY_RULED);
  query->descending = read_number (&dict, "descending", 1) != 0;
  return query;
}

void
ht_saved_filter_free (HtSavedFilter *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  ht_appeal_query_free (self->query);
  g_free (self);
}

GPtrArray *
ht_saved_filters_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) filters
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_saved_filter_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT id, name, filter FROM saved_filter ORDER BY name", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtSavedFilter *filter = g_new0 (HtSavedFilter, 1);

      filter->id = ht_statement_int (rows, 0);
      filter->name = g_strdup (ht_statement_text (rows, 1));
      filter->query = read_query (ht_statement_text (rows, 2));
      g_ptr_array_add (filters, filter);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&filters) : NULL;
}

gboolean
ht_saved_filters_put (HtDb *db, const char *name, const HtAppealQuery *query, GError **error)
{
  g_autofree char *filter = write_query (query);
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO saved_filter (name, filter) VALUES ($1, $2)"
                       " ON CONFLICT (name) DO UPDATE SET filter = excluded.filter",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, name);
  ht_statement_bind_text (statement, 2, filter);
  return ht_statement_run (statement, error);
}

gboolean
ht_saved_filters_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM saved_filter WHERE id = $1", id, error);
}
