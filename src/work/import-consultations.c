#include "work/import-services.h"

#include "store/consultations.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HtServiceLookup *services;
  GHashTable *existing; /* key → how many such consultations no row has named yet */
} Context;

typedef struct
{
  HtConsultation consultation;
  HtPartner *person; /* not owned; may be one to be added */
} Record;

typedef struct
{
  const Context *context;
  const HtConsultation *consultation;
} Known;

/* A consultation has no name of its own; all that is known of it is its key. */
static char *
make_key (const HtConsultation *it, gint64 partner_id)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d %d %d %d %d",
                          (int)it->held_on, it->dong_id, partner_id, (int)it->channel,
                          it->regular != FALSE, (int)it->topic, it->people, it->minutes,
                          it->satisfaction);
}

static guint
count_existing (const Context *context, const HtConsultation *it, gint64 partner_id)
{
  g_autofree char *key = make_key (it, partner_id);
  return GPOINTER_TO_UINT (g_hash_table_lookup (context->existing, key));
}

static void
change_count (Context *context, const HtConsultation *it, gint64 partner_id, int by)
{
  char *key = make_key (it, partner_id);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (context->existing, key));
  g_hash_table_insert (context->existing, key, GUINT_TO_POINTER (count + (guint)by));
}

static gboolean
known_cb (gpointer data, gint64 partner_id)
{
  const Known *known = data;
  return count_existing (known->context, known->consultation, partner_id) > 0;
}

static void
release (gpointer data)
{
  Context *context = data;
  ht_service_lookup_free (context->services);
  g_hash_table_unref (context->existing);
  g_free (context);
}

static void
free_record (gpointer record)
{
  g_free (record);
}

static gboolean
load_existing (Context *context, HtImport *import, HtDb *db, GError **error)
{
  HtPeriod period = ht_import_period (import, CONSULTATION_HELD);
  if (period.from == HT_DATE_NONE)
    return TRUE;
  g_autoptr (GPtrArray) existing = ht_consultations_list (db, period, error);
  if (existing == NULL)
    return FALSE;
  for (guint i = 0; i < existing->len; i++)
    {
      const HtConsultation *it = g_ptr_array_index (existing, i);
      change_count (context, it, it->partner_id, 1);
    }
  return TRUE;
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  Context *context = g_new0 (Context, 1);
  context->existing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  context->services = ht_service_lookup_load (db, error);
  if (context->services != NULL && load_existing (context, import, db, error))
    return context;
  release (context);
  return NULL;
}

static void
read_words (HtImport *import, guint row, HtConsultation *it)
{
  if (!ht_channel_parse (ht_import_cell (import, row, CONSULTATION_CHANNEL), &it->channel))
    ht_import_fault_word (import, row, CONSULTATION_CHANNEL, "방문, 전화, 온라인");
  if (!ht_topic_parse (ht_import_cell (import, row, CONSULTATION_TOPIC), &it->topic))
    ht_import_fault_word (import, row, CONSULTATION_TOPIC, "민사, 가사, 형사, 행정, 노동, 기타");
  ht_import_flag (import, row, CONSULTATION_REGULAR, &it->regular);
  ht_import_number (import, row, CONSULTATION_PEOPLE, 0, HT_MOST_PEOPLE, &it->people);
  ht_import_number (import, row, CONSULTATION_MINUTES, 0, HT_MOST_MINUTES, &it->minutes);
  ht_import_number (import, row, CONSULTATION_SATISFACTION, 0, HT_MOST_SATISFACTION,
                    &it->satisfaction);
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  Context *context = ht_import_context (import);
  g_autofree Record *record = g_new0 (Record, 1);
  HtConsultation *it = &record->consultation;
  it->held_on = HT_DATE_NONE;
  ht_import_date (import, row, CONSULTATION_HELD, &it->held_on);
  read_words (import, row, it);
  const HtDong *dong = ht_dong_lookup_find (context->services->dongs, import, row,
                                            CONSULTATION_DISTRICT, CONSULTATION_DONG, it->held_on);
  if (dong == NULL || ht_import_row_is_faulty (import, row))
    return NULL;
  it->dong_id = dong->id;
  Known known = { context, it };
  record->person
      = ht_service_lookup_person (context->services, import, row, CONSULTATION_PARTNER,
                                  HT_ROLE_VILLAGE_LAWYER, dong, it->held_on, known_cb, &known);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  gboolean is_known = record->person == NULL || record->person->id != 0;
  gint64 partner_id = record->person != NULL ? record->person->id : 0;
  *verdict = HT_VERDICT_NEW;
  if (is_known && count_existing (context, it, partner_id) > 0)
    {
      change_count (context, it, partner_id, -1);
      *verdict = HT_VERDICT_SAME;
    }
  return g_steal_pointer (&record);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer data, HtVerdict verdict, GError **error)
{
  Record *record = data;
  return ht_service_store_person (db, record->person, &record->consultation.partner_id, error)
         && ht_consultations_insert (db, &record->consultation, error);
}

static gboolean
conclude (HtImport *import, HtDb *db, GError **error)
{
  Context *context = ht_import_context (import);
  ht_service_lookup_conclude (context->services, import);
  return TRUE;
}

const HtImportKind ht_import_consultations
    = { prepare, release, read_row, store, free_record, conclude };
