#include "views/allowance-rows.h"

#include "base/text.h"
#include <glib/gi18n-lib.h>

static void
add_sum (GtkListStore *rows, const HtAllowanceSum *sum, const char *name, gboolean of_payee)
{
  g_autofree char *amount = ht_won_text (sum->amount);
  g_autofree char *withheld = ht_won_text (sum->withheld);
  g_autofree char *net = ht_won_text (sum->amount - sum->withheld);
  g_autofree char *n = ht_won_text (sum->n);

  gtk_list_store_insert_with_values (
      rows, NULL, -1, HT_SUM_PARTNER, sum->partner_id, HT_SUM_ROLE, (int)sum->role, HT_SUM_NAME,
      name, HT_SUM_ROLE_NAME, of_payee ? ht_role_name (sum->role) : "", HT_SUM_DISTRICT,
      of_payee ? sum->district : "", HT_SUM_N, n, HT_SUM_AMOUNT, amount, HT_SUM_WITHHELD, withheld,
      HT_SUM_NET, net, HT_SUM_STATE, of_payee ? ht_allowance_state_name (sum->state) : "",
      HT_SUM_WEIGHT, PANGO_WEIGHT_NORMAL, -1);
}

static void
add_total (GtkListStore *rows, const HtAllowanceSum *total)
{
  GtkTreeIter first;

  add_sum (rows, total, _ ("Total"), FALSE);
  if (gtk_tree_model_get_iter_first (GTK_TREE_MODEL (rows), &first))
    gtk_list_store_set (rows, &first, HT_SUM_WEIGHT, PANGO_WEIGHT_BOLD, -1);
}

static gboolean
is_of_part (const HtAllowance *line, const HtAllowancePart *part)
{
  if (part->partner_id != 0)
    return line->partner_id == part->partner_id && line->role == part->role;
  return part->district == NULL || g_str_equal (line->district, part->district);
}

static char *
state_text (const HtAllowance *line)
{
  const char *name = ht_allowance_state_name (line->state);

  if (line->is_reversed)
    return g_strdup_printf (_ ("%s, taken back"), name);
  return g_strdup (name);
}

/* The day when it was paid stands with the note. */
static char *
note_text (const HtAllowance *line)
{
  if (line->paid_on == HT_DATE_NONE)
    return g_strdup (line->note);
  g_autofree char *day = ht_date_to_korean (line->paid_on);
  g_autofree char *paid = g_strdup_printf (_ ("paid on %s"), day);
  return line->note[0] == '\0' ? g_steal_pointer (&paid)
                               : g_strdup_printf ("%s · %s", paid, line->note);
}

static void
add_line (GtkListStore *rows, const HtAllowance *line)
{
  g_autofree char *amount = ht_won_text (line->amount);
  g_autofree char *withheld = ht_won_text (line->withheld);
  g_autofree char *state = state_text (line);
  g_autofree char *note = note_text (line);
  g_autofree char *place = g_strdup_printf ("%s %s", line->district, line->dong);
  g_autofree char *day
      = line->session_on != HT_DATE_NONE ? ht_date_to_korean (line->session_on) : g_strdup ("");

  gtk_list_store_insert_with_values (rows, NULL, -1, HT_LINE_ID, line->id, HT_LINE_NAME,
                                     line->partner, HT_LINE_DAY, day, HT_LINE_PLACE,
                                     g_strstrip (place), HT_LINE_AMOUNT, amount, HT_LINE_WITHHELD,
                                     withheld, HT_LINE_STATE, state, HT_LINE_NOTE, note, -1);
}

char *
ht_won_text (gint64 won)
{
  g_autofree char *digits = ht_text_count ((guint)MIN (ABS (won), G_MAXUINT));

  return won < 0 ? g_strconcat ("-", digits, NULL) : g_steal_pointer (&digits);
}

void
ht_allowance_rows_sums (GtkListStore *rows, const HtAllowanceMonth *month, gboolean by_district)
{
  GPtrArray *sums = by_district ? month->sheet->districts : month->sheet->payees;

  gtk_list_store_clear (rows);
  if (sums->len > 0)
    add_total (rows, month->sheet->total);
  for (guint i = 0; i < sums->len; i++)
    {
      const HtAllowanceSum *sum = sums->pdata[i];
      const char *name = sum->name[0] == '\0' ? _ ("Without a session") : sum->name;
      add_sum (rows, sum, name, !by_district);
    }
}

void
ht_allowance_rows_lines (GtkListStore *rows, const HtAllowanceMonth *month,
                         const HtAllowancePart *part)
{
  gtk_list_store_clear (rows);
  for (guint i = 0; i < month->lines->len; i++)
    if (is_of_part (month->lines->pdata[i], part))
      add_line (rows, month->lines->pdata[i]);
}

void
ht_allowance_rows_refusals (GtkListStore *rows, const HtAllowanceMonth *month)
{
  GPtrArray *refusals = month->computing->refusals;

  gtk_list_store_clear (rows);
  for (guint i = 0; i < refusals->len; i++)
    {
      const HtAllowanceRefusal *refusal = refusals->pdata[i];
      g_autofree char *day = ht_date_to_korean (refusal->held_on);
      gtk_list_store_insert_with_values (rows, NULL, -1, HT_REFUSAL_NAME, refusal->partner,
                                         HT_REFUSAL_DAY, day, HT_REFUSAL_REASON, refusal->reason,
                                         -1);
    }
}

gboolean
ht_allowance_rows_find_sum (GtkListStore *sums, gint64 partner_id, int role, const char *name,
                            GtkTreeIter *row)
{
  GtkTreeModel *model = GTK_TREE_MODEL (sums);

  for (gboolean more = gtk_tree_model_get_iter_first (model, row); more;
       more = gtk_tree_model_iter_next (model, row))
    {
      g_autofree char *other = NULL;
      gint64 id;
      int other_role;

      gtk_tree_model_get (model, row, HT_SUM_PARTNER, &id, HT_SUM_ROLE, &other_role, HT_SUM_NAME,
                          &other, -1);
      if (id == partner_id && (id == 0 || other_role == role)
          && (id != 0 || g_strcmp0 (name, other) == 0))
        return TRUE;
    }
  return FALSE;
}
