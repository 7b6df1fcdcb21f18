#include "work/save-sessions.h"
#include "domain/session-plan.h"
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

static gboolean
is_planned (const HtSession *session)
{
  return session->state == HT_SESSION_PLANNED;
}

/* A whole month that is set to held keeps the days that were not, with the reasons that somebody
 * wrote; to correct such a day it is selected without planned ones. */
static void
leave_not_held (GPtrArray *sessions, const HtSessionsSaving *saving)
{
  gboolean has_planned = FALSE;

  for (guint i = 0; i < sessions->len; i++)
    has_planned = has_planned || is_planned (sessions->pdata[i]);
  for (guint i = sessions->len; saving->state == HT_SESSION_HELD && has_planned && i > 0; i--)
    if (((const HtSession *)sessions->pdata[i - 1])->state == HT_SESSION_NOT_HELD)
      g_ptr_array_remove_index (sessions, i - 1);
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

/* The sessions of all the days from the first to the last of the given ones. */
static GPtrArray *
load_around (HtDb *db, GPtrArray *sessions, GError **error)
{
  HtPeriod period = { G_MAXINT32, HT_DATE_NONE };

  for (guint i = 0; i < sessions->len; i++)
    {
      const HtSession *session = sessions->pdata[i];
      period.from = MIN (period.from, session->held_on);
      period.to = MAX (period.to, session->held_on);
    }
  return ht_sessions_list (db, period, error);
}

/* Of these an office file holds one only, also of those that were not held. */
static gboolean
is_same_slot (const HtSession *a, const HtSession *b)
{
  return a->dong_id == b->dong_id && g_str_equal (a->start, b->start);
}

static const HtSession *
find_clash (const HtSession *session, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const HtSession *other = others->pdata[i];
      if (other->id != session->id && other->partner_id == session->partner_id
          && (other->state != HT_SESSION_NOT_HELD || is_same_slot (session, other))
          && ht_sessions_clash (session, other))
        return other;
    }
  return NULL;
}

static void
check_substitute (const HtSession *session, const HtPartner *partner, GPtrArray *others,
                  const HtServiceGuide *guide, GPtrArray *faults)
{
  const HtRoleKind role = ht_service_role (session->service);
  g_autofree char *day = ht_date_to_korean (session->held_on);
  const HtSession *clash = find_clash (session, others);

  if (!ht_partner_serves (partner, role, session->held_on))
    ht_faults_add (faults, "partner", _ ("%s is not %s on %s: choose somebody in the term."),
                   partner->name, ht_role_name (role), day);
  else if (ht_partner_absence (partner, session->held_on) != NULL)
    ht_faults_add (faults, "partner", _ ("%s is absent on %s: choose somebody else."),
                   partner->name, day);
  else if (clash != NULL)
    {
      g_autofree char *dong = ht_service_guide_dong_name (guide, clash->dong_id);
      ht_faults_add (faults, "partner", _ ("%s has %s %s on %s already: choose somebody else."),
                     partner->name, dong, clash->start, day);
    }
}

static gboolean
is_chosen (const HtSessionsSaving *saving, gint64 id)
{
  for (guint i = 0; i < saving->ids->len; i++)
    if (g_array_index (saving->ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Puts the partner into the chosen sessions; how many change. */
static guint
give_chosen (GPtrArray *sessions, const HtSessionsSaving *saving)
{
  guint n_changed = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      if (!is_chosen (saving, session->id) || session->partner_id == saving->partner_id)
        continue;
      session->partner_id = saving->partner_id;
      n_changed++;
    }
  return n_changed;
}

static gboolean
check_giving (HtDb *db, GPtrArray *sessions, const HtSessionsSaving *saving, GPtrArray *faults,
              GError **error)
{
  g_autoptr (HtServiceGuide) guide = ht_service_guide_load (db, error);
  g_autoptr (GPtrArray) others = guide != NULL ? load_around (db, sessions, error) : NULL;

  if (others == NULL)
    return FALSE;
  const HtPartner *partner = ht_service_guide_partner (guide, saving->partner_id);
  give_chosen (others, saving); /* two of the chosen ones can clash as well */
  if (partner == NULL)
    ht_faults_add (faults, "partner", _ ("Choose who takes the consultation days."));
  else if (give_chosen (sessions, saving) == 0)
    ht_faults_add (faults, "partner", _ ("Nothing changes: %s has the selected days already."),
                   partner->name);
  for (guint i = 0; faults->len == 0 && i < sessions->len; i++)
    check_substitute (sessions->pdata[i], partner, others, guide, faults);
  return TRUE;
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

HtSessionsSaving *
ht_sessions_substituting_new (GArray *ids, gint64 partner_id, HtDate today, const char *clerk)
{
  HtSessionsSaving *self = ht_sessions_saving_new (ids, HT_SESSION_HELD, "", today, clerk);

  self->partner_id = partner_id;
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

  if (sessions == NULL)
    return NULL;
  leave_not_held (sessions, saving);
  g_autofree char *label = g_strdup_printf (_ ("Consultation days: %u set to %s"), sessions->len,
                                            ht_session_state_name (saving->state));
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

gpointer
ht_substitute_sessions (HtDb *db, gpointer data, GError **error)
{
  const HtSessionsSaving *saving = data;
  g_autoptr (GPtrArray) sessions = load_sessions (db, saving, error);
  g_autoptr (GPtrArray) faults = ht_faults_new ();
  g_autofree char *label
      = g_strdup_printf (_ ("Consultation days: %u given to a substitute"), saving->ids->len);

  if (sessions == NULL || !refuse_paid (db, sessions, faults, error)
      || !check_giving (db, sessions, saving, faults, error))
    return NULL;
  if (faults->len == 0 && !write_all (db, sessions, saving, label, update_one, error))
    return NULL;
  return g_steal_pointer (&faults);
}
