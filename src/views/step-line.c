#include "views/step-line.h"
#include "base/particle.h"
#include "base/text.h"
#include "domain/step-lateness.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/typing.h"
#include "work/log-step.h"
#include <glib/gi18n-lib.h>
#include <string.h>

/* The other case while its number is only typed: it is no case that the steps know yet. */
#define UNKNOWN_CASE G_MAXINT64

/* How a case is ruled, in the order in which the keyboard offers it. */
static const struct
{
  HtOutcome outcome;
  gboolean circumstances;
} rulings[] = {
  { HT_OUTCOME_REJECTED, FALSE },        { HT_OUTCOME_ACCEPTED, FALSE },
  { HT_OUTCOME_PARTLY_ACCEPTED, FALSE }, { HT_OUTCOME_DISMISSED, FALSE },
  { HT_OUTCOME_MEDIATED, FALSE },        { HT_OUTCOME_REJECTED, TRUE },
};

struct _HtStepLine
{
  GtkBox parent_instance;
  GtkComboBox *kind_box, *decision_box;
  GtkEntry *kind, *decision, *day, *correction_to, *other_case, *remark;
  GtkWidget *log_button;
  GtkLabel *sentence;

  HtPage *page;               /* not owned */
  const HtOpenAppeal *opened; /* not owned; NULL for no case */
  GPtrArray *steps;           /* of HtStep, of the case */
  GArray *possible;           /* of gint: HtStepKind */
  gint64 shown_id;
  gboolean is_offering; /* the line fills itself */
  gboolean is_touched;  /* the clerk wrote on the line: until then nothing is refused */
  gboolean is_saving;
  HtStepKind saved_kind;
};

enum
{
  LOGGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtStepLine, ht_step_line, GTK_TYPE_BOX)

static gboolean
stands_for (const char *typed, const char *name)
{
  g_autofree char *squeezed = ht_text_squeeze (name);
  g_autofree char *initials = ht_text_initials (squeezed);

  return g_str_has_prefix (squeezed, typed)
         || (ht_text_is_initials (typed) && g_str_has_prefix (initials, typed));
}

/* Which of the names was meant by its number, its beginning or its initial consonants; -1: none.
 * What is offered is written "2 심리기일", so the number may stand before the name. */
static int
find_meant (const char *text, const char *const *names)
{
  g_autofree char *typed = ht_text_squeeze (text);
  const char *rest = typed + strspn (typed, "0123456789");
  const gint64 number = g_ascii_strtoll (typed, NULL, 10);

  if (rest[0] == '\0')
    return number >= 1 && number <= (gint64)g_strv_length ((char **)names) ? (int)number - 1 : -1;
  for (int i = 0; names[i] != NULL; i++)
    if (stands_for (rest, names[i]))
      return i;
  return -1;
}

static GStrv
number_names (const char *const *names)
{
  g_autoptr (GStrvBuilder) numbered = g_strv_builder_new ();

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d %s", i + 1, names[i]);
      g_strv_builder_add (numbered, name);
    }
  return g_strv_builder_end (numbered);
}

static void
offer (GtkComboBox *box, const char *const *names)
{
  g_auto (GStrv) numbered = number_names (names);

  ht_combo_offer (GTK_COMBO_BOX_TEXT (box), (const char *const *)numbered, FALSE);
}

static GStrv
list_kinds (HtStepLine *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < self->possible->len; i++)
    g_strv_builder_add (names,
                        ht_step_kind_name ((HtStepKind)g_array_index (self->possible, gint, i)));
  return g_strv_builder_end (names);
}

static GStrv
list_decisions (HtStepKind kind)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (kind == HT_STEP_RULED)
    for (gsize i = 0; i < G_N_ELEMENTS (rulings); i++)
      g_strv_builder_add (names, rulings[i].circumstances ? "사정재결"
                                                          : ht_outcome_name (rulings[i].outcome));
  else if (ht_step_kind_decides (kind))
    for (int i = HT_DECISION_NONE + 1; i < HT_N_DECISIONS; i++)
      g_strv_builder_add (names, ht_decision_name ((HtDecision)i));
  return g_strv_builder_end (names);
}

/* FALSE when what is typed is none of the possible kinds. */
static gboolean
read_kind (HtStepLine *self, HtStepKind *kind)
{
  g_auto (GStrv) names = list_kinds (self);
  const int found = find_meant (gtk_entry_get_text (self->kind), (const char *const *)names);

  if (found >= 0)
    *kind = (HtStepKind)g_array_index (self->possible, gint, found);
  return found >= 0;
}

static void
read_decision (HtStepLine *self, HtStepLogging *logging)
{
  g_auto (GStrv) names = list_decisions (logging->step->kind);
  const char *text = gtk_entry_get_text (self->decision);
  const int found = text[0] != '\0' ? find_meant (text, (const char *const *)names) : -1;

  if (found < 0)
    return;
  if (logging->step->kind == HT_STEP_RULED)
    {
      logging->outcome = rulings[found].outcome;
      logging->circumstances = rulings[found].circumstances;
    }
  else
    logging->step->decision = (HtDecision)(found + 1);
}

static void
read_texts (HtStepLine *self, HtStep *step)
{
  g_free (step->text);
  step->text = ht_text_tidy (gtk_entry_get_text (self->remark));
  if (!ht_step_kind_has_other (step->kind))
    return;
  g_free (step->other_case);
  step->other_case = ht_text_tidy (gtk_entry_get_text (self->other_case));
}

static gboolean
read_day (HtStepLine *self, GtkEntry *entry, HtDate *day)
{
  *day = HT_DATE_NONE;
  return gtk_entry_get_text (entry)[0] == '\0'
         || ht_typed_date_parse (gtk_entry_get_text (entry), ht_page_today (self->page), day);
}

/* What is typed, or NULL with the sentence that says what cannot be read. */
static HtStepLogging *
collect (HtStepLine *self, const char **sentence)
{
  HtStepKind kind = HT_STEP_RECEIVED;
  HtDate day;
  HtDate correction_to;

  *sentence = NULL;
  if (!read_kind (self, &kind))
    *sentence = _ ("Choose a step: its number, its first letters or its initial consonants.");
  else if (!read_day (self, self->day, &day))
    *sentence = _ ("The day cannot be read. Write it as 2021-04-05 or 4.5.");
  else if (!read_day (self, self->correction_to, &correction_to))
    *sentence = _ ("The last day of the correction cannot be read. Write it as 2021-04-05 or 4.5.");
  if (*sentence != NULL)
    return NULL;
  g_autoptr (HtStep) step = ht_step_new (kind, day);
  read_texts (self, step);
  HtStepLogging *logging = ht_step_logging_new (
      self->opened->appeal->id, step, ht_page_clerk (self->page), ht_page_today (self->page));
  logging->correction_to
      = kind == HT_STEP_CORRECTION_REQUESTED ? correction_to : (HtDate)HT_DATE_NONE;
  read_decision (self, logging);
  return logging;
}

static void
say (HtStepLine *self, const char *text, const char *class_name)
{
  static const char *const classes[] = { "ht-field-error", "ht-due-soon", "ht-label" };
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->sentence));
  g_autofree char *settled = ht_particle_settle (text);

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_style_context_remove_class (style, classes[i]);
  gtk_style_context_add_class (style, class_name);
  gtk_label_set_text (self->sentence, settled);
}

static const char *
first_reason (GPtrArray *faults)
{
  return ((const HtFault *)g_ptr_array_index (faults, 0))->reason;
}

static void
say_findings (HtStepLine *self, GPtrArray *refusals, GPtrArray *warnings)
{
  if (refusals->len > 0 && self->is_touched)
    say (self, first_reason (refusals), "ht-field-error");
  else if (refusals->len == 0 && warnings->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("Mind: %s"), first_reason (warnings));
      say (self, text, "ht-due-soon");
    }
  else
    say (self, _ ("Enter logs the step; Ctrl+Z takes it back."), "ht-label");
}

/* What speaks against the step as it is typed; what only the office file knows comes with Enter. */
static void
check_typed (HtStepLine *self)
{
  const char *sentence;
  g_autoptr (HtStepLogging) logging = collect (self, &sentence);

  if (logging == NULL)
    {
      say (self, sentence, "ht-field-error");
      return;
    }
  g_autoptr (HtAppeal) appeal = ht_appeal_copy (self->opened->appeal);
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  HtStep *step = logging->step;
  appeal->circumstances = logging->circumstances;
  if (ht_step_kind_has_other (step->kind) && step->other_case[0] != '\0')
    step->other_appeal_id = UNKNOWN_CASE;
  if (ht_step_check (appeal, self->steps, step, logging->outcome, logging->today, refusals,
                     warnings))
    ht_step_check_lateness (appeal, step, self->opened->habits, warnings);
  say_findings (self, refusals, warnings);
}

/* Only what the chosen step takes is on the line. */
static void
show_entries (HtStepLine *self)
{
  HtStepKind kind = HT_STEP_RECEIVED;
  const gboolean known = read_kind (self, &kind);
  g_auto (GStrv) decisions = list_decisions (kind);

  gtk_widget_set_visible (GTK_WIDGET (self->decision_box), known && decisions[0] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->correction_to),
                          known && kind == HT_STEP_CORRECTION_REQUESTED);
  gtk_widget_set_visible (GTK_WIDGET (self->other_case), known && ht_step_kind_has_other (kind));
  /* The fields of a case have no remark of their own. */
  gtk_widget_set_visible (GTK_WIDGET (self->remark), known && kind >= HT_STEP_FIRST_RECORD);
  offer (self->decision_box, (const char *const *)decisions);
}

static void
changed_cb (HtStepLine *self)
{
  if (self->is_offering || self->opened == NULL)
    return;
  self->is_touched = TRUE;
  check_typed (self);
}

static void
kind_changed_cb (HtStepLine *self)
{
  if (self->is_offering || self->opened == NULL)
    return;
  self->is_touched = TRUE;
  self->is_offering = TRUE;
  gtk_entry_set_text (self->decision, "");
  show_entries (self);
  self->is_offering = FALSE;
  check_typed (self);
}

/* Writes out in full what its number or initials stood for. */
static void
write_out (GtkEntry *entry, const char *const *names)
{
  const char *text = gtk_entry_get_text (entry);
  const int found = text[0] != '\0' ? find_meant (text, names) : -1;

  if (found >= 0)
    {
      g_autofree char *name = g_strdup_printf ("%d %s", found + 1, names[found]);
      if (!g_str_equal (name, text))
        gtk_entry_set_text (entry, name);
    }
}

static gboolean
kind_left_cb (HtStepLine *self)
{
  g_auto (GStrv) names = list_kinds (self);

  write_out (self->kind, (const char *const *)names);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
decision_left_cb (HtStepLine *self)
{
  HtStepKind kind;

  if (read_kind (self, &kind))
    {
      g_auto (GStrv) names = list_decisions (kind);
      write_out (self->decision, (const char *const *)names);
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
has_keyboard (HtStepLine *self)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (self));
  GtkWidget *focus = GTK_IS_WINDOW (toplevel) ? gtk_window_get_focus (GTK_WINDOW (toplevel)) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* An empty line for the next step. */
static void
start_anew (HtStepLine *self)
{
  g_auto (GStrv) names = list_kinds (self);
  /* The entry that has it may be hidden below. */
  const gboolean had_keyboard = has_keyboard (self);
  char today[HT_DATE_ISO_SIZE] = "";

  if (self->page != NULL)
    ht_date_write_iso (ht_page_today (self->page), today);
  self->is_offering = TRUE;
  gtk_entry_set_text (self->kind, names[0] != NULL ? "1" : "");
  write_out (self->kind, (const char *const *)names);
  gtk_entry_set_text (self->day, today);
  gtk_entry_set_text (self->decision, "");
  gtk_entry_set_text (self->correction_to, "");
  gtk_entry_set_text (self->other_case, "");
  gtk_entry_set_text (self->remark, "");
  show_entries (self);
  self->is_offering = FALSE;
  self->is_touched = FALSE;
  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}

static void
finish_logged (HtStepLine *self, const HtStepLogged *logged)
{
  const char *name = ht_step_kind_name (self->saved_kind);
  g_autofree char *sentence
      = logged->warnings->len > 0
            ? g_strdup_printf (_ ("%s was logged. %s"), name, first_reason (logged->warnings))
            : g_strdup_printf (_ ("%s was logged."), name);

  self->shown_id = 0; /* the line begins anew with what is read next */
  ht_page_show_notice (self->page, sentence, TRUE);
  g_signal_emit (self, signals[LOGGED], 0);
}

static void
logged_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtStepLine) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtStepLogged) logged = ht_store_finish (HT_STORE (store), result, &error);

  self->is_saving = FALSE;
  if (logged == NULL)
    ht_page_show_error (self->page, error);
  else if (logged->id == 0)
    say_findings (self, logged->refusals, logged->warnings);
  else
    finish_logged (self, logged);
}

static void
log_cb (HtStepLine *self)
{
  const char *sentence;

  if (self->is_saving || self->opened == NULL || self->possible->len == 0)
    return;
  self->is_touched = TRUE;
  HtStepLogging *logging = collect (self, &sentence);
  if (logging == NULL)
    {
      say (self, sentence, "ht-field-error");
      return;
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->decision_box))
      && logging->outcome == HT_OUTCOME_NONE && logging->step->decision == HT_DECISION_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->decision));
  self->is_saving = TRUE;
  self->saved_kind = logging->step->kind;
  ht_store_write_async (ht_page_store (self->page), ht_log_step, logging,
                        (GDestroyNotify)ht_step_logging_free, (GDestroyNotify)ht_step_logged_free,
                        NULL, logged_cb, g_object_ref (self));
}

static void
ht_step_line_finalize (GObject *object)
{
  HtStepLine *self = HT_STEP_LINE (object);

  g_ptr_array_unref (self->steps);
  g_array_unref (self->possible);
  G_OBJECT_CLASS (ht_step_line_parent_class)->finalize (object);
}

static void
ht_step_line_class_init (HtStepLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_step_line_finalize;
  signals[LOGGED] = g_signal_new ("logged", HT_TYPE_STEP_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/step-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, kind_box);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, kind);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, decision_box);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, decision);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, day);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, correction_to);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, other_case);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, remark);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, log_button);
  gtk_widget_class_bind_template_child (widget_class, HtStepLine, sentence);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, decision_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, log_cb);
}

static void
ht_step_line_init (HtStepLine *self)
{
  self->steps = g_ptr_array_new ();
  self->possible = g_array_new (FALSE, FALSE, sizeof (gint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
offer_kinds (HtStepLine *self, HtDate today)
{
  const HtOpenAppeal *opened = self->opened;

  g_ptr_array_unref (self->steps);
  g_array_unref (self->possible);
  self->steps = ht_steps_of_appeal (opened->appeal, opened->steps);
  self->possible = ht_steps_possible (opened->appeal, self->steps, today);
  g_auto (GStrv) names = list_kinds (self);
  self->is_offering = TRUE;
  offer (self->kind_box, (const char *const *)names);
  self->is_offering = FALSE;
}

void
ht_step_line_show (HtStepLine *self, HtPage *page, const HtOpenAppeal *opened)
{
  const gint64 id = opened != NULL ? opened->appeal->id : 0;

  self->page = page;
  self->opened = id != 0 ? opened : NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->opened != NULL);
  if (self->opened == NULL)
    {
      self->shown_id = 0;
      say (self, _ ("Steps can be logged once the case is saved."), "ht-label");
      return;
    }
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  ht_date_entry_set_today (HT_DATE_ENTRY (self->correction_to), ht_page_today (page));
  offer_kinds (self, ht_page_today (page));
  if (self->shown_id != id)
    start_anew (self);
  self->shown_id = id;
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->possible->len > 0);
  if (self->possible->len == 0)
    say (self, _ ("Nothing follows any more: the case ended without a ruling."), "ht-label");
  else
    check_typed (self);
}

void
ht_step_line_grab_focus (HtStepLine *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}
