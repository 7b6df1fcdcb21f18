/* The lazy list model against a plain array, and that a view reads no more rows than it shows. Runs
 * in a display of its own; needs no office file. */
#include "views/appeal-list-model.h"

typedef struct
{
  guint loads; /* pages asked for */
  guint rows;
  gint64 missing; /* an id whose record is gone */
  gboolean is_broken;
} Source;

static GPtrArray *
load (gpointer data, const gint64 *ids, guint n, GError **error)
{
  Source *source = data;

  source->loads++;
  source->rows += n;
  if (source->is_broken)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, "The disk is gone.");
      return NULL;
    }
  GPtrArray *appeals = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    if (ids[i] != source->missing)
      {
        HtAppeal *appeal = ht_appeal_new ();

        appeal->id = ids[i];
        g_free (appeal->title);
        appeal->title = g_strdup_printf ("title %" G_GINT64_FORMAT, ids[i]);
        g_ptr_array_add (appeals, appeal);
      }
  return appeals;
}

static GArray *
make_ids (guint n, gint64 first, gint64 step)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 id = first + step * i;

      g_array_append_val (ids, id);
    }
  return ids;
}

static char *
title_at (HtAppealListModel *model, guint row)
{
  GtkTreeIter iter;
  char *title = NULL;

  g_assert_true (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (model), &iter, NULL, (int)row));
  gtk_tree_model_get (GTK_TREE_MODEL (model), &iter, HT_APPEAL_LIST_TITLE, &title, -1);
  return title;
}

static void
assert_title (HtAppealListModel *model, guint row, gint64 id)
{
  g_autofree char *title = title_at (model, row);
  g_autofree char *expected = g_strdup_printf ("title %" G_GINT64_FORMAT, id);

  g_assert_cmpstr (title, ==, expected);
}

static void
compare_with_array (HtAppealListModel *model, GArray *ids)
{
  GtkTreeModel *tree = GTK_TREE_MODEL (model);
  GtkTreeIter iter;
  guint row = 0;

  g_assert_cmpint (gtk_tree_model_iter_n_children (tree, NULL), ==, (int)ids->len);
  for (gboolean more = gtk_tree_model_get_iter_first (tree, &iter); more;
       more = gtk_tree_model_iter_next (tree, &iter), row++)
    {
      g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (tree, &iter);
      gint64 id;

      gtk_tree_model_get (tree, &iter, HT_APPEAL_LIST_ID, &id, -1);
      g_assert_cmpint (id, ==, g_array_index (ids, gint64, row));
      g_assert_cmpint (gtk_tree_path_get_indices (path)[0], ==, (int)row);
      assert_title (model, row, id);
    }
  g_assert_cmpuint (row, ==, ids->len);
}

static void
same_as_array (void)
{
  static const guint sizes[] = { 0, 1, 127, 128, 129, 256, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Source source = { 0 };
      g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
      g_autoptr (GArray) ids = make_ids (sizes[i], 7, 3);

      ht_appeal_list_model_set_ids (model, ids);
      compare_with_array (model, ids);
      g_assert_cmpuint (source.rows, ==, sizes[i]);
    }
}

static void
no_row_outside (void)
{
  Source source = { 0 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ids = make_ids (5, 1, 1);
  GtkTreeIter iter;

  ht_appeal_list_model_set_ids (model, ids);
  g_assert_false (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (model), &iter, NULL, 5));
  g_assert_true (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (model), &iter, NULL, 0));
  g_assert_false (gtk_tree_model_iter_has_child (GTK_TREE_MODEL (model), &iter));
  g_assert_false (gtk_tree_model_iter_previous (GTK_TREE_MODEL (model), &iter));
  g_assert_cmpint (ht_appeal_list_model_find (model, 4), ==, 3);
  g_assert_cmpint (ht_appeal_list_model_find (model, 6), ==, -1);
}

static void
pages_are_kept (void)
{
  Source source = { 0 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ids = make_ids (1000000, 1, 1);

  ht_appeal_list_model_set_ids (model, ids);
  g_assert_cmpuint (source.loads, ==, 0);
  assert_title (model, 500000, 500001);
  assert_title (model, 500000, 500001);
  assert_title (model, 500001, 500002);
  g_assert_cmpuint (source.loads, ==, 1);
  assert_title (model, 999999, 1000000);
  assert_title (model, 0, 1);
  assert_title (model, 500000, 500001);
  g_assert_cmpuint (source.loads, ==, 3);
}

static void
deleted_record_is_an_empty_row (void)
{
  Source source = { .missing = 2 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ids = make_ids (3, 1, 1);

  ht_appeal_list_model_set_ids (model, ids);
  g_autofree char *gone = title_at (model, 1);
  g_assert_null (gone);
  assert_title (model, 0, 1);
  assert_title (model, 2, 3);
}

static void
failed_cb (HtAppealListModel *model, const GError *error, char **message)
{
  *message = g_strdup (error->message);
}

static void
failure_is_told (void)
{
  Source source = { .is_broken = TRUE };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ids = make_ids (3, 1, 1);
  g_autofree char *message = NULL;

  g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &message);
  ht_appeal_list_model_set_ids (model, ids);
  g_autofree char *title = title_at (model, 0);
  g_assert_null (title);
  g_assert_cmpstr (message, ==, "The disk is gone.");
}

/* A view of GTK's own keeps its rows by the model's signals; a mirror checks them. */
static void
inserted_cb (GtkTreeModel *model, GtkTreePath *path, GtkTreeIter *iter, GArray *mirror)
{
  gint64 id;

  gtk_tree_model_get (model, iter, HT_APPEAL_LIST_ID, &id, -1);
  g_array_insert_val (mirror, (guint)gtk_tree_path_get_indices (path)[0], id);
}

static void
deleted_cb (GtkTreeModel *model, GtkTreePath *path, GArray *mirror)
{
  g_array_remove_index (mirror, (guint)gtk_tree_path_get_indices (path)[0]);
}

static void
changes_are_announced (void)
{
  Source source = { 0 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GRand) random = g_rand_new_with_seed (20210405);
  g_autoptr (GArray) mirror = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 next = 1000;

  g_signal_connect (model, "row-inserted", G_CALLBACK (inserted_cb), mirror);
  g_signal_connect (model, "row-deleted", G_CALLBACK (deleted_cb), mirror);
  for (guint round = 0; round < 300; round++)
    {
      GArray *now = ht_appeal_list_model_ids (model);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      guint at = (guint)g_rand_int_range (random, 0, (int)now->len + 1);
      guint removable = (guint)g_rand_int_range (random, 0, 20);
      guint removed = MIN (now->len - at, removable);

      g_array_append_vals (ids, now->data, at);
      for (int i = g_rand_int_range (random, 0, 25); i > 0; i--, next++)
        g_array_append_val (ids, next);
      g_array_append_vals (ids, (const gint64 *)(gpointer)now->data + at + removed,
                           now->len - at - removed);
      g_assert_true (ht_appeal_list_model_can_set_in_place (model, ids));
      ht_appeal_list_model_set_ids (model, ids);
      g_assert_cmpmem (mirror->data, mirror->len * sizeof (gint64), ids->data,
                       ids->len * sizeof (gint64));
      compare_with_array (model, ids);
    }
}

static void
count_cb (GtkTreeModel *model, GtkTreePath *path, GtkTreeIter *iter, guint *count)
{
  (*count)++;
}

static void
new_order_in_place (void)
{
  guint changed = 0;
  Source source = { 0 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ascending = make_ids (5000, 1, 1);
  g_autoptr (GArray) descending = make_ids (5000, 5000, -1);
  g_autoptr (GArray) fewer = make_ids (1000, 1, 5);

  ht_appeal_list_model_set_ids (model, ascending);
  assert_title (model, 0, 1);
  g_signal_connect (model, "row-changed", G_CALLBACK (count_cb), &changed);
  g_assert_true (ht_appeal_list_model_can_set_in_place (model, descending));
  ht_appeal_list_model_set_ids (model, descending);
  g_assert_cmpuint (changed, ==, HT_APPEAL_LIST_PAGE_ROWS);
  compare_with_array (model, descending);
  g_assert_false (ht_appeal_list_model_can_set_in_place (model, fewer));
}

static gboolean
stop_cb (GtkWidget *widget, cairo_t *cr, gboolean *drawn)
{
  *drawn = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
draw (GtkWidget *view)
{
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect_after (view, "draw", G_CALLBACK (stop_cb), &drawn);

  gtk_widget_queue_draw (view);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_signal_handler_disconnect (view, handler);
}

static GtkWidget *
make_view (void)
{
  GtkWidget *view = gtk_tree_view_new ();

  for (int column = HT_APPEAL_LIST_NUMBER; column <= HT_APPEAL_LIST_TITLE; column++)
    {
      GtkTreeViewColumn *shown = gtk_tree_view_column_new_with_attributes (
          "column", gtk_cell_renderer_text_new (), "text", column, NULL);

      gtk_tree_view_column_set_sizing (shown, GTK_TREE_VIEW_COLUMN_FIXED);
      gtk_tree_view_column_set_fixed_width (shown, 120);
      gtk_tree_view_append_column (GTK_TREE_VIEW (view), shown);
    }
  gtk_tree_view_set_fixed_height_mode (GTK_TREE_VIEW (view), TRUE);
  return view;
}

static void
million_rows (void)
{
  Source source = { 0 };
  g_autoptr (HtAppealListModel) model = ht_appeal_list_model_new (load, &source);
  g_autoptr (GArray) ids = make_ids (1000000, 1, 1);
  GtkWidget *window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *view = make_view ();

  gtk_container_add (GTK_CONTAINER (scrolled), view);
  gtk_container_add (GTK_CONTAINER (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 600);
  ht_appeal_list_model_set_ids (model, ids);
  gtk_tree_view_set_model (GTK_TREE_VIEW (view), GTK_TREE_MODEL (model));
  /* A jump is a glide of a fifth of a second otherwise. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_widget_show_all (window);
  draw (view);
  /* The page on the screen, and at most one more that GTK measures. */
  g_assert_cmpuint (source.loads, <=, 2);

  g_autoptr (GtkTreePath) middle = gtk_tree_path_new_from_indices (500000, -1);
  gtk_tree_view_scroll_to_cell (GTK_TREE_VIEW (view), middle, NULL, TRUE, 0, 0);
  draw (view);
  g_autoptr (GtkTreePath) first = NULL;
  g_autoptr (GtkTreePath) last = NULL;
  g_assert_true (gtk_tree_view_get_visible_range (GTK_TREE_VIEW (view), &first, &last));
  g_assert_cmpint (gtk_tree_path_compare (first, middle), <=, 0);
  g_assert_cmpint (gtk_tree_path_compare (last, middle), >=, 0);
  g_assert_cmpuint (source.loads, >=, 2);
  g_assert_cmpuint (source.loads, <=, 5);
  gtk_widget_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal-list-model/same-as-array", same_as_array);
  g_test_add_func ("/appeal-list-model/no-row-outside", no_row_outside);
  g_test_add_func ("/appeal-list-model/pages-are-kept", pages_are_kept);
  g_test_add_func ("/appeal-list-model/deleted-record", deleted_record_is_an_empty_row);
  g_test_add_func ("/appeal-list-model/failure", failure_is_told);
  g_test_add_func ("/appeal-list-model/changes", changes_are_announced);
  g_test_add_func ("/appeal-list-model/new-order", new_order_in_place);
  g_test_add_func ("/appeal-list-model/million-rows", million_rows);
  return g_test_run ();
}
