#include "work/import-lookup.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Positions leave room in tens, as those of the official list do. */
#define POSITION_STEP 10

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_dong_lookup_load (db, error);
}

static void
release (gpointer context)
{
  ht_dong_lookup_free (context);
}

/* Records are the dongs of the lookup, so that each row sees what the rows before it changed. */
static void
free_record (gpointer record)
{
}

/* Without a column of first days, a name that only one dong ever had means that dong. */
static HtDong *
find_existing (HtImport *import, GPtrArray *same, HtDate valid_from)
{
  if (same == NULL)
    return NULL;
  if (!ht_import_has (import, DONG_VALID_FROM) && same->len == 1)
    return g_ptr_array_index (same, 0);
  for (guint i = 0; i < same->len; i++)
    {
      HtDong *dong = g_ptr_array_index (same, i);
      if (dong->valid_from == valid_from)
        return dong;
    }
  return NULL;
}

static int
next_position (HtDongLookup *dongs, const char *district)
{
  int last = 0;
  for (guint i = 0; i < dongs->dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs->dongs, i);
      if (strcmp (dong->district, district) == 0)
        last = MAX (last, dong->order);
    }
  return last + POSITION_STEP;
}

static gboolean
overlap (const HtDong *a, const HtDong *b)
{
  return (a->valid_to == HT_DATE_NONE || b->valid_from == HT_DATE_NONE
          || a->valid_to >= b->valid_from)
         && (b->valid_to == HT_DATE_NONE || a->valid_from == HT_DATE_NONE
             || b->valid_to >= a->valid_from);
}

/* Two dongs of one name at one time would count twice in every base. */
static void
check (HtImport *import, guint row, const HtDong *dong, const HtDong *existing, GPtrArray *same)
{
  if (dong->valid_to != HT_DATE_NONE && dong->valid_from != HT_DATE_NONE
      && dong->valid_to < dong->valid_from)
    ht_import_fault (import, row, DONG_VALID_TO,
                     _ ("The last day is before the first; correct one of them."));
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const HtDong *other = g_ptr_array_index (same, i);
      if (other == existing || !overlap (dong, other))
        continue;
      ht_import_fault (import, row, DONG_VALID_FROM,
                       _ ("The dong “%s” exists at that time already; give the older one its last "
                          "day first."),
                       other->name);
      return;
    }
}

static HtDong *
copy_dong (const HtDong *dong)
{
  HtDong *copy = ht_dong_new ();
  if (dong == NULL)
    return copy;
  g_free (copy->code);
  copy->code = g_strdup (dong->code);
  copy->valid_from = dong->valid_from;
  copy->valid_to = dong->valid_to;
  copy->consults_from = dong->consults_from;
  return copy;
}

static HtDong *
add_dong (HtDongLookup *dongs, HtDong *dong, const char *district, const char *name)
{
  g_free (dong->district);
  g_free (dong->name);
  dong->district = g_strdup (district);
  dong->name = g_strdup (name);
  dong->order = next_position (dongs, district);
  ht_dong_lookup_add (dongs, dong);
  return dong;
}

static gboolean
take_changes (HtDong *existing, HtDong *filled)
{
  if (strcmp (existing->code, filled->code) == 0 && existing->valid_to == filled->valid_to
      && existing->consults_from == filled->consults_from)
    return FALSE;
  g_free (existing->code);
  existing->code = g_steal_pointer (&filled->code);
  existing->valid_to = filled->valid_to;
  existing->consults_from = filled->consults_from;
  return TRUE;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  HtDongLookup *dongs = ht_import_context (import);
  g_autofree char *district_text = NULL;
  g_autofree char *name = NULL;
  HtDate valid_from = HT_DATE_NONE;
  ht_import_text (import, row, DONG_DISTRICT, &district_text);
  const char *district = ht_import_district (import, row, DONG_DISTRICT, dongs->districts);
  ht_import_text (import, row, DONG_NAME, &name);
  ht_import_date (import, row, DONG_VALID_FROM, &valid_from);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  GPtrArray *same = ht_dong_lookup_all (dongs, district, name);
  HtDong *existing = find_existing (import, same, valid_from);
  g_autoptr (HtDong) filled = copy_dong (existing);
  if (existing == NULL)
    filled->valid_from = valid_from;
  ht_import_text (import, row, DONG_CODE, &filled->code);
  ht_import_date (import, row, DONG_VALID_TO, &filled->valid_to);
  ht_import_date (import, row, DONG_CONSULTS_FROM, &filled->consults_from);
  check (import, row, filled, existing, same);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  g_autofree char *dong_key = ht_text_dong_key (name);
  *key = g_strdup_printf ("%s %s %d", district, dong_key, (int)filled->valid_from);
  *verdict = HT_VERDICT_NEW;
  if (existing == NULL)
    return add_dong (dongs, g_steal_pointer (&filled), district, name);
  *verdict = take_changes (existing, filled) ? HT_VERDICT_CHANGED : HT_VERDICT_SAME;
  return existing;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return verdict == HT_VERDICT_NEW ? ht_dongs_insert (db, record, error)
                                   : ht_dongs_update (db, record, error);
}

const HtImportKind ht_import_dongs = { prepare, release, read_row, store, free_record, NULL };
