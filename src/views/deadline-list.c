#include "views/deadline-list.h"
#include "views/dday.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

struct _HtDeadlineList
{
  GtkBox parent_instance;
};

G_DEFINE_TYPE (HtDeadlineList, ht_deadline_list, GTK_TYPE_BOX)

/* How a claim was brought in time or late: its receipt against the end of the period. */
static char *
describe_claim (const HtDeadline *deadline, const HtAppeal *appeal)
{
  if (appeal->received_on == HT_DATE_NONE)
    return g_strdup ("");
  return appeal->received_on <= deadline->due
             ? g_strdup (_ ("received in time"))
             : g_strdup_printf (_ ("received %d days late"), appeal->received_on - deadline->due);
}

static gboolean
is_late_claim (const HtDeadline *deadline, const HtAppeal *appeal)
{
  return ht_deadline_is_claim (deadline->rule) && appeal->received_on > deadline->due;
}

/* What the parties may let pass, and what arrives of itself, is no alarm. */
static gboolean
is_open_task (const HtDeadline *deadline, const HtAppeal *appeal)
{
  return ht_deadline_is_open (deadline->rule, appeal) && ht_deadline_is_task (deadline->rule);
}

/* The days left, and for what presses also a word: a colour alone says nothing to many eyes. */
static char *
describe_open (const HtDeadline *deadline, const HtAppeal *appeal, HtDate today)
{
  g_autofree char *days = ht_dday_text (deadline->due, today);

  if (!is_open_task (deadline, appeal))
    return g_steal_pointer (&days);
  switch (ht_dday_urgency (deadline->due, today))
    {
    case HT_DDAY_SOON:
      return g_strdup_printf (C_ ("deadline", "%s due soon"), days);
    case HT_DDAY_OVER:
      return g_strdup_printf (C_ ("deadline", "%s overdue"), days);
    case HT_DDAY_FAR:
    default:
      return g_steal_pointer (&days);
    }
}

static const char *
choose_class (const HtDeadline *deadline, const HtAppeal *appeal, HtDate today)
{
  static const char *const classes[] = { NULL, "ht-due-soon", "ht-overdue" };

  if (is_late_claim (deadline, appeal))
    return "ht-overdue";
  return is_open_task (deadline, appeal) ? classes[ht_dday_urgency (deadline->due, today)]
                                         : "ht-label";
}

static void
add_heading (GtkWidget *row, const HtDeadline *deadline, const HtAppeal *appeal, HtDate today)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean is_open = ht_deadline_is_open (deadline->rule, appeal);
  g_autofree char *state = ht_deadline_is_claim (deadline->rule) ? describe_claim (deadline, appeal)
                           : is_open ? describe_open (deadline, appeal, today)
                                     : g_strdup (_ ("done"));

  ht_rows_add (GTK_CONTAINER (heading), ht_deadline_rule_name (deadline->rule), "ht-section-title");
  GtkWidget *badge
      = ht_rows_add (GTK_CONTAINER (heading), state, choose_class (deadline, appeal, today));
  gtk_style_context_add_class (gtk_widget_get_style_context (badge), "ht-tabular");
  gtk_container_add (GTK_CONTAINER (row), heading);
}

static void
add_reckoning (GtkWidget *row, const HtDeadline *deadline)
{
  g_autofree char *from = ht_date_to_korean (deadline->from);
  g_autofree char *due = ht_date_to_korean (deadline->due);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, _ ("until %s (%s)"), due,
                   ht_weekday_name (ht_date_weekday (deadline->due)));
  ht_rows_add (GTK_CONTAINER (row), text->str, NULL);
  g_string_assign (text, deadline->article);
  if (deadline->days < 0)
    g_string_append_printf (text, _ (" · %d days before %s"), -deadline->days, from);
  else if (deadline->rule != HT_DEADLINE_EXTENSION_NOTICE)
    g_string_append_printf (text, _ (" · %d days from %s"), deadline->days, from);
  if (deadline->not_counted > 0)
    g_string_append_printf (text, _ (" + %d days of correction (§32⑤)"), deadline->not_counted);
  ht_rows_add (GTK_CONTAINER (row), text->str, "ht-label");
}

static void
add_moved (GtkWidget *row, const HtDeadline *deadline)
{
  g_autofree char *nominal = ht_date_to_korean (deadline->nominal);
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = 0; i < deadline->moved->len; i++)
    g_string_append_printf (reasons, "%s%s", i > 0 ? ", " : "",
                            g_array_index (deadline->moved, HtMovedDay, i).why);
  if (reasons->len == 0)
    return;
  g_autofree char *text
      = g_strdup_printf (_ ("nominal end %s, moved (민법 §161): %s"), nominal, reasons->str);
  ht_rows_add (GTK_CONTAINER (row), text, "ht-label");
}

static void
add_deadline (HtDeadlineList *self, const HtDeadline *deadline, const HtAppeal *appeal,
              HtDate today)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  add_heading (row, deadline, appeal, today);
  add_reckoning (row, deadline);
  add_moved (row, deadline);
  gtk_container_add (GTK_CONTAINER (self), row);
}

static void
ht_deadline_list_class_init (HtDeadlineListClass *klass)
{
}

static void
ht_deadline_list_init (HtDeadlineList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

void
ht_deadline_list_show (HtDeadlineList *self, const HtAppeal *appeal, HtDate today,
                       const HtDeadlineHabits *habits)
{
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, today, habits);

  g_ptr_array_set_free_func (deadlines, (GDestroyNotify)ht_deadline_free);
  ht_rows_clear (GTK_CONTAINER (self));
  /* What is still to be done stands above what is over. */
  for (guint i = 0; i < deadlines->len; i++)
    if (is_open_task (deadlines->pdata[i], appeal))
      add_deadline (self, deadlines->pdata[i], appeal, today);
  for (guint i = 0; i < deadlines->len; i++)
    if (!is_open_task (deadlines->pdata[i], appeal))
      add_deadline (self, deadlines->pdata[i], appeal, today);
  if (deadlines->len == 0)
    ht_rows_add (GTK_CONTAINER (self),
                 _ ("The deadlines appear as soon as the day of receipt is there."), "ht-zero");
  gtk_widget_show_all (GTK_WIDGET (self));
}
