#include "domain/reviewer-assignment.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *reviewers;
  int *loads; /* of each */
  GPtrArray *conflicts;
} Table;

static int
find_reviewer (const Table *table, const char *name)
{
  for (guint i = 0; i < table->reviewers->len; i++)
    if (g_str_equal (((const HtPartner *)table->reviewers->pdata[i])->name, name))
      return (int)i;
  return -1;
}

static HtReviewerChoice *
new_choice (const HtAgendaCase *item)
{
  HtReviewerChoice *self = g_new0 (HtReviewerChoice, 1);

  self->appeal_id = item->appeal->id;
  self->case_number = g_strdup (item->appeal->case_number);
  return self;
}

static HtReviewerChoice *
keep (const Table *table, const HtAgendaCase *item)
{
  HtReviewerChoice *choice = new_choice (item);
  const int at = find_reviewer (table, item->appeal->lead_reviewer);

  choice->name = g_strdup (item->appeal->lead_reviewer);
  choice->load = at >= 0 ? table->loads[at] : 0;
  choice->is_kept = TRUE;
  choice->reason = g_strdup (_ ("Was the lead reviewer before."));
  return choice;
}

static int
find_least (const Table *table, const HtAgendaCase *item)
{
  int least = -1;

  for (guint i = 0; i < table->reviewers->len; i++)
    {
      if (least >= 0 && table->loads[i] >= table->loads[least])
        continue;
      g_autofree char *conflict = ht_conflict_find (table->reviewers->pdata[i], item->appeal,
                                                    item->parties, table->conflicts);
      if (conflict == NULL)
        least = (int)i;
    }
  return least;
}

/* Whoever would have come before the one who got the case has a conflict in it. */
static void
add_passed_over (const Table *table, const HtAgendaCase *item, int least, GString *reason)
{
  for (int i = 0; i < (int)table->reviewers->len; i++)
    {
      const HtPartner *reviewer = table->reviewers->pdata[i];
      const gboolean was_nearer = least < 0 || table->loads[i] < table->loads[least]
                                  || (table->loads[i] == table->loads[least] && i < least);

      if (!was_nearer)
        continue;
      g_autofree char *conflict
          = ht_conflict_find (reviewer, item->appeal, item->parties, table->conflicts);
      g_string_append_printf (reason, _ (" %s was passed over: %s"), reviewer->name, conflict);
    }
}

static HtReviewerChoice *
choose (const Table *table, const HtAgendaCase *item)
{
  HtReviewerChoice *choice = new_choice (item);
  const int least = find_least (table, item);
  g_autoptr (GString) reason = g_string_new (NULL);

  if (least >= 0)
    {
      choice->name = g_strdup (((const HtPartner *)table->reviewers->pdata[least])->name);
      choice->load = table->loads[least];
      g_string_append_printf (reason, _ ("Has the fewest cases: %d."), choice->load);
    }
  else
    {
      choice->name = g_strdup ("");
      g_string_append (reason, table->reviewers->len == 0
                                   ? _ ("There is no commissioner to choose from.")
                                   : _ ("Nobody may sit in this case."));
    }
  add_passed_over (table, item, least, reason);
  if (least >= 0)
    table->loads[least]++;
  choice->reason = g_strdup (reason->str);
  return choice;
}

void
ht_reviewer_choice_free (HtReviewerChoice *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number);
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

GPtrArray *
ht_reviewers_assign (GPtrArray *cases, GPtrArray *reviewers, GHashTable *loads,
                     GPtrArray *conflicts)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_reviewer_choice_free);
  g_autofree int *counts = g_new0 (int, reviewers->len + 1);
  const Table table = { reviewers, counts, conflicts };

  for (guint i = 0; loads != NULL && i < reviewers->len; i++)
    counts[i] = GPOINTER_TO_INT (
        g_hash_table_lookup (loads, ((const HtPartner *)reviewers->pdata[i])->name));
  for (guint i = 0; i < cases->len; i++)
    {
      const HtAgendaCase *item = cases->pdata[i];
      g_ptr_array_add (choices, item->appeal->lead_reviewer[0] != '\0' ? keep (&table, item)
                                                                       : choose (&table, item));
    }
  return choices;
}
