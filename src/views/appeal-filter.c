#include "views/appeal-filter.h"
#include "store/agencies.h"
#include <glib/gi18n-lib.h>

#define YEARS 10
/* The id of "all" in each choice; no agency, year or reviewer has it. */
#define ALL "*"

struct _HtAppealFilter
{
  GtkBox parent_instance;
  GtkToggleButton *all, *open, *due_soon, *overdue, *unanswered, *no_next_step;
  GtkComboBox *year, *agency, *reviewer;
  gboolean is_setting;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtAppealFilter, ht_appeal_filter, GTK_TYPE_BOX)

static GtkToggleButton *
chip_of (HtAppealFilter *self, HtAppealState state)
{
  GtkToggleButton *chips[] = {
    [HT_APPEALS_ALL] = self->all,
    [HT_APPEALS_OPEN] = self->open,
    [HT_APPEALS_DUE_SOON] = self->due_soon,
    [HT_APPEALS_OVERDUE] = self->overdue,
    [HT_APPEALS_UNANSWERED] = self->unanswered,
    [HT_APPEALS_NO_NEXT_STEP] = self->no_next_step,
  };

  return chips[state];
}

static void
choose (GtkComboBox *combo, const char *id)
{
  if (id == NULL || !gtk_combo_box_set_active_id (combo, id))
    gtk_combo_box_set_active_id (combo, ALL);
}

static gint64
chosen_number (GtkComboBox *combo)
{
  const char *id = gtk_combo_box_get_active_id (combo);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

/* Empties a choice but for "all" and gives what was chosen, owned by the caller. */
static char *
start_filling (GtkComboBox *combo, const char *all)
{
  char *chosen = g_strdup (gtk_combo_box_get_active_id (combo));

  gtk_combo_box_text_remove_all (GTK_COMBO_BOX_TEXT (combo));
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), ALL, all);
  return chosen;
}

static void
fill_years (HtAppealFilter *self, HtDate today)
{
  g_autofree char *chosen = start_filling (self->year, _ ("All years"));

  for (int year = ht_date_year (today); year > ht_date_year (today) - YEARS; year--)
    {
      g_autofree char *id = g_strdup_printf ("%d", year);

      gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->year), id, id);
    }
  choose (self->year, chosen);
}

static void
fill_agencies (HtAppealFilter *self, GPtrArray *agencies)
{
  g_autofree char *chosen = start_filling (self->agency, _ ("All agencies"));

  for (guint i = 0; i < agencies->len; i++)
    {
      const HtAgency *agency = agencies->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, agency->id);

      gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->agency), id, agency->name);
    }
  choose (self->agency, chosen);
}

static void
fill_reviewers (HtAppealFilter *self, const char *const *reviewers)
{
  g_autofree char *chosen = start_filling (self->reviewer, _ ("All reviewers"));

  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->reviewer), "", _ ("No reviewer yet"));
  for (guint i = 0; reviewers[i] != NULL; i++)
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->reviewer), reviewers[i], reviewers[i]);
  choose (self->reviewer, chosen);
}

static void
emit_changed (HtAppealFilter *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
chip_toggled_cb (GtkToggleButton *chip, HtAppealFilter *self)
{
  if (gtk_toggle_button_get_active (chip))
    emit_changed (self);
}

static void
combo_changed_cb (GtkComboBox *combo, HtAppealFilter *self)
{
  emit_changed (self);
}

static void
ht_appeal_filter_class_init (HtAppealFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_APPEAL_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, all);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, open);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, due_soon);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, overdue);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, unanswered);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, no_next_step);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, year);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, agency);
  gtk_widget_class_bind_template_child (widget_class, HtAppealFilter, reviewer);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, combo_changed_cb);
}

static void
ht_appeal_filter_init (HtAppealFilter *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_setting = FALSE;
}

void
ht_appeal_filter_fill (HtAppealFilter *self, GPtrArray *agencies, const char *const *reviewers,
                       HtDate today)
{
  self->is_setting = TRUE;
  fill_years (self, today);
  fill_agencies (self, agencies);
  fill_reviewers (self, reviewers);
  self->is_setting = FALSE;
}

void
ht_appeal_filter_apply (HtAppealFilter *self, HtAppealQuery *query)
{
  const char *reviewer = gtk_combo_box_get_active_id (self->reviewer);

  query->state = ht_appeal_filter_get_state (self);
  query->year = (int)chosen_number (self->year);
  query->agency_id = chosen_number (self->agency);
  g_free (query->lead_reviewer);
  query->lead_reviewer
      = reviewer == NULL || g_str_equal (reviewer, ALL) ? NULL : g_strdup (reviewer);
}

void
ht_appeal_filter_set (HtAppealFilter *self, const HtAppealQuery *query)
{
  g_autofree char *year = g_strdup_printf ("%d", query->year);
  g_autofree char *agency = g_strdup_printf ("%" G_GINT64_FORMAT, query->agency_id);

  self->is_setting = TRUE;
  gtk_toggle_button_set_active (chip_of (self, query->state), TRUE);
  choose (self->year, year);
  choose (self->agency, agency);
  choose (self->reviewer, query->lead_reviewer != NULL ? query->lead_reviewer : ALL);
  self->is_setting = FALSE;
}

HtAppealState
ht_appeal_filter_get_state (HtAppealFilter *self)
{
  for (HtAppealState state = HT_APPEALS_ALL; state <= HT_APPEALS_NO_NEXT_STEP; state++)
    if (gtk_toggle_button_get_active (chip_of (self, state)))
      return state;
  return HT_APPEALS_ALL;
}

void
ht_appeal_filter_set_state (HtAppealFilter *self, HtAppealState state)
{
  self->is_setting = TRUE;
  gtk_toggle_button_set_active (chip_of (self, state), TRUE);
  self->is_setting = FALSE;
}

gboolean
ht_appeal_filter_is_narrow (HtAppealFilter *self)
{
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (HT_DATE_NONE);

  ht_appeal_filter_apply (self, query);
  return query->state != HT_APPEALS_ALL || query->year != 0 || query->agency_id != 0
         || query->lead_reviewer != NULL;
}
