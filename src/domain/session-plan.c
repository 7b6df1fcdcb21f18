#include "domain/session-plan.h"

#include "domain/roster.h"
#include <glib/gi18n-lib.h>
#include <string.h>

/* The place and time, without the partner. */
static char *
make_slot (const HtSession *session)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %d %s", (int)session->held_on, session->dong_id,
                          (int)session->service, session->start);
}

static char *
make_key (const HtSession *session)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", (int)session->held_on,
                          session->dong_id, session->partner_id, session->start);
}

static void
match_own (GPtrArray *given, GPtrArray *stored, GPtrArray *matched, GHashTable *taken)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < stored->len; i++)
    g_hash_table_insert (by_key, make_key (stored->pdata[i]), stored->pdata[i]);
  for (guint i = 0; i < given->len; i++)
    {
      g_autofree char *key = make_key (given->pdata[i]);

      matched->pdata[i] = g_hash_table_lookup (by_key, key);
      if (matched->pdata[i] != NULL)
        g_hash_table_add (taken, matched->pdata[i]);
    }
}

static void
match_others (GPtrArray *given, GPtrArray *stored, GPtrArray *matched, GHashTable *taken)
{
  g_autoptr (GHashTable) by_slot
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_queue_free);

  for (guint i = 0; i < stored->len; i++)
    {
      char *slot = make_slot (stored->pdata[i]);
      GQueue *others = g_hash_table_lookup (by_slot, slot);

      if (others == NULL)
        g_hash_table_insert (by_slot, g_strdup (slot), others = g_queue_new ());
      if (!g_hash_table_contains (taken, stored->pdata[i]))
        g_queue_push_tail (others, stored->pdata[i]);
      g_free (slot);
    }
  for (guint i = 0; i < given->len; i++)
    {
      g_autofree char *slot = make_slot (given->pdata[i]);
      GQueue *others = g_hash_table_lookup (by_slot, slot);

      if (matched->pdata[i] == NULL && others != NULL)
        matched->pdata[i] = g_queue_pop_head (others);
    }
}

/* Without the year where it is that of the first day. */
static char *
write_last_day (const HtAbsence *absence)
{
  int month, day;

  if (absence->to_day == HT_DATE_NONE
      || ht_date_year (absence->to_day) != ht_date_year (absence->from_day))
    return ht_date_to_short (absence->to_day);
  ht_date_split (absence->to_day, NULL, &month, &day);
  return g_strdup_printf ("%d. %d.", month, day);
}

static char *
write_absence (const HtAbsence *absence)
{
  g_autofree char *from = ht_date_to_short (absence->from_day);
  g_autofree char *to = write_last_day (absence);
  g_autofree char *why
      = absence->reason[0] != '\0' ? g_strdup_printf (" (%s)", absence->reason) : g_strdup ("");

  return absence->to_day == HT_DATE_NONE
             ? g_strdup_printf (_ ("Substitute needed: absent from %s on%s."), from, why)
             : g_strdup_printf (_ ("Substitute needed: absent %s–%s%s."), from, to, why);
}

GPtrArray *
ht_sessions_match (GPtrArray *given, GPtrArray *stored)
{
  GPtrArray *matched = g_ptr_array_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_ptr_array_set_size (matched, (int)given->len);
  match_own (given, stored, matched, taken);
  match_others (given, stored, matched, taken);
  return matched;
}

gboolean
ht_partner_serves (const HtPartner *self, HtRoleKind role, HtDate on)
{
  const HtRole *term = ht_roster_term (self, role, on);

  return term != NULL && ht_role_in_force (term, on);
}

char *
ht_session_lack (const HtSession *self, const HtPartner *partner)
{
  const HtRoleKind role = ht_service_role (self->service);
  const HtAbsence *absence = ht_partner_absence (partner, self->held_on);

  if (self->state != HT_SESSION_PLANNED)
    return NULL;
  if (absence != NULL)
    return write_absence (absence);
  return ht_partner_serves (partner, role, self->held_on)
             ? NULL
             : g_strdup_printf (_ ("Substitute needed: no term as %s on that day."),
                                ht_role_name (role));
}

gboolean
ht_sessions_clash (const HtSession *a, const HtSession *b)
{
  if (a->held_on != b->held_on)
    return FALSE;
  if (a->start[0] == '\0' || a->end[0] == '\0' || b->start[0] == '\0' || b->end[0] == '\0')
    return g_str_equal (a->start, b->start);
  return strcmp (a->start, b->end) < 0 && strcmp (b->start, a->end) < 0;
}
