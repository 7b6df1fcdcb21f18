/* What a clerk who logs consultations names: dongs, partners and the days of their schedules. A
 * name is found by the forms that offices write, as in an import. */
#pragma once

#include "domain/fault.h"
#include "domain/session.h"
#include "store/schedules.h"
#include "work/import-lookup.h"

G_BEGIN_DECLS

typedef struct
{
  HtDongLookup *dongs;
  HtPeopleLookup *people;
  GPtrArray *schedules;       /* of HtSchedule */
  GHashTable *dongs_by_id;    /* of HtDong, not owned */
  GHashTable *partners_by_id; /* of HtPartner, not owned */
} HtServiceGuide;

HtServiceGuide *ht_service_guide_load (HtDb *db, GError **error);
void ht_service_guide_free (HtServiceGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtServiceGuide, ht_service_guide_free)

/* NULL for none; owned by self. */
const HtDong *ht_service_guide_dong (const HtServiceGuide *self, gint64 id);
const HtPartner *ht_service_guide_partner (const HtServiceGuide *self, gint64 id);
/* The place of the dong's district among dongs->districts. */
guint ht_service_guide_district (const HtServiceGuide *self, gint64 dong_id);
/* 종로구 사직동, "" for none; owned by the caller. */
char *ht_service_guide_dong_name (const HtServiceGuide *self, gint64 id);
/* The name, with the firm (홍길동 (하나법무법인)) where several have it, "" for none; owned by the
 * caller. */
char *ht_service_guide_partner_name (const HtServiceGuide *self, gint64 id);

/* The dongs of a day as 종로구 사직동, in official order; owned by the caller. */
GStrv ht_service_guide_dong_names (const HtServiceGuide *self, HtDate on);
/* Those whom the schedule gives for that dong and day, then the other partners of the dong, then
 * everybody who is village lawyer or scrivener on the day; owned by the caller. n_scheduled: how
 * many of them the schedule gives for the day. */
GStrv ht_service_guide_partner_names (const HtServiceGuide *self, gint64 dong_id, HtDate on,
                                      guint *n_scheduled);

/* The dong of the day that a text means: district and name, the name or the initial consonants of
 * either when only one has them. NULL and a fault of "dong" otherwise; owned by self. */
const HtDong *ht_service_guide_find_dong (const HtServiceGuide *self, const char *text, HtDate on,
                                          GPtrArray *faults);
/* The partner that a text means in that dong on that day, NULL without a fault for an empty text,
 * with a fault of "partner" for a name that nobody or several have; owned by self. */
const HtPartner *ht_service_guide_find_partner (const HtServiceGuide *self, const char *text,
                                                const HtDong *dong, HtDate on, GPtrArray *faults);
/* Whether the schedule of the dong gives that day to the partner (0: to anybody). */
gboolean ht_service_guide_is_regular (const HtServiceGuide *self, gint64 dong_id, gint64 partner_id,
                                      HtDate on);
/* What the schedules give in the month of a day (of HtSession), in dongs that are there on the day:
 * a schedule may outlive its dong, which was merged or split. Owned by the caller. */
GPtrArray *ht_service_guide_days (const HtServiceGuide *self, HtDate month,
                                  const HtHolidayCalendar *holidays);
/* How many more days the schedules give that nobody holds yet. */
guint ht_service_guide_days_of_nobody (const HtServiceGuide *self, HtDate month,
                                       const HtHolidayCalendar *holidays);

G_END_DECLS
