#include "work/import-services.h"

#include "store/schedules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  HtServiceLookup *services;
  GPtrArray *schedules;         /* of HtSchedule, as they are */
  GHashTable *schedules_by_key; /* not owned */
} Context;

typedef struct
{
  HtSchedule *schedule;
  HtPartner *person; /* not owned; may be one to be added */
} Record;

typedef struct
{
  const Context *context;
  const HtSchedule *schedule;
} Known;

static char *
make_key (const HtSchedule *schedule, gint64 partner_id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %d %u %s %d",
                          schedule->dong_id, (int)schedule->service, partner_id,
                          (int)schedule->weekday, schedule->weeks, schedule->start,
                          (int)schedule->valid_from);
}

static const HtSchedule *
find_existing (const Context *context, const HtSchedule *schedule, gint64 partner_id)
{
  g_autofree char *key = make_key (schedule, partner_id);
  return g_hash_table_lookup (context->schedules_by_key, key);
}

static gboolean
known_cb (gpointer data, gint64 partner_id)
{
  const Known *known = data;
  return find_existing (known->context, known->schedule, partner_id) != NULL;
}

static void
release (gpointer data)
{
  Context *context = data;
  ht_service_lookup_free (context->services);
  g_clear_pointer (&context->schedules, g_ptr_array_unref);
  g_hash_table_unref (context->schedules_by_key);
  g_free (context);
}

static void
free_record (gpointer data)
{
  Record *record = data;
  ht_schedule_free (record->schedule);
  g_free (record);
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  Context *context = g_new0 (Context, 1);
  context->schedules_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  context->services = ht_service_lookup_load (db, error);
  if (context->services != NULL)
    context->schedules = ht_schedules_list (db, error);
  if (context->schedules == NULL)
    {
      release (context);
      return NULL;
    }
  for (guint i = 0; i < context->schedules->len; i++)
    {
      HtSchedule *schedule = g_ptr_array_index (context->schedules, i);
      g_hash_table_insert (context->schedules_by_key, make_key (schedule, schedule->partner_id),
                           schedule);
    }
  return context;
}

static void
read_pattern (HtImport *import, guint row, HtSchedule *schedule)
{
  if (!ht_weekday_parse (ht_import_cell (import, row, SCHEDULE_WEEKDAY), &schedule->weekday))
    ht_import_fault_word (import, row, SCHEDULE_WEEKDAY, "월, 화, 수, 목, 금, 토, 일");
  if (!ht_weeks_parse (ht_import_cell (import, row, SCHEDULE_WEEKS), &schedule->weeks))
    ht_import_fault_word (import, row, SCHEDULE_WEEKS, "1,3, 매주, 격주");
  ht_import_time (import, row, SCHEDULE_START, &schedule->start);
  ht_import_time (import, row, SCHEDULE_END, &schedule->end);
  ht_import_date (import, row, SCHEDULE_VALID_FROM, &schedule->valid_from);
  ht_import_date (import, row, SCHEDULE_VALID_TO, &schedule->valid_to);
  if (schedule->start[0] != '\0' && schedule->end[0] != '\0'
      && strcmp (schedule->end, schedule->start) <= 0)
    ht_import_fault (import, row, SCHEDULE_END,
                     _ ("The consultation ends before it starts; correct one of the times."));
  if (schedule->valid_to != HT_DATE_NONE && schedule->valid_to < schedule->valid_from)
    ht_import_fault (import, row, SCHEDULE_VALID_TO,
                     _ ("The last day is before the first; correct one of them."));
}

/* A column that the file does not have keeps what the existing entry says. */
static HtVerdict
compare (HtImport *import, HtSchedule *schedule, const HtSchedule *existing)
{
  if (existing == NULL)
    return HT_VERDICT_NEW;
  schedule->id = existing->id;
  if (!ht_import_has (import, SCHEDULE_VALID_TO))
    schedule->valid_to = existing->valid_to;
  if (!ht_import_has (import, SCHEDULE_END))
    {
      g_free (schedule->end);
      schedule->end = g_strdup (existing->end);
    }
  return schedule->valid_to == existing->valid_to && strcmp (schedule->end, existing->end) == 0
             ? HT_VERDICT_SAME
             : HT_VERDICT_CHANGED;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  Context *context = ht_import_context (import);
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();
  ht_import_service (import, row, SCHEDULE_SERVICE, &schedule->service);
  read_pattern (import, row, schedule);
  const HtDong *dong = ht_dong_lookup_find (context->services->dongs, import, row,
                                            SCHEDULE_DISTRICT, SCHEDULE_DONG, schedule->valid_from);
  if (dong == NULL || ht_import_row_is_faulty (import, row))
    return NULL;
  schedule->dong_id = dong->id;
  Known known = { context, schedule };
  HtRoleKind role
      = schedule->service == HT_SERVICE_LAWYER ? HT_ROLE_VILLAGE_LAWYER : HT_ROLE_VILLAGE_SCRIVENER;
  HtPartner *person = ht_service_lookup_person (context->services, import, row, SCHEDULE_PARTNER,
                                                role, dong, schedule->valid_from, known_cb, &known);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  gboolean is_known = person == NULL || person->id != 0;
  gint64 partner_id = person != NULL ? person->id : 0;
  *verdict
      = compare (import, schedule, is_known ? find_existing (context, schedule, partner_id) : NULL);
  g_autofree char *pattern = make_key (schedule, 0);
  *key = g_strdup_printf ("%p %s", (void *)person, pattern);
  Record *record = g_new0 (Record, 1);
  record->schedule = g_steal_pointer (&schedule);
  record->person = person;
  return record;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer data, HtVerdict verdict, GError **error)
{
  Record *record = data;
  if (!ht_service_store_person (db, record->person, &record->schedule->partner_id, error))
    return FALSE;
  return verdict == HT_VERDICT_NEW ? ht_schedules_insert (db, record->schedule, error)
                                   : ht_schedules_update (db, record->schedule, error);
}

static gboolean
conclude (HtImport *import, HtDb *db, GError **error)
{
  Context *context = ht_import_context (import);
  ht_service_lookup_conclude (context->services, import);
  return TRUE;
}

const HtImportKind ht_import_schedules
    = { prepare, release, read_row, store, free_record, conclude };
