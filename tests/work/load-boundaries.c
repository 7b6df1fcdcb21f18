#include "case-fixture.h"

#include "store/boundaries.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "work/load-boundaries.h"
#include <string.h>

#define TODAY (ht_date_new (2021, 4, 5))

static void
add (GPtrArray *boundaries, const char *code, const char *district, const char *name)
{
  HtBoundary *boundary = ht_boundary_new ();
  set_text (&boundary->code, code);
  set_text (&boundary->district, district);
  set_text (&boundary->name, name);
  g_ptr_array_unref (boundary->rings);
  boundary->rings = ht_rings_from_text ("127 37.5,127.01 37.5,127.01 37.51,127 37.5");
  g_ptr_array_add (boundaries, boundary);
}

static GPtrArray *
make_boundaries (void)
{
  GPtrArray *boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  add (boundaries, "1111053000", "종로구", "사직동");
  add (boundaries, "1111061500", "종로구", "종로1.2.3.4가동");
  add (boundaries, "1111099900", "종로 구", "없는동");
  add (boundaries, "2611051000", "해운대구", "우제1동");
  return boundaries;
}

static HtBoundaryMatch *
load (Office *office, GPtrArray *boundaries)
{
  g_autoptr (GError) error = NULL;
  HtBoundaryMatch *match = ht_boundaries_load (office->db, boundaries, "", TODAY, CLERK, &error);
  g_assert_no_error (error);
  return match;
}

static void
load_matching (Office *office, GPtrArray *boundaries, guint n_matched)
{
  g_autoptr (HtBoundaryMatch) match = load (office, boundaries);
  g_assert_cmpuint (match->n_matched, ==, n_matched);
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
}

static guint
count (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) boundaries = ht_boundaries_list (office->db, &error);
  g_assert_no_error (error);
  return boundaries->len;
}

static char *
code_of (Office *office, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dongs = ht_dongs_list (office->db, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, i);
      if (strcmp (dong->name, name) == 0)
        return g_strdup (dong->code);
    }
  g_assert_not_reached ();
}

static void
test_match (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) boundaries = make_boundaries ();
  g_autoptr (HtBoundaryMatch) match = load (office, boundaries);
  g_assert_cmpuint (match->n_matched, ==, 2);
  g_assert_cmpuint (match->n_elsewhere, ==, 1);
  g_assert_cmpuint (match->unknown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (match->unknown, 0), ==, "종로구 없는동");
  g_assert_cmpuint (match->missing->len, ==, 422);
  g_assert_cmpuint (count (office), ==, 3);
  g_autoptr (GPtrArray) stored = ht_boundaries_list (office->db, &error);
  const HtBoundary *second = g_ptr_array_index (stored, 1);
  g_assert_cmpint (second->dong_id, !=, 0);
  g_assert_cmpint (second->dong_id, ==,
                   ht_dongs_find (office->db, "종로구", "종로1·2·3·4가동", HT_DATE_NONE, &error));
}

static void
test_undo_and_again (Office *office, gconstpointer data)
{
  g_autoptr (GPtrArray) first = make_boundaries ();
  g_autoptr (GPtrArray) second = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  g_autofree char *before = code_of (office, "사직동");
  load_matching (office, first, 2);
  add (second, "1111054000", "종로구", "삼청동");
  load_matching (office, second, 1);
  g_assert_cmpuint (count (office), ==, 1);
  undo (office);
  g_assert_cmpuint (count (office), ==, 3);
  undo (office);
  g_assert_cmpuint (count (office), ==, 0);
  g_autofree char *after = code_of (office, "사직동");
  g_assert_cmpstr (after, ==, before);
}

static void
test_codes (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dongs = ht_dongs_list (office->db, &error);
  HtDong *dong = g_ptr_array_index (dongs, 0);
  g_assert_cmpstr (dong->name, ==, "청운효자동");
  set_text (&dong->code, "");
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "동", "dong", 0, &error);
  g_assert_true (ht_dongs_update (office->db, dong, &error));
  g_assert_true (ht_change_commit (change, &error));
  g_autoptr (GPtrArray) boundaries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  g_autofree char *known = code_of (office, "사직동");
  add (boundaries, "1111051500", "종로구", "청운효자동");
  add (boundaries, "1111053000", "종로구", "사직동");
  load_matching (office, boundaries, 2);
  g_autofree char *learnt = code_of (office, "청운효자동");
  g_autofree char *kept = code_of (office, "사직동");
  g_assert_cmpstr (learnt, ==, "1111051500");
  if (known[0] != '\0')
    g_assert_cmpstr (kept, ==, known);
  else
    g_assert_cmpstr (kept, ==, "1111053000");
}

static void
test_refused (Office *office, gconstpointer data)
{
  g_autoptr (GError) twice = NULL, elsewhere = NULL, none = NULL;
  g_autoptr (GPtrArray) boundaries = make_boundaries ();
  add (boundaries, "1111053001", "종로구", "사직동");
  g_assert_null (ht_boundaries_load (office->db, boundaries, "", TODAY, CLERK, &twice));
  g_assert_error (twice, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (twice->message, "사직동"));
  g_ptr_array_set_size (boundaries, 0);
  add (boundaries, "2611051000", "해운대구", "우제1동");
  g_assert_null (ht_boundaries_load (office->db, boundaries, "", TODAY, CLERK, &elsewhere));
  g_assert_error (elsewhere, HT_ERROR, HT_ERROR_INVALID);
  g_assert_false (ht_boundaries_remove (office->db, CLERK, &none));
  g_assert_error (none, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_cmpuint (count (office), ==, 0);
}

static void
test_remove (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) boundaries = make_boundaries ();
  load_matching (office, boundaries, 2);
  g_assert_true (ht_boundaries_remove (office->db, CLERK, &error));
  g_assert_cmpuint (count (office), ==, 0);
  undo (office);
  g_assert_cmpuint (count (office), ==, 3);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/load-boundaries/" name, Office, NULL, office_set_up, function, office_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("match", test_match);
  ADD ("undo-and-again", test_undo_and_again);
  ADD ("codes", test_codes);
  ADD ("refused", test_refused);
  ADD ("remove", test_remove);
  return g_test_run ();
}
