#include "views/consultation-entry.h"
#include "base/text.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "views/typing.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *title;
  const char *hint;
  int width; /* in characters */
} Cell;

static const Cell cells[HT_N_LINE_CELLS] = {
  [HT_LINE_DAY] = { N_ ("Day"), N_ ("_Day"), N_ ("4.5 or 2021-04-05"), 10 },
  [HT_LINE_DONG]
  = { N_ ("Dong"), N_ ("Do_ng"), N_ ("District, name or initial consonants: 사직, ㅅㅈㄷ"), 18 },
  [HT_LINE_PARTNER] = { N_ ("Partner"), N_ ("_Partner"),
                        N_ ("Those of the schedule are offered first; Down shows them"), 14 },
  [HT_LINE_CHANNEL] = { N_ ("Channel"), N_ ("_Channel"), N_ ("1 방문   2 전화   3 온라인"), 6 },
  [HT_LINE_TOPIC]
  = { N_ ("Topic"), N_ ("_Topic"), N_ ("1 민사   2 가사   3 형사   4 행정   5 노동   6 기타"), 6 },
  [HT_LINE_PEOPLE]
  = { N_ ("People"), N_ ("P_eople"), N_ ("How many came; empty: not recorded"), 5 },
  [HT_LINE_MINUTES]
  = { N_ ("Minutes"), N_ ("_Minutes"), N_ ("How long it took; empty: not recorded"), 5 },
  [HT_LINE_SATISFACTION] = { N_ ("Satisfaction"), N_ ("_Satisfaction"),
                             N_ ("1 to 5, empty: not asked · Enter logs the line"), 5 },
};

struct _HtConsultationEntry
{
  GtkBox parent_instance;
  GtkGrid *grid;
  GtkLabel *hint, *fault;
  GtkEntry *entries[HT_N_LINE_CELLS];

  const HtServiceGuide *guide; /* not owned */
  HtDate today;
  HtDate offered_on;       /* the day whose dongs are offered */
  gint64 offered_dong;     /* the dong whose partners are offered */
  HtDate offered_partners; /* and their day */
  char *filled;            /* the partner that the program filled in */
  gint64 id;               /* of the consultation that is being changed */
  gboolean is_touched, is_putting;
};

enum
{
  ENTERED,
  CHANGED,
  ABANDONED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtConsultationEntry, ht_consultation_entry, GTK_TYPE_BOX)

static HtLineCell
cell_of (HtConsultationEntry *self, GtkWidget *entry)
{
  HtLineCell cell = HT_LINE_DAY;

  while (cell < HT_LINE_SATISFACTION && GTK_WIDGET (self->entries[cell]) != entry)
    cell++;
  return cell;
}

static const char *
text_of (HtConsultationEntry *self, HtLineCell cell)
{
  return gtk_entry_get_text (self->entries[cell]);
}

static void
put_text (HtConsultationEntry *self, HtLineCell cell, const char *text)
{
  if (!g_str_equal (text_of (self, cell), text))
    gtk_entry_set_text (self->entries[cell], text);
}

static HtDate
typed_day (HtConsultationEntry *self)
{
  HtDate day;

  if (!ht_typed_date_parse (text_of (self, HT_LINE_DAY), self->today, &day) || day == HT_DATE_NONE)
    return self->today;
  return day;
}

static const HtDong *
typed_dong (HtConsultationEntry *self)
{
  g_autoptr (GPtrArray) unheard = ht_faults_new ();

  return ht_service_guide_find_dong (self->guide, text_of (self, HT_LINE_DONG), typed_day (self),
                                     unheard);
}

static void
offer_dongs (HtConsultationEntry *self)
{
  const HtDate day = typed_day (self);

  if (day == self->offered_on)
    return;
  self->offered_on = day;
  g_auto (GStrv) names = ht_service_guide_dong_names (self->guide, day);
  ht_entry_complete (self->entries[HT_LINE_DONG], (const char *const *)names, FALSE);
}

/* Whoever the schedule gives stands there before anything is typed; a name that somebody typed
 * stays. */
static void
offer_partners (HtConsultationEntry *self)
{
  const HtDong *dong = typed_dong (self);
  const HtDate day = typed_day (self);
  guint n_scheduled;

  if (dong == NULL || (dong->id == self->offered_dong && day == self->offered_partners))
    return;
  self->offered_dong = dong->id;
  self->offered_partners = day;
  g_auto (GStrv) names = ht_service_guide_partner_names (self->guide, dong->id, day, &n_scheduled);
  ht_entry_complete (self->entries[HT_LINE_PARTNER], (const char *const *)names, FALSE);
  const char *now = text_of (self, HT_LINE_PARTNER);
  if (now[0] != '\0' && g_strcmp0 (now, self->filled) != 0)
    return;
  g_free (self->filled);
  self->filled = g_strdup (n_scheduled > 0 ? names[0] : "");
  put_text (self, HT_LINE_PARTNER, self->filled);
}

static void
settle_partner (HtConsultationEntry *self)
{
  g_autoptr (GPtrArray) unheard = ht_faults_new ();
  const HtDong *dong = typed_dong (self);
  const HtPartner *partner
      = dong != NULL ? ht_service_guide_find_partner (self->guide, text_of (self, HT_LINE_PARTNER),
                                                      dong, typed_day (self), unheard)
                     : NULL;

  if (partner == NULL)
    return;
  g_autofree char *name = ht_service_guide_partner_name (self->guide, partner->id);
  put_text (self, HT_LINE_PARTNER, name);
}

static void
settle_dong (HtConsultationEntry *self)
{
  const HtDong *dong = typed_dong (self);

  if (dong == NULL)
    return;
  g_autofree char *name = ht_service_guide_dong_name (self->guide, dong->id);
  put_text (self, HT_LINE_DONG, name);
  offer_partners (self);
}

/* What was typed becomes what it stands for, so that the clerk sees what will be stored. */
static void
settle (HtConsultationEntry *self, HtLineCell cell)
{
  const char *choice = ht_line_cell_choice (cell, text_of (self, cell));

  if (choice != NULL)
    put_text (self, cell, choice);
  if (self->guide == NULL)
    return;
  if (cell == HT_LINE_DAY)
    {
      offer_dongs (self);
      offer_partners (self);
    }
  else if (cell == HT_LINE_DONG)
    settle_dong (self);
  else if (cell == HT_LINE_PARTNER)
    settle_partner (self);
}

static gboolean
focus_out_cb (GtkWidget *entry, GdkEventFocus *event, HtConsultationEntry *self)
{
  settle (self, cell_of (self, entry));
  return GDK_EVENT_PROPAGATE;
}

static gboolean
focus_in_cb (GtkWidget *entry, GdkEventFocus *event, HtConsultationEntry *self)
{
  gtk_label_set_text (self->hint, _ (cells[cell_of (self, entry)].hint));
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_press_cb (GtkWidget *entry, GdkEventKey *event, HtConsultationEntry *self)
{
  const gboolean is_enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter;

  if (event->keyval == GDK_KEY_Escape)
    g_signal_emit (self, signals[ABANDONED], 0);
  else if (is_enter && cell_of (self, entry) == HT_LINE_SATISFACTION)
    {
      settle (self, HT_LINE_SATISFACTION);
      g_signal_emit (self, signals[ENTERED], 0);
    }
  else if (is_enter)
    gtk_widget_grab_focus (GTK_WIDGET (self->entries[cell_of (self, entry) + 1]));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
typed_cb (GtkEditable *entry, HtConsultationEntry *self)
{
  if (self->is_putting)
    return;
  self->is_touched = TRUE;
  gtk_label_set_text (self->fault, "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_cell (HtConsultationEntry *self, HtLineCell cell)
{
  GtkWidget *entry = cell == HT_LINE_DAY ? ht_date_entry_new () : gtk_entry_new ();
  GtkWidget *title = gtk_label_new_with_mnemonic (_ (cells[cell].title));

  self->entries[cell] = GTK_ENTRY (entry);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), entry);
  atk_object_set_name (gtk_widget_get_accessible (entry), _ (cells[cell].name));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (title), "ht-label");
  gtk_entry_set_width_chars (GTK_ENTRY (entry), cells[cell].width);
  gtk_entry_set_max_width_chars (GTK_ENTRY (entry), cells[cell].width);
  gtk_widget_set_hexpand (entry, cell == HT_LINE_DONG || cell == HT_LINE_PARTNER);
  if (cell >= HT_LINE_PEOPLE)
    gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_grid_attach (self->grid, title, (int)cell, 0, 1, 1);
  gtk_grid_attach (self->grid, entry, (int)cell, 1, 1, 1);
  g_signal_connect (entry, "key-press-event", G_CALLBACK (key_press_cb), self);
  g_signal_connect (entry, "focus-in-event", G_CALLBACK (focus_in_cb), self);
  g_signal_connect_after (entry, "focus-out-event", G_CALLBACK (focus_out_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), self);
}

static void
ht_consultation_entry_finalize (GObject *object)
{
  g_free (HT_CONSULTATION_ENTRY (object)->filled);
  G_OBJECT_CLASS (ht_consultation_entry_parent_class)->finalize (object);
}

static void
ht_consultation_entry_class_init (HtConsultationEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_consultation_entry_finalize;
  signals[ENTERED] = g_signal_new ("entered", HT_TYPE_CONSULTATION_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_CONSULTATION_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ABANDONED] = g_signal_new ("abandoned", HT_TYPE_CONSULTATION_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/consultation-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, HtConsultationEntry, grid);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationEntry, hint);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationEntry, fault);
}

static void
ht_consultation_entry_init (HtConsultationEntry *self)
{
  self->today = self->offered_on = self->offered_partners = HT_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtLineCell cell = 0; cell < HT_N_LINE_CELLS; cell++)
    add_cell (self, cell);
  gtk_widget_show_all (GTK_WIDGET (self->grid));
}

/* What the program puts where the keyboard is gives way to what is typed. */
static void
select_focused (HtConsultationEntry *self)
{
  for (HtLineCell cell = 0; cell < HT_N_LINE_CELLS; cell++)
    if (gtk_widget_has_focus (GTK_WIDGET (self->entries[cell])))
      gtk_editable_select_region (GTK_EDITABLE (self->entries[cell]), 0, -1);
}

static void
put_cells (HtConsultationEntry *self, const HtConsultationLine *line)
{
  self->is_putting = TRUE;
  self->id = line->id;
  for (HtLineCell cell = 0; cell < HT_N_LINE_CELLS; cell++)
    put_text (self, cell, line->cells[cell]);
  if (self->guide != NULL)
    {
      offer_dongs (self);
      offer_partners (self);
    }
  self->is_putting = FALSE;
  self->is_touched = FALSE;
  gtk_label_set_text (self->fault, "");
  select_focused (self);
}

void
ht_consultation_entry_set_guide (HtConsultationEntry *self, const HtServiceGuide *guide,
                                 HtDate today)
{
  self->guide = guide;
  self->today = today;
  self->offered_on = self->offered_partners = HT_DATE_NONE;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->entries[HT_LINE_DAY]), today);
  self->is_putting = TRUE;
  if (text_of (self, HT_LINE_DAY)[0] == '\0' && !self->is_touched)
    {
      g_autofree char *day = ht_date_to_iso (today);
      put_text (self, HT_LINE_DAY, day);
      select_focused (self);
    }
  offer_dongs (self);
  offer_partners (self);
  self->is_putting = FALSE;
}

HtConsultationLine *
ht_consultation_entry_line (HtConsultationEntry *self)
{
  HtConsultationLine *line = ht_consultation_line_new ();

  line->id = self->id;
  for (HtLineCell cell = 0; cell < HT_N_LINE_CELLS; cell++)
    {
      g_free (line->cells[cell]);
      line->cells[cell] = ht_text_tidy (text_of (self, cell));
    }
  return line;
}

gboolean
ht_consultation_entry_is_touched (HtConsultationEntry *self)
{
  return self->is_touched;
}

void
ht_consultation_entry_put (HtConsultationEntry *self, const HtConsultationLine *line,
                           GPtrArray *faults)
{
  HtLineCell cell = HT_LINE_DAY;

  put_cells (self, line);
  if (faults != NULL && faults->len > 0)
    {
      const HtFault *fault = faults->pdata[0];
      while (cell < HT_LINE_SATISFACTION && !g_str_equal (ht_line_cell_field (cell), fault->field))
        cell++;
      gtk_label_set_text (self->fault, fault->reason);
    }
  self->is_touched = TRUE;
  ht_consultation_entry_focus (self, cell);
}

void
ht_consultation_entry_begin (HtConsultationEntry *self, const HtConsultationLine *before)
{
  g_autoptr (HtConsultationLine) line
      = before != NULL ? ht_consultation_line_copy (before) : ht_consultation_line_new ();

  line->id = 0;
  g_free (line->cells[HT_LINE_SATISFACTION]);
  line->cells[HT_LINE_SATISFACTION] = g_strdup ("");
  if (before == NULL && self->today != HT_DATE_NONE)
    {
      g_free (line->cells[HT_LINE_DAY]);
      line->cells[HT_LINE_DAY] = ht_date_to_iso (self->today);
    }
  put_cells (self, line);
  g_free (self->filled);
  self->filled = g_strdup (line->cells[HT_LINE_PARTNER]);
}

void
ht_consultation_entry_focus (HtConsultationEntry *self, HtLineCell cell)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entries[cell]));
}
