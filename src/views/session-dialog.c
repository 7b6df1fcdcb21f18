#include "views/session-dialog.h"
#include "base/text.h"
#include "views/date-entry.h"
#include "views/text-rows.h"
#include "views/typed-date.h"
#include "views/typing.h"
#include "work/add-session.h"
#include "work/service-guide.h"
#include <glib/gi18n-lib.h>

struct _HtSessionDialog
{
  GtkDialog parent_instance;
  GtkEntry *day, *dong, *partner, *start, *end;
  GtkComboBoxText *service;
  GtkContainer *faults;

  HtPage *page;          /* not owned: it outlives its modal dialog */
  HtServiceGuide *guide; /* NULL until it is read */
};

G_DEFINE_FINAL_TYPE (HtSessionDialog, ht_session_dialog, GTK_TYPE_DIALOG)

static HtDate
typed_day (HtSessionDialog *self)
{
  HtDate day = HT_DATE_NONE;

  ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page), &day);
  return day;
}

static void
offer_dongs (HtSessionDialog *self)
{
  const HtDate day = typed_day (self);
  g_auto (GStrv) names = ht_service_guide_dong_names (
      self->guide, day != HT_DATE_NONE ? day : ht_page_today (self->page));

  ht_entry_complete (self->dong, (const char *const *)names, FALSE);
}

/* The dong in full, and who is usually there. */
static gboolean
place_left_cb (GtkWidget *entry, GdkEventFocus *event, HtSessionDialog *self)
{
  g_autoptr (GPtrArray) unheard = ht_faults_new ();
  const HtDate day = typed_day (self);
  guint n_scheduled;

  if (self->guide == NULL || day == HT_DATE_NONE)
    return GDK_EVENT_PROPAGATE;
  const HtDong *dong
      = ht_service_guide_find_dong (self->guide, gtk_entry_get_text (self->dong), day, unheard);
  if (dong == NULL)
    return GDK_EVENT_PROPAGATE;
  g_autofree char *name = ht_service_guide_dong_name (self->guide, dong->id);
  g_auto (GStrv) names = ht_service_guide_partner_names (self->guide, dong->id, day, &n_scheduled);
  gtk_entry_set_text (self->dong, name);
  ht_entry_complete (self->partner, (const char *const *)names, FALSE);
  return GDK_EVENT_PROPAGATE;
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSessionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtServiceGuide) guide = ht_store_finish (HT_STORE (store), result, &error);

  if (self->day == NULL)
    return;
  if (guide == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  self->guide = g_steal_pointer (&guide);
  offer_dongs (self);
}

static gpointer
read_guide (HtDb *db, gpointer data, GError **error)
{
  return ht_service_guide_load (db, error);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSessionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_store_finish (HT_STORE (store), result, &error);

  if (self->day == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (ht_rows_show_refusal (self->faults, faults, error))
    return;
  ht_page_show_notice (self->page, _ ("The consultation day was added."), TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtSessionDialog *self)
{
  g_autofree char *start = ht_text_squeeze (gtk_entry_get_text (self->start));
  g_autofree char *end = ht_text_squeeze (gtk_entry_get_text (self->end));
  const HtService service = gtk_combo_box_get_active (GTK_COMBO_BOX (self->service)) == 1
                                ? HT_SERVICE_SCRIVENER
                                : HT_SERVICE_LAWYER;
  HtSessionAdding *adding = ht_session_adding_new (
      typed_day (self), gtk_entry_get_text (self->dong), gtk_entry_get_text (self->partner),
      service, start, end, ht_page_clerk (self->page));

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_add_session, adding,
                        (GDestroyNotify)ht_session_adding_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
ht_session_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_SESSION_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_session_dialog_finalize (GObject *object)
{
  ht_service_guide_free (HT_SESSION_DIALOG (object)->guide);
  G_OBJECT_CLASS (ht_session_dialog_parent_class)->finalize (object);
}

static void
ht_session_dialog_class_init (HtSessionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_session_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_session_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, dong);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, partner);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, service);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, start);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, end);
  gtk_widget_class_bind_template_child (widget_class, HtSessionDialog, faults);
  gtk_widget_class_bind_template_callback (widget_class, place_left_cb);
}

static void
ht_session_dialog_init (HtSessionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  gtk_combo_box_text_append_text (self->service, ht_role_name (HT_ROLE_VILLAGE_LAWYER));
  gtk_combo_box_text_append_text (self->service, ht_role_name (HT_ROLE_VILLAGE_SCRIVENER));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->service), 0);
  ht_widget_move_on (GTK_WIDGET (self->day));
  ht_widget_move_on (GTK_WIDGET (self->dong));
  ht_widget_move_on (GTK_WIDGET (self->partner));
  ht_widget_move_on (GTK_WIDGET (self->start));
  gtk_entry_set_placeholder_text (self->start, "14:00");
  gtk_entry_set_placeholder_text (self->end, "17:00");
}

void
ht_session_dialog_open (HtPage *page, HtPeriod month)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtSessionDialog *self = g_object_new (HT_TYPE_SESSION_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, NULL);
  const HtDate today = ht_page_today (page);
  g_autofree char *day = ht_date_to_iso (ht_period_contains (month, today) ? today : month.from);

  self->page = page;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), today);
  gtk_entry_set_text (self->day, day);
  ht_store_read_async (ht_page_store (page), read_guide, NULL, NULL,
                       (GDestroyNotify)ht_service_guide_free, NULL, read_cb, g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  gtk_window_present (GTK_WINDOW (self));
}
