#include "domain/case-columns.h"
#include "domain/consultation.h"
#include "domain/partner.h"

static void
test_role_in_force (void)
{
  const HtDate day = ht_date_new (2021, 4, 1);
  g_autoptr (HtRole) role = ht_role_new ();
  g_assert_false (ht_role_in_force (role, day));
  role->appointed_on = day;
  g_assert_false (ht_role_in_force (role, day - 1));
  g_assert_true (ht_role_in_force (role, day));
  g_assert_true (ht_role_in_force (role, day + 10000));
  role->term_ends_on = day + 9;
  g_assert_true (ht_role_in_force (role, day + 9));
  g_assert_false (ht_role_in_force (role, day + 10));
  role->released_on = day + 5;
  g_assert_true (ht_role_in_force (role, day + 4));
  g_assert_false (ht_role_in_force (role, day + 5));
}

static HtRole *
add_role (HtPartner *partner, HtRoleKind kind, HtDate appointed_on)
{
  HtRole *role = ht_role_new ();
  role->role = kind;
  role->appointed_on = appointed_on;
  g_ptr_array_add (partner->roles, role);
  return role;
}

static void
test_reappointment (void)
{
  g_autoptr (HtPartner) partner = ht_partner_new ();
  const HtRole *first = add_role (partner, HT_ROLE_CORPS, ht_date_new (2019, 3, 1));
  const HtRole *other = add_role (partner, HT_ROLE_COUNSEL, ht_date_new (2020, 3, 1));
  const HtRole *second = add_role (partner, HT_ROLE_CORPS, ht_date_new (2021, 3, 1));
  g_assert_false (ht_role_is_reappointment (partner, first));
  g_assert_false (ht_role_is_reappointment (partner, other));
  g_assert_true (ht_role_is_reappointment (partner, second));
}

static void
test_role_words (void)
{
  for (int i = 0; i < HT_N_ROLES; i++)
    {
      HtRoleKind by_code, by_name;
      g_assert_true (ht_role_parse (ht_role_code ((HtRoleKind)i), &by_code));
      g_assert_true (ht_role_parse (ht_role_name ((HtRoleKind)i), &by_name));
      g_assert_true ((int)by_code == i && (int)by_name == i);
    }
  HtRoleKind role;
  g_assert_true (ht_role_parse ("마을 변호사", &role));
  g_assert_cmpint (role, ==, HT_ROLE_VILLAGE_LAWYER);
  g_assert_false (ht_role_parse ("", &role));
  g_assert_false (ht_role_parse (NULL, &role));
}

static void
test_consultation_words (void)
{
  for (int i = 0; i < HT_N_CHANNELS; i++)
    {
      HtChannel by_code, by_name;
      g_assert_true (ht_channel_parse (ht_channel_code ((HtChannel)i), &by_code));
      g_assert_true (ht_channel_parse (ht_channel_name ((HtChannel)i), &by_name));
      g_assert_true ((int)by_code == i && (int)by_name == i);
    }
  for (int i = 0; i < HT_N_TOPICS; i++)
    {
      HtTopic by_code, by_name;
      g_assert_true (ht_topic_parse (ht_topic_code ((HtTopic)i), &by_code));
      g_assert_true (ht_topic_parse (ht_topic_name ((HtTopic)i), &by_name));
      g_assert_true ((int)by_code == i && (int)by_name == i);
    }
  HtChannel channel;
  HtTopic topic;
  g_assert_false (ht_channel_parse ("편지", &channel));
  g_assert_false (ht_topic_parse ("", &topic));
}

static void
test_columns_grow (void)
{
  g_autoptr (HtCaseColumns) cases = ht_case_columns_new ();
  for (guint i = 0; i < 5000; i++)
    {
      g_assert_cmpuint (ht_case_columns_append (cases), ==, i);
      cases->received[i] = (HtDate)i;
      cases->not_counted[i] = (guint16)i;
      cases->reviewed[i] = i % 2;
    }
  for (guint i = 0; i < 5000; i++)
    g_assert_true (cases->received[i] == (HtDate)i && cases->not_counted[i] == i
                   && cases->reviewed[i] == i % 2);
  g_assert_cmpuint (cases->n, ==, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/role-in-force", test_role_in_force);
  g_test_add_func ("/records/reappointment", test_reappointment);
  g_test_add_func ("/records/role-words", test_role_words);
  g_test_add_func ("/records/consultation-words", test_consultation_words);
  g_test_add_func ("/records/columns-grow", test_columns_grow);
  return g_test_run ();
}
