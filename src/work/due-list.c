#include "work/due-list.h"
#include "store/settings.h"
#include "work/pending-appeals.h"
#include <string.h>

typedef struct
{
  HtDate today;
  int within;
  const HtDeadlineHabits *habits;
  GPtrArray *items;
} Search;

static void
add_item (Search *search, const HtAppeal *appeal, const HtDeadline *deadline)
{
  HtDueItem *item = g_new0 (HtDueItem, 1);
  item->appeal_id = appeal->id;
  item->case_number = g_strdup (appeal->case_number);
  item->agency = g_strdup (appeal->agency);
  item->title = g_strdup (appeal->title);
  item->rule = deadline->rule;
  item->due = deadline->due;
  item->days_left = deadline->due - search->today;
  g_ptr_array_add (search->items, item);
}

/* A hearing's notice asks for no more once its day is over: it can be given no more in time, and
 * records from before it was a step of its own never say that the parties were told. */
static gboolean
is_to_do (const Search *search, const HtAppeal *appeal, const HtDeadline *deadline)
{
  return ht_deadline_is_open (deadline->rule, appeal) && ht_deadline_is_task (deadline->rule)
         && (deadline->rule != HT_DEADLINE_HEARING_NOTICE || deadline->due >= search->today);
}

static void
add_deadlines_cb (const HtAppeal *appeal, gpointer data)
{
  Search *search = data;
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, search->today, search->habits);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, i);
      if (is_to_do (search, appeal, deadline) && deadline->due - search->today <= search->within)
        add_item (search, appeal, deadline);
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const HtDueItem *one = *(HtDueItem *const *)a;
  const HtDueItem *other = *(HtDueItem *const *)b;
  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  int by_number = strcmp (one->case_number, other->case_number);
  return by_number != 0 ? by_number : (int)one->rule - (int)other->rule;
}

void
ht_due_item_free (HtDueItem *self)
{
  g_free (self->case_number);
  g_free (self->agency);
  g_free (self->title);
  g_free (self);
}

GPtrArray *
ht_due_list_load (HtDb *db, HtDate today, int within, GError **error)
{
  g_autoptr (HtDeadlineHabits) habits = ht_deadline_habits_load (db, error);
  if (habits == NULL)
    return NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_due_item_free);
  Search search = { .today = today, .within = within, .habits = habits, .items = items };
  if (!ht_pending_appeals_each (db, add_deadlines_cb, &search, error))
    return NULL;
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}
