/* The coming twelve months of the office: its past year, how often the commission meets, and what
 * is pending then. */
#pragma once

#include "domain/queue-outlook.h"
#include "store/db.h"

G_BEGIN_DECLS

/* So many runs keep the ends of the band steady to a few cases. */
#define HT_OUTLOOK_RUNS 200

/* More than these are no plan but a slip of the hand. */
#define HT_OUTLOOK_MAX_HEARINGS 31
#define HT_OUTLOOK_MAX_CASES 9999

/* What is asked: 0 hearings a month, or cases in each of them, means as in the past year. */
typedef struct
{
  HtDate on; /* nothing later is known */
  guint hearings;
  guint cases;
} HtOutlookRequest;

typedef struct
{
  HtQueuePast *past;
  guint n_meetings;    /* held in the past year */
  guint past_hearings; /* a month; 2 when no meeting was held: 24 a year is what the city does */
  guint past_cases;    /* that each of them would have to rule for the rulings of the year */
  HtQueuePlan plan;    /* what the outlook is for */
  GArray *months;      /* of HtQueueMonth */
} HtOutlook;

/* Owned by the caller; the same request on the same records gives the same. */
HtOutlook *ht_outlook_load (HtDb *db, const HtOutlookRequest *request, GError **error);
void ht_outlook_free (HtOutlook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOutlook, ht_outlook_free)

/* Going on as in the past year; an array of HtQueueMonth owned by the caller. */
GArray *ht_outlook_usual (const HtOutlook *self);
/* The same past with so many hearings a month; an array of HtQueueMonth owned by the caller. */
GArray *ht_outlook_with_hearings (const HtOutlook *self, guint hearings);
/* What the outlook comes to, as a sentence of the office, Korean; owned by the caller. */
char *ht_outlook_sentence (const GArray *months, const HtQueuePlan *plan);

G_END_DECLS
