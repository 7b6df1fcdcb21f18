#include "store/case-columns-query.h"
#include "store/agencies.h"
#include <string.h>

/* The bits of appeal_packed in the schema. */
#define DAYS_SHIFT 41
#define AGENCY_SHIFT 29
#define FIELD_SHIFT 17
#define TYPE_SHIFT 15
#define OUTCOME_SHIFT 12
#define REVIEWED_SHIFT 11
#define ID_MASK 0xfff
#define NOT_COUNTED_MASK 0x7ff
#define N_IDS (ID_MASK + 1)

/* Cases that take longer have an index of their own: see appeal_long in the schema. */
#define SHORT_DAYS 183

typedef struct
{
  HtCaseColumns *columns;
  guint16 agencies[N_IDS]; /* id → index into columns->agencies */
  guint16 fields[N_IDS];
  gboolean all;
  HtPeriod period;
  HtDate pending_on;
  /* The rows come in order of day: most days were just read. */
  char last_text[HT_DATE_ISO_SIZE];
  HtDate last_day;
} Loader;

static HtDate
read_day (Loader *self, HtStatement *row)
{
  const char *text = ht_statement_text (row, 0);

  if (strncmp (text, self->last_text, sizeof self->last_text) != 0)
    {
      g_strlcpy (self->last_text, text, sizeof self->last_text);
      self->last_day = ht_date_from_iso (text);
    }
  return self->last_day;
}

static gboolean
is_wanted (const Loader *self, HtDate received, HtDate ruled)
{
  gboolean is_open = ruled == HT_DATE_NONE;

  return self->all || ht_period_contains (self->period, received)
         || (!is_open && ht_period_contains (self->period, ruled))
         || (received <= self->pending_on && (is_open || ruled > self->pending_on));
}

static void
add_case (Loader *self, HtDate received, HtDate ruled, guint64 packed)
{
  HtCaseColumns *columns = self->columns;
  guint i = ht_case_columns_append (columns);

  columns->received[i] = received;
  columns->ruled[i] = ruled;
  columns->type[i] = (packed >> TYPE_SHIFT) & 0x3;
  columns->outcome[i] = (packed >> OUTCOME_SHIFT) & 0x7;
  columns->agency[i] = self->agencies[(packed >> AGENCY_SHIFT) & ID_MASK];
  columns->field[i] = self->fields[(packed >> FIELD_SHIFT) & ID_MASK];
  columns->reviewed[i] = (packed >> REVIEWED_SHIFT) & 0x1;
  columns->not_counted[i] = packed & NOT_COUNTED_MASK;
}

/* Rows of (received_on, packed). */
static gboolean
add_by_received (Loader *self, HtStatement *rows, GError **error)
{
  while (ht_statement_step (rows, error))
    {
      HtDate received = read_day (self, rows);
      guint64 packed = (guint64)ht_statement_int (rows, 1);
      gboolean is_open = ((packed >> OUTCOME_SHIFT) & 0x7) == HT_OUTCOME_NONE;
      HtDate ruled = is_open ? HT_DATE_NONE : received + (HtDate)(packed >> DAYS_SHIFT);

      if (is_wanted (self, received, ruled))
        add_case (self, received, ruled, packed);
    }
  return ht_statement_ok (rows);
}

/* Rows of (ruled_on, packed); only of cases received before a day. */
static gboolean
add_by_ruled (Loader *self, HtStatement *rows, HtDate before, GError **error)
{
  while (ht_statement_step (rows, error))
    {
      HtDate ruled = read_day (self, rows);
      guint64 packed = (guint64)ht_statement_int (rows, 1);
      HtDate received = ruled - (HtDate)(packed >> DAYS_SHIFT);

      if (received < before)
        add_case (self, received, ruled, packed);
    }
  return ht_statement_ok (rows);
}

static gboolean
load_agencies (Loader *self, HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) agencies = ht_agencies_list (db, error);

  if (agencies == NULL)
    return FALSE;
  for (guint i = 0; i < agencies->len; i++)
    {
      const HtAgency *agency = g_ptr_array_index (agencies, i);
      self->agencies[agency->id & ID_MASK] = (guint16)i;
      g_ptr_array_add (self->columns->agencies, g_strdup (agency->name));
    }
  return TRUE;
}

/* The first name is that of no field. */
static gboolean
load_fields (Loader *self, HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT id, name FROM field ORDER BY name", error);

  if (rows == NULL)
    return FALSE;
  g_ptr_array_add (self->columns->fields, g_strdup (""));
  while (ht_statement_step (rows, error))
    {
      self->fields[ht_statement_int (rows, 0) & ID_MASK] = (guint16)self->columns->fields->len;
      g_ptr_array_add (self->columns->fields, g_strdup (ht_statement_text (rows, 1)));
    }
  return ht_statement_ok (rows);
}

static gboolean
load_all (Loader *self, HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT received_on, packed FROM appeal_packed ORDER BY received_on", error);

  return rows != NULL && add_by_received (self, rows, error);
}

static gboolean
load_received (Loader *self, HtDb *db, HtDate from, HtDate to, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT received_on, packed FROM appeal_packed WHERE received_on BETWEEN $1 AND $2",
      error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, from);
  ht_statement_bind_date (rows, 2, to);
  return add_by_received (self, rows, error);
}

static gboolean
load_open (Loader *self, HtDb *db, HtDate before, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db,
                                                "SELECT received_on, packed FROM appeal_packed"
                                                " WHERE ruled_on IS NULL AND received_on < $1",
                                                error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, before);
  return add_by_received (self, rows, error);
}

static gboolean
load_ruled (Loader *self, HtDb *db, HtDate before, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT ruled_on, packed FROM appeal_packed WHERE ruled_on BETWEEN $1 AND $2", error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, self->period.from);
  ht_statement_bind_date (rows, 2, self->period.to);
  return add_by_ruled (self, rows, before, error);
}

/* Ended outside the period, but pending on the day asked for. */
static gboolean
load_long (Loader *self, HtDb *db, HtDate before, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT ruled_on, packed FROM appeal_long_packed WHERE ruled_on > $1"
                       " AND ruled_on NOT BETWEEN $2 AND $3",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, self->pending_on);
  ht_statement_bind_date (rows, 2, self->period.from);
  ht_statement_bind_date (rows, 3, self->period.to);
  return add_by_ruled (self, rows, before, error);
}

/* The cases received since half a year before are looked through; of the older ones only those that
 * ended in the period, that are open still, or that took long. */
static gboolean
load_period (Loader *self, HtDb *db, GError **error)
{
  HtDate start = MIN (self->period.from, self->pending_on) - SHORT_DAYS;

  return load_received (self, db, start, self->period.to, error)
         && load_open (self, db, start, error) && load_ruled (self, db, start, error)
         && load_long (self, db, start, error);
}

HtCaseColumns *
ht_case_columns_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  g_autoptr (HtCaseColumns) columns = ht_case_columns_new ();
  g_autofree Loader *loader = g_new0 (Loader, 1);
  gboolean done;

  loader->columns = columns;
  loader->all = period.from == HT_DATE_NONE;
  loader->period = period;
  loader->pending_on = MIN (period.to, as_of);
  if (!load_agencies (loader, db, error) || !load_fields (loader, db, error))
    return NULL;
  done = loader->all ? load_all (loader, db, error) : load_period (loader, db, error);
  return done ? g_steal_pointer (&columns) : NULL;
}
