#include "store/appeal-duplicates.h"

GPtrArray *
ht_appeals_duplicates (HtDb *db, const HtAppeal *appeal, GError **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  if (appeal->agency_id == 0 || appeal->disposition_on == HT_DATE_NONE
      || appeal->appellant[0] == '\0')
    return g_steal_pointer (&numbers);
  /* No claim comes before its disposition: the index of agency and receipt finds the few that came
   * after it. */
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "SELECT case_number FROM appeal"
                       " WHERE agency_id = $1 AND received_on >= $2 AND disposition_on = $2"
                       " AND appellant = $3 AND id <> $4 ORDER BY id DESC",
                       error);
  if (statement == NULL)
    return NULL;
  ht_statement_bind_int (statement, 1, appeal->agency_id);
  ht_statement_bind_date (statement, 2, appeal->disposition_on);
  ht_statement_bind_text (statement, 3, appeal->appellant);
  ht_statement_bind_int (statement, 4, appeal->id);
  while (ht_statement_step (statement, &failure))
    g_ptr_array_add (numbers, g_strdup (ht_statement_text (statement, 0)));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&numbers);
}
