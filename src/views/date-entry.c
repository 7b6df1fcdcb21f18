#include "views/date-entry.h"
#include "views/appeal-fields.h"

/* Room for 2021-12-31 and a little more. */
#define WIDTH_CHARS 12

struct _HtDateEntry
{
  GtkEntry parent_instance;
  HtDate today;
};

G_DEFINE_TYPE (HtDateEntry, ht_date_entry, GTK_TYPE_ENTRY)

static void
normalise (HtDateEntry *self)
{
  const char *text = gtk_entry_get_text (GTK_ENTRY (self));
  char iso[HT_DATE_ISO_SIZE];
  HtDate date;

  if (ht_typed_date_parse (text, self->today, &date)
      && !g_str_equal (text, ht_date_write_iso (date, iso)))
    gtk_entry_set_text (GTK_ENTRY (self), iso);
}

static gboolean
ht_date_entry_focus_out_event (GtkWidget *widget, GdkEventFocus *event)
{
  normalise (HT_DATE_ENTRY (widget));
  return GTK_WIDGET_CLASS (ht_date_entry_parent_class)->focus_out_event (widget, event);
}

static void
ht_date_entry_class_init (HtDateEntryClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus_out_event = ht_date_entry_focus_out_event;
}

static void
ht_date_entry_init (HtDateEntry *self)
{
  self->today = ht_date_today ();
  gtk_entry_set_width_chars (GTK_ENTRY (self), WIDTH_CHARS);
  gtk_entry_set_max_width_chars (GTK_ENTRY (self), WIDTH_CHARS);
}

GtkWidget *
ht_date_entry_new (void)
{
  return g_object_new (HT_TYPE_DATE_ENTRY, NULL);
}

void
ht_date_entry_set_today (HtDateEntry *self, HtDate today)
{
  self->today = today;
}
