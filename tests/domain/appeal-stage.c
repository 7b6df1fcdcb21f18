/* The stage of an appeal follows from its dates. */
#include "domain/appeal-stage.h"

static const struct
{
  const char *what;
  const char *appellee_received, *answered, *hearing, *served;
  HtOutcome outcome;
  const char *stage;
} cases[] = {
  { "nothing but the receipt", NULL, NULL, NULL, NULL, HT_OUTCOME_NONE, "접수" },
  { "at the agency", "2021-03-03", NULL, NULL, NULL, HT_OUTCOME_NONE, "답변 대기" },
  { "answered", "2021-03-03", "2021-03-10", NULL, NULL, HT_OUTCOME_NONE, "심리 준비" },
  { "answered, its receipt not noted", NULL, "2021-03-10", NULL, NULL, HT_OUTCOME_NONE,
    "심리 준비" },
  { "hearing planned", "2021-03-03", "2021-03-10", "2021-04-20", NULL, HT_OUTCOME_NONE,
    "기일 지정" },
  { "hearing planned before the answer", "2021-03-03", NULL, "2021-04-20", NULL, HT_OUTCOME_NONE,
    "기일 지정" },
  { "ruled", "2021-03-03", "2021-03-10", "2021-04-20", NULL, HT_OUTCOME_REJECTED, "재결" },
  { "mediated", NULL, NULL, NULL, NULL, HT_OUTCOME_MEDIATED, "재결" },
  { "served", "2021-03-03", "2021-03-10", "2021-04-20", "2021-04-25", HT_OUTCOME_ACCEPTED, "송달" },
  { "withdrawn", "2021-03-03", NULL, NULL, NULL, HT_OUTCOME_WITHDRAWN, "취하" },
  { "withdrawn and told", "2021-03-03", NULL, NULL, "2021-04-25", HT_OUTCOME_WITHDRAWN, "취하" },
  { "forwarded", NULL, NULL, NULL, NULL, HT_OUTCOME_FORWARDED, "이송" },
};

static void
stages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtAppeal appeal = { .appellee_received_on = ht_date_from_iso (cases[i].appellee_received),
                          .answered_on = ht_date_from_iso (cases[i].answered),
                          .hearing_on = ht_date_from_iso (cases[i].hearing),
                          .served_on = ht_date_from_iso (cases[i].served),
                          .outcome = cases[i].outcome };

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (ht_stage_name (ht_appeal_stage (&appeal)), ==, cases[i].stage);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal-stage/stages", stages);
  return g_test_run ();
}
