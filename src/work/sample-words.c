#include "work/sample-words.h"

/* What a district decides in one field: about whom, what it imposes, what it refuses. */
typedef struct
{
  guint weight;
  const char *field;
  const char *subjects[5];
  const char *impositions[4];
  const char *requests[3]; /* for performance appeals; none when empty */
} Matter;

static const char *const surnames[]
    = { "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오",
        "서", "신", "권", "황", "안", "송", "전", "홍", "유", "고", "문", "양",
        "손", "배", "백", "허", "남", "심", "노", "하", "곽", "성", "차", "주" };
/* Words for what is made up: no parents call a child so. */
static const char *const given_names[]
    = { "가상", "표본", "예시", "견본", "시험", "모형", "임의", "허구", "가명", "본보", "보기",
        "예제", "연습", "실습", "시범", "대역", "모의", "상상", "공상", "설정", "무명", "익명",
        "미정", "아무", "누구", "모모", "갑을", "병정", "무기", "경신", "일호", "이호", "삼호",
        "사호", "오호", "첫째", "둘째", "셋째", "넷째", "다섯", "여섯" };
static const char *const trades[]
    = { "상사", "산업", "건설", "유통", "푸드", "개발", "엔지니어링", "물산" };
static const char *const specialities[] = { "민사", "가사", "형사", "행정", "노동", "부동산" };

static const Matter matters[] = {
  { 26,
    "식품위생",
    { "일반음식점", "휴게음식점", "단란주점", "유흥주점", "즉석판매제조가공업소" },
    { "영업정지처분", "과징금부과처분", "영업소폐쇄처분", "시정명령처분" },
    { NULL } },
  { 8,
    "공중위생",
    { "숙박업소", "미용업소", "이용업소", "목욕장" },
    { "영업정지처분", "과징금부과처분", "영업장폐쇄처분" },
    { NULL } },
  { 18,
    "건축",
    { "위반건축물", "근린생활시설", "다가구주택", "옥탑 증축", "공개공지" },
    { "건축이행강제금부과처분", "시정명령처분", "건축허가거부처분", "사용승인거부처분" },
    { "건축허가신청", "사용승인신청" } },
  { 15,
    "정보공개",
    { "민원처리 기록", "인허가 서류", "업무추진비 집행내역", "회의록", "감사결과 보고서" },
    { "정보비공개결정처분", "정보부분공개결정처분" },
    { "정보공개청구" } },
  { 7,
    "보육",
    { "민간어린이집", "가정어린이집", "국공립어린이집" },
    { "운영정지처분", "보조금반환명령처분", "평가인증취소처분", "원장자격정지처분" },
    { NULL } },
  { 6,
    "사회복지",
    { "기초생활수급자", "장애인활동지원", "노인요양시설", "긴급복지" },
    { "급여중지처분", "급여환수처분", "업무정지처분" },
    { "급여신청", "장애정도 재심사신청" } },
  { 5,
    "도로",
    { "보도", "이면도로", "공공용지" },
    { "변상금부과처분", "도로점용료부과처분", "원상회복명령처분" },
    { "도로점용허가신청" } },
  { 4,
    "도시정비",
    { "재개발조합", "재건축조합", "정비구역" },
    { "조합설립인가처분", "관리처분계획인가처분", "사업시행인가처분" },
    { NULL } },
  { 4,
    "부동산중개",
    { "공인중개사사무소", "중개법인" },
    { "업무정지처분", "과태료부과처분", "개설등록취소처분" },
    { NULL } },
  { 4,
    "문화체육",
    { "노래연습장", "청소년게임제공업소", "체육시설", "PC방" },
    { "영업정지처분", "과징금부과처분", "등록취소처분" },
    { NULL } },
  { 3,
    "담배판매",
    { "담배소매인", "구내소매인" },
    { "지정취소처분", "영업정지처분", "지정거부처분" },
    { "담배소매인지정신청" } },
  { 4,
    "건설업",
    { "전문건설업체", "종합건설업체", "실내건축공사업체" },
    { "영업정지처분", "과징금부과처분", "등록말소처분" },
    { NULL } },
  { 4,
    "의료",
    { "의원", "약국", "한의원", "안경업소" },
    { "업무정지처분", "과징금부과처분", "시정명령처분" },
    { NULL } },
  { 2,
    "옥외광고",
    { "옥상간판", "벽면이용간판", "현수막" },
    { "이행강제금부과처분", "철거명령처분" },
    { "표시허가신청" } },
  { 4,
    "자동차운수",
    { "택시운송사업자", "화물운송사업자", "자동차정비업소" },
    { "과징금부과처분", "운행정지처분", "유가보조금환수처분" },
    { NULL } },
  { 3,
    "주택",
    { "공동주택 관리주체", "임대사업자", "주택조합" },
    { "시정명령처분", "과태료부과처분", "등록말소처분" },
    { "행위허가신청" } },
  { 2, "", { "반려동물 영업장", "방문판매업자" }, { "등록취소처분", "영업정지처분" }, { NULL } },
};

static const guint district_weights[]
    = { 9, 10, 8, 7, 6, 7, 7, 8, 6, 6, 8, 8, 7, 10, 7, 11, 8, 6, 11, 7, 10, 14, 21, 13, 9 };

#define PICK(random, list) (list)[ht_random_below ((random), G_N_ELEMENTS (list))]

/* One of a list that may end in NULL before its room does. */
static const char *
pick (HtRandom *random, const char *const *list, guint room)
{
  guint n = 0;
  while (n < room && list[n] != NULL)
    n++;
  return list[ht_random_below (random, n)];
}

static const Matter *
pick_matter (HtRandom *random)
{
  guint sum = 0;
  for (guint i = 0; i < G_N_ELEMENTS (matters); i++)
    sum += matters[i].weight;
  guint drawn = ht_random_below (random, sum);
  const Matter *matter = matters;
  while (drawn >= matter->weight)
    drawn -= (matter++)->weight;
  return matter;
}

char *
ht_sample_name (guint n)
{
  /* 611 has no divisor with 1476 in common: every name comes once, neighbours do not look alike. */
  guint k = n * 611 % HT_SAMPLE_N_NAMES;
  return g_strconcat (surnames[k % G_N_ELEMENTS (surnames)],
                      given_names[k / G_N_ELEMENTS (surnames)], NULL);
}

char *
ht_sample_appellant (HtRandom *random)
{
  if (ht_random_chance (random, 72))
    return ht_sample_name (ht_random_below (random, HT_SAMPLE_N_NAMES));
  const char *form = ht_random_chance (random, 50) ? "(주)" : "주식회사 ";
  return g_strconcat (form, PICK (random, given_names), PICK (random, trades), NULL);
}

char *
ht_sample_firm (HtRandom *random, gboolean scrivener)
{
  const char *word = PICK (random, given_names);
  if (scrivener)
    return g_strconcat (word, " 법무사사무소", NULL);
  return g_strconcat (ht_random_chance (random, 40) ? "법무법인 " : "법률사무소 ", word, NULL);
}

const char *
ht_sample_speciality (HtRandom *random)
{
  return PICK (random, specialities);
}

void
ht_sample_matter (HtRandom *random, HtAppealType *type, const char **field, char **title)
{
  const Matter *matter = pick_matter (random);
  const char *subject = pick (random, matter->subjects, G_N_ELEMENTS (matter->subjects));
  *field = matter->field;
  if (matter->requests[0] != NULL && ht_random_chance (random, 15))
    {
      *type = HT_APPEAL_PERFORMANCE;
      *title = g_strconcat (subject, " ",
                            pick (random, matter->requests, G_N_ELEMENTS (matter->requests)),
                            " 의무이행청구", NULL);
      return;
    }
  *type = ht_random_chance (random, 3) ? HT_APPEAL_NULLITY : HT_APPEAL_REVOCATION;
  *title = g_strconcat (subject, " ",
                        pick (random, matter->impositions, G_N_ELEMENTS (matter->impositions)),
                        *type == HT_APPEAL_NULLITY ? " 무효확인청구" : " 취소청구", NULL);
}

guint
ht_sample_district_weight (guint n)
{
  return n < G_N_ELEMENTS (district_weights) ? district_weights[n] : 1;
}
