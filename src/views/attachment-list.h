/* The files of a case: added from the desk or dropped onto the form, opened, saved elsewhere, taken
 * off. What is done here is done at once and can be undone. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_ATTACHMENT_LIST (ht_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (HtAttachmentList, ht_attachment_list, HT, ATTACHMENT_LIST, GtkBox)

/* Signal "counted" (guint n): so many files are shown. */

/* Reads the files of the case anew; id 0: of one that is not logged yet. page is the page that the
 * list lies on. */
void ht_attachment_list_show (HtAttachmentList *self, HtPage *page, gint64 appeal_id);
/* Files dropped onto the target come into the list. */
void ht_attachment_list_take_drops (HtAttachmentList *self, GtkWidget *target);
/* Puts the keyboard on the files, or where one is added. */
void ht_attachment_list_focus (HtAttachmentList *self);

G_END_DECLS
