#include "domain/name-list.h"

static void
test_lines (void)
{
  const struct
  {
    const char *text;
    const char *name, *firm, *district, *phone, *email, *speciality;
  } cases[] = {
    { "김가나", "김가나", "", "", "", "", "" },
    { "1\t김가나\t법무법인 하나\t마포구\t010.1234.5678\ta@b.kr\t가사", "김가나", "법무법인 하나",
      "마포구", "010-1234-5678", "a@b.kr", "가사" },
    { "12. , 김가나 , 02)123-4567 , 법무법인 하나", "김가나", "법무법인 하나", "", "02-123-4567",
      "", "" },
    { "이구;영등포구", "이구", "", "영등포구", "", "", "" },
    { "연번\t이름\t연락처\t소 속\t기타\n1\t김가나\t01012345678\t하나\t없음", "김가나", "하나", "",
      "010-1234-5678", "", "" },
    { "\r\n성명,자치구\r\n\r\n김가나,중구\r\n", "김가나", "", "중구", "", "", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) entries = ht_name_list_parse (cases[i].text);
      g_assert_cmpuint (entries->len, ==, 1);
      const HtPartner *person = ((HtListEntry *)entries->pdata[0])->person;
      g_assert_cmpstr (person->name, ==, cases[i].name);
      g_assert_cmpstr (person->firm, ==, cases[i].firm);
      g_assert_cmpstr (person->district, ==, cases[i].district);
      g_assert_cmpstr (person->phone, ==, cases[i].phone);
      g_assert_cmpstr (person->email, ==, cases[i].email);
      g_assert_cmpstr (person->speciality, ==, cases[i].speciality);
    }
}

static void
test_line_numbers (void)
{
  g_autoptr (GPtrArray) none = ht_name_list_parse (" \n\t\n");
  g_autoptr (GPtrArray) two = ht_name_list_parse ("성명\n김가나\n\n이다라\n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (((HtListEntry *)two->pdata[0])->line, ==, 2);
  g_assert_cmpuint (((HtListEntry *)two->pdata[1])->line, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-list/lines", test_lines);
  g_test_add_func ("/name-list/line-numbers", test_line_numbers);
  return g_test_run ();
}
