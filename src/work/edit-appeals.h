/* One value for many cases at once: the lead reviewer of a whole list, the day on which rulings
 * were served. A job of the store. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

/* What can be set in many cases at once. */
typedef enum
{
  HT_BULK_LEAD_REVIEWER,
  HT_BULK_FIELD,
  HT_BULK_APPELLEE_RECEIVED_ON,
  HT_BULK_ANSWERED_ON,
  HT_BULK_HEARING_NOTIFIED_ON,
  HT_BULK_SERVED_ON,
  HT_N_BULK_FIELDS
} HtBulkField;

/* A translated name for the screen, static. */
const char *ht_bulk_field_name (HtBulkField field);
/* Whether the field is a day; the others are texts. */
gboolean ht_bulk_field_is_date (HtBulkField field);

typedef struct
{
  GArray *ids; /* of gint64 */
  HtBulkField field;
  char *text;  /* of a text; "" takes it away */
  HtDate date; /* of a day; HT_DATE_NONE takes it away */
  char *clerk;
} HtAppealsEditing;
/* ids is copied. */
HtAppealsEditing *ht_appeals_editing_new (GArray *ids, HtBulkField field, const char *text,
                                          HtDate date, const char *clerk);
void ht_appeals_editing_free (HtAppealsEditing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppealsEditing, ht_appeals_editing_free)

typedef struct
{
  guint n;           /* cases that were changed; 0 when refused */
  GPtrArray *faults; /* of char *: a sentence for each case that refuses; then nothing changed */
} HtAppealsEdited;
void ht_appeals_edited_free (HtAppealsEdited *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppealsEdited, ht_appeals_edited_free)

/* Sets the value in all the cases of an HtAppealsEditing as one journalled change, or in none when
 * one of them cannot have it; cases that have it already stay untouched. An HtAppealsEdited owned
 * by the caller. */
gpointer ht_edit_appeals (HtDb *db, gpointer editing, GError **error);

G_END_DECLS
