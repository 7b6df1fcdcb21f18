#include "views/month-calendar.h"
#include "views/text-rows.h"

#define N_CELLS 42
#define N_WEEKDAYS 7

struct _HtMonthCalendar
{
  GtkBox parent_instance;
  GtkFlowBox *cells;
  HtDate day, today;
  GPtrArray *marks;
  gboolean is_showing;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtMonthCalendar, ht_month_calendar, GTK_TYPE_BOX)

static HtDate
first_day (HtMonthCalendar *self)
{
  return ht_month_calendar_span (self->day).from;
}

static void
add_class (GtkWidget *widget, const char *name)
{
  gtk_style_context_add_class (gtk_widget_get_style_context (widget), name);
}

static void
add_mark (GtkWidget *box, const HtCalendarMark *mark, GString *name)
{
  GtkWidget *label = ht_rows_add (GTK_CONTAINER (box), mark->text, mark->class_name);

  gtk_label_set_line_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, mark->text);
  g_string_append_printf (name, ", %s", mark->text);
}

static gboolean
add_marks (HtMonthCalendar *self, GtkWidget *box, HtDate day, GString *name)
{
  gboolean is_off = FALSE;

  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    {
      const HtCalendarMark *mark = self->marks->pdata[i];
      if (mark->day != day)
        continue;
      add_mark (box, mark, name);
      is_off = is_off || mark->is_off;
    }
  return is_off;
}

static void
fill_cell (HtMonthCalendar *self, GtkWidget *cell, HtDate day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *korean = ht_date_to_korean (day);
  g_autoptr (GString) name = g_string_new (korean);
  GtkWidget *number;
  gboolean is_off;
  int n;

  ht_date_split (day, NULL, NULL, &n);
  g_autofree char *text = g_strdup_printf ("%d", n);
  number = ht_rows_add (GTK_CONTAINER (box), text, "ht-day-number");
  g_string_append_printf (name, " (%s)", ht_weekday_name (ht_date_weekday (day)));
  is_off = add_marks (self, box, day, name);
  if (is_off || ht_date_weekday (day) == HT_SUNDAY)
    add_class (number, "ht-day-off");
  if (day == self->today)
    add_class (number, "ht-day-today");
  if (ht_date_month (day) != ht_date_month (self->day))
    gtk_widget_set_opacity (box, 0.45);
  ht_rows_clear (GTK_CONTAINER (cell));
  gtk_container_add (GTK_CONTAINER (cell), box);
  atk_object_set_name (gtk_widget_get_accessible (cell), name->str);
  gtk_widget_show_all (cell);
}

static GtkWidget *
selected_cell (HtMonthCalendar *self)
{
  return GTK_WIDGET (gtk_flow_box_get_child_at_index (self->cells, self->day - first_day (self)));
}

static void
fill (HtMonthCalendar *self)
{
  const HtDate first = first_day (self);

  self->is_showing = TRUE;
  for (int i = 0; i < N_CELLS; i++)
    fill_cell (self, GTK_WIDGET (gtk_flow_box_get_child_at_index (self->cells, i)), first + i);
  gtk_flow_box_select_child (self->cells, GTK_FLOW_BOX_CHILD (selected_cell (self)));
  self->is_showing = FALSE;
}

/* What is known of another month is told when the answer comes; the days stand there at once. */
static void
go_to (HtMonthCalendar *self, HtDate day)
{
  const gboolean same_month = ht_date_month_start (day) == ht_date_month_start (self->day);

  self->day = day;
  if (!same_month)
    g_clear_pointer (&self->marks, g_ptr_array_unref);
  if (same_month)
    gtk_flow_box_select_child (self->cells, GTK_FLOW_BOX_CHILD (selected_cell (self)));
  else
    fill (self);
  gtk_widget_grab_focus (selected_cell (self));
  g_signal_emit (self, signals[SELECTED], 0, (int)day);
}

static gboolean
key_press_cb (GtkWidget *cells, GdkEventKey *event, HtMonthCalendar *self)
{
  if ((event->state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (event->keyval)
    {
    case GDK_KEY_Left:
      go_to (self, self->day - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      go_to (self, self->day + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      go_to (self, self->day - N_WEEKDAYS);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      go_to (self, self->day + N_WEEKDAYS);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      go_to (self, ht_date_add_months (self->day, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      go_to (self, ht_date_add_months (self->day, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, self->today);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit (self, signals[ACTIVATED], 0, (int)self->day);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The keyboard comes to the selected day, not to the first one. */
static gboolean
focus_cb (GtkWidget *cells, GtkDirectionType direction, HtMonthCalendar *self)
{
  if (gtk_container_get_focus_child (GTK_CONTAINER (cells)) != NULL)
    return FALSE;
  gtk_widget_grab_focus (selected_cell (self));
  return TRUE;
}

static void
selected_cb (GtkFlowBox *cells, HtMonthCalendar *self)
{
  GList *selected = gtk_flow_box_get_selected_children (cells);
  HtDate day = self->day;

  if (selected != NULL && !self->is_showing)
    day = first_day (self) + gtk_flow_box_child_get_index (selected->data);
  g_list_free (selected);
  if (day != self->day)
    go_to (self, day);
}

/* The double click; Enter is a key of the calendar. */
static void
activated_cb (GtkFlowBox *cells, GtkFlowBoxChild *cell, HtMonthCalendar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0,
                 first_day (self) + gtk_flow_box_child_get_index (cell));
}

static GtkWidget *
new_heads (void)
{
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (heads), TRUE);
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      const HtWeekday weekday = (HtWeekday)((HT_SUNDAY + i) % N_WEEKDAYS);
      GtkWidget *head = ht_rows_add (GTK_CONTAINER (heads), ht_weekday_name (weekday), "ht-label");
      gtk_label_set_xalign (GTK_LABEL (head), 0.5);
    }
  gtk_widget_show_all (heads);
  return heads;
}

static void
ht_month_calendar_finalize (GObject *object)
{
  g_clear_pointer (&HT_MONTH_CALENDAR (object)->marks, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_month_calendar_parent_class)->finalize (object);
}

static void
ht_month_calendar_class_init (HtMonthCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_month_calendar_finalize;
  signals[SELECTED] = g_signal_new ("selected", HT_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ht_month_calendar_init (HtMonthCalendar *self)
{
  GtkWidget *cells = gtk_flow_box_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_container_add (GTK_CONTAINER (self), new_heads ());
  self->cells = GTK_FLOW_BOX (cells);
  gtk_flow_box_set_homogeneous (self->cells, TRUE);
  gtk_flow_box_set_min_children_per_line (self->cells, N_WEEKDAYS);
  gtk_flow_box_set_max_children_per_line (self->cells, N_WEEKDAYS);
  gtk_flow_box_set_selection_mode (self->cells, GTK_SELECTION_BROWSE);
  gtk_flow_box_set_activate_on_single_click (self->cells, FALSE);
  add_class (cells, "ht-month");
  for (int i = 0; i < N_CELLS; i++)
    gtk_container_add (GTK_CONTAINER (cells), gtk_flow_box_child_new ());
  g_signal_connect (cells, "key-press-event", G_CALLBACK (key_press_cb), self);
  g_signal_connect (cells, "focus", G_CALLBACK (focus_cb), self);
  g_signal_connect (cells, "selected-children-changed", G_CALLBACK (selected_cb), self);
  g_signal_connect (cells, "child-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_show_all (cells);
  gtk_box_pack_start (GTK_BOX (self), cells, TRUE, TRUE, 0);
}

HtCalendarMark *
ht_calendar_mark_new (HtDate day, const char *class_name, gboolean is_off, char *text)
{
  HtCalendarMark *self = g_new0 (HtCalendarMark, 1);

  self->day = day;
  self->class_name = class_name;
  self->is_off = is_off;
  self->text = text;
  return self;
}

void
ht_calendar_mark_free (HtCalendarMark *self)
{
  g_free (self->text);
  g_free (self);
}

HtPeriod
ht_month_calendar_span (HtDate day)
{
  const HtDate first = ht_date_month_start (day);
  HtPeriod span = { .from = first - (ht_date_weekday (first) + 1) % N_WEEKDAYS };

  span.to = span.from + N_CELLS - 1;
  return span;
}

void
ht_month_calendar_show (HtMonthCalendar *self, HtDate day, HtDate today, GPtrArray *marks)
{
  self->day = day;
  self->today = today;
  if (marks != NULL)
    g_ptr_array_ref (marks);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->marks = marks;
  fill (self);
}

void
ht_month_calendar_go (HtMonthCalendar *self, HtDate day)
{
  go_to (self, day);
}

HtDate
ht_month_calendar_day (HtMonthCalendar *self)
{
  return self->day;
}

void
ht_month_calendar_focus (HtMonthCalendar *self)
{
  gtk_widget_grab_focus (selected_cell (self));
}
