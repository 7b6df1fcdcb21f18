/* The consultations of a month, one a row, and what they come to in each district. */
#pragma once

#include "work/service-month.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_CONSULTATION_LIST (ht_consultation_list_get_type ())
G_DECLARE_FINAL_TYPE (HtConsultationList, ht_consultation_list, HT, CONSULTATION_LIST, GtkBox)

/* Signal "opened" (gpointer: const HtConsultation *): a row was activated. Signal "removed":
 * Delete was pressed. Signal "district" (int): a district was activated in the sums. */

/* Shows the month, which is not owned and must live until the next call; district: its place in
 * official order, -1: all. Keeps the selection and where it was scrolled to. */
void ht_consultation_list_show (HtConsultationList *self, const HtServiceMonth *month,
                                int district);
/* The list or, TRUE, the sums of the districts. */
void ht_consultation_list_show_sums (HtConsultationList *self, gboolean sums);
/* The ids of the selected consultations, a GArray of gint64 owned by the caller. */
GArray *ht_consultation_list_selected (HtConsultationList *self);
/* The one consultation that is selected, NULL when there is not just one; owned by the month. */
const HtConsultation *ht_consultation_list_chosen (HtConsultationList *self);

G_END_DECLS
