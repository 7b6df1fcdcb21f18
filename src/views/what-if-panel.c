#include "views/what-if-panel.h"
#include "domain/coverage-what-if.h"
#include "views/map-picks.h"
#include "views/plain-table.h"
#include <glib/gi18n-lib.h>

enum
{
  COLUMN_DISTRICT,
  COLUMN_COUNT,
  COLUMN_CHANGE,
};

struct _HtWhatIfPanel
{
  GtkBox parent_instance;
  GtkLabel *title, *count, *share, *note;
  GtkWidget *frame;
  GtkTreeView *districts;
  GtkListStore *rows;
  GtkWidget *clear_button;

  const HtCoverageFigures *figures; /* not owned */
  GArray *picks;                    /* of gint64 */
};

enum
{
  CHANGED,
  ENDED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtWhatIfPanel, ht_what_if_panel, GTK_TYPE_BOX)

static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

/* "67.0% → 67.7%, 53 to the target", owned by the caller. */
static char *
write_share (const HtCoverageWhatIf *what_if, const HtTarget *target)
{
  const double was = ht_coverage_share (what_if->covered, what_if->base) * 100;
  const double is = ht_coverage_share (what_if->covered_if, what_if->base) * 100;
  if (what_if->base == 0)
    return g_strdup ("-");
  if (target == NULL)
    return g_strdup_printf ("%.1f%% → %.1f%%", was, is);
  const int gap = target->value - (int)what_if->covered_if;
  if (gap <= 0)
    return g_strdup_printf (_ ("%.1f%% → %.1f%%, the target is reached"), was, is);
  return g_strdup_printf (_ ("%.1f%% → %.1f%%, %d to the target"), was, is, gap);
}

static void
add_note (GString *note, guint n, char *text)
{
  if (n > 0)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
  g_free (text);
}

/* What the picks need, and which of them count nothing; owned by the caller. */
static char *
write_note (const HtCoverageWhatIf *what_if, guint picked)
{
  if (picked == 0)
    return g_strdup (_ ("Pick dongs on the map, or in the list with the space bar. "
                        "Nothing is stored."));
  GString *note = g_string_new (NULL);
  add_note (note, what_if->days_needed,
            g_strdup_printf (_ ("Needs %u more consultation days a month."), what_if->days_needed));
  add_note (note, what_if->already,
            g_strdup_printf (_ ("Covered already, counts nothing: %u."), what_if->already));
  add_note (note, what_if->not_counted,
            g_strdup_printf (_ ("Not among the dongs of this day, not counted: %u."),
                             what_if->not_counted));
  return g_string_free (note, FALSE);
}

static void
fill_districts (HtWhatIfPanel *self, const HtCoverageWhatIf *what_if)
{
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < what_if->districts->len; i++)
    {
      const HtWhatIfDistrict *district = g_ptr_array_index (what_if->districts, i);
      g_autofree char *count = g_strdup_printf ("%u → %u / %u", district->covered,
                                                district->covered_if, district->base);
      g_autofree char *change = g_strdup_printf ("+%u", district->covered_if - district->covered);
      gtk_list_store_insert_with_values (self->rows, NULL, -1, COLUMN_DISTRICT, district->district,
                                         COLUMN_COUNT, count, COLUMN_CHANGE, change, -1);
    }
  gtk_widget_set_visible (self->frame, what_if->districts->len > 0);
}

static void
show (HtWhatIfPanel *self)
{
  if (self->figures == NULL)
    return;
  g_autoptr (HtCoverageWhatIf) what_if = ht_coverage_what_if (self->figures->coverage, self->picks);
  const guint picked = self->picks->len;
  set_text (self->title, picked == 0 ? g_strdup (_ ("What if"))
                                     : g_strdup_printf (_ ("What if: %u dongs picked"), picked));
  set_text (self->count,
            g_strdup_printf ("%u → %u / %u", what_if->covered, what_if->covered_if, what_if->base));
  set_text (self->share, write_share (what_if, self->figures->target));
  set_text (self->note, write_note (what_if, picked));
  fill_districts (self, what_if);
  gtk_widget_set_sensitive (self->clear_button, picked > 0);
}

static gboolean
are_all_picked (HtWhatIfPanel *self, const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    if (!ht_map_is_picked (self->picks, g_array_index (ids, gint64, i)))
      return FALSE;
  return TRUE;
}

static void
clear_cb (HtWhatIfPanel *self)
{
  ht_what_if_panel_clear (self);
}

static void
end_cb (HtWhatIfPanel *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

static void
ht_what_if_panel_finalize (GObject *object)
{
  g_array_unref (HT_WHAT_IF_PANEL (object)->picks);
  G_OBJECT_CLASS (ht_what_if_panel_parent_class)->finalize (object);
}

static void
ht_what_if_panel_class_init (HtWhatIfPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_what_if_panel_finalize;
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_WHAT_IF_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", HT_TYPE_WHAT_IF_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/what-if-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, title);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, count);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, share);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, note);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, frame);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, districts);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, rows);
  gtk_widget_class_bind_template_child (widget_class, HtWhatIfPanel, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
ht_what_if_panel_init (HtWhatIfPanel *self)
{
  self->picks = ht_map_copy_picks (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_table_add_column (self->districts, _ ("District"), COLUMN_DISTRICT, 90, 0);
  ht_table_add_column (self->districts, _ ("Covered / dongs"), COLUMN_COUNT, 110, 1);
  ht_table_add_column (self->districts, _ ("Change"), COLUMN_CHANGE, 60, 1);
}

void
ht_what_if_panel_show (HtWhatIfPanel *self, const HtCoverageFigures *figures)
{
  g_return_if_fail (HT_IS_WHAT_IF_PANEL (self));
  self->figures = figures;
  show (self);
}

void
ht_what_if_panel_toggle (HtWhatIfPanel *self, const GArray *ids)
{
  g_return_if_fail (HT_IS_WHAT_IF_PANEL (self));
  GArray *picks = ht_map_copy_picks (NULL);
  const gboolean drops = are_all_picked (self, ids);
  for (guint i = 0; i < self->picks->len; i++)
    {
      const gint64 id = g_array_index (self->picks, gint64, i);
      if (!ht_map_is_picked (ids, id))
        g_array_append_val (picks, id);
    }
  if (!drops)
    g_array_append_vals (picks, ids->data, ids->len);
  g_array_unref (self->picks);
  self->picks = picks;
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ht_what_if_panel_clear (HtWhatIfPanel *self)
{
  g_return_if_fail (HT_IS_WHAT_IF_PANEL (self));
  g_array_set_size (self->picks, 0);
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

const GArray *
ht_what_if_panel_picks (HtWhatIfPanel *self)
{
  g_return_val_if_fail (HT_IS_WHAT_IF_PANEL (self), NULL);
  return self->picks;
}
