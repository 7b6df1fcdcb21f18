/* The consultation days of a month, one a row. */
#pragma once

#include "work/service-month.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_SESSION_LIST (ht_session_list_get_type ())
G_DECLARE_FINAL_TYPE (HtSessionList, ht_session_list, HT, SESSION_LIST, GtkBox)

typedef struct
{
  int district;      /* its place in official order, -1: all */
  int state;         /* an HtSessionState, -1: all */
  gboolean remarked; /* only those of which something is remarked */
  gboolean lacking;  /* only those that need a substitute */
  const char *words; /* of district, dong and partner; "" for all */
} HtSessionFilter;

/* What the rows shown come to. */
typedef struct
{
  guint n;
  guint states[HT_N_SESSION_STATES];
  guint remarked;
  guint lacking;
} HtSessionCounts;

/* The sentence of it, with the days of the month's schedules that are not planned; owned by the
 * caller. */
char *ht_session_counts_tell (const HtSessionCounts *self, const HtServiceMonth *month);

/* Signal "state" (int): a key asks to set that HtSessionState. Signal "substitute": a key asks for
 * somebody else to hold them. Signal "removed": Delete was
 * pressed. Signal "selection": other rows are selected. */

/* Shows the month, which is not owned and must live until the next call. Keeps the selection and
 * where it was scrolled to. */
HtSessionCounts ht_session_list_show (HtSessionList *self, const HtServiceMonth *month,
                                      const HtSessionFilter *filter);
/* The ids of the selected sessions, a GArray of gint64 owned by the caller. */
GArray *ht_session_list_selected (HtSessionList *self);
/* Goes on to the next row when the session is the only one selected. */
void ht_session_list_move_on (HtSessionList *self, gint64 id);
/* The selected sessions in words: day, place and partner of one, how many there are of several;
 * owned by the caller. */
char *ht_session_list_describe (HtSessionList *self);
/* What is remarked of the selected session, "" when there is not just one; owned by the month. */
const char *ht_session_list_remark (HtSessionList *self);
/* Puts the keyboard into the rows. */
void ht_session_list_focus (HtSessionList *self);

G_END_DECLS
