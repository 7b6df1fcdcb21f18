#include "store/case-columns-query.h"
#include "store/agencies.h"

/* The bits of the packed numbers in the schema. */
#define DAYS_SHIFT 45
#define AGENCY_SHIFT 33
#define FIELD_SHIFT 17
#define TYPE_SHIFT 15
#define OUTCOME_SHIFT 12
#define REVIEWED_SHIFT 11
#define AGENCY_MASK 0xfff
#define FIELD_MASK 0xffff
#define NOT_COUNTED_MASK 0x7ff

/* Cases that take longer have an index of their own: see appeal_long in the schema. */
#define SHORT_DAYS 183

typedef struct
{
  HtCaseColumns *columns;
  guint16 agencies[AGENCY_MASK + 1]; /* id → index into columns->agencies */
  guint16 fields[FIELD_MASK + 1];
  gboolean all;
  HtPeriod period;
  HtDate as_of;
  HtDate pending_on; /* the end of the period, or as_of when that is earlier */
} Loader;

static gboolean
is_pending (HtDate received, HtDate ruled, HtDate on)
{
  return received <= on && (ruled == HT_DATE_NONE || ruled > on);
}

static gboolean
is_wanted (const Loader *self, HtDate received, HtDate ruled)
{
  return self->all || ht_period_contains (self->period, received)
         || (ruled != HT_DATE_NONE && ht_period_contains (self->period, ruled))
         || is_pending (received, ruled, self->pending_on)
         || is_pending (received, ruled, self->as_of);
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
  columns->agency[i] = self->agencies[(packed >> AGENCY_SHIFT) & AGENCY_MASK];
  columns->field[i] = self->fields[(packed >> FIELD_SHIFT) & FIELD_MASK];
  columns->reviewed[i] = (packed >> REVIEWED_SHIFT) & 0x1;
  columns->not_counted[i] = packed & NOT_COUNTED_MASK;
}

static void
add_row_by_received (Loader *self, HtStatement *rows)
{
  HtDate received = (HtDate)ht_statement_int (rows, 0);
  guint64 packed = (guint64)ht_statement_int (rows, 1);
  gboolean is_open = ((packed >> OUTCOME_SHIFT) & 0x7) == HT_OUTCOME_NONE;
  HtDate ruled = is_open ? HT_DATE_NONE : received + (HtDate)(packed >> DAYS_SHIFT);

  if (is_wanted (self, received, ruled))
    add_case (self, received, ruled, packed);
}

/* Rows of (received, packed). */
static gboolean
add_by_received (Loader *self, HtStatement *rows, GError **error)
{
  while (ht_statement_step (rows, error))
    add_row_by_received (self, rows);
  return ht_statement_ok (rows);
}

/* Rows of (ruled, packed); only of cases received in those days. */
static gboolean
add_by_ruled (Loader *self, HtStatement *rows, HtPeriod days, GError **error)
{
  while (ht_statement_step (rows, error))
    {
      HtDate ruled = (HtDate)ht_statement_int (rows, 0);
      guint64 packed = (guint64)ht_statement_int (rows, 1);
      HtDate received = ruled - (HtDate)(packed >> DAYS_SHIFT);

      if (ht_period_contains (days, received))
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
      self->agencies[agency->id & AGENCY_MASK] = (guint16)i;
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
      self->fields[ht_statement_int (rows, 0) & FIELD_MASK] = (guint16)self->columns->fields->len;
      g_ptr_array_add (self->columns->fields, g_strdup (ht_statement_text (rows, 1)));
    }
  return ht_statement_ok (rows);
}

/* query: rows of (received, packed) with the first and the last day of receipt as $1 and $2. */
static gboolean
load_days (Loader *self, HtDb *db, const char *query, HtPeriod days, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db, query, error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, days.from);
  ht_statement_bind_int (rows, 2, days.to);
  return add_by_received (self, rows, error);
}

static gboolean
load_received (Loader *self, HtDb *db, HtPeriod days, GError **error)
{
  return load_days (self, db,
                    "SELECT received, packed FROM received_case WHERE received BETWEEN $1 AND $2",
                    days, error);
}

static gboolean
load_open (Loader *self, HtDb *db, HtPeriod days, GError **error)
{
  return load_days (self, db,
                    "SELECT received, packed FROM open_case WHERE received BETWEEN $1 AND $2", days,
                    error);
}

/* Ended in the period, but received so long before it that the case took long: the rulings of the
 * others need no second look. */
static gboolean
load_ruled (Loader *self, HtDb *db, HtPeriod days, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT ruled, packed FROM long_case WHERE ruled BETWEEN $1 AND $2", error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, self->period.from);
  ht_statement_bind_int (rows, 2, self->period.to);
  return add_by_ruled (self, rows, days, error);
}

/* Ended outside the period, but pending on the day asked for. */
static gboolean
load_long (Loader *self, HtDb *db, HtDate pending_on, HtPeriod days, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT ruled, packed FROM long_case WHERE ruled > $1"
                       " AND ruled NOT BETWEEN $2 AND $3",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, pending_on);
  ht_statement_bind_int (rows, 2, self->period.from);
  ht_statement_bind_int (rows, 3, self->period.to);
  return add_by_ruled (self, rows, days, error);
}

/* The cases received since half a year before are looked through; of the older ones only those that
 * ended in the period, that are open still, or that took long. */
static gboolean
load_period (Loader *self, HtDb *db, GError **error)
{
  HtDate start = MIN (self->period.from, self->pending_on) - SHORT_DAYS;
  HtPeriod near = { start, self->period.to };
  HtPeriod older = { ht_date_new (1, 1, 1), start - 1 };

  return load_received (self, db, near, error) && load_open (self, db, older, error)
         && load_ruled (self, db, older, error)
         && load_long (self, db, self->pending_on, older, error);
}

/* In the same way those received after the period that are pending on as_of. */
static gboolean
load_later (Loader *self, HtDb *db, GError **error)
{
  HtDate start = MAX (self->period.to + 1, self->as_of - SHORT_DAYS);
  HtPeriod near = { start, self->as_of };
  HtPeriod older = { self->period.to + 1, start - 1 };

  if (self->as_of <= self->period.to)
    return TRUE;
  return load_received (self, db, near, error) && load_open (self, db, older, error)
         && load_long (self, db, self->as_of, older, error);
}

/* The reviewers in the order of their names, the first is none; the answer finds their numbers. */
static GHashTable *
load_reviewers (HtCaseColumns *columns, HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT DISTINCT lead_reviewer FROM appeal ORDER BY lead_reviewer", error);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  if (rows == NULL)
    return NULL;
  g_ptr_array_add (columns->reviewers, g_strdup (""));
  while (ht_statement_step (rows, error))
    if (columns->reviewers->len <= G_MAXUINT16 && *ht_statement_text (rows, 0) != '\0')
      {
        char *name = g_strdup (ht_statement_text (rows, 0));
        g_hash_table_insert (numbers, name, GUINT_TO_POINTER (columns->reviewers->len));
        g_ptr_array_add (columns->reviewers, name);
      }
  return ht_statement_ok (rows) ? g_steal_pointer (&numbers) : NULL;
}

/* Names do not fit into the packed number, so that the table itself is read: every case received
 * until the last day asked for that had not ended before the first one. */
static gboolean
load_with_reviewers (Loader *self, HtDb *db, GError **error)
{
  g_autoptr (GHashTable) numbers = load_reviewers (self->columns, db, error);
  g_autoptr (HtStatement) rows = NULL;

  if (numbers != NULL)
    rows = ht_db_prepare (db,
                          "SELECT unixepoch(received_on) / 86400,"
                          " (coalesce((unixepoch(ruled_on) - unixepoch(received_on)) / 86400, 0)"
                          " << 45) + (agency_id << 33) + (coalesce(field_id, 0) << 17)"
                          " + (type << 15) + (outcome << 12) + ((lead_reviewer <> '') << 11)"
                          " + not_counted, lead_reviewer FROM appeal"
                          " WHERE received_on <= $1 AND (ruled_on IS NULL OR ruled_on >= $2)",
                          error);
  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, MAX (self->period.to, self->as_of));
  ht_statement_bind_date (rows, 2, MIN (self->period.from, self->as_of));
  while (ht_statement_step (rows, error))
    {
      const guint before = self->columns->n;
      add_row_by_received (self, rows);
      if (self->columns->n > before)
        self->columns->reviewer[before] = (guint16)GPOINTER_TO_UINT (
            g_hash_table_lookup (numbers, ht_statement_text (rows, 2)));
    }
  return ht_statement_ok (rows);
}

static void
init_loader (Loader *self, HtCaseColumns *columns, HtPeriod period, HtDate as_of)
{
  self->columns = columns;
  self->all = period.from == HT_DATE_NONE;
  self->period = period;
  self->as_of = as_of;
  self->pending_on = MIN (period.to, as_of);
}

HtCaseColumns *
ht_case_columns_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  g_autoptr (HtCaseColumns) columns = ht_case_columns_new ();
  g_autofree Loader *loader = g_new0 (Loader, 1);
  const HtPeriod all_days = { ht_date_new (1, 1, 1), ht_date_new (9999, 12, 31) };
  gboolean done;

  init_loader (loader, columns, period, as_of);
  if (!load_agencies (loader, db, error) || !load_fields (loader, db, error))
    return NULL;
  done = loader->all ? load_received (loader, db, all_days, error)
                     : load_period (loader, db, error) && load_later (loader, db, error);
  return done ? g_steal_pointer (&columns) : NULL;
}

HtCaseColumns *
ht_case_columns_load_reviewers (HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  g_autoptr (HtCaseColumns) columns = ht_case_columns_new ();
  g_autofree Loader *loader = g_new0 (Loader, 1);

  init_loader (loader, columns, period, as_of);
  if (!load_agencies (loader, db, error) || !load_fields (loader, db, error)
      || !load_with_reviewers (loader, db, error))
    return NULL;
  return g_steal_pointer (&columns);
}
