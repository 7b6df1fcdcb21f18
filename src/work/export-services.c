#include "work/export-kind.h"

#include "store/consultations.h"
#include "store/dongs.h"
#include "store/partners.h"
#include "store/schedules.h"

/* The dongs and the names of persons by their ids. */
typedef struct
{
  GPtrArray *dongs;
  GPtrArray *partners;
  GHashTable *dong_by_id;
  GHashTable *partner_by_id;
} Names;

static void
free_names (Names *names)
{
  g_clear_pointer (&names->dongs, g_ptr_array_unref);
  g_clear_pointer (&names->partners, g_ptr_array_unref);
  g_hash_table_unref (names->dong_by_id);
  g_hash_table_unref (names->partner_by_id);
  g_free (names);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, free_names)

static Names *
load_names (HtDb *db, GError **error)
{
  g_autoptr (Names) names = g_new0 (Names, 1);
  names->dong_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  names->partner_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  names->dongs = ht_dongs_list (db, error);
  if (names->dongs == NULL)
    return NULL;
  names->partners = ht_partners_list (db, error);
  if (names->partners == NULL)
    return NULL;
  for (guint i = 0; i < names->dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (names->dongs, i);
      g_hash_table_insert (names->dong_by_id, &dong->id, dong);
    }
  for (guint i = 0; i < names->partners->len; i++)
    {
      HtPartner *partner = g_ptr_array_index (names->partners, i);
      g_hash_table_insert (names->partner_by_id, &partner->id, partner);
    }
  return g_steal_pointer (&names);
}

static void
put_dong_name (const Names *names, gint64 id, HtExportCells *cells, guint district, guint dong)
{
  const HtDong *found = g_hash_table_lookup (names->dong_by_id, &id);
  ht_export_text (cells, district, found != NULL ? found->district : "");
  ht_export_text (cells, dong, found != NULL ? found->name : "");
}

static void
put_person_name (const Names *names, gint64 id, HtExportCells *cells, guint field)
{
  const HtPartner *found = g_hash_table_lookup (names->partner_by_id, &id);
  ht_export_text (cells, field, found != NULL ? found->name : "");
}

static gboolean
each_dong (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, error);
  if (dongs == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_DONG_FIELDS);
  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, i);
      ht_export_text (cells, DONG_DISTRICT, dong->district);
      ht_export_text (cells, DONG_NAME, dong->name);
      ht_export_text (cells, DONG_CODE, dong->code);
      ht_export_date (cells, DONG_VALID_FROM, dong->valid_from);
      ht_export_date (cells, DONG_VALID_TO, dong->valid_to);
      ht_export_date (cells, DONG_CONSULTS_FROM, dong->consults_from);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static void
put_schedule (const Names *names, const HtSchedule *schedule, HtExportCells *cells)
{
  g_autofree char *weeks = ht_weeks_to_text (schedule->weeks);
  HtRoleKind role
      = schedule->service == HT_SERVICE_LAWYER ? HT_ROLE_VILLAGE_LAWYER : HT_ROLE_VILLAGE_SCRIVENER;
  put_dong_name (names, schedule->dong_id, cells, SCHEDULE_DISTRICT, SCHEDULE_DONG);
  put_person_name (names, schedule->partner_id, cells, SCHEDULE_PARTNER);
  ht_export_text (cells, SCHEDULE_WEEKDAY, ht_weekday_name (schedule->weekday));
  ht_export_text (cells, SCHEDULE_WEEKS, weeks);
  ht_export_text (cells, SCHEDULE_START, schedule->start);
  ht_export_text (cells, SCHEDULE_END, schedule->end);
  ht_export_date (cells, SCHEDULE_VALID_FROM, schedule->valid_from);
  ht_export_date (cells, SCHEDULE_VALID_TO, schedule->valid_to);
  ht_export_text (cells, SCHEDULE_SERVICE, ht_role_name (role));
}

static gboolean
each_schedule (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (Names) names = load_names (db, error);
  g_autoptr (GPtrArray) schedules = names != NULL ? ht_schedules_list (db, error) : NULL;
  if (schedules == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_SCHEDULE_FIELDS);
  for (guint i = 0; i < schedules->len; i++)
    {
      put_schedule (names, g_ptr_array_index (schedules, i), cells);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static void
put_consultation (const Names *names, const HtConsultation *it, HtExportCells *cells)
{
  ht_export_date (cells, CONSULTATION_HELD, it->held_on);
  put_dong_name (names, it->dong_id, cells, CONSULTATION_DISTRICT, CONSULTATION_DONG);
  put_person_name (names, it->partner_id, cells, CONSULTATION_PARTNER);
  ht_export_text (cells, CONSULTATION_CHANNEL, ht_channel_name (it->channel));
  ht_export_flag (cells, CONSULTATION_REGULAR, it->regular);
  ht_export_text (cells, CONSULTATION_TOPIC, ht_topic_name (it->topic));
  ht_export_number (cells, CONSULTATION_PEOPLE, it->people);
  ht_export_number (cells, CONSULTATION_MINUTES, it->minutes);
  ht_export_number (cells, CONSULTATION_SATISFACTION, it->satisfaction);
}

/* A year at a time, so that a file of many years does not fill the memory. */
static gboolean
each_of_year (HtDb *db, int year, const Names *names, HtExportCells *cells, HtExportRow row,
              gpointer data, GError **error)
{
  HtPeriod period = { ht_date_new (year, 1, 1), ht_date_new (year, 12, 31) };
  g_autoptr (GPtrArray) held = ht_consultations_list (db, period, error);
  if (held == NULL)
    return FALSE;
  for (guint i = 0; i < held->len; i++)
    {
      put_consultation (names, g_ptr_array_index (held, i), cells);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_consultation (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (Names) names = load_names (db, error);
  if (names == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_CONSULTATION_FIELDS);
  for (int year = 1900; year <= 2199; year++)
    if (!each_of_year (db, year, names, cells, row, data, error))
      return FALSE;
  return TRUE;
}

const HtExportKind ht_export_dongs = { each_dong };
const HtExportKind ht_export_schedules = { each_schedule };
const HtExportKind ht_export_consultations = { each_consultation };
