#include "store/appeal-query.h"
#include "store/appeals.h"
#include "store/search-expression.h"
#include "store/settings.h"
#include <string.h>

#define DUE_SOON_DAYS 14

/* A case and the day on which its ruling is due. */
typedef struct
{
  gint64 id;
  HtDate due;
} DueCase;

static gboolean
asks_for_due (const HtAppealQuery *query)
{
  return query->state == HT_APPEALS_DUE_SOON || query->state == HT_APPEALS_OVERDUE;
}

static const char *
get_state_condition (HtAppealState state)
{
  switch (state)
    {
    case HT_APPEALS_OPEN:
    case HT_APPEALS_DUE_SOON:
    case HT_APPEALS_OVERDUE:
      return " AND ruled_on IS NULL";
    case HT_APPEALS_UNANSWERED:
      return " AND ruled_on IS NULL AND answered_on IS NULL";
    case HT_APPEALS_NO_NEXT_STEP:
      return " AND ruled_on IS NULL AND answered_on IS NOT NULL AND hearing_on IS NULL";
    case HT_APPEALS_ALL:
    default:
      return "";
    }
}

static void
add_condition (GString *sql, GPtrArray *values, const char *condition, char *value)
{
  g_ptr_array_add (values, value);
  g_string_append_printf (sql, " AND %s $%u", condition, values->len);
}

static void
add_period (GString *sql, GPtrArray *values, const char *at_least, const char *at_most,
            HtPeriod period)
{
  if (period.from == HT_DATE_NONE)
    return;
  add_condition (sql, values, at_least, ht_date_to_iso (period.from));
  add_condition (sql, values, at_most, ht_date_to_iso (period.to));
}

/* The conditions as SQL; what the clerk gave only as parameters. */
static void
add_conditions (GString *sql, GPtrArray *values, const HtAppealQuery *query)
{
  g_autofree char *expression = query->search != NULL ? ht_search_expression (query->search) : NULL;

  g_string_append (sql, get_state_condition (query->state));
  if (query->year != 0)
    add_period (sql, values, "received_on >=", "received_on <=",
                (HtPeriod){ ht_date_new (query->year, 1, 1), ht_date_new (query->year, 12, 31) });
  if (query->agency_id != 0)
    add_condition (sql, values,
                   "agency_id =", g_strdup_printf ("%" G_GINT64_FORMAT, query->agency_id));
  if (query->lead_reviewer != NULL)
    add_condition (sql, values, "lead_reviewer =", g_strdup (query->lead_reviewer));
  if (query->outcome != HT_OUTCOME_NONE)
    add_condition (sql, values, "outcome =", g_strdup_printf ("%d", query->outcome));
  add_period (sql, values, "received_on >=", "received_on <=", query->received);
  add_period (sql, values, "ruled_on >=", "ruled_on <=", query->ruled);
  if (query->rulings_only)
    g_string_append_printf (sql, " AND ruled_on IS NOT NULL AND outcome NOT IN (%d, %d)",
                            HT_OUTCOME_WITHDRAWN, HT_OUTCOME_FORWARDED);
  if (expression != NULL)
    {
      add_condition (sql, values,
                     "id IN (SELECT rowid FROM appeal_search WHERE appeal_search MATCH",
                     g_steal_pointer (&expression));
      g_string_append_c (sql, ')');
    }
}

static HtStatement *
prepare (HtDb *db, const HtAppealQuery *query, const char *condition, const char *order,
         GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id FROM appeal WHERE 1 = 1");
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  HtStatement *rows;

  g_string_append (sql, condition);
  add_conditions (sql, values, query);
  g_string_append_printf (sql, " ORDER BY %s", order);
  rows = ht_db_prepare (db, sql->str, error);
  for (guint i = 0; rows != NULL && i < values->len; i++)
    ht_statement_bind_text (rows, (int)i + 1, g_ptr_array_index (values, i));
  return rows;
}

static gboolean
add_ids (HtDb *db, const HtAppealQuery *query, const char *condition, const char *order,
         GArray *ids, GError **error)
{
  g_autoptr (HtStatement) rows = prepare (db, query, condition, order, error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows);
}

static int
compare_due_cb (gconstpointer a, gconstpointer b)
{
  const DueCase *first = a;
  const DueCase *second = b;
  int by_due = (first->due > second->due) - (first->due < second->due);

  return by_due != 0 ? by_due : (first->id > second->id) - (first->id < second->id);
}

static HtDate
compute_due (const HtAppeal *appeal, HtDate today, const HtDeadlineHabits *habits)
{
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, today, habits);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, i);
      if (deadline->rule == HT_DEADLINE_RULING)
        return deadline->due;
    }
  return HT_DATE_NONE;
}

static gboolean
is_asked_for (const HtAppealQuery *query, HtDate due)
{
  if (query->state == HT_APPEALS_OVERDUE)
    return due < query->today;
  if (query->state == HT_APPEALS_DUE_SOON)
    return due >= query->today && due <= query->today + DUE_SOON_DAYS;
  return TRUE;
}

/* The open cases of the query with their due days: holidays are no SQL, and open cases are few. */
static GArray *
load_due_cases (HtDb *db, const HtAppealQuery *query, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (DueCase));
  g_autoptr (HtDeadlineHabits) habits = ht_deadline_habits_load (db, error);
  g_autoptr (GPtrArray) appeals = NULL;

  if (habits == NULL
      || !add_ids (db, query, " AND ruled_on IS NULL", "received_on, id", ids, error))
    return NULL;
  appeals = ht_appeals_load (db, (gint64 *)(gpointer)ids->data, ids->len, error);
  for (guint i = 0; appeals != NULL && i < appeals->len; i++)
    {
      const HtAppeal *appeal = g_ptr_array_index (appeals, i);
      const DueCase due = { appeal->id, compute_due (appeal, query->today, habits) };

      if (is_asked_for (query, due.due))
        g_array_append_val (cases, due);
    }
  return appeals != NULL ? g_steal_pointer (&cases) : NULL;
}

/* The ended cases stand behind the open ones, the newest ending first. */
static gboolean
add_by_due (HtDb *db, const HtAppealQuery *query, GArray *ids, GError **error)
{
  g_autoptr (GArray) cases = load_due_cases (db, query, error);

  if (cases == NULL)
    return FALSE;
  g_array_sort (cases, compare_due_cb);
  for (guint i = 0; i < cases->len; i++)
    {
      guint place = query->descending ? cases->len - 1 - i : i;
      g_array_append_val (ids, g_array_index (cases, DueCase, place).id);
    }
  return query->state != HT_APPEALS_ALL
         || add_ids (db, query, " AND ruled_on IS NOT NULL", "ruled_on DESC, id DESC", ids, error);
}

/* Open cases have no such day: they stand behind the ended ones. */
static gboolean
add_by_ruled (HtDb *db, const HtAppealQuery *query, GArray *ids, GError **error)
{
  return add_ids (db, query, " AND ruled_on IS NOT NULL",
                  query->descending ? "ruled_on DESC, id DESC" : "ruled_on, id", ids, error)
         && add_ids (db, query, " AND ruled_on IS NULL", "received_on DESC, id DESC", ids, error);
}

static const char *
get_order (const HtAppealQuery *query)
{
  switch (query->order)
    {
    case HT_APPEALS_BY_NUMBER:
      return query->descending ? "case_number DESC" : "case_number";
    case HT_APPEALS_BY_AGENCY:
      return query->descending ? "agency_id DESC, received_on DESC, id DESC"
                               : "agency_id, received_on, id";
    case HT_APPEALS_BY_TITLE:
      return query->descending ? "title DESC, id DESC" : "title, id";
    case HT_APPEALS_BY_RECEIVED:
    case HT_APPEALS_BY_DUE:
    case HT_APPEALS_BY_RULED:
    default:
      return query->descending ? "received_on DESC, id DESC" : "received_on, id";
    }
}

/* Of ids in order, only those of the cases. */
static void
keep_cases (GArray *ids, GArray *cases)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint kept = 0;

  for (guint i = 0; i < cases->len; i++)
    g_hash_table_add (wanted, &g_array_index (cases, DueCase, i).id);
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_contains (wanted, &g_array_index (ids, gint64, i)))
      g_array_index (ids, gint64, kept++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, kept);
}

HtAppealQuery *
ht_appeal_query_new (HtDate today)
{
  HtAppealQuery *self = g_new0 (HtAppealQuery, 1);

  self->today = today;
  self->received = self->ruled = (HtPeriod){ HT_DATE_NONE, HT_DATE_NONE };
  return self;
}

HtAppealQuery *
ht_appeal_query_copy (const HtAppealQuery *self)
{
  HtAppealQuery *copy = g_memdup2 (self, sizeof *self);

  copy->lead_reviewer = g_strdup (self->lead_reviewer);
  copy->search = g_strdup (self->search);
  return copy;
}

void
ht_appeal_query_free (HtAppealQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->lead_reviewer);
  g_free (self->search);
  g_free (self);
}

GArray *
ht_appeal_query_ids (HtDb *db, const HtAppealQuery *query, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cases = NULL;
  gboolean done;

  if (query->order == HT_APPEALS_BY_DUE)
    return add_by_due (db, query, ids, error) ? g_steal_pointer (&ids) : NULL;
  if (query->order == HT_APPEALS_BY_RULED)
    done = add_by_ruled (db, query, ids, error);
  else
    done = add_ids (db, query, "", get_order (query), ids, error);
  if (!done || !asks_for_due (query))
    return done ? g_steal_pointer (&ids) : NULL;
  cases = load_due_cases (db, query, error);
  if (cases == NULL)
    return NULL;
  keep_cases (ids, cases);
  return g_steal_pointer (&ids);
}
