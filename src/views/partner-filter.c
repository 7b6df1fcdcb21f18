#include "views/partner-filter.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>

static const char *const names[HT_N_ROSTER_WHATS] = {
  [HT_ROSTER_ANY] = N_ ("Everybody"),
  [HT_ROSTER_ENDING] = N_ ("Terms ending within 60 days"),
  [HT_ROSTER_ABSENT] = N_ ("Absent now or soon"),
  [HT_ROSTER_OVERLOADED] = N_ ("Above their limit"),
  [HT_ROSTER_IDLE] = N_ ("No day this month"),
};

static gboolean
has_words (const HtPartnerFilter *self, const HtPartner *partner)
{
  if (self->words == NULL || self->words[0] == '\0')
    return TRUE;
  g_autofree char *text
      = g_strjoin ("\n", partner->name, partner->firm, partner->district, partner->home_district,
                   partner->phone, partner->email, partner->speciality, partner->note, NULL);
  return ht_text_has_words (text, self->words);
}

static gboolean
is_absent_soon (const HtPartner *partner, HtDate today)
{
  const HtAbsence soon = { .from_day = today, .to_day = today + HT_TERM_WARNING_DAYS };

  for (guint i = 0; i < partner->absences->len; i++)
    if (ht_absence_overlaps (partner->absences->pdata[i], &soon))
      return TRUE;
  return FALSE;
}

const char *
ht_roster_what_name (HtRosterWhat what)
{
  return _ (names[what]);
}

gboolean
ht_partner_filter_takes (const HtPartnerFilter *self, const HtPartner *partner)
{
  const char *district = self->district != NULL ? self->district : "";

  return (district[0] == '\0' || g_str_equal (district, partner->district)
          || g_str_equal (district, partner->home_district))
         && has_words (self, partner);
}

gboolean
ht_partner_filter_takes_term (const HtPartnerFilter *self, const HtPartner *partner,
                              HtTermState state, const HtPartnerLoad *load, HtDate today)
{
  if (!self->former && !ht_term_state_is_current (state))
    return FALSE;
  switch (self->what)
    {
    case HT_ROSTER_ENDING:
      return state == HT_TERM_ENDING || state == HT_TERM_RELEASING;
    case HT_ROSTER_ABSENT:
      return is_absent_soon (partner, today);
    case HT_ROSTER_OVERLOADED:
      return ht_partner_load_is_over (load);
    case HT_ROSTER_IDLE:
      return load->days == 0;
    case HT_ROSTER_ANY:
    case HT_N_ROSTER_WHATS:
    default:
      return TRUE;
    }
}
