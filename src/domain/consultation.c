#include "domain/consultation.h"

#include "domain/words.h"

static const HtWord channels[HT_N_CHANNELS] = {
  [HT_CHANNEL_VISIT] = { "visit", "방문", { "방문상담", "대면", "대면상담", "내방" } },
  [HT_CHANNEL_PHONE] = { "phone", "전화", { "전화상담", "유선", "유선상담" } },
  [HT_CHANNEL_ONLINE] = { "online", "온라인", { "온라인상담", "인터넷", "화상", "화상상담" } },
};

static const HtWord topics[HT_N_TOPICS] = {
  [HT_TOPIC_CIVIL] = { "civil", "민사", { "민사상담", "민사사건" } },
  [HT_TOPIC_FAMILY] = { "family", "가사", { "가사상담", "가사사건", "가족" } },
  [HT_TOPIC_CRIMINAL] = { "criminal", "형사", { "형사상담", "형사사건" } },
  [HT_TOPIC_ADMINISTRATIVE] = { "administrative", "행정", { "행정상담", "행정사건" } },
  [HT_TOPIC_LABOUR] = { "labour", "노동", { "노동상담", "노무", "근로", "labor" } },
  [HT_TOPIC_OTHER] = { "other", "기타", { "기타상담", "그외" } },
};

const char *
ht_channel_code (HtChannel channel)
{
  return channels[channel].code;
}

const char *
ht_channel_name (HtChannel channel)
{
  return channels[channel].name;
}

gboolean
ht_channel_parse (const char *text, HtChannel *channel)
{
  const int found = ht_words_find (channels, HT_N_CHANNELS, text);
  if (found < 0)
    return FALSE;
  *channel = (HtChannel)found;
  return TRUE;
}

const char *
ht_topic_code (HtTopic topic)
{
  return topics[topic].code;
}

const char *
ht_topic_name (HtTopic topic)
{
  return topics[topic].name;
}

gboolean
ht_topic_parse (const char *text, HtTopic *topic)
{
  const int found = ht_words_find (topics, HT_N_TOPICS, text);
  if (found < 0)
    return FALSE;
  *topic = (HtTopic)found;
  return TRUE;
}

void
ht_consultation_sums_count (HtConsultationSums *self, const HtConsultation *consultation)
{
  self->n++;
  self->channels[consultation->channel]++;
  self->topics[consultation->topic]++;
  self->people += (guint)consultation->people;
  self->minutes += (guint)consultation->minutes;
  self->n_asked += consultation->satisfaction > 0;
  self->satisfaction += (guint)consultation->satisfaction;
}

void
ht_consultation_sums_add (HtConsultationSums *self, const HtConsultationSums *other)
{
  self->n += other->n;
  for (int i = 0; i < HT_N_CHANNELS; i++)
    self->channels[i] += other->channels[i];
  for (int i = 0; i < HT_N_TOPICS; i++)
    self->topics[i] += other->topics[i];
  self->people += other->people;
  self->minutes += other->minutes;
  self->n_asked += other->n_asked;
  self->satisfaction += other->satisfaction;
  self->days += other->days;
}

double
ht_consultation_sums_mean (const HtConsultationSums *self)
{
  return self->n_asked > 0 ? (double)self->satisfaction / self->n_asked : 0;
}
