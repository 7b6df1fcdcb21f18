/* The agenda of a meeting: its cases in their order, with what the commission has to know of them.
 * Alt+Up and Alt+Down move a case, Delete takes it off, Enter opens it. */
#pragma once

#include "views/hearing-reading.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_AGENDA_LIST (ht_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (HtAgendaList, ht_agenda_list, HT, AGENDA_LIST, GtkScrolledWindow)

/* Signals: "activated" (gint64 id) the case is to be opened; "selected" other rows are selected;
 * "delete" the Delete key; "move" (int by) the selected case goes up (-1) or down (1). */

/* Shows the agenda; selection and scroll position stay with their cases. */
void ht_agenda_list_show (HtAgendaList *self, const HtHearingReading *reading, HtDate today);
/* The selected cases in the order of the agenda, a GArray of gint64 owned by the caller. */
GArray *ht_agenda_list_get_selected (HtAgendaList *self);
void ht_agenda_list_focus (HtAgendaList *self);

G_END_DECLS
