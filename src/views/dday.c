#include "views/dday.h"
#include <glib/gi18n-lib.h>

#define SOON_DAYS 14

HtDdayUrgency
ht_dday_urgency (HtDate due, HtDate today)
{
  if (due < today)
    return HT_DDAY_OVER;
  return due - today <= SOON_DAYS ? HT_DDAY_SOON : HT_DDAY_FAR;
}

char *
ht_dday_text (HtDate due, HtDate today)
{
  if (due == today)
    return g_strdup ("D-day");
  return due > today ? g_strdup_printf ("D-%d", due - today)
                     : g_strdup_printf ("D+%d", today - due);
}

char *
ht_dday_reason (const HtDeadline *deadline)
{
  g_autofree char *due = ht_date_to_korean (deadline->due);
  g_autofree char *from = ht_date_to_korean (deadline->from);
  GString *reason = g_string_new (NULL);

  g_string_printf (reason, _ ("%s until %s (%s)"), ht_deadline_rule_name (deadline->rule), due,
                   ht_weekday_name (ht_date_weekday (deadline->due)));
  if (deadline->rule != HT_DEADLINE_EXTENSION_NOTICE)
    g_string_append_printf (reason, _ ("\n%d days from %s"), deadline->days, from);
  if (deadline->not_counted > 0)
    g_string_append_printf (reason, _ (", %d days of correction not counted"),
                            deadline->not_counted);
  for (guint i = 0; i < deadline->moved->len; i++)
    {
      const HtMovedDay *moved = &g_array_index (deadline->moved, HtMovedDay, i);
      g_autofree char *date = ht_date_to_korean (moved->date);

      g_string_append_printf (reason, _ ("\n%s is off: %s"), date, moved->why);
    }
  g_string_append_printf (reason, "\n%s", ht_deadline_rule_article (deadline->rule));
  return g_string_free (reason, FALSE);
}
