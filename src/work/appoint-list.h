/* Appointing everybody of a list to one role at once: 202 new members of the corps are one change
 * that undo takes back as one. The functions are jobs of the store. */
#pragma once

#include "domain/name-list.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;   /* as ht_name_list_parse() reads it */
  HtRole *term; /* role, days and outside for everybody */
  char *clerk;
} HtListing;
HtListing *ht_listing_new (const char *text, const HtRole *term, const char *clerk);
void ht_listing_free (HtListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtListing, ht_listing_free)

typedef struct
{
  guint n_new;       /* people who are not in the office file yet */
  guint n_known;     /* people who are, and get this term beside what they have */
  guint n_same;      /* people who have this very term already: left alone */
  GPtrArray *faults; /* of char *: line, name and why not; then nobody is appointed */
} HtListed;
void ht_listed_free (HtListed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtListed, ht_listed_free)

/* What the appointment of an HtListing would do, without writing anything; an HtListed owned by the
 * caller. Somebody of the list is a person of the office file when the name is the same and neither
 * firm, district nor telephone say otherwise; where several are, it is a fault. */
gpointer ht_plan_listing (HtDb *db, gpointer listing, GError **error);
/* Does it, all or nobody, as one change. What a known person's record does not say is filled in
 * from the list; nothing of it is changed. */
gpointer ht_appoint_listing (HtDb *db, gpointer listing, GError **error);

G_END_DECLS
