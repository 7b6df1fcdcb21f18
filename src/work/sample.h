/* The sample office: invented records, case by case, from which the ordinary statistics give the
 * figures that the city published for 2021-04-05. No figure is stored. */
#pragma once

#include "base/date.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The day as of which the sample is made. */
#define HT_SAMPLE_YEAR 2021
#define HT_SAMPLE_MONTH 4
#define HT_SAMPLE_DAY 5

typedef struct
{
  guint cases;         /* 0: those of the published page; else so many appeals over 20 years */
  guint consultations; /* 0: those of the published page; else so many over the same years */
  guint64 seed;        /* the same seed and numbers give the same records */
} HtSampleOptions;

/* Makes the office file at path, which must not exist; nothing is left behind on an error. */
gboolean ht_sample_create (const char *path, const HtSampleOptions *options, GError **error);
/* Fills an office file that was just created; one transaction. */
gboolean ht_sample_fill (HtDb *db, const HtSampleOptions *options, GError **error);
/* The day as of which the office file's invented records were made; HT_DATE_NONE for the file of a
 * real office (also with error set). */
HtDate ht_sample_day (HtDb *db, GError **error);

G_END_DECLS
