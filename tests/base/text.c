#include "base/text.h"

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

static void
check_cases (const TextCase *cases, gsize n, char *(*function) (const char *))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *result = function (cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_tidy (void)
{
  static const TextCase cases[] = {
    { NULL, "" },
    { "", "" },
    { "  가  나\n\n다\t", "가 나 다" },
    { "\xEF\xBB\xBF접수일", "접수일" },
    { "　전각　빈칸　", "전각 빈칸" },
    { "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한" }, /* NFD, as macOS names files */
    { "a\xFF", "a\xEF\xBF\xBD" },
  };
  check_cases (cases, G_N_ELEMENTS (cases), ht_text_tidy);
}

static void
test_fold_and_squeeze (void)
{
  static const TextCase folds[] = { { "ABC 한 빛", "abc 한 빛" }, { NULL, "" } };
  static const TextCase squeezes[]
      = { { " 피청구인 접수일 ", "피청구인접수일" }, { "Received On", "receivedon" } };
  check_cases (folds, G_N_ELEMENTS (folds), ht_text_fold);
  check_cases (squeezes, G_N_ELEMENTS (squeezes), ht_text_squeeze);
}

/* What GLib makes of a text, however plain it is. */
static char *
fold_in_full (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static gunichar
draw_letter (gboolean plain)
{
  /* Pairs that combine, that fold to other letters or more letters, or that have another form. */
  static const gunichar odd[] = { 0x1112, 0x1161, 0x11AB, 0x11A7, 0x0301, 0x00C9, 0x0130, 0x1E9E,
                                  0xFB01, 0x212B, 0xF900, 0xFF21, 0x0387, 0x2126, 0x302A, 0x3099 };
  static const struct
  {
    gunichar first;
    gunichar last;
  } plains[] = {
    { 0x01, 0x7F }, { 0xAC00, 0xD7A3 }, { 0x3131, 0x3163 }, { 0xB7, 0xB7 }, { 0x25CB, 0x25CB }
  };
  if (!plain && g_test_rand_int_range (0, 3) == 0)
    return odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))];
  const int i = g_test_rand_int_range (0, G_N_ELEMENTS (plains));
  return (gunichar)g_test_rand_int_range ((gint32)plains[i].first, (gint32)plains[i].last + 1);
}

/* Plain texts are composed and folded a shorter way, to the same result. */
static void
test_plain_texts (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append_unichar (text, draw_letter (i % 2 == 0));
      g_autofree char *folded = ht_text_fold (text->str);
      g_autofree char *expected = fold_in_full (text->str);
      g_assert_cmpstr (folded, ==, expected);
      g_autofree char *apart = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFD);
      g_autofree char *tidy = ht_text_tidy (text->str);
      g_autofree char *tidy_apart = ht_text_tidy (apart);
      g_assert_cmpstr (tidy, ==, tidy_apart);
    }
}

static void
test_initials (void)
{
  static const TextCase cases[]
      = { { "홍길동", "ㅎㄱㄷ" }, { "까치 A1", "ㄲㅊ a1" }, { "가힣", "ㄱㅎ" }, { "", "" } };
  check_cases (cases, G_N_ELEMENTS (cases), ht_text_initials);
  g_assert_true (ht_text_is_initials ("ㅎㄱㄷ"));
  g_assert_true (ht_text_is_initials ("ㅎ 12"));
  g_assert_false (ht_text_is_initials ("홍ㄱㄷ"));
  g_assert_false (ht_text_is_initials ("ㅏ"));
  g_assert_false (ht_text_is_initials ("12"));
  g_assert_false (ht_text_is_initials (""));
  g_assert_false (ht_text_is_initials ("ㄱa"));
}

static void
test_mask (void)
{
  static const TextCase cases[] = {
    { "홍길동", "홍○동" },
    { "이산", "이○" },
    { "남궁민수", "남○○수" },
    { "김", "○" },
    { "", "" },
    { NULL, "" },
    { "홍길동 외 2명", "홍○동 외 2명" },
    { "홍길동외 2명", "홍○동외 2명" },
    { "홍길동 외2명", "홍○동 외2명" },
    { "홍길동 외 2인", "홍○동 외 2인" },
    { "한빛건설 외 12개사", "한○○설 외 12개사" },
    { "홍길동(830101)", "홍○동(8○○○○1)" },
    { "홍길동 010-1234-5678", "홍○동 0○0-1○○4-5○○8" },
    { "홍길동, 이산", "홍○동, 이○" },
    { "㈜한빛건설", "㈜한○○설" },
    { "(주)한빛", "(주)한○" },
    { "주식회사 한빛", "주식회사 한○" },
    { "주식회사한빛건설", "주식회사한○○설" },
    { "한빛건설주식회사", "한○○설주식회사" },
    { "한빛건설(주) 대표이사 홍길동", "한○○설(주) 대표이사 홍○동" },
    { "John Smith", "J○○n S○○○h" },
  };
  check_cases (cases, G_N_ELEMENTS (cases), ht_text_mask_name);
  g_assert_true (ht_text_is_masked_name ("홍○동"));
  g_assert_false (ht_text_is_masked_name ("홍길동"));
}

static void
test_dong_key (void)
{
  static const TextCase same[] = {
    { "상일제1동", "상일1동" },
    { "금호2.3가동", "금호2·3가동" },
    { "종로1,2,3,4가동", "종로1·2·3·4가동" },
    { "종로1ㆍ2ㆍ3ㆍ4가동", "종로1·2·3·4가동" },
    { "면목제3.8동", "면목3·8동" },
    { "홍제제1동", "홍제1동" },
    { " 제기동", "제기동" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = ht_text_dong_key (same[i].text);
      g_autofree char *b = ht_text_dong_key (same[i].expected);
      g_assert_cmpstr (a, ==, b);
    }
  g_autofree char *one = ht_text_dong_key ("홍제1동");
  g_autofree char *other = ht_text_dong_key ("홍은1동");
  g_assert_cmpstr (one, !=, other);
}

static void
test_distance (void)
{
  g_assert_cmpuint (ht_text_distance ("종로구청장", "종로구청장"), ==, 0);
  g_assert_cmpuint (ht_text_distance ("종로구청장", "종로청장"), ==, 1);
  g_assert_cmpuint (ht_text_distance ("중구청장", "중랑구청장"), ==, 1);
  g_assert_cmpuint (ht_text_distance ("", "중구"), ==, 2);
  g_assert_cmpuint (ht_text_distance ("kitten", "sitting"), ==, 3);
}

static void
test_change (void)
{
  static const struct
  {
    int change;
    gboolean triangle;
    const char *text;
  } cases[] = {
    { 0, FALSE, "-" },        { 0, TRUE, "-" },          { 43, FALSE, "+43" },
    { 43, TRUE, "+43" },      { -43, FALSE, "-43" },     { -43, TRUE, "△43" },
    { 1200, TRUE, "+1,200" }, { -1200, TRUE, "△1,200" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ht_text_change (cases[i].change, cases[i].triangle);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/fold-and-squeeze", test_fold_and_squeeze);
  g_test_add_func ("/text/plain-texts", test_plain_texts);
  g_test_add_func ("/text/initials", test_initials);
  g_test_add_func ("/text/mask", test_mask);
  g_test_add_func ("/text/dong-key", test_dong_key);
  g_test_add_func ("/text/distance", test_distance);
  g_test_add_func ("/text/change", test_change);
  return g_test_run ();
}
