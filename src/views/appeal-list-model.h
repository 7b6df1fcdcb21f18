/* The register of appeals as a lazy GtkTreeModel: the ids of all rows, and the records of those
 * that are looked at, read in pages by primary key. A row's iter is its row number. The view must
 * have fixed-height-mode on and only fixed columns; otherwise GTK asks for every cell. */
#pragma once

#include "domain/appeal.h"
#include "domain/deadline.h"
#include "store/db.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_LIST_MODEL (ht_appeal_list_model_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealListModel, ht_appeal_list_model, HT, APPEAL_LIST_MODEL, GObject)

typedef enum
{
  HT_APPEAL_LIST_ID,
  HT_APPEAL_LIST_NUMBER,
  HT_APPEAL_LIST_RECEIVED,
  HT_APPEAL_LIST_AGENCY,
  HT_APPEAL_LIST_TITLE,
  HT_APPEAL_LIST_APPELLANT,
  HT_APPEAL_LIST_DDAY,
  HT_APPEAL_LIST_URGENCY, /* HtDdayUrgency */
  HT_APPEAL_LIST_REASON,  /* of the badge, for its tooltip */
  HT_APPEAL_LIST_STAGE,
  HT_APPEAL_LIST_RULING,
  HT_APPEAL_LIST_FIELD,
  HT_APPEAL_LIST_REVIEWER,
  HT_APPEAL_LIST_ANSWERED,
  HT_APPEAL_LIST_HEARING,
  HT_APPEAL_LIST_SERVED,
  HT_APPEAL_LIST_N_COLUMNS
} HtAppealListColumn;

#define HT_APPEAL_LIST_PAGE_ROWS 128

/* Loads the records of so many ids in their order, as HtAppeal owned by the caller; a record that
 * is gone may be left out. */
typedef GPtrArray *(*HtAppealListLoad) (gpointer source, const gint64 *ids, guint n,
                                        GError **error);

/* An empty model. Signal "failed" (GError *): a page could not be read; its rows stay empty. */
HtAppealListModel *ht_appeal_list_model_new (HtAppealListLoad load, gpointer source);
/* What load is given, not owned. */
gpointer ht_appeal_list_model_source (HtAppealListModel *self);
/* What the badges are reckoned with from the next ids on; habits becomes the model's. */
void ht_appeal_list_model_set_calendar (HtAppealListModel *self, HtDate today,
                                        HtDeadlineHabits *habits);
/* Whether ids can be set while views are attached: little enough changes that a view can be told
 * row by row, or only the order does. Otherwise detach the views first. */
gboolean ht_appeal_list_model_can_set_in_place (HtAppealListModel *self, GArray *ids);
/* Shows the appeals of ids (a GArray of gint64, a reference is taken), read anew; rows that were
 * read before are announced as changed. */
void ht_appeal_list_model_set_ids (HtAppealListModel *self, GArray *ids);
guint ht_appeal_list_model_size (HtAppealListModel *self);
gint64 ht_appeal_list_model_id (HtAppealListModel *self, guint row);
/* The ids of all rows, not owned. */
GArray *ht_appeal_list_model_ids (HtAppealListModel *self);
/* The row of an id, or -1. */
int ht_appeal_list_model_find (HtAppealListModel *self, gint64 id);

G_END_DECLS
