#include "views/allowance-words.h"
#include "base/text.h"
#include "views/allowance-rows.h"
#include <glib/gi18n-lib.h>

/* What computing would do, or why it would do nothing. */
static void
append_computing (const HtAllowanceMonth *month, GString *hint)
{
  const HtAllowanceComputing *computing = month->computing;

  if (computing->n_unconfirmed > 0)
    g_string_append_printf (hint,
                            ngettext ("%u session is not confirmed yet. ",
                                      "%u sessions are not confirmed yet. ",
                                      computing->n_unconfirmed),
                            computing->n_unconfirmed);
  if (computing->added->len > 0)
    g_string_append_printf (hint,
                            ngettext ("%u held session is not computed yet. ",
                                      "%u held sessions are not computed yet. ",
                                      computing->added->len),
                            computing->added->len);
  if (computing->changed->len + computing->removed->len > 0)
    g_string_append_printf (hint, _ ("Computing changes %u lines and takes out %u. "),
                            computing->changed->len, computing->removed->len);
  if (month->rates->len == 0)
    g_string_append (hint, _ ("There are no rates yet: enter them with \"Rates\". "));
}

char *
ht_allowance_words_state (const HtAllowanceSheet *sheet, HtAllowanceState state)
{
  g_autofree char *n = ht_text_count (sheet->n_of_state[state]);
  g_autofree char *amount = ht_won_text (sheet->amount_of_state[state]);

  return sheet->n_of_state[state] > 0 ? g_strdup_printf (_ ("%s · %s won"), n, amount)
                                      : g_strdup ("-");
}

char *
ht_allowance_words_hint (const HtAllowanceMonth *month)
{
  g_autoptr (GString) hint = g_string_new (NULL);
  const HtAllowanceState next = ht_allowance_month_next (month);

  append_computing (month, hint);
  if (month->lines->len == 0 && hint->len == 0)
    g_string_append (hint, _ ("There is no held session in this month."));
  else if (month->lines->len > 0 && next == HT_N_ALLOWANCE_STATES && hint->len == 0)
    g_string_append (hint, _ ("All allowances of the month are paid. "));
  if (month->sheet->n_reversals > 0)
    g_string_append_printf (hint,
                            ngettext ("%u line takes another one back.",
                                      "%u lines take other ones back.", month->sheet->n_reversals),
                            month->sheet->n_reversals);
  return g_string_free (g_steal_pointer (&hint), FALSE);
}
