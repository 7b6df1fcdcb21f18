#include "base/particle.h"

static void
test_settled (void)
{
  static const struct
  {
    const char *sentence, *settled;
  } sentences[] = {
    { "사건 2021-0002을(를) 등록하였습니다.", "사건 2021-0002를 등록하였습니다." },
    { "사건 2021-0003을(를) 등록하였습니다.", "사건 2021-0003을 등록하였습니다." },
    { "재결을(를) 기록하였습니다.", "재결을 기록하였습니다." },
    { "“어제”은(는) 날짜가 아닙니다.", "“어제”는 날짜가 아닙니다." },
    { "서울(으)로, 부산(으)로 이송", "서울로, 부산으로 이송" },
    { "가이(가) 나과(와)", "가가 나와" },
    { "agenda.pdf을(를) 읽을 수 없습니다.", "agenda.pdf을(를) 읽을 수 없습니다." },
    { "을(를) 그대로", "을(를) 그대로" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *settled = ht_particle_settle (sentences[i].sentence);
      g_assert_cmpstr (settled, ==, sentences[i].settled);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/particle/settled", test_settled);
  return g_test_run ();
}
