#include "views/proposal-cards.h"

#include "base/text.h"
#include "views/proposal-rows.h"
#include <glib/gi18n-lib.h>

static int
percent (guint part, guint base)
{
  return (int)((part * 200 + base) / (2 * base));
}

static void
show_rate (HtFigureCard *card, guint part, guint base, const char *note)
{
  g_autofree char *figure
      = base > 0 ? g_strdup_printf ("%d%%", percent (part, base)) : g_strdup ("-");

  ht_figure_card_show (card, figure, note, NULL);
}

static void
show_figures (const HtProposalCards *self, GPtrArray *proposals, HtDate today)
{
  const HtProposalFigures figures = ht_proposal_figures (
      proposals, (HtPeriod){ ht_date_new (ht_date_year (today), 1, 1), today });
  g_autofree char *found = ht_text_count (figures.found);
  g_autofree char *all = ht_text_count (proposals->len);
  g_autofree char *of_all = g_strdup_printf (_ ("%s in all years"), all);
  g_autofree char *unanswered = ht_text_count (figures.unanswered);
  g_autofree char *before = ht_text_count (figures.unanswered_before);
  g_autofree char *oldest = ht_proposal_age_text (figures.oldest_days);
  g_autofree char *waiting
      = figures.unanswered > 0
            ? g_strdup_printf (_ ("%s from before this year, %u sent again · oldest %s"), before,
                               figures.resent, oldest)
            : g_strdup ("");
  g_autofree char *sent = ht_text_count (figures.sent);
  g_autofree char *replied = g_strdup_printf (_ ("%u answered of %s sent"), figures.replied, sent);
  g_autofree char *accepted
      = g_strdup_printf (_ ("%u accepted, %u partly, %u not of %u answered"), figures.accepted,
                         figures.partly, figures.not_accepted, figures.replied);

  ht_figure_card_show (self->found, found, of_all, NULL);
  ht_figure_card_show (self->unanswered, unanswered, waiting, NULL);
  show_rate (self->replied, figures.replied, figures.sent, replied);
  show_rate (self->accepted, figures.accepted, figures.replied, accepted);
}

static void
show_ages (const HtProposalCards *self, GPtrArray *proposals, HtDate today)
{
  guint ages[HT_N_PROPOSAL_AGES] = { 0 };
  g_autoptr (GString) text = g_string_new (_ ("Unanswered for:"));

  for (guint i = 0; i < proposals->len; i++)
    {
      const HtProposalStanding standing = ht_proposal_standing (proposals->pdata[i], today);
      if (standing.state == HT_PROPOSAL_UNANSWERED)
        ages[ht_proposal_age (standing.days)]++;
    }
  for (guint age = 0; age < HT_N_PROPOSAL_AGES; age++)
    g_string_append_printf (text, "%s %s %u", age > 0 ? " ·" : "", ht_proposal_age_name (age),
                            ages[age]);
  gtk_label_set_text (self->ages, text->str);
}

void
ht_proposal_cards_show (const HtProposalCards *self, GPtrArray *proposals, HtDate today)
{
  show_figures (self, proposals, today);
  show_ages (self, proposals, today);
}
