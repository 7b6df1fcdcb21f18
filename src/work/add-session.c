#include "work/add-session.h"
#include "domain/schedule-days.h"
#include "store/journal.h"
#include "store/sessions.h"
#include "work/plan-sessions.h"
#include "work/service-guide.h"
#include <glib/gi18n-lib.h>

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
