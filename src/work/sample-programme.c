#include "store/programme.h"
#include "store/proposals.h"
#include "work/sample-parts.h"

/* What the published page of 2021-04-05 says of proposals. */
#define N_FOUND 35
#define N_UNANSWERED 248 /* of the three years before */
#define N_RESENT 120     /* of them */
#define N_TO_PROVINCES 3 /* of those found */
#define N_ANSWERED 107   /* of the three years before */
#define FIRST_YEAR (HT_SAMPLE_YEAR - 3)

static const char *const provinces[]
    = { "부산광역시", "대구광역시", "인천광역시", "광주광역시", "대전광역시",
        "울산광역시", "경기도",     "강원도",     "충청북도",   "충청남도",
        "전라북도",   "전라남도",   "경상북도",   "경상남도" };
static const char *const ministries[]
    = { "행정안전부", "법무부",           "보건복지부", "국토교통부",
        "환경부",     "식품의약품안전처", "고용노동부", "법제처" };
static const char *const matters[]
    = { "과태료 자진납부 감경", "공유재산 사용료",  "영업정지 처분 기준", "이행강제금 부과",
        "긴급복지 지원 대상",   "임대차 분쟁 조정", "정보공개 수수료",    "장애인 등록 심사",
        "도로점용료 산정",      "상속재산 조회",    "가족관계등록 정정",  "전입신고 확인" };
static const char *const wishes[]
    = { "기준 정비", "절차 간소화", "근거 규정 신설", "기한 연장", "범위 확대", "안내 의무화" };

static HtDate
random_day (HtSample *self, HtDate from, HtDate to)
{
  return from + ht_random_between (&self->random, 0, to - from);
}

static const char *
pick (HtSample *self, const char *const *words, guint n)
{
  return words[ht_random_below (&self->random, n)];
}

static HtProposal *
make_proposal (HtSample *self, int year, guint number, HtDate found_on)
{
  HtProposal *proposal = ht_proposal_new ();

  g_free (proposal->number);
  proposal->number = g_strdup_printf ("%d-%03u", year, number);
  g_free (proposal->title);
  proposal->title = g_strdup_printf ("%s %s", pick (self, matters, G_N_ELEMENTS (matters)),
                                     pick (self, wishes, G_N_ELEMENTS (wishes)));
  proposal->found_on = found_on;
  return proposal;
}

static HtSending *
send_to_ministry (HtSample *self, HtProposal *proposal, HtDate earliest, HtDate latest)
{
  HtSending *sending = ht_sending_new (random_day (self, earliest, latest),
                                       pick (self, ministries, G_N_ELEMENTS (ministries)));

  g_ptr_array_add (proposal->sendings, sending);
  return sending;
}

static void
send_again (HtSample *self, HtProposal *proposal)
{
  const HtSending *first = proposal->sendings->pdata[0];
  HtDate from = ht_date_new (HT_SAMPLE_YEAR, 2, 1);

  g_ptr_array_add (proposal->sendings,
                   ht_sending_new (random_day (self, from, self->today - 7), first->recipient));
}

/* Two replies of five accept, one accepts partly. */
static void
reply (HtSample *self, HtSending *sending)
{
  static const guint weights[] = { 0, 2, 1, 2 };

  sending->reply = (HtReply)ht_random_weighted (&self->random, weights, G_N_ELEMENTS (weights));
  sending->replied_on = sending->sent_on + ht_random_between (&self->random, 20, 90);
}

/* The three years before: each sent in its year; those that were answered were so by the end of
 * 2020 or soon after. */
static gboolean
write_earlier (HtSample *self, GError **error)
{
  for (guint i = 0; i < N_UNANSWERED + N_ANSWERED; i++)
    {
      guint years = HT_SAMPLE_YEAR - FIRST_YEAR;
      int year = FIRST_YEAR + (int)(i % years);
      HtDate end = ht_date_new (year, 12, 31);
      HtDate found = random_day (self, ht_date_new (year, 1, 2), end - 40);
      g_autoptr (HtProposal) proposal = make_proposal (self, year, i / years + 1, found);
      HtSending *sending = send_to_ministry (self, proposal, found + 10, end);

      if (i >= N_UNANSWERED)
        reply (self, sending);
      else if (i < N_RESENT)
        send_again (self, proposal);
      if (!ht_proposals_insert (self->db, proposal, error))
        return FALSE;
    }
  return TRUE;
}

/* This year's: a few are with the provinces, the others still in the office. */
static gboolean
write_found (HtSample *self, GError **error)
{
  HtDate start = ht_date_new (HT_SAMPLE_YEAR, 1, 4);

  for (guint i = 0; i < N_FOUND; i++)
    {
      HtDate found = start + (int)i * (self->today - 20 - start) / N_FOUND;
      g_autoptr (HtProposal) proposal = make_proposal (self, HT_SAMPLE_YEAR, i + 1, found);

      for (guint p = 0; i < N_TO_PROVINCES && p < G_N_ELEMENTS (provinces); p++)
        {
          HtSending *sending = ht_sending_new (self->today - 11, provinces[p]);

          sending->channel = HT_RECIPIENT_PROVINCE;
          g_ptr_array_add (proposal->sendings, sending);
        }
      if (!ht_proposals_insert (self->db, proposal, error))
        return FALSE;
    }
  return TRUE;
}

/* In thousand won; those of 2021 are the published ones. */
static gboolean
write_budgets (HtSample *self, GError **error)
{
  static const HtBudget budgets[] = {
    { 0, 2019, (char *)"행정심판위원회 운영", 251400, 247915 },
    { 0, 2019, (char *)"법률서비스", 868000, 851220 },
    { 0, 2020, (char *)"행정심판위원회 운영", 263900, 249102 },
    { 0, 2020, (char *)"법률서비스", 902000, 794660 },
    { 0, 2021, (char *)"행정심판위원회 운영", 276198, 60240 },
    { 0, 2021, (char *)"법률서비스", 931000, 188730 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    if (!ht_budgets_put (self->db, &budgets[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_surveys (HtSample *self, GError **error)
{
  for (int year = FIRST_YEAR; year < HT_SAMPLE_YEAR; year++)
    {
      const HtSurvey survey = { 0,
                                (char *)"마을변호사",
                                { ht_date_new (year, 10, 1), ht_date_new (year, 10, 31) },
                                ht_random_between (&self->random, 900, 1300),
                                ht_random_between (&self->random, 425, 465),
                                (char *)"상담한 주민 대상 전화 조사" };

      if (!ht_surveys_put (self->db, &survey, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_outreach (HtSample *self, GError **error)
{
  const HtOutreach campaigns[] = {
    { 0, ht_date_new (2020, 6, 1), (char *)"마을변호사 이용 안내", (char *)"현수막", 178,
      (char *)"" },
    { 0, ht_date_new (2020, 9, 7), (char *)"전화 법률상담 안내", (char *)"누리집", 1, (char *)"" },
    { 0, ht_date_new (2021, 2, 15), (char *)"마을변호사 이용 안내", (char *)"포스터", 848,
      (char *)"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (campaigns); i++)
    if (!ht_outreach_put (self->db, &campaigns[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ht_sample_write_programme (HtSample *self, GError **error)
{
  return write_earlier (self, error) && write_found (self, error) && write_budgets (self, error)
         && write_surveys (self, error) && write_outreach (self, error);
}
