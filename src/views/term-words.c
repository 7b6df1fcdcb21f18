#include "views/term-words.h"
#include "domain/appointment.h"
#include "views/dday.h"
#include <glib/gi18n-lib.h>

static char *
with_days (const HtRole *term, HtDate today, const char *word)
{
  g_autofree char *days = ht_dday_text (today + ht_roster_days_left (term, today), today);

  return g_strdup_printf ("%s %s", days, word);
}

char *
ht_term_state_text (HtTermState state, const HtRole *term, HtDate today)
{
  g_autofree char *day = NULL;

  switch (state)
    {
    case HT_TERM_COMING:
      return g_strdup (_ ("appointed"));
    case HT_TERM_RENEWED:
      return g_strdup (_ ("reappointed"));
    case HT_TERM_ENDING:
      return with_days (term, today,
                        ht_term_state_urgency (state, term, today) > 1 ? _ ("ends very soon")
                                                                       : _ ("ends soon"));
    case HT_TERM_RELEASING:
      return with_days (term, today, _ ("leaves"));
    case HT_TERM_ENDED:
      return g_strdup (_ ("term ended"));
    case HT_TERM_RELEASED:
      day = ht_date_to_short (term->released_on);
      return g_strdup_printf (_ ("released %s"), day);
    case HT_TERM_IN_FORCE:
    default:
      return g_strdup (_ ("in office"));
    }
}

int
ht_term_state_urgency (HtTermState state, const HtRole *term, HtDate today)
{
  if (state != HT_TERM_ENDING && state != HT_TERM_RELEASING)
    return 0;
  return ht_roster_days_left (term, today) <= HT_TERM_URGENT_DAYS ? 2 : 1;
}

char *
ht_term_end_text (const HtRole *term)
{
  return term->term_ends_on != HT_DATE_NONE ? ht_date_to_korean (term->term_ends_on)
                                            : g_strdup (_ ("no end"));
}

const char *
ht_term_outside_text (const HtRole *term)
{
  if (term->role != HT_ROLE_COMMISSIONER)
    return "";
  return term->outside ? _ ("outside") : _ ("inside");
}

char *
ht_term_chain_text (const HtPartner *partner, const HtRole *term)
{
  const guint n = ht_role_renewals (partner, term);

  return n > 0 ? g_strdup_printf (_ ("reappointment %u"), n) : g_strdup (C_ ("appointment", "new"));
}
