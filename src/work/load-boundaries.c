#include "work/load-boundaries.h"

#include "base/text.h"
#include "store/boundaries.h"
#include "store/journal.h"
#include "store/settings.h"
#include "work/import-lookup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names than that are told by their number only. */
#define MOST_NAMES 10

static HtBoundaryMatch *
match_new (void)
{
  HtBoundaryMatch *self = g_new0 (HtBoundaryMatch, 1);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static const char *
find_district (HtDongLookup *dongs, const char *name)
{
  g_autofree char *wanted = ht_text_squeeze (name);
  for (guint i = 0; dongs->districts[i] != NULL; i++)
    if (strcmp (dongs->districts[i], wanted) == 0)
      return dongs->districts[i];
  return NULL;
}

/* Of dongs that had the name one after the other, the outline is that of the newest. */
static HtDong *
find_dong (HtDongLookup *dongs, const char *district, const char *name)
{
  GPtrArray *same = ht_dong_lookup_all (dongs, district, name);
  HtDong *newest = NULL;
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      HtDong *dong = g_ptr_array_index (same, i);
      if (newest == NULL || dong->valid_from > newest->valid_from)
        newest = dong;
    }
  return newest;
}

/* Finds the dong of each boundary; those of other cities are taken out of the array. */
static gboolean
find_dongs (HtDongLookup *dongs, GPtrArray *boundaries, GHashTable *of_dong, HtBoundaryMatch *match,
            GError **error)
{
  for (guint i = 0; i < boundaries->len;)
    {
      HtBoundary *boundary = g_ptr_array_index (boundaries, i);
      const char *district = find_district (dongs, boundary->district);
      if (district == NULL)
        {
          match->n_elsewhere++;
          g_ptr_array_remove_index (boundaries, i);
          continue;
        }
      HtDong *dong = find_dong (dongs, district, boundary->name);
      boundary->dong_id = dong != NULL ? dong->id : 0;
      i++;
      if (dong == NULL)
        g_ptr_array_add (match->unknown, g_strdup_printf ("%s %s", district, boundary->name));
      else if (g_hash_table_insert (of_dong, dong, boundary))
        match->n_matched++;
      else
        {
          g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("The boundary file has two outlines of %s %s; take one of them out."),
                       district, dong->name);
          return FALSE;
        }
    }
  return TRUE;
}

static void
find_missing (HtDongLookup *dongs, GHashTable *of_dong, HtDate today, HtBoundaryMatch *match)
{
  for (guint i = 0; i < dongs->dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (dongs->dongs, i);
      if (ht_dong_in_base (dong, today) && !g_hash_table_contains (of_dong, dong))
        g_ptr_array_add (match->missing, g_strdup_printf ("%s %s", dong->district, dong->name));
    }
}

static HtBoundaryMatch *
match_dongs (HtDb *db, GPtrArray *boundaries, HtDate today, GHashTable *of_dong,
             HtDongLookup **dongs, GError **error)
{
  g_autoptr (HtBoundaryMatch) match = match_new ();
  *dongs = ht_dong_lookup_load (db, error);
  if (*dongs == NULL || !find_dongs (*dongs, boundaries, of_dong, match, error))
    return NULL;
  if (match->n_matched == 0)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("No outline of the boundary file is one of the office's dongs; "
                              "choose the file of this city."));
      return NULL;
    }
  find_missing (*dongs, of_dong, today, match);
  return g_steal_pointer (&match);
}

static gboolean
store_codes (HtDb *db, GHashTable *of_dong, GError **error)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, of_dong);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      HtDong *dong = key;
      const HtBoundary *boundary = value;
      if (dong->code[0] != '\0')
        continue;
      g_free (dong->code);
      dong->code = g_strdup (boundary->code);
      if (!ht_dongs_update (db, dong, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_attribution (HtDb *db, const char *attribution, GError **error)
{
  g_autofree char *before = ht_settings_get (db, HT_SETTING_BOUNDARY_ATTRIBUTION, "", error);
  g_autofree char *after = ht_text_tidy (attribution);
  return before != NULL
         && (strcmp (before, after) == 0
             || ht_settings_set (db, HT_SETTING_BOUNDARY_ATTRIBUTION, after, error));
}

static gboolean
store (HtDb *db, GPtrArray *boundaries, GHashTable *of_dong, const char *attribution,
       const char *clerk, GError **error)
{
  g_autoptr (HtChange) change
      = ht_change_begin (db, clerk, _ ("Load the boundaries"), "boundary", 0, error);
  if (change == NULL || !ht_boundaries_clear (db, error))
    return FALSE;
  for (guint i = 0; i < boundaries->len; i++)
    if (!ht_boundaries_insert (db, g_ptr_array_index (boundaries, i), error))
      return FALSE;
  return store_codes (db, of_dong, error) && store_attribution (db, attribution, error)
         && ht_change_commit (change, error);
}

static void
append_names (GString *text, GPtrArray *names)
{
  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    g_string_append_printf (text, i > 0 ? ", %s" : " %s",
                            (const char *)g_ptr_array_index (names, i));
  if (names->len > MOST_NAMES)
    g_string_append (text, ", …");
}

void
ht_boundary_match_free (HtBoundaryMatch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

char *
ht_boundary_match_to_text (const HtBoundaryMatch *self)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text,
                          ngettext ("%u outline belongs to a dong of the office.",
                                    "%u outlines belong to dongs of the office.", self->n_matched),
                          self->n_matched);
  if (self->unknown->len > 0)
    {
      g_string_append_printf (
          text,
          ngettext ("\nNo dong of the office has the name of %u outline:",
                    "\nNo dong of the office has the name of %u outlines:", self->unknown->len),
          self->unknown->len);
      append_names (text, self->unknown);
    }
  if (self->missing->len > 0)
    {
      g_string_append_printf (
          text,
          ngettext ("\nThe file has no outline of %u dong:",
                    "\nThe file has no outline of %u dongs:", self->missing->len),
          self->missing->len);
      append_names (text, self->missing);
    }
  if (self->n_elsewhere > 0)
    g_string_append_printf (text,
                            ngettext ("\n%u outline of another city was left out.",
                                      "\n%u outlines of other cities were left out.",
                                      self->n_elsewhere),
                            self->n_elsewhere);
  return g_string_free (text, FALSE);
}

HtBoundaryMatch *
ht_boundaries_load (HtDb *db, GPtrArray *boundaries, const char *attribution, HtDate today,
                    const char *clerk, GError **error)
{
  g_autoptr (HtDongLookup) dongs = NULL;
  g_autoptr (GHashTable) of_dong = g_hash_table_new (NULL, NULL);
  g_autoptr (HtBoundaryMatch) match = match_dongs (db, boundaries, today, of_dong, &dongs, error);
  if (match == NULL || !store (db, boundaries, of_dong, attribution, clerk, error))
    return NULL;
  return g_steal_pointer (&match);
}

HtBoundaryMatch *
ht_boundaries_match (HtDb *db, GPtrArray *boundaries, HtDate today, GError **error)
{
  g_autoptr (HtDongLookup) dongs = NULL;
  g_autoptr (GHashTable) of_dong = g_hash_table_new (NULL, NULL);
  return match_dongs (db, boundaries, today, of_dong, &dongs, error);
}

gboolean
ht_boundaries_remove (HtDb *db, const char *clerk, GError **error)
{
  g_autoptr (GPtrArray) boundaries = ht_boundaries_list (db, error);
  if (boundaries == NULL)
    return FALSE;
  if (boundaries->len == 0)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                           _ ("The office file has no boundaries to take away."));
      return FALSE;
    }
  g_autoptr (HtChange) change
      = ht_change_begin (db, clerk, _ ("Take the boundaries away"), "boundary", 0, error);
  return change != NULL && ht_boundaries_clear (db, error) && store_attribution (db, "", error)
         && ht_change_commit (change, error);
}
