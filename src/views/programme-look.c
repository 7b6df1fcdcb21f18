#include "views/programme-look.h"

#include "base/text.h"
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static const char *const services[] = { "마을변호사", "마을법무사", "법률상담", NULL };
static const char *const channels[]
    = { "현수막", "포스터", "누리집", "누리소통망", "소식지", "보도자료", NULL };
static const char *const awards[] = { "시장 표창", "구청장 표창", "감사패", NULL };
static const char *const programmes[]
    = { "법률서비스", "행정심판위원회 운영", "마을변호사", "마을법무사", NULL };

#define END                                                                                        \
  {                                                                                                \
    NULL, 0, 0, 0, FALSE, FALSE, NULL                                                              \
  }

static const HtProgrammeLook looks[HT_N_PROGRAMME_PARTS][HT_PROGRAMME_MOST_FIELDS + 1] = {
  [HT_PROGRAMME_SURVEYS] = {
      { N_ ("Service surveyed"), 14, 150, 0, FALSE, FALSE, services },
      { N_ ("From"), 11, 110, 0.5f, TRUE, FALSE, NULL },
      { N_ ("To"), 11, 110, 0.5f, TRUE, FALSE, NULL },
      { N_ ("Answers"), 8, 90, 1, FALSE, FALSE, NULL },
      { N_ ("Mean (1 to 5)"), 8, 110, 1, FALSE, FALSE, NULL },
      { N_ ("Note"), 20, 200, 0, FALSE, TRUE, NULL },
      END,
  },
  [HT_PROGRAMME_OUTREACH] = {
      { N_ ("Day"), 11, 110, 0.5f, TRUE, FALSE, NULL },
      { N_ ("Campaign"), 24, 260, 0, FALSE, TRUE, NULL },
      { N_ ("Medium"), 12, 130, 0, FALSE, FALSE, channels },
      { N_ ("Quantity"), 8, 90, 1, FALSE, FALSE, NULL },
      { N_ ("Note"), 20, 240, 0, FALSE, FALSE, NULL },
      END,
  },
  [HT_PROGRAMME_COMMENDATIONS] = {
      { N_ ("Year"), 6, 0, 0.5f, FALSE, FALSE, NULL },
      { N_ ("Name"), 12, 130, 0, FALSE, FALSE, NULL },
      { N_ ("District"), 12, 130, 0, FALSE, FALSE, NULL },
      { N_ ("Award"), 18, 180, 0, FALSE, FALSE, awards },
      { N_ ("Note"), 20, 240, 0, FALSE, TRUE, NULL },
      END,
  },
  [HT_PROGRAMME_BUDGETS] = {
      { N_ ("Year"), 6, 0, 0.5f, FALSE, FALSE, NULL },
      { N_ ("Programme"), 24, 260, 0, FALSE, TRUE, programmes },
      { N_ ("Budget (thousand won)"), 14, 150, 1, FALSE, FALSE, NULL },
      { N_ ("Spent (thousand won)"), 14, 150, 1, FALSE, FALSE, NULL },
      END,
  },
};

const HtProgrammeLook *
ht_programme_looks (HtProgrammePart part)
{
  return looks[part];
}

static char *
write_thousand (gint64 amount)
{
  g_autofree char *digits = ht_text_count ((guint)MIN (ABS (amount), G_MAXUINT));

  return g_strdup_printf ("%s%s", amount < 0 ? "-" : "", digits);
}

char *
ht_programme_shown (const HtProgrammeLook *look, const char *cell)
{
  HtDate day;

  if (look->is_day && ht_date_parse (cell, &day))
    return ht_date_to_korean (day);
  if (look->alignment == 1 && cell[0] != '\0' && strspn (cell, "0123456789") == strlen (cell))
    return ht_text_count ((guint)strtoul (cell, NULL, 10));
  return g_strdup (cell);
}

char *
ht_programme_left (int amount, int spent)
{
  return write_thousand ((gint64)amount - spent);
}

char *
ht_programme_rate (int amount, int spent)
{
  return amount > 0 ? g_strdup_printf ("%.1f%%", 100.0 * spent / amount) : g_strdup ("-");
}

static char *
sum_budgets (int year, const HtBudget *total)
{
  g_autofree char *amount = write_thousand (total->amount);
  g_autofree char *spent = write_thousand (total->spent);
  g_autofree char *left = ht_programme_left (total->amount, total->spent);
  g_autofree char *rate = ht_programme_rate (total->amount, total->spent);

  return g_strdup_printf (_ ("%d: budget %s, spent %s (%s), left %s thousand won"), year, amount,
                          spent, rate, left);
}

char *
ht_programme_sum (HtProgrammePart part, const HtProgrammeYear *year)
{
  const guint n = year->rows[part]->len;
  g_autofree char *answers = write_thousand (year->n_answers);

  if (part == HT_PROGRAMME_BUDGETS && n > 0)
    return sum_budgets (year->year, &year->total);
  if (part == HT_PROGRAMME_SURVEYS && year->n_answers > 0)
    return g_strdup_printf (_ ("%d: %u surveys · mean %.2f of %s answers"), year->year, n,
                            year->mean, answers);
  return g_strdup_printf (_ ("%d: %u records"), year->year, n);
}
