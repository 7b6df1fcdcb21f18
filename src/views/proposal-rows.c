#include "views/proposal-rows.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>

static gboolean
is_shown (HtProposalsShown shown, HtProposalState state)
{
  const gboolean are_shown[HT_N_PROPOSAL_FILTERS] = {
    [HT_PROPOSALS_ALL] = TRUE,
    [HT_PROPOSALS_UNANSWERED] = state == HT_PROPOSAL_UNANSWERED,
    [HT_PROPOSALS_ANSWERED] = state >= HT_PROPOSAL_ACCEPTED,
    [HT_PROPOSALS_ACCEPTED] = state == HT_PROPOSAL_ACCEPTED || state == HT_PROPOSAL_PARTLY_ACCEPTED,
    [HT_PROPOSALS_UNSENT] = state == HT_PROPOSAL_UNSENT,
  };

  return are_shown[shown];
}

static gboolean
was_sent_to (const HtProposal *proposal, const char *recipient)
{
  for (guint i = 0; i < proposal->sendings->len; i++)
    if (g_str_equal (((const HtSending *)proposal->sendings->pdata[i])->recipient, recipient))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const HtProposal *proposal, const char *words)
{
  g_autoptr (GString) text = g_string_new (proposal->number);

  g_string_append_printf (text, " %s %s", proposal->title, proposal->note);
  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *sending = proposal->sendings->pdata[i];
      g_string_append_printf (text, " %s %s", sending->recipient, sending->reply_text);
    }
  return ht_text_has_words (text->str, words);
}

gboolean
ht_proposal_filter_takes (const HtProposalFilter *self, const HtProposal *proposal)
{
  return is_shown (self->shown, ht_proposal_standing (proposal, self->today).state)
         && (self->year == 0 || ht_date_year (proposal->found_on) == self->year)
         && (self->recipient == NULL || was_sent_to (proposal, self->recipient))
         && (self->words == NULL || self->words[0] == '\0' || has_words (proposal, self->words));
}

GtkListStore *
ht_proposal_rows_new (void)
{
  return gtk_list_store_new (HT_N_PROPOSAL_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING,
                             G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING,
                             G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT, G_TYPE_UINT, G_TYPE_INT,
                             G_TYPE_INT, G_TYPE_INT);
}

/* 법무부, or 경기도 외 13. */
static char *
tell_recipients (const HtProposal *proposal)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = proposal->sendings->len;

  if (n == 0)
    return g_strdup ("");
  for (guint i = 0; i < n; i++)
    g_hash_table_add (seen, ((HtSending *)proposal->sendings->pdata[i])->recipient);
  const char *first = ((HtSending *)proposal->sendings->pdata[0])->recipient;
  const guint others = g_hash_table_size (seen) - 1;
  return others == 0 ? g_strdup (first) : g_strdup_printf ("%s 외 %u", first, others);
}

char *
ht_proposal_age_text (int days)
{
  const int years = days / 365, months = days % 365 * 12 / 365;

  if (days < 60)
    return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  if (years == 0)
    return g_strdup_printf (ngettext ("%d month", "%d months", months), months);
  g_autofree char *text = g_strdup_printf (ngettext ("%d year", "%d years", years), years);
  if (months == 0)
    return g_steal_pointer (&text);
  g_autofree char *rest = g_strdup_printf (ngettext ("%d month", "%d months", months), months);
  return g_strdup_printf ("%s %s", text, rest);
}

void
ht_proposal_rows_add (GtkListStore *rows, const HtProposal *proposal, HtDate today)
{
  const HtProposalStanding standing = ht_proposal_standing (proposal, today);
  const gboolean waits = standing.state == HT_PROPOSAL_UNANSWERED;
  g_autofree char *found = ht_date_to_korean (proposal->found_on);
  g_autofree char *sent
      = standing.n_sendings > 0 ? ht_date_to_korean (standing.last_sent) : g_strdup ("");
  g_autofree char *sendings = g_strdup_printf ("%u", standing.n_sendings);
  g_autofree char *recipients = tell_recipients (proposal);
  g_autofree char *age = waits ? ht_proposal_age_text (standing.days) : g_strdup ("");

  gtk_list_store_insert_with_values (
      rows, NULL, -1, HT_PROPOSAL_ID, proposal->id, HT_PROPOSAL_NUMBER, proposal->number,
      HT_PROPOSAL_TITLE, proposal->title, HT_PROPOSAL_FOUND, found, HT_PROPOSAL_RECIPIENTS,
      recipients, HT_PROPOSAL_SENDINGS, sendings, HT_PROPOSAL_SENT, sent, HT_PROPOSAL_STATE,
      ht_proposal_state_name (standing.state), HT_PROPOSAL_AGE, age, HT_PROPOSAL_FOUND_ORDER,
      proposal->found_on, HT_PROPOSAL_SENDINGS_ORDER, standing.n_sendings, HT_PROPOSAL_SENT_ORDER,
      standing.n_sendings > 0 ? standing.last_sent : 0, HT_PROPOSAL_STATE_ORDER,
      (int)standing.state, HT_PROPOSAL_DAYS, waits ? standing.days : -1, -1);
}
