/* Coverage of the dongs by village lawyers: derived from schedules, never typed. */
#pragma once

#include "base/date.h"
#include "base/error.h"

G_BEGIN_DECLS

/* A dong (행정동) as it is between two days. */
typedef struct
{
  gint64 id;
  char *district; /* 자치구 */
  int district_order;
  char *name;
  int order;            /* in its district, official order */
  char *code;           /* 행정동코드, "" when unknown */
  HtDate valid_from;    /* HT_DATE_NONE: since ever */
  HtDate valid_to;      /* last day; HT_DATE_NONE: for now */
  HtDate consults_from; /* first day with an own office that holds consultations; HT_DATE_NONE:
                           always */
} HtDong;
HtDong *ht_dong_new (void);
void ht_dong_free (HtDong *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDong, ht_dong_free)
/* Whether the dong belongs to the base of that day: it exists and its office holds consultations.
 */
gboolean ht_dong_in_base (const HtDong *self, HtDate on);

typedef enum
{
  HT_SERVICE_LAWYER,   /* 마을변호사: what coverage counts */
  HT_SERVICE_SCRIVENER /* 마을법무사 */
} HtService;

#define HT_EVERY_WEEK 0x1f

/* One regular consultation of a dong (정기상담일): the n-th such weekdays of each month. */
typedef struct
{
  gint64 id;
  gint64 dong_id;
  gint64 partner_id; /* 0 for none yet */
  char *partner;     /* the name, read with the record */
  HtService service;
  HtWeekday weekday;
  guint weeks; /* bit 0 is the first such weekday of the month, bit 4 the fifth */
  char *start; /* "14:00" or "" */
  char *end;
  HtDate valid_from;
  HtDate valid_to; /* last day; HT_DATE_NONE: for now */
} HtSchedule;
HtSchedule *ht_schedule_new (void);
HtSchedule *ht_schedule_copy (const HtSchedule *self);
void ht_schedule_free (HtSchedule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSchedule, ht_schedule_free)
gboolean ht_schedule_in_force (const HtSchedule *self, HtDate on);

/* Reads "1,3", "1·3", "첫째,셋째", "격주" (1,3), "매주"; FALSE when it is none. */
gboolean ht_weeks_parse (const char *text, guint *weeks);
/* "1,3" or "매주"; owned by the caller. */
char *ht_weeks_to_text (guint weeks);

/* The distinct days in the month of `on` that the entries (of HtSchedule) in force on `on` give: 0
 * none, 1 one day short, 2 or more covered. Only HT_SERVICE_LAWYER counts. Holidays take none away.
 */
guint ht_coverage_days (GPtrArray *schedules_of_dong, HtDate on);

/* A dated aim: so many dongs of a base by a day. */
typedef struct
{
  gint64 id;
  char *indicator; /* "covered_dongs" */
  HtDate by;
  int value;
  int base;
} HtTarget;
void ht_target_free (HtTarget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtTarget, ht_target_free)

typedef struct
{
  HtDong *dong; /* not owned */
  guint days;
} HtDongCoverage;

typedef struct
{
  char *district;
  guint base;
  guint covered;
  guint one_short;
} HtDistrictCoverage;

typedef struct
{
  HtDate on;
  guint base;
  guint covered;
  guint one_short;
  GArray *dongs;        /* of HtDongCoverage: the dongs of the base in official order */
  GPtrArray *districts; /* of HtDistrictCoverage in official order */
} HtCoverage;

/* The coverage of a day. dongs: all HtDong; schedules: all HtSchedule; both stay the caller's and
 * must outlive the result, which is owned by the caller. */
HtCoverage *ht_coverage_compute (GPtrArray *dongs, GPtrArray *schedules, HtDate on);
void ht_coverage_free (HtCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCoverage, ht_coverage_free)

/* Covered dongs at the end of each month from that of `from` on, and on `to` in the last month: an
 * array of one guint a month, owned by the caller. */
GArray *ht_coverage_history (GPtrArray *dongs, GPtrArray *schedules, HtDate from, HtDate to);

#define HT_PACE_MONTHS 3

typedef struct
{
  gboolean has_target;
  int gap;               /* target − covered, not below 0 */
  double pace_per_month; /* (covered now − covered HT_PACE_MONTHS months before) / HT_PACE_MONTHS */
  double needed_per_month; /* gap / months of 365.25/12 days left; NaN when no day is left */
  HtDate reached_on;       /* at the present pace; HT_DATE_NONE when it is never reached */
} HtProgress;

/* Progress from covered_before (HT_PACE_MONTHS months earlier) and covered on a day to a target
 * (NULL for none). */
HtProgress ht_progress_compute (guint covered_before, guint covered, HtDate on,
                                const HtTarget *target);
/* Of targets (of HtTarget), the one to report on that day: the next one that is not past, else the
 * last. Not owned. */
const HtTarget *ht_target_choose (GPtrArray *targets, const char *indicator, HtDate on);

G_END_DECLS
