#include "views/notice-bar.h"

#include "base/particle.h"

#define SECONDS_SHOWN 10

struct _HtNoticeBar
{
  GtkInfoBar parent_instance;
  GtkLabel *sentence;
  GtkButton *button;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (HtNoticeBar, ht_notice_bar, GTK_TYPE_INFO_BAR)

static gboolean
timeout_cb (gpointer data)
{
  HtNoticeBar *self = data;

  self->timeout = 0;
  gtk_widget_hide (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
show_sentence (HtNoticeBar *self, GtkMessageType type, const char *sentence)
{
  g_autofree char *settled = ht_particle_settle (sentence);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self), type);
  gtk_label_set_text (self->sentence, settled);
  gtk_widget_show (GTK_WIDGET (self));
}

static void
ht_notice_bar_response (GtkInfoBar *bar, int response)
{
  ht_notice_bar_hide (HT_NOTICE_BAR (bar));
}

static void
ht_notice_bar_dispose (GObject *object)
{
  HtNoticeBar *self = HT_NOTICE_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  G_OBJECT_CLASS (ht_notice_bar_parent_class)->dispose (object);
}

static void
ht_notice_bar_class_init (HtNoticeBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ht_notice_bar_dispose;
  GTK_INFO_BAR_CLASS (class)->response = ht_notice_bar_response;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HtNoticeBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, HtNoticeBar, button);
}

static void
ht_notice_bar_init (HtNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_notice_bar_show_error (HtNoticeBar *self, const char *sentence)
{
  gtk_widget_hide (GTK_WIDGET (self->button));
  show_sentence (self, GTK_MESSAGE_ERROR, sentence);
}

void
ht_notice_bar_show_notice (HtNoticeBar *self, const char *sentence, const char *label,
                           const char *action, GVariant *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->button), action != NULL);
  gtk_button_set_label (self->button, label != NULL ? label : "");
  /* Never an action with the parameter of another one, or without its own. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  show_sentence (self, GTK_MESSAGE_INFO, sentence);
  self->timeout = g_timeout_add_seconds (SECONDS_SHOWN, timeout_cb, self);
}

void
ht_notice_bar_hide (HtNoticeBar *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_hide (GTK_WIDGET (self));
}
