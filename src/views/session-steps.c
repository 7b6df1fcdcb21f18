#include "views/session-steps.h"
#include "work/plan-sessions.h"

static void
planned_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionPlan) plan = ht_store_finish (HT_STORE (store), result, &error);

  if (plan == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence = ht_session_plan_tell (plan);
  ht_page_show_notice (page, sentence, plan->added->len > 0);
}

void
ht_session_steps_plan (HtPage *page, HtDate month)
{
  ht_store_write_async (
      ht_page_store (page), ht_plan_sessions, ht_session_planning_new (month, ht_page_clerk (page)),
      (GDestroyNotify)ht_session_planning_free, (GDestroyNotify)ht_session_plan_free, NULL,
      planned_cb, g_object_ref (page));
}
