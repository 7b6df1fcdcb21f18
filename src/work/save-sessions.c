#include "work/save-sessions.h"
#include "domain/schedule-days.h"
#include "store/allowances.h"
#include "store/journal.h"
#include "store/sessions.h"
#include "work/plan-sessions.h"
#include "work/service-guide.h"
#include <glib/gi18n-lib.h>
#include <string.h>

typedef gboolean (*Write) (HtDb *db, HtSession *session, const HtSessionsSaving *saving,
                           GError **error);

static char *
write_name (const HtSession *session)
{
  g_autofree char *day = ht_date_to_korean (session->held_on);

  return g_strdup_printf ("%s %s", day, session->partner);
}

/* The sessions of the ids, in their order. */
static GPtrArray *
load_sessions (HtDb *db, const HtSessionsSaving *saving, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);

  for (guint i = 0; i < saving->ids->len; i++)
    {
      GError *failure = NULL;
      HtSession *session = ht_sessions_get (db, g_array_index (saving->ids, gint64, i), &failure);
      if (session == NULL && failure == NULL)
        g_set_error (
            &failure, HT_ERROR, HT_ERROR_NOT_FOUND,
            _ ("A consultation day is not there any more; somebody deleted it meanwhile."));
      if (session == NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
      g_ptr_array_add (sessions, session);
    }
  return g_steal_pointer (&sessions);
}

static gboolean
is_reversed (const HtAllowance *line, GPtrArray *ledger)
{
  for (guint i = 0; i < ledger->len; i++)
    if (((const HtAllowance *)ledger->pdata[i])->reverses_id == line->id)
      return TRUE;
  return FALSE;
}

static gboolean
is_paid_for (const HtSession *session, GPtrArray *ledger)
{
  for (guint i = 0; i < ledger->len; i++)
    {
      const HtAllowance *line = ledger->pdata[i];
      if (line->session_id == session->id && line->reverses_id == 0 && !is_reversed (line, ledger))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_paid (HtDb *db, GPtrArray *sessions, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) ledger = NULL;
  HtDate month = HT_DATE_NONE;

  for (guint i = 0; i < sessions->len; i++)
    {
      const HtSession *session = sessions->pdata[i];
      if (month != ht_date_month_start (session->held_on))
        {
          month = ht_date_month_start (session->held_on);
          g_clear_pointer (&ledger, g_ptr_array_unref);
          ledger = ht_allowances_of_month (db, month, error);
        }
      if (ledger == NULL)
        return FALSE;
      g_autofree char *name = write_name (session);
      if (is_paid_for (session, ledger))
        ht_faults_add (faults, "state",
                       _ ("%s: an allowance stands in the ledger for it. Take that line back "
                          "first."),
                       name);
    }
  return TRUE;
}

/* Whether the session changes. */
static gboolean
set_state (HtSession *session, const HtSessionsSaving *saving, GPtrArray *faults)
{
  g_autoptr (HtSession) before = ht_session_copy (session);
  g_autofree char *name = write_name (session);

  session->state = saving->state;
  g_free (session->reason);
  session->reason = g_strdup (saving->state == HT_SESSION_NOT_HELD ? saving->reason : "");
  if (saving->state == HT_SESSION_HELD && session->held_on > saving->today)
    ht_faults_add (faults, "state", _ ("%s: that day is still to come."), name);
  return !ht_session_equal (session, before);
}

/* What is wrong is the same for all of them. */
static void
check_reason (const HtSession *session, GPtrArray *faults)
{
  g_autoptr (GPtrArray) own = ht_session_check (session);

  for (guint i = 0; i < own->len; i++)
    {
      const HtFault *fault = own->pdata[i];
      if (g_str_equal (fault->field, "reason"))
        ht_faults_add (faults, fault->field, "%s", fault->reason);
    }
}

static gboolean
write_all (HtDb *db, GPtrArray *sessions, const HtSessionsSaving *saving, const char *label,
           Write write, GError **error)
{
  const gint64 id = sessions->len == 1 ? ((const HtSession *)sessions->pdata[0])->id : 0;
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_SESSION_KIND, id, error);

  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    if (!write (db, sessions->pdata[i], saving, error))
      return FALSE;
  return ht_change_commit (change, error);
}

static gboolean
update_one (HtDb *db, HtSession *session, const HtSessionsSaving *saving, GError **error)
{
  return ht_sessions_update (db, session, error);
}

static gboolean
delete_one (HtDb *db, HtSession *session, const HtSessionsSaving *saving, GError **error)
{
  return ht_sessions_delete (db, session->id, error);
}

static gboolean
is_there (GPtrArray *sessions, const HtSession *wanted)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const HtSession *session = sessions->pdata[i];
      if (session->dong_id == wanted->dong_id && session->partner_id == wanted->partner_id
          && g_str_equal (session->start, wanted->start))
        return TRUE;
    }
  return FALSE;
}

static void
put_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static HtSession *
make_session (const HtSessionAdding *adding, const HtServiceGuide *guide, GPtrArray *faults)
{
  HtSession *session = ht_session_new ();

  session->held_on = adding->held_on;
  session->service = adding->service;
  put_text (&session->start, adding->start);
  put_text (&session->end, adding->end);
  if (adding->held_on == HT_DATE_NONE)
    {
      ht_faults_add (faults, "held_on", _ ("Write the day as 2021-04-05."));
      return session;
    }
  const HtDong *dong = ht_service_guide_find_dong (guide, adding->dong, adding->held_on, faults);
  const HtPartner *partner
      = dong != NULL
            ? ht_service_guide_find_partner (guide, adding->partner, dong, adding->held_on, faults)
            : NULL;
  session->dong_id = dong != NULL ? dong->id : 0;
  session->partner_id = partner != NULL ? partner->id : 0;
  if (dong != NULL && partner == NULL && adding->partner[0] == '\0')
    ht_faults_add (faults, "partner", _ ("Write who holds the consultation."));
  return session;
}

static void
check_new (HtSession *session, GPtrArray *same_day, GPtrArray *faults)
{
  g_autoptr (GPtrArray) own = ht_session_check (session);

  for (guint i = 0; i < own->len; i++)
    {
      const HtFault *fault = own->pdata[i];
      ht_faults_add (faults, fault->field, "%s", fault->reason);
    }
  if (session->start[0] != '\0' && !ht_schedule_is_time (session->start))
    ht_faults_add (faults, "start", _ ("Write the time as 14:00."));
  if (session->end[0] != '\0' && !ht_schedule_is_time (session->end))
    ht_faults_add (faults, "end", _ ("Write the time as 14:00."));
  if (is_there (same_day, session))
    ht_faults_add (faults, "held_on",
                   _ ("The partner has a consultation in this dong on that day at that time "
                      "already."));
}

HtSessionsSaving *
ht_sessions_saving_new (GArray *ids, HtSessionState state, const char *reason, HtDate today,
                        const char *clerk)
{
  HtSessionsSaving *self = g_new0 (HtSessionsSaving, 1);

  self->ids = ids;
  self->state = state;
  self->reason = g_strdup (reason);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_sessions_saving_free (HtSessionsSaving *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self->reason);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_confirm_sessions (HtDb *db, gpointer data, GError **error)
{
  const HtSessionsSaving *saving = data;
  g_autoptr (GPtrArray) sessions = load_sessions (db, saving, error);
  g_autoptr (GPtrArray) faults = ht_faults_new ();
  guint n_changed = 0;
  g_autofree char *label = g_strdup_printf (_ ("Consultation days: %u set to %s"), saving->ids->len,
                                            ht_session_state_name (saving->state));

  if (sessions == NULL)
    return NULL;
  for (guint i = 0; i < sessions->len; i++)
    n_changed += set_state (sessions->pdata[i], saving, faults) != FALSE;
  if (n_changed == 0)
    ht_faults_add (faults, "state", _ ("Nothing changes: the selected days are %s already."),
                   ht_session_state_name (saving->state));
  else
    check_reason (sessions->pdata[0], faults);
  if (saving->state != HT_SESSION_HELD && !refuse_paid (db, sessions, faults, error))
    return NULL;
  if (faults->len == 0 && !write_all (db, sessions, saving, label, update_one, error))
    return NULL;
  return g_steal_pointer (&faults);
}

gpointer
ht_delete_sessions (HtDb *db, gpointer data, GError **error)
{
  const HtSessionsSaving *saving = data;
  g_autoptr (GPtrArray) sessions = load_sessions (db, saving, error);
  g_autoptr (GPtrArray) faults = ht_faults_new ();
  g_autofree char *label = g_strdup_printf (_ ("Consultation days: %u deleted"), saving->ids->len);

  if (sessions == NULL || !refuse_paid (db, sessions, faults, error))
    return NULL;
  if (faults->len == 0 && !write_all (db, sessions, saving, label, delete_one, error))
    return NULL;
  return g_steal_pointer (&faults);
}

HtSessionAdding *
ht_session_adding_new (HtDate held_on, const char *dong, const char *partner, HtService service,
                       const char *start, const char *end, const char *clerk)
{
  HtSessionAdding *self = g_new0 (HtSessionAdding, 1);

  self->held_on = held_on;
  self->dong = g_strdup (dong);
  self->partner = g_strdup (partner);
  self->service = service;
  self->start = g_strdup (start);
  self->end = g_strdup (end);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_session_adding_free (HtSessionAdding *self)
{
  if (self == NULL)
    return;
  g_free (self->dong);
  g_free (self->partner);
  g_free (self->start);
  g_free (self->end);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_add_session (HtDb *db, gpointer data, GError **error)
{
  const HtSessionAdding *adding = data;
  const HtPeriod day = { adding->held_on, adding->held_on };
  g_autoptr (GPtrArray) faults = ht_faults_new ();
  g_autoptr (HtServiceGuide) guide = ht_service_guide_load (db, error);
  g_autoptr (GPtrArray) same_day = guide != NULL ? ht_sessions_list (db, day, error) : NULL;

  if (same_day == NULL)
    return NULL;
  g_autoptr (HtSession) session = make_session (adding, guide, faults);
  check_new (session, same_day, faults);
  if (faults->len > 0)
    return g_steal_pointer (&faults);
  g_autofree char *dong = ht_service_guide_dong_name (guide, session->dong_id);
  g_autofree char *on = ht_date_to_korean (session->held_on);
  g_autofree char *label = g_strdup_printf (_ ("Add a consultation day: %s, %s"), on, dong);
  g_autoptr (HtChange) change
      = ht_change_begin (db, adding->clerk, label, HT_SESSION_KIND, 0, error);
  if (change == NULL || !ht_sessions_insert (db, session, error))
    return NULL;
  ht_change_set_id (change, session->id);
  return ht_change_commit (change, error) ? g_steal_pointer (&faults) : NULL;
}
