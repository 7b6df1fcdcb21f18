#include "views/map-pane.h"
#include "domain/schedule-days.h"
#include "views/boundary-map.h"
#include "views/save-file.h"
#include "views/tile-map.h"
#include "work/coverage-map.h"
#include <glib/gi18n-lib.h>

/* A tooltip tells the next days within two months. */
#define DAYS_AHEAD 62
#define MOST_DATES 3

struct _HtMapPane
{
  GtkBox parent_instance;
  GtkStack *stack;
  GtkWidget *switcher;
  GtkToggleButton *by_tiles, *by_boundaries;
  GtkToggleButton *trying;
  HtTileMap *tiles;
  HtBoundaryMap *outlines;
  GtkLabel *attribution;      /* of the outlines, under them */
  HtCoverageFigures *figures; /* not owned */
};

enum
{
  DONG_ACTIVATED,
  DONG_PICKED,
  TRY_TOGGLED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtMapPane, ht_map_pane, GTK_TYPE_BOX)

typedef struct
{
  HtDate on;
  HtMapKind kind;
  const HtPictureFormat *format;
} Order;

static gboolean
write_map (HtDb *db, gpointer data, GOutputStream *output, GError **error)
{
  const Order *order = data;
  g_autoptr (HtCoverageMap) map = ht_coverage_map_new (db, order->on, order->kind, error);
  return map != NULL && ht_coverage_map_write (map, order->format, output, error);
}

static void
save_cb (GSimpleAction *action, GVariant *number, gpointer user_data)
{
  HtMapPane *self = user_data;
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));
  const HtPictureFormat *format = ht_picture_format (g_variant_get_uint32 (number));
  if (self->figures == NULL || !HT_IS_WINDOW (window))
    return;
  Order *order = g_new0 (Order, 1);
  order->on = self->figures->coverage->on;
  order->kind
      = gtk_toggle_button_get_active (self->by_boundaries) ? HT_MAP_BY_BOUNDARIES : HT_MAP_BY_TILES;
  order->format = format;
  g_autofree char *base = ht_coverage_map_file_name (order->on);
  g_autofree char *name = g_strconcat (base, format->ending, NULL);
  ht_save_file (HT_WINDOW (window), _ ("Save the Map as a Picture"), name, write_map, order,
                g_free);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  const HtPictureFormat *format;
  for (guint i = 0; (format = ht_picture_format (i)) != NULL; i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("Save as a Picture (%s)…"), _ (format->name));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "map.save", "u", i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* "4. 6., 4. 20.", or an empty text; owned by the caller. */
static char *
next_dates (gint64 dong_id, gpointer data)
{
  HtMapPane *self = data;
  const HtDate on = self->figures->coverage->on;
  g_autoptr (GPtrArray) of_dong = g_ptr_array_new ();
  for (guint i = 0; i < self->figures->schedules->len; i++)
    {
      HtSchedule *schedule = g_ptr_array_index (self->figures->schedules, i);
      if (schedule->dong_id == dong_id && schedule->service == HT_SERVICE_LAWYER)
        g_ptr_array_add (of_dong, schedule);
    }
  g_autoptr (GArray) days = ht_schedule_days (of_dong, (HtPeriod){ on, on + DAYS_AHEAD });
  if (days->len == 0)
    return g_strdup ("");
  g_autoptr (GString) text = g_string_new (_ ("Coming: "));
  for (guint i = 0; i < MIN (days->len, MOST_DATES); i++)
    {
      int month, day;
      ht_date_split (g_array_index (days, HtDate, i), NULL, &month, &day);
      g_string_append_printf (text, i > 0 ? ", %d. %d." : "%d. %d.", month, day);
    }
  return g_strdup (text->str);
}

static void
dong_activated_cb (HtMapPane *self, gint64 dong_id)
{
  const gboolean is_picked = gtk_toggle_button_get_active (self->trying);
  g_signal_emit (self, signals[is_picked ? DONG_PICKED : DONG_ACTIVATED], 0, dong_id);
}

static void
dong_picked_cb (HtMapPane *self, gint64 dong_id)
{
  g_signal_emit (self, signals[DONG_PICKED], 0, dong_id);
}

static void
try_toggled_cb (HtMapPane *self)
{
  g_signal_emit (self, signals[TRY_TOGGLED], 0, gtk_toggle_button_get_active (self->trying));
}

static void
kind_chosen_cb (HtMapPane *self)
{
  const gboolean tiles = gtk_toggle_button_get_active (self->by_tiles);
  gtk_stack_set_visible_child (self->stack,
                               tiles ? GTK_WIDGET (self->tiles) : GTK_WIDGET (self->outlines));
  gtk_widget_set_visible (GTK_WIDGET (self->attribution),
                          !tiles && *gtk_label_get_text (self->attribution) != '\0');
}

static GtkWidget *
add_kind (HtMapPane *self, GtkRadioButton *group, const char *label)
{
  GtkWidget *button = gtk_radio_button_new_with_mnemonic_from_widget (group, label);
  gtk_toggle_button_set_mode (GTK_TOGGLE_BUTTON (button), FALSE);
  gtk_container_add (GTK_CONTAINER (self->switcher), button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_bar (HtMapPane *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = new_menu ();
  self->switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (self->switcher), "linked");
  self->by_boundaries = GTK_TOGGLE_BUTTON (add_kind (self, NULL, _ ("Map of the _Boundaries")));
  self->by_tiles = GTK_TOGGLE_BUTTON (
      add_kind (self, GTK_RADIO_BUTTON (self->by_boundaries), _ ("Map of the _Tiles")));
  GtkWidget *label = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_container_add (GTK_CONTAINER (label), gtk_label_new (_ ("Save the Map")));
  gtk_container_add (GTK_CONTAINER (label),
                     gtk_image_new_from_icon_name ("pan-down-symbolic", GTK_ICON_SIZE_BUTTON));
  gtk_container_add (GTK_CONTAINER (save), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (save), menu);
  atk_object_set_name (gtk_widget_get_accessible (save), _ ("Save the Map"));
  self->trying = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_ ("_What If")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->trying),
                               _ ("Pick dongs and see the count as if they were covered; nothing "
                                  "is stored. Ctrl and a click picks too."));
  g_signal_connect_object (self->trying, "toggled", G_CALLBACK (try_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->trying), FALSE, FALSE, 0);
  gtk_box_pack_end (GTK_BOX (bar), save, FALSE, FALSE, 0);
  gtk_box_pack_end (GTK_BOX (bar), self->switcher, FALSE, FALSE, 0);
  gtk_widget_show_all (bar);
  gtk_widget_hide (self->switcher);
  gtk_widget_set_no_show_all (self->switcher, TRUE);
  gtk_container_add (GTK_CONTAINER (self), bar);
}

static void
add_maps (HtMapPane *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->tiles = g_object_new (HT_TYPE_TILE_MAP, "visible", TRUE, NULL);
  self->outlines = g_object_new (HT_TYPE_BOUNDARY_MAP, "visible", TRUE, NULL);
  gtk_container_add (GTK_CONTAINER (self->stack), GTK_WIDGET (self->tiles));
  gtk_container_add (GTK_CONTAINER (self->stack), GTK_WIDGET (self->outlines));
  gtk_widget_show (GTK_WIDGET (self->stack));
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->stack), TRUE, TRUE, 0);
  g_signal_connect_object (self->tiles, "dong-activated", G_CALLBACK (dong_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlines, "dong-activated", G_CALLBACK (dong_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tiles, "dong-picked", G_CALLBACK (dong_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlines, "dong-picked", G_CALLBACK (dong_picked_cb), self,
                           G_CONNECT_SWAPPED);
  ht_boundary_map_set_words (self->outlines, next_dates, self);
}

static void
add_attribution (HtMapPane *self)
{
  GtkWidget *label = gtk_label_new ("");
  GtkStyleContext *context = gtk_widget_get_style_context (label);
  self->attribution = GTK_LABEL (label);
  gtk_label_set_line_wrap (self->attribution, TRUE);
  gtk_label_set_line_wrap_mode (self->attribution, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->attribution, GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (self->attribution, 1.0);
  gtk_label_set_max_width_chars (self->attribution, 1);
  gtk_style_context_add_class (context, "dim-label");
  gtk_style_context_add_class (context, "ht-attribution");
  gtk_container_add (GTK_CONTAINER (self), label);
}

static void
ht_map_pane_class_init (HtMapPaneClass *klass)
{
  signals[DONG_ACTIVATED] = g_signal_new ("dong-activated", HT_TYPE_MAP_PANE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DONG_PICKED] = g_signal_new ("dong-picked", HT_TYPE_MAP_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TRY_TOGGLED] = g_signal_new ("try-toggled", HT_TYPE_MAP_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ht_map_pane_init (HtMapPane *self)
{
  static const GActionEntry entries[] = { { "save", save_cb, "u" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (actions));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_bar (self);
  add_maps (self);
  add_attribution (self);
  kind_chosen_cb (self);
}

void
ht_map_pane_show (HtMapPane *self, HtCoverageFigures *figures, GPtrArray *boundaries)
{
  g_return_if_fail (HT_IS_MAP_PANE (self));
  const gboolean have_boundaries = boundaries->len > 0;
  const gboolean had_boundaries = gtk_widget_get_visible (self->switcher);
  self->figures = figures;
  gtk_label_set_text (self->attribution, figures->attribution);
  ht_tile_map_set_coverage (self->tiles, figures->dongs, figures->coverage);
  ht_boundary_map_set_scene (self->outlines, have_boundaries ? ht_boundary_scene_new (
                                                 boundaries, figures->dongs, figures->coverage)
                                                             : NULL);
  gtk_widget_set_visible (self->switcher, have_boundaries);
  if (have_boundaries != had_boundaries || !have_boundaries)
    gtk_toggle_button_set_active (have_boundaries ? self->by_boundaries : self->by_tiles, TRUE);
  kind_chosen_cb (self);
}

void
ht_map_pane_select (HtMapPane *self, gint64 dong_id)
{
  g_return_if_fail (HT_IS_MAP_PANE (self));
  ht_tile_map_select (self->tiles, dong_id);
  ht_boundary_map_select (self->outlines, dong_id);
}

void
ht_map_pane_try (HtMapPane *self, const GArray *picks)
{
  g_return_if_fail (HT_IS_MAP_PANE (self));
  gtk_toggle_button_set_active (self->trying, picks != NULL);
  ht_tile_map_set_picks (self->tiles, picks);
  ht_boundary_map_set_picks (self->outlines, picks);
}

char *
ht_map_pane_describe (HtMapPane *self, gint64 dong_id)
{
  return ht_tile_map_describe (self->tiles, dong_id);
}
