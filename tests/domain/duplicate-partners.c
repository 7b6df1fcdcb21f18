#include "domain/duplicate-partners.h"

static void
set (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text != NULL ? text : "");
}

static HtPartner *
make (gint64 id, const char *name, const char *phone, const char *email, const char *firm,
      const char *district)
{
  HtPartner *partner = ht_partner_new ();

  partner->id = id;
  set (&partner->name, name);
  set (&partner->phone, phone);
  set (&partner->email, email);
  set (&partner->firm, firm);
  set (&partner->district, district);
  return partner;
}

static void
test_name_keys (void)
{
  static const char *const same[][2] = {
    { "이율", "이 률" },       { "이율", "이율 변호사" }, { "이율(李律)", "이율" },
    { "임하나", "림하나" },    { "유라라", "류나나" },    { "노수현", "로수현" },
    { "김철수 님", "김철수" }, { "KIM Min", "kim min" },  { "최병렬", "최병열" },
  };
  static const char *const different[][2] = {
    { "김철수", "김철호" },
    { "이율", "이윤" },
    { "나은", "다은" },
    { "김위원", "김" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = ht_person_name_key (same[i][0]);
      g_autofree char *b = ht_person_name_key (same[i][1]);
      g_assert_cmpstr (a, ==, b);
    }
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *a = ht_person_name_key (different[i][0]);
      g_autofree char *b = ht_person_name_key (different[i][1]);
      g_assert_cmpstr (a, !=, b);
    }
}

typedef struct
{
  const char *name, *phone, *email, *firm, *district;
} Person;

static void
test_pairs (void)
{
  const struct
  {
    Person a, b;
    int sureness; /* -1: two persons */
  } cases[] = {
    { { "김철수", "010-1234-5678", NULL, NULL, NULL },
      { "김 철수", "+82-10-1234-5678", NULL, NULL, NULL },
      HT_DUPLICATE_SURE },
    { { "이율", NULL, "A@b.kr", NULL, NULL },
      { "이률", NULL, "a@b.kr", NULL, NULL },
      HT_DUPLICATE_SURE },
    { { "김철수", NULL, NULL, "법무법인 하나", NULL },
      { "김철수", NULL, NULL, "법무법인하나", NULL },
      HT_DUPLICATE_LIKELY },
    { { "김철수", "010-1111-2222", NULL, "법무법인 하나", NULL },
      { "김철수", "010-3333-4444", NULL, "법무법인 하나", NULL },
      HT_DUPLICATE_POSSIBLE },
    { { "김철수", "02-111-2222", NULL, "하나", "종로구" },
      { "김철수", "02-333-4444", NULL, "둘", "종로구" },
      HT_DUPLICATE_POSSIBLE },
    { { "김철수", "010-1111-2222", NULL, "하나", "종로구" },
      { "김철수", "010-3333-4444", NULL, "둘", "종로구" },
      -1 },
    { { "김철수", "02-111-2222", NULL, "하나", "종로구" },
      { "김철수", NULL, NULL, NULL, NULL },
      HT_DUPLICATE_POSSIBLE },
    { { "김철수", "02-111-2222", NULL, "하나", "종로구" },
      { "김철수", "02-333-4444", NULL, "둘", "중구" },
      -1 },
    { { "김철수", "010-1111-2222", NULL, NULL, NULL },
      { "김칠수", "010-1111-2222", NULL, NULL, NULL },
      HT_DUPLICATE_LIKELY },
    { { "김철수", "02-111-2222", NULL, NULL, NULL },
      { "김철민", "02-111-2222", NULL, NULL, NULL },
      HT_DUPLICATE_POSSIBLE },
    { { "김철수", "02-111-2222", NULL, "하나", NULL },
      { "박영희", "02-111-2222", NULL, "하나", NULL },
      -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Person *a = &cases[i].a, *b = &cases[i].b;
      g_autoptr (GPtrArray) partners
          = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);

      g_ptr_array_add (partners, make (2, a->name, a->phone, a->email, a->firm, a->district));
      g_ptr_array_add (partners, make (1, b->name, b->phone, b->email, b->firm, b->district));
      g_autoptr (GPtrArray) pairs = ht_partners_duplicates (partners);
      g_assert_cmpuint (pairs->len, ==, cases[i].sureness >= 0);
      if (pairs->len == 0)
        continue;
      const HtDuplicatePair *pair = pairs->pdata[0];
      g_assert_cmpint ((int)pair->sureness, ==, cases[i].sureness);
      g_assert_cmpint (pair->a->id, ==, 1);
      g_assert_cmpstr (pair->reason, !=, "");
    }
}

/* Three records of one person are three pairs, and the surest stand first. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);

  g_ptr_array_add (partners, make (1, "하나로", NULL, NULL, "가", NULL));
  g_ptr_array_add (partners, make (2, "하나로", NULL, NULL, "가", NULL));
  g_ptr_array_add (partners, make (3, "가나다", "02-111-2222", NULL, NULL, NULL));
  g_ptr_array_add (partners, make (4, "가나다", "02-111-2222", NULL, NULL, NULL));
  g_ptr_array_add (partners, make (5, "가나다", "02)111-2222", NULL, NULL, NULL));
  g_autoptr (GPtrArray) pairs = ht_partners_duplicates (partners);
  g_assert_cmpuint (pairs->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((HtDuplicatePair *)pairs->pdata[i])->sureness, ==, HT_DUPLICATE_SURE);
  g_assert_cmpint (((HtDuplicatePair *)pairs->pdata[3])->a->id, ==, 1);
}

static HtAbsence *
make_absence (gint64 id, int from, int to, const char *reason)
{
  HtAbsence *absence = ht_absence_new ();

  absence->id = id;
  absence->from_day = from;
  absence->to_day = to;
  set (&absence->reason, reason);
  return absence;
}

static void
test_one_record (void)
{
  g_autoptr (HtPartner) keep = make (1, "이율", NULL, "a@b.kr", "하나", "종로구");
  g_autoptr (HtPartner) from = make (2, "이률", "02-111-2222", "c@d.kr", NULL, "중구");

  set (&keep->note, "첫째");
  set (&from->note, "둘째");
  from->load_limit = 3;
  g_ptr_array_add (keep->absences, make_absence (11, 10, 20, "연수"));
  g_ptr_array_add (keep->absences, make_absence (12, 30, 40, "출장"));
  g_ptr_array_add (from->absences, make_absence (21, 15, 35, "휴직"));
  g_ptr_array_add (from->absences, make_absence (22, 50, HT_DATE_NONE, ""));
  g_autoptr (HtPartner) values = ht_partner_merge_values (keep, from);
  g_assert_cmpint (values->id, ==, 1);
  g_assert_cmpstr (values->name, ==, "이율");
  g_assert_cmpstr (values->phone, ==, "02-111-2222");
  g_assert_cmpstr (values->email, ==, "a@b.kr");
  g_assert_cmpstr (values->district, ==, "종로구");
  g_assert_cmpstr (values->note, ==, "첫째\n둘째");
  g_assert_cmpint (values->load_limit, ==, 3);
  g_autoptr (GPtrArray) absences = ht_partner_merge_absences (keep, from);
  g_assert_cmpuint (absences->len, ==, 2);
  const HtAbsence *joined = absences->pdata[0], *moved = absences->pdata[1];
  g_assert_cmpint (joined->from_day, ==, 10);
  g_assert_cmpint (joined->to_day, ==, 40);
  g_assert_true (joined->id == 11 || joined->id == 12);
  g_assert_cmpint (moved->id, ==, 22);
  g_assert_cmpint (moved->to_day, ==, HT_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicate-partners/name-keys", test_name_keys);
  g_test_add_func ("/duplicate-partners/pairs", test_pairs);
  g_test_add_func ("/duplicate-partners/order", test_order);
  g_test_add_func ("/duplicate-partners/one-record", test_one_record);
  return g_test_run ();
}
