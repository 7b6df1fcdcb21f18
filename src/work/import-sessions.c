#include "work/import-services.h"

#include "store/sessions.h"

typedef struct
{
  HtServiceLookup *services;
  GPtrArray *sessions;         /* of HtSession, as they are */
  GHashTable *sessions_by_key; /* not owned */
} Context;

typedef struct
{
  HtSession *session;
  HtPartner *person; /* not owned; may be one to be added */
} Record;

typedef struct
{
  const Context *context;
  const HtSession *session;
} Known;

static char *
make_key (const HtSession *session, gint64 partner_id)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", (int)session->held_on,
                          session->dong_id, partner_id, session->start);
}

static const HtSession *
find_existing (const Context *context, const HtSession *session, gint64 partner_id)
{
  g_autofree char *key = make_key (session, partner_id);
  return g_hash_table_lookup (context->sessions_by_key, key);
}

static gboolean
known_cb (gpointer data, gint64 partner_id)
{
  const Known *known = data;
  return find_existing (known->context, known->session, partner_id) != NULL;
}

static void
release (gpointer data)
{
  Context *context = data;
  ht_service_lookup_free (context->services);
  g_clear_pointer (&context->sessions, g_ptr_array_unref);
  g_hash_table_unref (context->sessions_by_key);
  g_free (context);
}

static void
free_record (gpointer data)
{
  Record *record = data;
  ht_session_free (record->session);
  g_free (record);
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  Context *context = g_new0 (Context, 1);
  context->sessions_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  context->services = ht_service_lookup_load (db, error);
  if (context->services != NULL)
    context->sessions = ht_sessions_list (db, ht_import_period (import, SESSION_HELD), error);
  if (context->sessions == NULL)
    {
      release (context);
      return NULL;
    }
  for (guint i = 0; i < context->sessions->len; i++)
    {
      HtSession *session = context->sessions->pdata[i];
      g_hash_table_insert (context->sessions_by_key, make_key (session, session->partner_id),
                           session);
    }
  return context;
}

static void
read_cells (HtImport *import, guint row, HtSession *session)
{
  ht_import_date (import, row, SESSION_HELD, &session->held_on);
  ht_import_service (import, row, SESSION_SERVICE, &session->service);
  ht_import_time (import, row, SESSION_START, &session->start);
  ht_import_time (import, row, SESSION_END, &session->end);
  if (!ht_session_state_parse (ht_import_cell (import, row, SESSION_STATE), &session->state))
    ht_import_fault_word (import, row, SESSION_STATE, "예정, 실시, 미실시");
  ht_import_text (import, row, SESSION_REASON, &session->reason);
}

static void
check (HtImport *import, guint row, const HtSession *session)
{
  g_autoptr (GPtrArray) faults = ht_session_check (session);
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = faults->pdata[i];
      const int column = g_str_equal (fault->field, "end") ? SESSION_END : SESSION_REASON;
      ht_import_fault (import, row, column, "%s", fault->reason);
    }
}

/* A column that the file does not have keeps what the existing session says. */
static HtVerdict
compare (HtImport *import, HtSession *session, const HtSession *existing)
{
  if (existing == NULL)
    return HT_VERDICT_NEW;
  session->id = existing->id;
  if (!ht_import_has (import, SESSION_SERVICE))
    session->service = existing->service;
  if (!ht_import_has (import, SESSION_STATE))
    session->state = existing->state;
  if (!ht_import_has (import, SESSION_END))
    {
      g_free (session->end);
      session->end = g_strdup (existing->end);
    }
  if (!ht_import_has (import, SESSION_REASON))
    {
      g_free (session->reason);
      session->reason = g_strdup (existing->reason);
    }
  return ht_session_equal (session, existing) ? HT_VERDICT_SAME : HT_VERDICT_CHANGED;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  Context *context = ht_import_context (import);
  g_autoptr (HtSession) session = ht_session_new ();
  read_cells (import, row, session);
  const HtDong *dong = ht_dong_lookup_find (context->services->dongs, import, row, SESSION_DISTRICT,
                                            SESSION_DONG, session->held_on);
  if (dong == NULL || ht_import_row_is_faulty (import, row))
    return NULL;
  session->dong_id = dong->id;
  Known known = { context, session };
  HtPartner *person = ht_service_lookup_person (context->services, import, row, SESSION_PARTNER,
                                                ht_service_role (session->service), dong,
                                                session->held_on, known_cb, &known);
  if (person == NULL || ht_import_row_is_faulty (import, row))
    return NULL;
  *verdict = compare (import, session,
                      person->id != 0 ? find_existing (context, session, person->id) : NULL);
  check (import, row, session);
  g_autofree char *occasion = make_key (session, 0);
  *key = g_strdup_printf ("%p %s", (void *)person, occasion);
  Record *record = g_new0 (Record, 1);
  record->session = g_steal_pointer (&session);
  record->person = person;
  return record;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer data, HtVerdict verdict, GError **error)
{
  Record *record = data;
  if (!ht_service_store_person (db, record->person, &record->session->partner_id, error))
    return FALSE;
  return verdict == HT_VERDICT_NEW ? ht_sessions_insert (db, record->session, error)
                                   : ht_sessions_update (db, record->session, error);
}

static gboolean
conclude (HtImport *import, HtDb *db, GError **error)
{
  Context *context = ht_import_context (import);
  ht_service_lookup_conclude (context->services, import);
  return TRUE;
}

const HtImportKind ht_import_sessions
    = { prepare, release, read_row, store, free_record, conclude };
