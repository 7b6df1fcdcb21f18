#include "work/appoint-list.h"

#include "base/text.h"
#include "domain/appointment.h"
#include "domain/duplicate-partners.h"
#include "domain/phone.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/partners.h"
#include "work/save-partner.h"

#include <glib/gi18n-lib.h>

/* What is to be written of one line. */
typedef struct
{
  HtPartner *person;  /* of the plan's partners; id 0: new */
  gboolean is_filled; /* the record says more than before */
  HtRole *term;       /* in the person's roles; NULL: has it already */
} Row;

typedef struct
{
  const HtListing *listing;
  GPtrArray *partners; /* of HtPartner; new people are added as they come */
  GHashTable *by_name; /* ht_person_name_key() → GPtrArray of HtPartner, not owned */
  GStrv districts;
  GArray *rows; /* of Row */
  HtListed *listed;
} Plan;

static void
free_plan (Plan *self)
{
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->districts, g_strfreev);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->listed, ht_listed_free);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, free_plan)

static void
remember (Plan *self, HtPartner *person)
{
  g_autofree char *key = ht_person_name_key (person->name);
  GPtrArray *same = g_hash_table_lookup (self->by_name, key);

  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, g_steal_pointer (&key), same);
    }
  g_ptr_array_add (same, person);
}

static gboolean
texts_fit (const char *a, const char *b)
{
  g_autofree char *left = ht_text_squeeze (a);
  g_autofree char *right = ht_text_squeeze (b);

  return left[0] == '\0' || right[0] == '\0' || g_str_equal (left, right);
}

static gboolean
is_same_person (const HtPartner *known, const HtPartner *listed)
{
  return texts_fit (known->firm, listed->firm) && texts_fit (known->district, listed->district)
         && (known->phone[0] == '\0' || listed->phone[0] == '\0'
             || ht_phone_same (known->phone, listed->phone));
}

/* How many people of the file the entry can mean; *found is the last of them. */
static guint
find_people (Plan *self, const HtPartner *listed, HtPartner **found)
{
  g_autofree char *key = ht_person_name_key (listed->name);
  GPtrArray *same = g_hash_table_lookup (self->by_name, key);
  guint n = 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    if (is_same_person (same->pdata[i], listed))
      {
        *found = same->pdata[i];
        n++;
      }
  return n;
}

static gboolean
fill (char **text, const char *listed)
{
  if ((*text)[0] != '\0' || listed[0] == '\0')
    return FALSE;
  g_free (*text);
  *text = g_strdup (listed);
  return TRUE;
}

static gboolean
fill_person (HtPartner *person, const HtPartner *listed)
{
  const gboolean filled[]
      = { fill (&person->firm, listed->firm), fill (&person->district, listed->district),
          fill (&person->phone, listed->phone), fill (&person->email, listed->email),
          fill (&person->speciality, listed->speciality) };

  return filled[0] || filled[1] || filled[2] || filled[3] || filled[4];
}

static void
add_fault (Plan *self, const HtListEntry *entry, const char *reason)
{
  g_ptr_array_add (self->listed->faults, g_strdup_printf (_ ("Line %u, %s: %s"), entry->line,
                                                          entry->person->name, reason));
}

static gboolean
check_entry (Plan *self, const HtListEntry *entry, guint n_found)
{
  const guint before = self->listed->faults->len;

  if (entry->person->name[0] == '\0')
    add_fault (self, entry, _ ("There is no name on this line."));
  if (entry->person->district[0] != '\0'
      && !g_strv_contains ((const char *const *)self->districts, entry->person->district))
    add_fault (self, entry, _ ("There is no such district. Correct it, or leave it out."));
  if (n_found > 1)
    add_fault (
        self, entry,
        _ ("Several people have this name. Add the firm or the telephone of the one meant."));
  return self->listed->faults->len == before;
}

static gboolean
has_term (const HtPartner *person, const HtRole *like)
{
  for (guint i = 0; i < person->roles->len; i++)
    {
      const HtRole *term = person->roles->pdata[i];
      if (term->role == like->role && term->appointed_on == like->appointed_on)
        return TRUE;
    }
  return FALSE;
}

/* The term counts for the seats and the overlaps of those who follow. */
static HtRole *
give_term (Plan *self, const HtListEntry *entry, HtPartner *person)
{
  g_autoptr (HtRole) term = ht_role_copy (self->listing->term);
  g_autoptr (GPtrArray) faults = ht_appointment_check (self->partners, person, term);

  if (faults->len > 0)
    {
      add_fault (self, entry, ((const HtFault *)faults->pdata[0])->reason);
      return NULL;
    }
  HtRole *given = g_steal_pointer (&term);
  g_ptr_array_add (person->roles, given);
  return given;
}

static void
plan_entry (Plan *self, const HtListEntry *entry)
{
  HtPartner *person = NULL;
  const guint n_found = find_people (self, entry->person, &person);

  if (!check_entry (self, entry, n_found))
    return;
  if (person != NULL && has_term (person, self->listing->term))
    {
      self->listed->n_same++;
      return;
    }
  Row row = { .person = person };
  if (person == NULL)
    {
      row.person = ht_partner_copy (entry->person);
      g_ptr_array_add (self->partners, row.person);
      remember (self, row.person);
      self->listed->n_new++;
    }
  else
    {
      row.is_filled = fill_person (person, entry->person);
      self->listed->n_known++;
    }
  row.term = give_term (self, entry, row.person);
  g_array_append_val (self->rows, row);
}

static Plan *
make_plan (HtDb *db, const HtListing *listing, GError **error)
{
  g_autoptr (Plan) plan = g_new0 (Plan, 1);
  g_autoptr (GPtrArray) entries = ht_name_list_parse (listing->text);

  plan->listing = listing;
  plan->listed = g_new0 (HtListed, 1);
  plan->listed->faults = g_ptr_array_new_with_free_func (g_free);
  plan->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  plan->by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  plan->partners = ht_partners_list (db, error);
  if (plan->partners != NULL)
    plan->districts = ht_districts_list (db, error);
  if (plan->districts == NULL)
    return NULL;
  for (guint i = 0; i < plan->partners->len; i++)
    remember (plan, plan->partners->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    plan_entry (plan, entries->pdata[i]);
  return g_steal_pointer (&plan);
}

static gboolean
write_row (HtDb *db, const Row *row, GError **error)
{
  if (row->person->id == 0 ? !ht_partners_insert (db, row->person, error)
                           : row->is_filled && !ht_partners_update (db, row->person, error))
    return FALSE;
  row->term->partner_id = row->person->id;
  return ht_roles_insert (db, row->term, error);
}

HtListing *
ht_listing_new (const char *text, const HtRole *term, const char *clerk)
{
  HtListing *self = g_new0 (HtListing, 1);

  self->text = g_strdup (text);
  self->term = ht_role_copy (term);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_listing_free (HtListing *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  ht_role_free (self->term);
  g_free (self->clerk);
  g_free (self);
}

void
ht_listed_free (HtListed *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->faults);
  g_free (self);
}

gpointer
ht_plan_listing (HtDb *db, gpointer listing, GError **error)
{
  g_autoptr (Plan) plan = make_plan (db, listing, error);

  return plan != NULL ? g_steal_pointer (&plan->listed) : NULL;
}

gpointer
ht_appoint_listing (HtDb *db, gpointer listing_data, GError **error)
{
  const HtListing *listing = listing_data;
  g_autoptr (HtChange) change = ht_change_begin (db, listing->clerk, _ ("Appoint a list of people"),
                                                 HT_PARTNER_KIND, 0, error);
  g_autoptr (Plan) plan = change != NULL ? make_plan (db, listing, error) : NULL;

  if (plan == NULL)
    return NULL;
  if (plan->listed->faults->len > 0)
    return g_steal_pointer (&plan->listed);
  for (guint i = 0; i < plan->rows->len; i++)
    if (!write_row (db, &g_array_index (plan->rows, Row, i), error))
      return NULL;
  return ht_change_commit (change, error) ? g_steal_pointer (&plan->listed) : NULL;
}
