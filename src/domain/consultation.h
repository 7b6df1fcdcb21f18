/* A consultation held by a partner for the people of a dong (상담). No client names are kept. */
#pragma once

#include "base/date.h"
#include "base/error.h"
#include "domain/fault.h"

G_BEGIN_DECLS

typedef enum
{
  HT_CHANNEL_VISIT,  /* 방문 */
  HT_CHANNEL_PHONE,  /* 전화 */
  HT_CHANNEL_ONLINE, /* 온라인 */
  HT_N_CHANNELS
} HtChannel;

typedef enum
{
  HT_TOPIC_CIVIL,          /* 민사 */
  HT_TOPIC_FAMILY,         /* 가사 */
  HT_TOPIC_CRIMINAL,       /* 형사 */
  HT_TOPIC_ADMINISTRATIVE, /* 행정 */
  HT_TOPIC_LABOUR,         /* 노동 */
  HT_TOPIC_OTHER,          /* 기타 */
  HT_N_TOPICS
} HtTopic;

/* What one consultation can have at most. */
#define HT_MOST_PEOPLE 10000
#define HT_MOST_MINUTES 1440
#define HT_MOST_SATISFACTION 5

typedef struct
{
  gint64 id;
  HtDate held_on;
  gint64 dong_id;
  gint64 partner_id; /* 0 when unknown */
  HtChannel channel;
  gboolean regular; /* 정기상담 */
  HtTopic topic;
  int people;       /* 0: not recorded */
  int minutes;      /* 0: not recorded */
  int satisfaction; /* 1 to 5; 0: not asked */
} HtConsultation;

/* visit …, 방문 …; static. */
const char *ht_channel_code (HtChannel channel);
const char *ht_channel_name (HtChannel channel);
gboolean ht_channel_parse (const char *text, HtChannel *channel);
const char *ht_topic_code (HtTopic topic);
const char *ht_topic_name (HtTopic topic);
gboolean ht_topic_parse (const char *text, HtTopic *topic);

/* The consultations of one day, place or month taken together. */
typedef struct
{
  guint n;
  guint channels[HT_N_CHANNELS];
  guint topics[HT_N_TOPICS];
  guint people;
  guint minutes;
  guint n_asked;      /* whose satisfaction is known */
  guint satisfaction; /* their sum */
  guint days;         /* consultation days that were held; not of the consultations themselves */
} HtConsultationSums;

void ht_consultation_sums_count (HtConsultationSums *self, const HtConsultation *consultation);
/* Adds all of other. */
void ht_consultation_sums_add (HtConsultationSums *self, const HtConsultationSums *other);
/* The mean of those asked, 1 to 5; 0 when nobody was. */
double ht_consultation_sums_mean (const HtConsultationSums *self);

G_END_DECLS
