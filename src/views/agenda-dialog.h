/* The dialog that puts cases on the agenda of a meeting: the most urgent first, with the reason. */
#pragma once

#include "domain/hearing.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_AGENDA_DIALOG (ht_agenda_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtAgendaDialog, ht_agenda_dialog, HT, AGENDA_DIALOG, GtkDialog)

/* Opens it for a stored meeting (copied), with the cases that should not wait checked. It saves by
 * itself and says on the page what was done. */
void ht_agenda_dialog_open (HtPage *page, const HtHearing *hearing);

G_END_DECLS
